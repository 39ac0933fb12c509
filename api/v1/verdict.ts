import Type from 'typebox';
import type { DepositInput } from '#domain/invoices';
import { examine } from '#domain/invoices';
import type { Call } from './operation.ts';
import { FindingSchema } from './schemas/finding.ts';
import { Id } from './schemas/invoice.ts';
import { InvoiceModel } from './schemas/model.ts';
import { wireFindings } from './wire-finding.ts';

/** What a dry run answers. */
export const VerdictSchema = Type.Object(
  {
    verdict: Type.Enum(['accepted', 'refused', 'needs-header'], { description: '`accepted`: would be accepted now.' }),
    findings: Type.Array(FindingSchema),
    model: Type.Optional(InvoiceModel),
    existingId: Type.Optional(Id),
  },
  { title: 'Verdict' },
);

/** All controls on a file; nothing is stored. */
export async function verdictOf(
  { context, actor, language, settings }: Pick<Call<unknown, unknown, unknown>, 'context' | 'actor' | 'language' | 'settings'>,
  input: Omit<DepositInput, 'idempotency'>,
) {
  const { state, findings, model, existingId } = await examine(context, actor, input);
  return {
    verdict: state,
    findings: wireFindings(findings, language, settings.publicUrl),
    ...(model ? { model } : {}),
    ...(existingId === undefined ? {} : { existingId }),
  };
}
