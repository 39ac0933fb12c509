import { Decimal } from '../decimal.ts';
import type { AllowanceOrCharge, DecimalText, Invoice, VatBreakdown } from '../model.ts';
import { eachAdjustment } from './places.ts';
import { en16931, isCii, isUbl, type Report, type Rule, type RuleContext } from './rule.ts';
import { toCents } from './totals.ts';
import { expectedTax, isNear, taxOf } from './vat.ts';
import { taxableAmountOf, type VatSum } from './vatSums.ts';

/** Who has to be identified, or must not be, where a category is used. */
interface Identification {
  terms: string;
  isMet(invoice: Invoice): boolean;
}

const sellerHasVatId = ({ seller, sellerTaxRepresentative }: Invoice): boolean =>
  seller?.vatIdentifier !== undefined || sellerTaxRepresentative?.vatIdentifier !== undefined;
const sellerIsTaxed = (invoice: Invoice): boolean => sellerHasVatId(invoice) || invoice.seller?.taxRegistration !== undefined;
const buyerHasVatId = ({ buyer }: Invoice): boolean => buyer?.vatIdentifier !== undefined;

const taxedSeller: Identification = { terms: 'BT-31 BT-32 BT-63', isMet: sellerIsTaxed };
const bothTaxed: Identification = {
  terms: 'BT-31 BT-32 BT-63 BT-48 BT-47',
  isMet: (invoice) => sellerIsTaxed(invoice) && (buyerHasVatId(invoice) || invoice.buyer?.legalRegistration !== undefined),
};
const bothVatRegistered: Identification = {
  terms: 'BT-31 BT-63 BT-48',
  isMet: (invoice) => sellerHasVatId(invoice) && buyerHasVatId(invoice),
};
const vatRegisteredSeller: Identification = { terms: 'BT-31 BT-63', isMet: sellerHasVatId };
const nobodyVatRegistered: Identification = {
  terms: 'BT-31 BT-63 BT-48',
  isMet: (invoice) => !sellerHasVatId(invoice) && !buyerHasVatId(invoice),
};

type RateTest = (rate: Decimal | undefined, written: DecimalText | undefined) => boolean;

const isZero: RateTest = (rate) => rate?.isZero() === true;
const isAboveZero: RateTest = (rate) => rate !== undefined && rate.compare(Decimal.zero) > 0;
const isNotNegative: RateTest = (rate) => rate !== undefined && !rate.isNegative();
const isAbsent: RateTest = (_rate, written) => written === undefined;

/** How the ten rules of one VAT category differ from those of the others. */
interface Family {
  /** As in `BR-AE-01`. */
  name: string;
  category: string;
  identification: Identification;
  rate: RateTest;
  rateInCii?: RateTest;
  /** Several breakdowns, one for each rate; else exactly one, without tax. */
  byRate: boolean;
  /** Whether an exemption reason has to be there, or must not be. */
  exemption: boolean;
}

const FAMILIES: Family[] = [
  { name: 'S', category: 'S', identification: taxedSeller, rate: isAboveZero, byRate: true, exemption: false },
  { name: 'Z', category: 'Z', identification: taxedSeller, rate: isZero, byRate: false, exemption: false },
  { name: 'E', category: 'E', identification: taxedSeller, rate: isZero, byRate: false, exemption: true },
  { name: 'AE', category: 'AE', identification: bothTaxed, rate: isZero, byRate: false, exemption: true },
  { name: 'IC', category: 'K', identification: bothVatRegistered, rate: isZero, byRate: false, exemption: true },
  { name: 'G', category: 'G', identification: vatRegisteredSeller, rate: isZero, byRate: false, exemption: true },
  { name: 'O', category: 'O', identification: nobodyVatRegistered, rate: isAbsent, byRate: false, exemption: true },
  { name: 'AF', category: 'L', identification: taxedSeller, rate: isNotNegative, rateInCii: isAboveZero, byRate: true, exemption: false },
  { name: 'AG', category: 'M', identification: taxedSeller, rate: isNotNegative, byRate: true, exemption: false },
];

function breakdownsOf(invoice: Invoice, category: string): VatBreakdown[] {
  return invoice.vatBreakdown.filter((vat) => vat.category === category);
}

function eachBreakdown(invoice: Invoice, category: string, visit: (vat: VatBreakdown, at: string) => void): void {
  invoice.vatBreakdown.forEach((vat, index) => {
    if (vat.category === category) visit(vat, `vatBreakdown[${index}]`);
  });
}

/** Whether the number of breakdowns of a category fits its use; each syntax's artefact counts in its own way. */
function breakdownFitsUse({ category, byRate }: Family, invoice: Invoice, context: RuleContext): boolean {
  const { lineCount, adjustmentCount } = context.vatSums().ofCategory(category);
  const count = breakdownsOf(invoice, category).length;
  const used = lineCount + adjustmentCount > 0;
  if (byRate) {
    if (!isCii(context)) return used === count > 0;
    return (lineCount === 0 || lineCount + count >= 2) && (adjustmentCount === 0 || adjustmentCount + count >= 2);
  }
  if (!isCii(context)) return used || count > 0 ? count === 1 : true;
  if (category === 'O') return count === 0 || (count === 1 && used);
  return used || count > 0 ? count === 1 && used : true;
}

