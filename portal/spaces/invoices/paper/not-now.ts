import type { InvoiceRecord } from '#domain/invoices';
import type { RightName } from '#domain/rights';
import { authorise } from '#domain/rights';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';

/** Back to the paper, which does not allow the action in its present state. Throws `rights.missing` or not-found when the action is not this person's at all. */
export function notNow(visit: SignedVisit, invoice: InvoiceRecord, right: RightName): Answer {
  authorise(visit.visitor.actor, right, invoice);
  return { kind: 'redirect', to: `/invoices/${invoice.id}`, flash: { tone: 'error', key: 'paper.not-allowed-now' } };
}
