import type { Actor } from '#domain/rights';
import type { Finding, Invoice } from '#einvoice';
import { emptyInvoice } from '#einvoice';
import type { Context } from '#kernel';
import { dayInParis } from '#kernel';
import type { Change } from '../change.ts';
import { changeInvoice } from '../change.ts';
import { cleanText } from '../clean-text.ts';
import { particularsOf, routingOnly, runControls } from '#einvoice/chorus-pro';
import { meetDemands } from '../demands.ts';
import type { DepositOutcome } from '../deposit.ts';
import { takeStep } from '../step.ts';
import { writeChange } from '../store/changes.ts';
import type { Facts } from '../store/deposit.ts';
import { findFacts } from '../store/deposit.ts';
import { recipientIdentifierOf } from '../store/read.ts';
import { atHeaderFields } from '../typed-header.ts';

export interface RecyclingInput {
  readonly expectedVersion?: number;
  /** Identifier of the new recipient; the same one when absent. */
  readonly recipient?: string;
  /** Null takes the service away; absent leaves it. */
  readonly serviceCode?: string | null;
  /** Null takes the number away; absent leaves it. */
  readonly commitmentNumber?: string | null;
  readonly comment?: string;
}

/** Where a paper goes. */
interface Routing {
  readonly recipient: string;
  readonly serviceCode: string | null;
  readonly commitmentNumber: string | null;
}

/**
 * Sends a paper on its way again to the right recipient, service or commitment: same number, same amounts. The routing controls run on the new routing;
 * a refusal changes nothing. The file and its model stay as deposited; what changed stands in the history.
 * Throws `invoices.not-found`, `rights.missing`, `invoices.changed-meanwhile`, `invoices.action-not-allowed`, `invoices.process-incomplete`.
 */
export async function recycleInvoice(
  context: Context,
  actor: Actor,
  invoiceId: string,
  input: RecyclingInput,
): Promise<Exclude<DepositOutcome, { state: 'needs-header' }>> {
  const { expectedVersion } = input;
  const wanted = {
    invoiceId,
    action: 'recycle',
    by: 'supplier',
    right: 'invoices.recycle',
    ...(expectedVersion !== undefined && { expectedVersion }),
  } as const;
  return await changeInvoice(context, actor, wanted, async (change) => {
    const { transaction, invoice, transition, at } = change;
    const before: Routing = {
      recipient: await recipientIdentifierOf(transaction, invoice.recipient_id),
      serviceCode: invoice.service_code,
      commitmentNumber: invoice.commitment_number,
    };
    const after: Routing = {
      recipient: filled(input.recipient) ?? before.recipient,
      serviceCode: input.serviceCode === undefined ? before.serviceCode : (filled(input.serviceCode ?? undefined) ?? null),
      commitmentNumber:
        input.commitmentNumber === undefined ? before.commitmentNumber : (filled(input.commitmentNumber ?? undefined) ?? null),
    };
    const said = meetDemands(
      transition.demands,
      { ...(input.comment !== undefined && { comment: input.comment }) },
      unchanged(before, after) ? [{ field: 'recipient', code: 'fields.routing-unchanged' }] : [],
    );
    const { findings, facts } = await judgeRouting(change, after);
    if (!facts.recipient || findings.some(({ severity }) => severity === 'error')) return { state: 'refused', findings };
    const { set, event } = takeStep(invoice, transition, actor, at, {
      ...said,
      details: { before, after: { ...after, recipient: facts.recipient.identifier } },
    });
    const changed = await writeChange(transaction, invoiceId, {
      set: {
        ...set,
        recipient_id: facts.recipient.id,
        recipient_name: facts.recipient.name,
        service_id: facts.service?.id ?? null,
        service_code: facts.service?.code ?? null,
        commitment_number: after.commitmentNumber,
        made_available_at: null,
        suspended_at: null,
        returned: 'recycled',
      },
      events: [event],
    });
    await context.jobs.enqueue(transaction, [{ name: 'invoices.route', payload: { invoiceId } }]);
    return { state: 'accepted', invoice: changed, findings, replayed: false };
  });
}

const filled = (text: string | undefined): string | undefined => {
  const clean = cleanText(text ?? '');
  return clean === '' ? undefined : clean;
};

const unchanged = (before: Routing, after: Routing) =>
  before.recipient === after.recipient.replaceAll(/[\s.-]/g, '') &&
  before.serviceCode === after.serviceCode &&
  before.commitmentNumber === after.commitmentNumber;

/** Runs the routing controls on a paper that bears nothing but its routing. Findings point at the fields `recipient`, `serviceCode`, `commitmentNumber`. */
async function judgeRouting({ transaction, invoice, at }: Change, routing: Routing): Promise<{ findings: Finding[]; facts: Facts }> {
  const model: Invoice = {
    ...emptyInvoice(),
    ...(routing.serviceCode !== null && { buyerReference: routing.serviceCode }),
    ...(routing.commitmentNumber !== null && { purchaseOrderReference: routing.commitmentNumber }),
    buyer: { identifiers: [{ value: routing.recipient, scheme: '0009' }] },
  };
  const particulars = particularsOf(model);
  const today = dayInParis(at);
  const facts = await findFacts(transaction, {
    supplierId: invoice.supplier_id,
    today,
    ...(particulars.recipient.siret && { recipientSiret: particulars.recipient.siret.value }),
    ...(particulars.serviceCode && { serviceCode: particulars.serviceCode.value }),
  });
  const paper = {
    invoice: model,
    particulars,
    facts,
    attachments: [],
    isTyped: invoice.channel === 'form',
    today,
    headerIgnored: false,
  };
  return { findings: atHeaderFields(runControls(routingOnly, paper, new Set())), facts };
}