function ruleOfUse(family: Family): Rule {
  const { name, category } = family;
  return en16931(`BR-${name}-01`, 'BG-23 BT-118 BT-151 BT-95 BT-102', (invoice, report, context) => {
    if (!breakdownFitsUse(family, invoice, context))
      report({ at: 'vatBreakdown', seen: String(breakdownsOf(invoice, category).length), params: { category } });
  });
}

function rulesOfIdentification({ name, category, identification }: Family): Rule[] {
  const uses: [string, string, (invoice: Invoice) => boolean][] = [
    ['02', 'BT-151', ({ lines }) => lines.some((line) => line.vatCategory === category)],
    ['03', 'BT-95', ({ allowances }) => allowances.some((allowance) => allowance.vatCategory === category)],
    ['04', 'BT-102', ({ charges }) => charges.some((charge) => charge.vatCategory === category)],
  ];
  return uses.map(([number, term, isUsed]) =>
    en16931(`BR-${name}-${number}`, `${identification.terms} ${term}`, (invoice, report) => {
      if (isUsed(invoice) && !identification.isMet(invoice)) report({ at: 'seller', params: { category } });
    }),
  );
}

function rulesOfRates({ name, category, rate, rateInCii }: Family): Rule[] {
  const fits = (written: DecimalText | undefined, context: RuleContext): boolean =>
    ((isCii(context) && rateInCii) || rate)(Decimal.parse(written), written);
  const inAdjustments = (number: string, term: string, kind: 'allowances' | 'charges'): Rule =>
    en16931(`BR-${name}-${number}`, term, (invoice, report, context) => {
      eachAdjustment(invoice[kind], kind, (adjustment: AllowanceOrCharge, at) => {
        if (adjustment.vatCategory === category && !fits(adjustment.vatRate, context))
          report({ at: `${at}.vatRate`, seen: adjustment.vatRate, params: { category } });
      });
    });
  return [
    en16931(`BR-${name}-05`, 'BT-152 BT-151', (invoice, report, context) => {
      invoice.lines.forEach((line, index) => {
        if (line.vatCategory === category && !fits(line.vatRate, context))
          report({ at: `lines[${index}].vatRate`, seen: line.vatRate, params: { category, line: line.identifier ?? '' } });
      });
    }),
    inAdjustments('06', 'BT-96 BT-95', 'allowances'),
    inAdjustments('07', 'BT-103 BT-102', 'charges'),
  ];
}

/** The base as the CII artefact computes it: each of the three sums to cents. */
function roundedBase({ lines, charges, allowances }: VatSum): Decimal {
  return toCents(lines).add(toCents(charges)).subtract(toCents(allowances));
}

/** Whether BT-116 agrees with what it should sum: exactly or within one unit, as each syntax's artefact has it. */
function baseAgrees(
  { name, category, byRate }: Family,
  vat: VatBreakdown,
  invoice: Invoice,
  context: RuleContext,
): { agrees: boolean; expected?: Decimal } {
  const rate = Decimal.parse(vat.rate);
  if (byRate && (rate === undefined || (isCii(context) && name !== 'S'))) return { agrees: true };
  const sums = context.vatSums();
  const sum = byRate && rate !== undefined ? sums.ofRate(category, rate) : sums.ofCategory(category);
  const expected = isCii(context) ? roundedBase(sum) : taxableAmountOf(sum);
  const stated = Decimal.parse(vat.taxableAmount);
  if (stated === undefined) return { agrees: false, expected };
  if (isCii(context)) return { agrees: name === 'S' || name === 'O' ? stated.equals(expected) : isNear(stated, expected), expected };
  if (!byRate) return { agrees: stated.equals(expected) && (invoice.lines.length > 0 || !isUbl(context)), expected };
  const used = name === 'S' ? sum.lineCount + sum.adjustmentCount > 0 : invoice.lines.length > 0;
  return { agrees: used && isNear(stated, expected), expected };
}

function ruleOfBase(family: Family): Rule {
  return en16931(`BR-${family.name}-08`, 'BT-116 BT-118 BT-131 BT-92 BT-99', (invoice, report, context) => {
    eachBreakdown(invoice, family.category, (vat, at) => {
      const { agrees, expected } = baseAgrees(family, vat, invoice, context);
      if (agrees) return;
      report({
        at: `${at}.taxableAmount`,
        seen: vat.taxableAmount,
        expected: expected?.format(2),
        params: { category: family.category, rate: vat.rate ?? '' },
      });
    });
  });
}

