import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { DepositInput } from '#domain/invoices';
import { acceptForLater, deposit } from '#domain/invoices';
import { Problem } from '#kernel';
import { depositInput, refusal } from '../deposit-parts.ts';
import type { Answer, Call } from '../operation.ts';
import { operation } from '../operation.ts';
import { withReceivedFiles } from '../received-files.ts';
import { DepositReceipt } from '../schemas/finding.ts';
import { Id } from '../schemas/invoice.ts';
import { invoiceStreams } from '../schemas/streams.ts';
import { verdictOf, VerdictSchema } from '../verdict.ts';
import { wireFindings } from '../wire-finding.ts';
import { entityTag, wireInvoice } from '../wire-invoice.ts';

const Query = Type.Object(
  {
    dryRun: Type.Optional(Type.Boolean({ description: 'All controls, nothing stored: the same as `POST /invoices/validations`.' })),
    replaces: Type.Optional(Id),
  },
  { additionalProperties: false },
);

const Later = Type.Object({ id: Id, state: Type.Literal('received'), href: Type.String() }, { title: 'DepositReceived' });

/** Deposits an invoice and answers with the verdict. */
export const depositInvoice = operation({
  id: 'depositInvoice',
  method: 'POST',
  path: '/invoices',
  right: 'invoices.deposit',
  tag: 'Invoices',
  summary: 'Deposit an invoice',
  description:
    'Send the file as the body, or in a form with a typed header and attachments. The answer comes when the invoice is durably stored: one round trip, with the verdict. ' +
    'A refused deposit stores nothing; the same number may be sent again. With `Idempotency-Key`, a repeated request gives the invoice made the first time. ' +
    'With `Prefer: respond-async`, or past the size the operator chose, the answer is 202 and the verdict is read at `Location`.',
  query: Query,
  streams: invoiceStreams,
  requestHeaders: {
    'Idempotency-Key': '1 to 255 visible ASCII characters, your own, one for each invoice.',
    Prefer: '`respond-async`: answer before the controls. Ignored when attachments come along.',
    'Content-Disposition': 'Gives the file its name (`attachment; filename="F-2026-014.xml"`).',
    'X-File-Name': 'The same, percent-encoded UTF-8.',
    'Content-Digest': '`sha-256=:…:` (RFC 9530). A body that arrives differently is refused.',
  },
  answers: {
    201: { description: 'Accepted and stored.', schema: DepositReceipt, headers: { Location: 'The invoice.', ETag: 'Its version.' } },
    200: {
      description: 'Dry run: the verdict. Or a repeated `Idempotency-Key`: what the first request made.',
      schema: Type.Union([DepositReceipt, VerdictSchema]),
      headers: { 'Idempotency-Replayed': '`true` on a repetition.' },
    },
    202: {
      description: 'Received; the verdict follows.',
      schema: Later,
      headers: { Location: 'The deposit.', 'Preference-Applied': '`respond-async`, when asked for.' },
    },
  },
  handle: (call) =>
    withReceivedFiles(call.request, call.context, call.settings, ['header'], async (received): Promise<Answer> => {
      const input = depositInput(received, call.language, call.query.replaces);
      if (call.query.dryRun === true) return { status: 200, body: await verdictOf(call, input) };
      const key = idempotencyKey(call.request);
      const complete: DepositInput = { ...input, ...(key === undefined ? {} : { idempotency: { key } }) };
      const asked = prefersLater(call.request);
      const canWait = received.attachments.length === 0 && call.query.replaces === undefined;
      if (canWait && (asked || input.file.size >= call.settings.answerLaterFrom)) return acceptLater(call, complete, asked);
      return decideNow(call, complete);
    }),
});

type Depositing = Pick<Call<unknown, unknown, unknown>, 'context' | 'actor' | 'language' | 'settings'>;

async function decideNow({ context, actor, language, settings }: Depositing, input: DepositInput): Promise<Answer> {
  const outcome = await deposit(context, actor, input);
  if (outcome.state !== 'accepted') throw refusal(outcome);
  const { invoice, replayed } = outcome;
  const href = `/api/v1/invoices/${invoice.id}`;
  return {
    status: replayed ? 200 : 201,
    headers: { location: href, etag: entityTag(invoice), ...(replayed ? { 'idempotency-replayed': 'true' } : {}) },
    body: {
      id: invoice.id,
      platformNumber: invoice.platformNumber,
      status: invoice.status,
      href,
      invoice: wireInvoice(invoice, language),
      findings: wireFindings(outcome.findings, language, settings.publicUrl),
    },
  };
}

async function acceptLater({ context, actor }: Depositing, input: DepositInput, asked: boolean): Promise<Answer> {
  const id = await acceptForLater(context, actor, input);
  const href = `/api/v1/deposits/${id}`;
  return {
    status: 202,
    headers: { location: href, ...(asked ? { 'preference-applied': 'respond-async' } : {}) },
    body: { id, state: 'received', href },
  };
}

const prefersLater = (request: FastifyRequest): boolean =>
  /(?:^|[,;])\s*respond-async\s*(?:$|[,;])/i.test(String(request.headers.prefer ?? ''));

function idempotencyKey(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) throw new Problem('api.idempotency-key-malformed', 'malformed');
  return key;
}
