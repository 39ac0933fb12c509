import type { Grant } from '#domain/rights';
import type { Finding, Invoice } from '#einvoice';
import { withoutEchoes } from '#einvoice';
import type { Context } from '#kernel';
import { dayInParis, isId } from '#kernel';
import type { Candidate } from './candidate.ts';
import type { AttachedFile, Particulars } from '#einvoice/chorus-pro';
import { controlInvoice, particularsOf } from '#einvoice/chorus-pro';
import type { Channel } from './invoice.ts';
import { partyOf, sellerOf } from './parties.ts';
import type { Facts } from './store/deposit.ts';
import { findFacts } from './store/deposit.ts';
import { atHeaderFields } from './typed-header.ts';

/** A verdict with all it rests on. */
export interface Judgement {
  readonly accepted: boolean;
  readonly findings: readonly Finding[];
  readonly model: Invoice;
  readonly particulars: Particulars;
  readonly facts: Facts;
  /** The invoice that has the number already, when it is the depositing structure's own. */
  readonly existingId?: string;
}

/** What is judged besides the file's own content. */
export interface Circumstances {
  readonly grant: Grant;
  readonly channel: Channel;
  readonly brought: readonly AttachedFile[];
  readonly replacesId?: string;
}

/** Looks up what the controls need and runs all of them. */
export async function judge(context: Context, candidate: Candidate, circumstances: Circumstances): Promise<Judgement> {
  const { grant, replacesId } = circumstances;
  const particulars = particularsOf(candidate.model);
  const { recipient, serviceCode, issueYear, numberKey } = particulars;
  // No SMALLINT holds a greater year; the controls refuse it anyway.
  const number = issueYear !== undefined && numberKey !== '' ? { key: numberKey, year: issueYear } : undefined;
  const today = dayInParis(context.clock.now());
  const facts = await findFacts(context.database, {
    supplierId: grant.structureId,
    today,
    ...(recipient.siret && { recipientSiret: recipient.siret.value }),
    ...(serviceCode && { serviceCode: serviceCode.value }),
    ...(number && { number }),
    ...(replacesId !== undefined && isId(replacesId) && { replacesId }),
  });
  const typed = candidate.sources === undefined && candidate.syntax === 'plain-pdf';
  const model = typed ? withParties(candidate.model, facts) : candidate.model;
  const ours = controlInvoice(model, {
    ...(candidate.sources && { sources: candidate.sources }),
    facts,
    attachments: [...candidate.embedded.map(embeddedAsAttached), ...circumstances.brought],
    isTyped: circumstances.channel === 'form',
    today,
    headerIgnored: candidate.headerIgnored,
    ...(replacesId !== undefined && { replacesId }),
    spoken: new Set(candidate.findings.map(({ code }) => code)),
  });
  const findings = withoutEchoes([...candidate.findings, ...(typed ? atHeaderFields(ours) : ours)]);
  const { duplicate } = facts;
  return {
    accepted: findings.every(({ severity }) => severity !== 'error'),
    findings,
    model,
    particulars,
    facts,
    ...(duplicate?.supplierId === grant.structureId && { existingId: duplicate.id }),
  };
}

const embeddedAsAttached = (file: { name: string; bytes(): Uint8Array }): AttachedFile => ({ name: file.name, size: file.bytes().length });

/** A typed header says whom it is for; who they are stands in the directory. */
function withParties(model: Invoice, { supplier, recipient }: Facts): Invoice {
  return { ...model, ...(supplier && { seller: sellerOf(supplier) }), ...(recipient && { buyer: partyOf(recipient) }) };
}
