import { lineField } from './entry-form.ts';

/** Where findings on the model of an entry point: the field that was typed. Paths are those of `packages/einvoice/src/model.ts`. */
const fields: readonly (readonly [RegExp, string])[] = [
  [/^number$/, 'number'],
  [/^(typeCode|kind)$/, 'kind'],
  [/^(businessProcess|framework)$/, 'framework'],
  [/^issueDate$/, 'issueDate'],
  [/^dueDate$/, 'dueDate'],
  [/^currency$/, 'currency'],
  [/^(buyer(\.(identifiers|legalRegistration|electronicAddress)\b.*)?|recipient)$/, 'recipient'],
  [/^(purchaseOrderReference|commitmentNumber)$/, 'commitmentNumber'],
  [/^(contractReference|contractNumber)$/, 'contractNumber'],
  [/^precedingInvoices?(\[\d+\])?(\.number)?$/, 'precedingInvoice'],
  [/^(precedingInvoices\[\d+\]\.issueDate|precedingInvoiceDate)$/, 'precedingInvoiceDate'],
  [/^(payment(\[\d+\]\.creditTransfers.*\.account|\[\d+\]\.creditTransfers|\[\d+\])?|iban)$/, 'iban'],
  [/^(payment\[\d+\]\.creditTransfers.*\.provider|bic)$/, 'bic'],
  [/^paymentTerms$/, 'paymentTerms'],
  [/^(totals\.paid|totals\.payable|paid)$/, 'paid'],
  [/^(vatBreakdown\[\d+\]\.exemptionReason(Code)?|exemptionReason)$/, 'exemptionReason'],
  [/^(delivery\.date|deliveryDate)$/, 'deliveryDate'],
  [/^(period|period\.start|periodStart)$/, 'periodStart'],
  [/^(period\.end|periodEnd)$/, 'periodEnd'],
  [/^(notes.*|comment)$/, 'comment'],
];

const lineFields: readonly (readonly [RegExp, Parameters<typeof lineField>[1]])[] = [
  [/^quantity$/, 'quantity'],
  [/^unit$/, 'unit'],
  [/^(price(\..*)?|unitPrice)$/, 'price'],
  [/^(vatCategory|vatRate)$/, 'vat'],
  [/^(allowances.*|allowancePercentage)$/, 'discount'],
  [/^(item\.description|description)$/, 'description'],
];

/** What a field finder needs to know of the form. */
interface Shape {
  /** Whether services can be chosen: the field is there only once the recipient is known. */
  readonly hasServices: boolean;
  /** Number in the form of each line of the model, blank ones being left out. */
  readonly lineNumbers: readonly number[];
}

/** Names the field of a path of the model, or none. */
export function entryFieldOf({ hasServices, lineNumbers }: Shape): (at: string) => string | undefined {
  return (at) => {
    if (/^(buyerReference|serviceCode)$/.test(at)) return hasServices ? 'serviceCode' : 'recipient';
    const line = /^lines\[(\d+)\](?:\.(.*))?$/.exec(at);
    if (!line) return fields.find(([path]) => path.test(at))?.[1];
    const number = lineNumbers[Number(line[1])];
    return number === undefined ? undefined : lineField(number, lineFields.find(([path]) => path.test(line[2] ?? ''))?.[1] ?? 'name');
  };
}
