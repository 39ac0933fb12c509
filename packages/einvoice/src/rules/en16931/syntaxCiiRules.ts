import { symbolFor } from '../../read/xml/vocabulary.ts';
import { path } from '../engine/path.ts';
import { advice, type Rule, rule } from '../engine/rule.ts';
import { CastFault, once, type View } from '../engine/view.ts';
import { gathered, single, spaced, truth } from './syntaxValues.ts';

/*
 * The syntax rules for CII that say more than how often something may stand, by the context they are judged in.
 */

const cii = (text: string) => path({ cii: text });
type Place = ReturnType<typeof cii>;

/** A rule that something stands exactly once. */
function exactlyOne(flag: typeof rule, id: string, terms: string, place: Place): Rule {
  return flag(id, terms, (node, view) => view.count(node, place) === 1);
}

/** A rule that two things do not stand together; the second of them is shown. */
function notBoth(id: string, terms: string, one: Place, other: Place): Rule {
  return advice(
    id,
    terms,
    (node, view) => !view.has(node, one) || !view.has(node, other),
    (node, view) => ({ node: view.first(node, other) }),
  );
}

/** A rule that something stands only where a condition holds; what stands there is shown. */
function onlyWhere(flag: typeof rule, id: string, terms: string, place: Place, condition: Rule['holds']): Rule {
  return flag(
    id,
    terms,
    (node, view) => !view.has(node, place) || condition(node, view),
    (node, view) => ({ node: view.first(node, place) }),
  );
}

/** Elements that some rules want wherever they stand. */
const everywhere = gathered('ram:SpecifiedTradeSettlementPaymentMeans', 'ram:ApplicableTradeTax');
const anywhere = (view: View, which: 0 | 1) => view.once(everywhere)[which] ?? [];

/** A rule that something in means of payment, anywhere, is the same in all. */
function sameInAllMeans(id: string, term: string, child: string): Rule {
  const place = cii(child);
  const odd = once((view) => {
    const all = anywhere(view, 0).flatMap((node) => view.all(node, place));
    const first = all[0] === undefined ? '' : spaced(view.value(all[0]));
    return all.find((node) => spaced(view.value(node)) !== first) ?? -1;
  });
  return rule(
    id,
    term,
    (_node, view) => view.once(odd) < 0,
    (_node, view) => ({ node: view.once(odd) }),
  );
}

const TYPE = cii('ram:TypeCode');

/** The type code of a reference without white space around it. @throws CastFault for several. */
function typeOf(view: View, node: number): string {
  return spaced(single(view, view.all(node, TYPE)) ?? '');
}

const REFERENCES = cii('ram:AdditionalReferencedDocument');
const REFERENCE = symbolFor('ram:AdditionalReferencedDocument');
const INVOICE_REFERENCE = symbolFor('ram:InvoiceReferencedDocument');
const APPLICABLE_TAX = symbolFor('ram:ApplicableTradeTax');
const SETTLEMENT = symbolFor('ram:ApplicableHeaderTradeSettlement');

export const context: readonly Rule[] = [
  exactlyOne(rule, 'CII-SR-009', 'BT-24', cii('ram:GuidelineSpecifiedDocumentContextParameter')),
  exactlyOne(rule, 'CII-SR-010', 'BT-24', cii('ram:GuidelineSpecifiedDocumentContextParameter/ram:ID')),
];

export const exchangedDocument: readonly Rule[] = [exactlyOne(rule, 'CII-SR-014', 'BT-3', TYPE)];

const GLOBAL_ID = cii('ram:GlobalID');
const GLOBAL_SCHEME = cii('ram:GlobalID/@schemeID');
const ORIGIN = cii('ram:OriginTradeCountry');
const ORIGIN_ID = cii('ram:OriginTradeCountry/ram:ID');

export const lineProduct: readonly Rule[] = [
  rule(
    'CII-SR-046',
    'BT-157',
    (node, view) => !view.has(node, GLOBAL_ID) || view.has(node, GLOBAL_SCHEME),
    (node, view) => ({ node: view.first(node, GLOBAL_ID) }),
  ),
  rule('CII-SR-090', 'BT-159', (node, view) => !view.has(node, ORIGIN) || view.count(node, ORIGIN_ID) === 1),
];

export const lineCharacteristic: readonly Rule[] = [
  exactlyOne(rule, 'CII-SR-069', 'BT-160', cii('ram:Description')),
  exactlyOne(rule, 'CII-SR-072', 'BT-161', cii('ram:Value')),
];

