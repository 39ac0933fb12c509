import type { EmbeddedFile } from '../document.ts';
import type { SourcePosition } from '../finding.ts';
import type { Identifier, Invoice, Party, PaymentInstructions } from '../model.ts';
import { taxPointCodeForUbl } from '../write/taxPointCode.ts';
import type { ConvertDetail, Report } from './codes.ts';
import { leavesOf } from './leaves.ts';

/** Finds where a value of the model stands in the source, when there is one. */
export type Locate = (path: string) => SourcePosition | undefined;

/** A model with the files its supporting documents point at. */
export interface Side {
  invoice: Invoice;
  attachments: readonly EmbeddedFile[];
}

function withoutSchemeFirst(identifiers: Identifier[]): Identifier[] {
  return [...identifiers.filter(({ scheme }) => scheme === undefined), ...identifiers.filter(({ scheme }) => scheme !== undefined)];
}

function comparableParty(party: Party | undefined): Party | undefined {
  return party && { ...party, identifiers: withoutSchemeFirst(party.identifiers) };
}

/** CII has one remittance text for all payments, UBL writes it in each: the same one is said once, in the first. */
function withRemittanceFirst(payments: PaymentInstructions[]): PaymentInstructions[] {
  const said = payments.find(({ remittance }) => remittance !== undefined)?.remittance;
  if (said === undefined) return payments;
  return payments.map(({ remittance, ...payment }, position) => {
    if (position === 0 && (remittance === undefined || remittance === said)) return { ...payment, remittance: said };
    return remittance === undefined || remittance === said ? payment : { ...payment, remittance };
  });
}

/** Both syntaxes hold one account in a means of payment: more of them repeat the means. `implied` says how a value was written, not what it is. */
function comparablePayments(payments: PaymentInstructions[]): PaymentInstructions[] {
  return withRemittanceFirst(payments).flatMap(({ implied: _implied, ...payment }) => {
    const [first, ...others] = payment.creditTransfers;
    const { meansCode, meansText } = payment;
    const repeated = others.map((account) => ({
      ...(meansCode !== undefined && { meansCode }),
      ...(meansText !== undefined && { meansText }),
      creditTransfers: [account],
    }));
    return [{ ...payment, creditTransfers: first === undefined ? [] : [first] }, ...repeated];
  });
}

/**
 * The invoice without what syntaxes write differently to say the same: the order of a party's identifiers (CII writes those without scheme first),
 * the list BT-8 is coded by, means of payment with several accounts, the numbering of attached files.
 */
export function comparable({ invoice, attachments }: Side): Invoice {
  const { seller, buyer, taxPointDateCode, ...rest } = invoice;
  const code = taxPointCodeForUbl(taxPointDateCode);
  return {
    ...rest,
    ...(seller && { seller: comparableParty(seller) }),
    ...(buyer && { buyer: comparableParty(buyer) }),
    ...(code !== undefined && { taxPointDateCode: code }),
    payment: comparablePayments(invoice.payment),
    supportingDocuments: invoice.supportingDocuments.map(({ attachment, ...document }) => {
      const file = attachment === undefined ? undefined : attachments[attachment];
      return file === undefined ? document : { ...document, file: `${file.name} (${file.mediaType})` };
    }),
  };
}

/**
 * Tells what became of an invoice that was written and read again: values lost, changed and added, each at its place in the source.
 * `target` names what it was written as, for the sentences.
 */
export function tellDifferences(report: Report, before: Side, after: Side, locate: Locate, target: string): void {
  const params = { target };
  const detail = (at: string, seen: string, expected?: string): ConvertDetail => {
    const where = locate(at);
    return { at, seen, ...(expected !== undefined && { expected }), ...(where && { where }), params };
  };
  const written = new Map(leavesOf(comparable(after)).map(({ path, value }) => [path, value]));
  for (const { path, value } of leavesOf(comparable(before))) {
    const became = written.get(path);
    written.delete(path);
    if (became === value) continue;
    if (became === undefined) report.add('CONVERT-LOST', 'warning', () => detail(path, value));
    else report.add('CONVERT-CHANGED', 'warning', () => detail(path, value, became));
  }
  for (const [at, expected] of written) report.add('CONVERT-ADDED', 'info', () => ({ at, expected, params }));
  const { taxPointDateCode } = before.invoice;
  const code = after.invoice.taxPointDateCode;
  if (taxPointDateCode !== undefined && code !== undefined && code !== taxPointDateCode) {
    report.add('CONVERT-TRANSLATED', 'info', () => detail('taxPointDateCode', taxPointDateCode, code));
  }
}
