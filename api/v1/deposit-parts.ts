import { Compile } from 'typebox/compile';
import type { DepositInput, DepositOutcome, Examination, TypedHeader } from '#domain/invoices';
import type { Finding } from '#einvoice';
import type { Language } from '#kernel';
import { Problem } from '#kernel';
import { parseJsonBody } from './json-body.ts';
import type { Received } from './received-files.ts';
import { TypedHeaderSchema } from './schemas/typed-header.ts';
import { partCheck } from './validation.ts';

const checkHeader = partCheck(TypedHeaderSchema, 'body');
const isHeader = Compile(TypedHeaderSchema);

/** What the domain is handed of a received deposit. Throws `api.file-missing`, `api.request-invalid` (typed header). */
export function depositInput(received: Received, language: Language, replacesId: string | undefined): Omit<DepositInput, 'idempotency'> {
  if (!received.file) throw new Problem('api.file-missing', 'malformed');
  const header = typedHeader(received.fields.get('header'), language);
  return {
    file: received.file.file,
    fileName: received.file.name,
    channel: 'api',
    attachments: received.attachments,
    ...(header ? { header } : {}),
    ...(replacesId === undefined ? {} : { replacesId }),
  };
}

function typedHeader(text: string | undefined, language: Language): TypedHeader | undefined {
  if (text === undefined) return undefined;
  const header = checkHeader(parseJsonBody(text), language);
  return isHeader.Check(header) ? header : undefined;
}

type NotAccepted = Exclude<DepositOutcome, { state: 'accepted' }> | (Examination & { readonly state: 'refused' | 'needs-header' });

/** The problem that tells a refused deposit, with every finding. */
export function refusal(outcome: NotAccepted): Problem {
  const details: { findings: readonly Finding[]; existing?: { id: string; href: string }; expects?: string[] } = {
    findings: outcome.findings,
  };
  if (outcome.state === 'needs-header') {
    return new Problem('api.deposit-needs-header', 'invalid', { details: { ...details, expects: TypedHeaderSchema.required } });
  }
  if (outcome.existingId !== undefined) details.existing = { id: outcome.existingId, href: `/api/v1/invoices/${outcome.existingId}` };
  const errors = outcome.findings.filter((finding) => finding.severity === 'error').length;
  return new Problem('api.deposit-refused', 'invalid', { params: { count: String(errors) }, details: { ...details } });
}