const DISCOUNT = 'ram:GrossPriceProductTradePrice/ram:AppliedTradeAllowanceCharge';
const DISCOUNT_CHARGE = cii(`${DISCOUNT}/ram:ChargeIndicator`);
const DISCOUNT_AMOUNT = cii(`${DISCOUNT}/ram:ActualAmount`);
const INDICATOR = cii('udt:Indicator');

/** Whether some indicator says that it is no charge. @throws CastFault when one before says neither. */
function isAllowance(view: View, indicators: readonly number[]): boolean {
  return indicators.some((indicator) =>
    view.all(indicator, INDICATOR).some((node) => {
      const said = truth(view.value(node));
      if (said === undefined) throw new CastFault(node, 'single');
      return !said;
    }),
  );
}

export const lineAgreement: readonly Rule[] = [
  exactlyOne(rule, 'CII-SR-439', 'BT-146', cii('ram:NetPriceProductTradePrice/ram:ChargeAmount')),
  advice('CII-SR-119', 'BT-147', (node, view) => {
    const indicators = view.all(node, DISCOUNT_CHARGE);
    const hasAmount = view.has(node, DISCOUNT_AMOUNT);
    return indicators.length === 0 ? !hasAmount : isAllowance(view, indicators) && hasAmount;
  }),
];

const CHARGE_INDICATOR = cii('ram:ChargeIndicator');

export const allowanceCharge: readonly Rule[] = [
  rule('CII-SR-463', 'BG-20 BG-21 BG-27 BG-28', (node, view) => view.has(node, CHARGE_INDICATOR)),
];

export const lineSettlement: readonly Rule[] = [
  exactlyOne(advice, 'CII-SR-454', 'BG-30', cii('ram:ApplicableTradeTax')),
  advice('CII-SR-474', 'BT-128', (node, view) => view.all(node, REFERENCES).filter((one) => typeOf(view, one) === '130').length <= 1),
];

const SELLER_CONTACT = 'ram:SellerTradeParty/ram:DefinedTradeContact';
const BUYER_CONTACT = 'ram:BuyerTradeParty/ram:DefinedTradeContact';
const DOCUMENT_NAMES = cii('ram:Name');
const ATTACHMENTS = cii('ram:AttachmentBinaryObject');

/** How many references to documents are of a type, written just so. */
const typed = (view: View, node: number, type: string) =>
  view.all(node, REFERENCES).filter((one) => view.texts(one, TYPE).includes(type)).length;

/** How often something stands in references to supporting documents. */
function inSupporting(view: View, node: number, place: Place): number {
  const supporting = view.all(node, REFERENCES).filter((one) => typeOf(view, one) === '916');
  return supporting.reduce((sum, one) => sum + view.count(one, place), 0);
}

export const agreement: readonly Rule[] = [
  notBoth('CII-SR-450', 'BT-46', cii('ram:BuyerTradeParty/ram:ID'), cii('ram:BuyerTradeParty/ram:GlobalID')),
  advice('CII-SR-457', 'BT-17', (node, view) => typed(view, node, '50') <= 1),
  advice('CII-SR-458', 'BT-18', (node, view) => typed(view, node, '130') <= 1),
  notBoth('CII-SR-465', 'BT-41', cii(`${SELLER_CONTACT}/ram:PersonName`), cii(`${SELLER_CONTACT}/ram:DepartmentName`)),
  notBoth('CII-SR-466', 'BT-56', cii(`${BUYER_CONTACT}/ram:PersonName`), cii(`${BUYER_CONTACT}/ram:DepartmentName`)),
  advice('CII-SR-475', 'BT-123', (node, view) => inSupporting(view, node, DOCUMENT_NAMES) <= 1),
  advice('CII-SR-476', 'BT-125', (node, view) => inSupporting(view, node, ATTACHMENTS) <= 1),
];

export const delivery: readonly Rule[] = [
  notBoth('CII-SR-449', 'BT-71', cii('ram:ShipToTradeParty/ram:ID'), cii('ram:ShipToTradeParty/ram:GlobalID')),
];

const DUE_DATE_CODE = cii('ram:DueDateTypeCode');
const MEANS = cii('ram:SpecifiedTradeSettlementPaymentMeans');
const ACCOUNT = cii('ram:PayeePartyCreditorFinancialAccount/(ram:IBANID|ram:ProprietaryID)');

