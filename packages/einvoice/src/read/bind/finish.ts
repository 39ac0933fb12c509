import type { PaymentInstructions } from '../../model.ts';
import type { Binding, Frame, Pending } from './groups.ts';
import { isGroup, listAt } from './groups.ts';
import { symbolFor } from '../xml/vocabulary.ts';

const CURRENCY = symbolFor('currencyID');

/** Puts the values whose place depends on others: VAT totals by currency, and payment values that a syntax writes outside the payment means. */
export function finishBinding(binder: Binding): void {
  const totals = binder.pending.filter(({ plan }) => plan.pattern === 'totals.vat');
  if (totals.length > 0) placeVatTotals(binder, totals);
  for (const pending of binder.pending) if (pending.plan.pattern !== 'totals.vat') placePayment(binder, pending);
}

/** BT-110 is the total in the document's currency, BT-111 the one in the accounting currency (BT-6); both are written with the same name. */
function placeVatTotals(binder: Binding, totals: Pending[]): void {
  const { currency, vatCurrency } = binder.invoice;
  const model = binder.invoice.totals;
  const frame: Frame = { object: {}, above: binder.root, key: 'totals', index: -1 };
  for (const { text, node } of totals) {
    const written = binder.tree.attribute(node, CURRENCY)?.trim();
    const accounting = vatCurrency !== undefined && written === vatCurrency && (vatCurrency !== currency || model.vat !== undefined);
    const key = accounting ? 'vatInAccountingCurrency' : 'vat';
    if (model[key] !== undefined) {
      if (model[key] !== text) binder.report('READ-REPEATED', 'warning', frame, key, node, text);
      continue;
    }
    model[key] = binder.decimal(text, frame, key, node);
    binder.record(frame, key, node);
  }
}

function placePayment(binder: Binding, pending: Pending): void {
  const { plan, text, node } = pending;
  switch (plan.pattern) {
    case 'payment[].remittance':
      setOnce(binder, headerPayment(binder, node), 0, 'remittance', pending);
      return;
    case 'payment[].directDebit.mandate':
      setDirectDebit(binder, 'mandate', pending);
      return;
    case 'payment[].directDebit.creditor':
      // UBL: a SEPA creditor identifier among the seller's identifiers; without any payment it stays what it is written as.
      if (binder.syntax !== 'cii' && binder.invoice.payment.length === 0) {
        const party = binder.invoice.seller ?? { identifiers: [] };
        binder.invoice.seller = party;
        party.identifiers.push({ value: text, scheme: 'SEPA' });
        binder.record(binder.root, `seller.identifiers[${party.identifiers.length - 1}]`, node);
        return;
      }
      setDirectDebit(binder, 'creditor', pending);
      return;
    case 'payment[].creditTransfers[].provider':
      placeProvider(binder, pending);
      return;
    default:
      throw new TypeError(`no place for ${plan.pattern}`);
  }
}

/** The payment that a header-level value belongs to; made (and marked as implied) when the document has no payment means. */
function headerPayment(binder: Binding, node: number): PaymentInstructions {
  const existing = binder.invoice.payment[0];
  if (existing) return existing;
  const made: PaymentInstructions = { creditTransfers: [], implied: true };
  binder.invoice.payment.push(made);
  binder.record(binder.root, 'payment[0]', node);
  return made;
}

function setDirectDebit(binder: Binding, key: 'mandate' | 'creditor', pending: Pending): void {
  const first = headerPayment(binder, pending.node);
  const payments = binder.invoice.payment;
  const debits = payments.filter(
    (payment) => payment.directDebit !== undefined || payment.meansCode === '59' || payment.meansCode === '49',
  );
  const payment = debits[0] ?? first;
  const index = payments.indexOf(payment);
  const debit = payment.directDebit ?? {};
  payment.directDebit = debit;
  const path = `payment[${index}].directDebit.${key}`;
  const known = debit[key];
  if (known === undefined) {
    debit[key] = pending.text;
    binder.record(binder.root, path, pending.node);
  } else if (known !== pending.text) binder.report('READ-REPEATED', 'warning', binder.root, path, pending.node, pending.text);
}

function setOnce(binder: Binding, payment: PaymentInstructions, index: number, key: 'remittance', pending: Pending): void {
  const path = `payment[${index}].${key}`;
  const known = payment[key];
  if (known === undefined) {
    payment[key] = pending.text;
    binder.record(binder.root, path, pending.node);
  } else if (known !== pending.text) binder.report('READ-REPEATED', 'warning', binder.root, path, pending.node, pending.text);
}

/** CII writes the provider (BIC) beside the account, not in it. */
function placeProvider(binder: Binding, pending: Pending): void {
  const { frame, text, node } = pending;
  const accounts = listAt(frame.object, 'creditTransfers');
  const first = accounts[0];
  const account = isGroup(first) ? first : {};
  if (first === undefined) accounts.push(account);
  account.provider = text;
  binder.record(frame, 'creditTransfers[0].provider', node);
}