/** BT-117 where it is computed by rate. The CII artefact checks it for S only. */
function checkTaxByRate(vat: VatBreakdown, at: string, category: string, report: Report, context: RuleContext): void {
  if (isCii(context) && category !== 'S') return;
  const [tax, taxable, rate] = [vat.taxAmount, vat.taxableAmount, vat.rate].map((text) => Decimal.parse(text));
  const agrees = tax !== undefined && taxable !== undefined && rate !== undefined && isNear(tax.abs(), taxOf(taxable, rate));
  if (!agrees)
    report({
      at: `${at}.taxAmount`,
      seen: vat.taxAmount,
      expected: expectedTax(vat),
      params: { category, taxable: vat.taxableAmount ?? '', rate: vat.rate ?? '' },
    });
}

function ruleOfTax({ name, category, byRate }: Family): Rule {
  return en16931(`BR-${name}-09`, 'BT-117 BT-116 BT-119', (invoice, report, context) => {
    eachBreakdown(invoice, category, (vat, at) => {
      if (byRate) checkTaxByRate(vat, at, category, report, context);
      else if (Decimal.parse(vat.taxAmount)?.isZero() !== true)
        report({ at: `${at}.taxAmount`, seen: vat.taxAmount, expected: '0.00', params: { category } });
    });
  });
}

function ruleOfExemption({ name, category, exemption }: Family): Rule {
  return en16931(`BR-${name}-10`, 'BT-120 BT-121', (invoice, report) => {
    eachBreakdown(invoice, category, (vat, at) => {
      const stated = vat.exemptionReason ?? vat.exemptionReasonCode;
      if ((stated !== undefined) !== exemption) report({ at: `${at}.exemptionReason`, seen: stated, params: { category } });
    });
  });
}

/** The UBL artefact wants more than one character, the CII artefact only the element. */
function isWrittenOut(text: string | undefined, context: RuleContext): boolean {
  return text !== undefined && (isCii(context) || text.length > 1);
}

/** What only intra-community supplies ask: when and where the goods went. */
const intraCommunityRules: Rule[] = [
  en16931('BR-IC-11', 'BT-72 BG-14', (invoice, report, context) => {
    if (breakdownsOf(invoice, 'K').length === 0) return;
    const { delivery, period, taxPointDateCode } = invoice;
    const dated = isWrittenOut(delivery?.date, context) || period?.start !== undefined || period?.end !== undefined;
    // BT-8 stands inside the period in UBL, where anything inside it will do.
    if (!dated && !(isUbl(context) && taxPointDateCode !== undefined)) report({ at: 'delivery.date' });
  }),
  en16931('BR-IC-12', 'BT-80', (invoice, report, context) => {
    if (breakdownsOf(invoice, 'K').length > 0 && !isWrittenOut(invoice.delivery?.address?.country, context))
      report({ at: 'delivery.address.country' });
  }),
];

type Use = 'breakdown' | 'lines' | 'allowances' | 'charges';

/** The first category other than O among the given uses, and where. */
function otherThanO(invoice: Invoice, uses: Use[]): { at: string; seen: string } | undefined {
  const found: Record<Use, () => [string, (string | undefined)[]]> = {
    breakdown: () => ['vatBreakdown', invoice.vatBreakdown.map((vat) => vat.category)],
    lines: () => ['lines', invoice.lines.map((line) => line.vatCategory)],
    allowances: () => ['allowances', invoice.allowances.map((allowance) => allowance.vatCategory)],
    charges: () => ['charges', invoice.charges.map((charge) => charge.vatCategory)],
  };
  for (const use of uses) {
    const [at, categories] = found[use]();
    const index = categories.findIndex((category) => category !== undefined && category !== 'O');
    if (index >= 0) return { at: `${at}[${index}].${use === 'breakdown' ? 'category' : 'vatCategory'}`, seen: categories[index] ?? '' };
  }
  return undefined;
}

/** Category O suffers no other beside it; the CII artefact looks at lines and breakdown together, and at allowances and charges together. */
function exclusiveRule(number: string, terms: string, use: Use): Rule {
  const together: Use[] = use === 'breakdown' || use === 'lines' ? ['breakdown', 'lines'] : ['allowances', 'charges'];
  return en16931(`BR-O-${number}`, terms, (invoice, report, context) => {
    if (breakdownsOf(invoice, 'O').length === 0) return;
    const other = otherThanO(invoice, isCii(context) ? together : [use]);
    if (other) report(other);
  });
}

const exclusiveRules: Rule[] = [
  exclusiveRule('11', 'BT-118 BG-23', 'breakdown'),
  exclusiveRule('12', 'BT-151 BT-118', 'lines'),
  exclusiveRule('13', 'BT-95 BT-118', 'allowances'),
  exclusiveRule('14', 'BT-102 BT-118', 'charges'),
];

/** Ten rules for each VAT category, and what K and O have besides. */
export const vatFamilyRules: Rule[] = [
  ...FAMILIES.flatMap((family) => [
    ruleOfUse(family),
    ...rulesOfIdentification(family),
    ...rulesOfRates(family),
    ruleOfBase(family),
    ruleOfTax(family),
    ruleOfExemption(family),
  ]),
  ...intraCommunityRules,
  ...exclusiveRules,
];