/** The first means of payment by transfer that names no account, or -1. */
function transferWithoutAccount(node: number, view: View): number {
  const isWithout = (means: number) => ['30', '58'].includes(typeOf(view, means)) && !view.has(means, ACCOUNT);
  return view.all(node, MEANS).find(isWithout) ?? -1;
}

export const settlement: readonly Rule[] = [
  notBoth('CII-SR-451', 'BT-60', cii('ram:PayeeTradeParty/ram:ID'), cii('ram:PayeeTradeParty/ram:GlobalID')),
  rule('CII-SR-462', 'BT-8', (_node, view) => {
    const codes = anywhere(view, 1).flatMap((tax) => view.texts(tax, DUE_DATE_CODE));
    return codes.every((code) => code === codes[0]);
  }),
  rule(
    'CII-SR-470',
    'BT-84',
    (node, view) => transferWithoutAccount(node, view) < 0,
    (node, view) => ({ node: transferWithoutAccount(node, view) }),
  ),
];

export const root: readonly Rule[] = [
  sameInAllMeans('CII-SR-467', 'BT-81', 'ram:TypeCode'),
  sameInAllMeans('CII-SR-468', 'BT-82', 'ram:Information'),
];

/** Whether an element is a reference to a further document of one of some types. */
function isFurther(...types: string[]): Rule['holds'] {
  return (node, view) => view.tree.symbol(node) === REFERENCE && view.texts(node, TYPE).some((type) => types.includes(type));
}

export const referencedDocument: readonly Rule[] = [
  onlyWhere(rule, 'CII-DT-015', 'BT-124', cii('ram:URIID'), isFurther('916')),
  onlyWhere(rule, 'CII-DT-018', '', TYPE, isFurther('50', '130', '916')),
  onlyWhere(rule, 'CII-DT-021', 'BT-123', DOCUMENT_NAMES, isFurther('916')),
  onlyWhere(rule, 'CII-DT-022', 'BT-125', ATTACHMENTS, isFurther('916')),
  onlyWhere(rule, 'CII-DT-024', 'BT-18 BT-128', cii('ram:ReferenceTypeCode'), isFurther('130')),
  onlyWhere(rule, 'CII-DT-027', 'BT-26', cii('ram:FormattedIssueDateTime'), (node, view) => view.tree.symbol(node) === INVOICE_REFERENCE),
];

const UNIT = symbolFor('unitCode');
const LINES_UNIT = cii(
  'rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeDelivery/ram:BilledQuantity/@unitCode',
);
const ROOT = symbolFor('rsm:CrossIndustryInvoice');

/** Whether some line says in what unit it is billed. */
const hasLineUnit = once((view) => view.tree.symbol(0) === ROOT && view.has(0, LINES_UNIT));

export const quantity: readonly Rule[] = [
  rule(
    'CII-DT-033',
    'BT-130 BT-150',
    (node, view) => view.attribute(node, UNIT) === undefined || view.once(hasLineUnit),
    () => ({ attribute: 'unitCode' }),
  ),
];

const isInSettlement: Rule['holds'] = (node, view) => view.isInside(node, SETTLEMENT);
const isApplicable: Rule['holds'] = (node, view) => view.tree.symbol(node) === APPLICABLE_TAX;

export const tax: readonly Rule[] = [
  onlyWhere(rule, 'CII-DT-037', 'BT-118 BT-151', TYPE, (node, view) => view.texts(node, TYPE).includes('VAT')),
  onlyWhere(advice, 'CII-DT-041', 'BT-116', cii('ram:BasisAmount'), isInSettlement),
  onlyWhere(advice, 'CII-DT-052', 'BT-121', cii('ram:ExemptionReasonCode'), isApplicable),
  onlyWhere(advice, 'CII-DT-098', 'BT-120', cii('ram:ExemptionReason'), isApplicable),
  onlyWhere(advice, 'CII-DT-054', 'BT-7', cii('ram:TaxPointDate'), isInSettlement),
  onlyWhere(advice, 'CII-DT-058', 'BT-8', DUE_DATE_CODE, isInSettlement),
];

/** A date as `20260131`, in digits of any script, as XPath has them. */
const DATE_102 = /^[\t\n\r ]*\p{Nd}{4}(?:1[0-2]|0[1-9])(?:3[01]|[12]\d|0[1-9])[\t\n\r ]*$/u;

export const dateTime: readonly Rule[] = [rule('CII-DT-097', '', (node, view) => DATE_102.test(view.value(node)))];
