import { createHash } from 'node:crypto';
import type { Actor, Grant } from '#domain/rights';
import type { Context } from '#kernel';
import { Problem } from '#kernel';
import type { DepositInput, DepositOutcome } from './deposit.ts';
import { keyUse } from './store/deposit.ts';
import { documentOf, invoiceById } from './store/read.ts';

/** An Idempotency-Key as remembered: whose it is, and a fingerprint of what it came with. */
export interface IdempotencyKey {
  readonly clientId: string;
  readonly key: string;
  readonly fingerprint: string;
}

/** Characters of a key, at most. */
const longest = 255;

/** The key a deposit came with. Throws `deposits.key-invalid` for one that is empty or too long. */
export function keyOf(actor: Actor, input: DepositInput): IdempotencyKey | undefined {
  if (!input.idempotency || actor.kind === 'system') return undefined;
  const { key } = input.idempotency;
  if (key === '' || key.length > longest || !/^[\x20-\x7e]+$/.test(key)) {
    throw new Problem('deposits.key-invalid', 'malformed', { params: { maximum: String(longest) } });
  }
  // The structure belongs to it: a person who changes structure does not meet their own keys of the other one.
  return { clientId: `${actor.kind}:${actor.id}:${actor.grant.structureId}`, key, fingerprint: fingerprintOf(input) };
}

function fingerprintOf(input: DepositInput): string {
  const attachments = (input.attachments ?? []).map(({ file, name }) => [file.hash, name]);
  const header = input.header ? Object.entries(input.header).sort(([a], [b]) => (a < b ? -1 : 1)) : null;
  return createHash('sha256')
    .update(JSON.stringify([input.file.hash, attachments, header, input.replacesId ?? null]))
    .digest('hex');
}

/** What the key's first deposit answered, or undefined when the key is new. Throws `deposits.key-reused` when it came with something else. */
export async function replay(context: Context, grant: Grant, key: IdempotencyKey): Promise<DepositOutcome | undefined> {
  const use = await keyUse(context.database, key.clientId, key.key);
  if (!use) return undefined;
  if (use.fingerprint !== key.fingerprint) throw new Problem('deposits.key-reused', 'conflict', { params: { key: key.key } });
  if (use.invoiceId === null) return undefined;
  const [invoice, document] = await Promise.all([
    invoiceById(context.database, use.invoiceId),
    documentOf(context.database, use.invoiceId),
  ]);
  if (!invoice || !document || invoice.supplierId !== grant.structureId) return undefined;
  return { state: 'accepted', invoice, findings: document.findings, replayed: true };
}
