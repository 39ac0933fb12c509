import { path } from '../engine/path.ts';
import { once, type View } from '../engine/view.ts';
import { anyIn, anyIs, anyOther, hasScheme, sole, textOf, textSet } from './select.ts';

/**
 * A document that bundles several invoices has a line for each of them (a group) and lines within groups. In UBL what a line is stands in those of
 * its billing references that name the document itself, in CII in the line.
 */

const number = path({ ubl: 'cbc:ID', cii: 'rsm:ExchangedDocument/ram:ID' });

/** The registration number of the seller of a line. */
export const SELLER_NUMBER = path({
  ubl: 'cac:Item/cac:ManufacturerParty/cac:PartyLegalEntity/cbc:CompanyID',
  cii: 'ram:SpecifiedLineTradeAgreement/ram:ItemSellerTradeParty/ram:SpecifiedLegalOrganization/ram:ID',
});

/** The numbers of the document (one, if it is well made). */
export const ownNumbers = once((view) => textSet(view, 0, number));

const reference = path({ ubl: 'cac:BillingReference' });
const referencedNumber = path({ ubl: 'cac:InvoiceDocumentReference/cbc:ID' });
const status = path({
  ubl: 'cac:InvoiceDocumentReference/cbc:DocumentStatusCode',
  cii: 'ram:AssociatedDocumentLineDocument/ram:LineStatusReasonCode',
});
const parentNumber = path({ ubl: 'cac:BillingReferenceLine/cbc:ID', cii: 'ram:AssociatedDocumentLineDocument/ram:ParentLineID' });
const lineNumber = path({ ubl: 'cbc:ID', cii: 'ram:AssociatedDocumentLineDocument/ram:LineID' });

/** The elements that say what a line is: some of its references in UBL, itself in CII. */
export function statusHolders(view: View, line: number): readonly number[] {
  return view.side === 'ubl' ? view.all(line, reference).filter((one) => namesOwn(view, one)) : [line];
}

/** Whether a billing reference names the document itself. */
function namesOwn(view: View, holder: number): boolean {
  return view.side !== 'ubl' || anyIn(view, holder, referencedNumber, view.once(ownNumbers));
}

/** Billing references of a line to some other document. */
export function referencesToOthers(view: View, line: number): readonly number[] {
  const own = [...view.once(ownNumbers)];
  return view.all(line, reference).filter((one) => own.some((mine) => anyOther(view, one, referencedNumber, mine)));
}

export function hasStatus(view: View, holder: number, code: string): boolean {
  return anyIs(view, holder, status, code);
}

/** Whether an element makes its line a group: one of the bundled invoices. */
export function isGroup(view: View, holder: number): boolean {
  return anyIs(view, holder, status, 'GROUP') && !view.has(holder, parentNumber) && namesOwn(view, holder);
}

/** The line of a group. */
export function lineOf(view: View, holder: number): number {
  return view.side === 'ubl' ? view.tree.parent(holder) : holder;
}

/** Whether an element says that its line is something other than a code. */
export function hasOtherStatus(view: View, holder: number, code: string): boolean {
  return anyOther(view, holder, status, code);
}

/** What an element says its line is. */
export function statuses(view: View, holder: number): readonly number[] {
  return view.all(holder, status);
}

/** The numbers of lines that an element makes its line a part of. */
export function parentsOf(view: View, holder: number): readonly number[] {
  return view.all(holder, parentNumber);
}

/** The numbers of the lines that a line is a part of. */
export function parentNumbers(view: View, line: number): readonly number[] {
  return statusHolders(view, line).flatMap((holder) => [...view.all(holder, parentNumber)]);
}

/** The numbers of a line. */
export function lineNumbers(view: View, line: number): readonly number[] {
  return view.all(line, lineNumber);
}

const ublReferences = path({ ubl: 'cac:DocumentReference' });
const ublType = path({ ubl: 'cbc:DocumentTypeCode' });
const ublId = path({ ubl: 'cbc:ID' });
const ciiReferences = path({ cii: 'ram:SpecifiedLineTradeSettlement/ram:AdditionalReferencedDocument' });
const ciiKind = path({ cii: 'ram:ReferenceTypeCode' });
const ciiType = path({ cii: 'ram:TypeCode' });
const ciiId = path({ cii: 'ram:IssuerAssignedID' });

/** The references of a line to an object of a kind: AFL for a number of an invoice, AVV for a framework. */
export function objectNumbers(view: View, line: number, kind: string): readonly number[] {
  if (view.side === 'ubl') {
    return view
      .all(line, ublReferences)
      .filter((one) => anyIs(view, one, ublType, '130'))
      .flatMap((one) => view.all(one, ublId).filter((id) => hasScheme(view, id, kind)));
  }
  return view
    .all(line, ciiReferences)
    .filter((one) => anyIs(view, one, ciiKind, kind) && anyIs(view, one, ciiType, '130'))
    .flatMap((one) => [...view.all(one, ciiId)]);
}

/** The number of the invoice that a line belongs to. @throws CastFault when it has several. */
export function invoiceNumber(view: View, line: number): string {
  return textOf(view, sole(objectNumbers(view, line, 'AFL')));
}
