import Type from 'typebox';
import { readDeposit } from '#domain/invoices';
import { operation } from '../operation.ts';
import { FindingSchema } from '../schemas/finding.ts';
import { Id, Instant } from '../schemas/invoice.ts';
import { nullable } from '../schemas/nullable.ts';
import { wireFindings } from '../wire-finding.ts';

/** The verdict of a deposit that was answered 202. */
export const readDepositState = operation({
  id: 'readDeposit',
  method: 'GET',
  path: '/deposits/:id',
  right: 'invoices.deposit',
  tag: 'Invoices',
  summary: 'Read the verdict of a deposit answered 202',
  description:
    '`state` is `received` until the controls are done; then `accepted` (with `invoice`), `refused` or `needs-header` (with `findings`).',
  params: Type.Object({ id: Id }),
  answers: {
    200: {
      description: 'The deposit.',
      schema: Type.Object(
        {
          id: Id,
          state: Type.Enum(['received', 'accepted', 'refused', 'needs-header']),
          fileName: Type.String(),
          fileSize: Type.Integer(),
          receivedAt: Instant,
          decidedAt: nullable(Instant),
          invoice: nullable(Type.Object({ id: Id, href: Type.String() })),
          findings: Type.Array(FindingSchema),
        },
        { title: 'Deposit' },
      ),
      headers: { 'Retry-After': 'Seconds to wait while `state` is `received`.' },
    },
  },
  async handle({ context, actor, params, language, settings }) {
    const found = await readDeposit(context, actor, params.id);
    return {
      status: 200,
      ...(found.state === 'received' ? { headers: { 'retry-after': '1' } } : {}),
      body: {
        id: found.id,
        state: found.state,
        fileName: found.fileName,
        fileSize: found.fileSize,
        receivedAt: found.receivedAt.toISOString(),
        decidedAt: found.decidedAt?.toISOString() ?? null,
        invoice: found.invoiceId === null ? null : { id: found.invoiceId, href: `/api/v1/invoices/${found.invoiceId}` },
        findings: wireFindings(found.findings, language, settings.publicUrl),
      },
    };
  },
});
