import Type from 'typebox';
import { listMandates } from '#domain/structures';
import { operation } from '../operation.ts';
import { Instant } from '../schemas/invoice.ts';
import { nullable } from '../schemas/nullable.ts';

/** Whether invoices may be entered by form. */
export const readBillingMandate = operation({
  id: 'readBillingMandate',
  method: 'GET',
  path: '/structure/billing-mandate',
  right: 'structures.read',
  tag: 'Organisation',
  summary: 'Read the state of your billing mandate',
  description: 'It is signed and revoked by managers, in the portal.',
  answers: {
    200: {
      description: 'The state, and who signed the active mandate.',
      schema: Type.Object(
        {
          isActive: Type.Boolean(),
          version: nullable(Type.String()),
          signerName: nullable(Type.String()),
          signerCapacity: nullable(Type.String()),
          signedAt: nullable(Instant),
        },
        { title: 'BillingMandate' },
      ),
    },
  },
  async handle({ context, actor }) {
    const { sheet, mandates } = await listMandates(context, actor);
    const active = mandates.find(({ state }) => state === 'active');
    return {
      status: 200,
      body: {
        isActive: sheet.billingMandate,
        version: active?.version ?? null,
        signerName: active?.signerName ?? null,
        signerCapacity: active?.signerCapacity ?? null,
        signedAt: active?.signedAt.toISOString() ?? null,
      },
    };
  },
});
