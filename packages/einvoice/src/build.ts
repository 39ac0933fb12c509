import { Decimal } from './decimal.ts';
import type { AllowanceOrCharge, Code, DecimalText, Invoice, Item, Line, Price, Totals, VatBreakdown } from './model.ts';

/** What a person says about an allowance or charge: an amount, or a percentage of a base. */
export type DraftAdjustment = AllowanceOrCharge;

/** What a person says about a line; its net amount is computed. */
export interface DraftLine extends Omit<Line, 'netAmount' | 'allowances' | 'charges' | 'item' | 'price'> {
  quantity: DecimalText;
  /** BT-146, for `baseQuantity` units (one unless said). */
  unitPrice: DecimalText;
  price?: Omit<Price, 'net'>;
  /** BT-153 */
  name: string;
  item?: Partial<Omit<Item, 'name'>>;
  allowances?: DraftAdjustment[];
  charges?: DraftAdjustment[];
}

/** Why a VAT category bears no tax (BT-120, BT-121). */
export interface Exemption {
  reason?: string;
  reasonCode?: Code;
}

/** Header and lines without any computed amount. */
export interface InvoiceDraft extends Partial<Omit<Invoice, 'lines' | 'totals' | 'vatBreakdown'>> {
  lines: DraftLine[];
  /** BT-113, already paid. */
  paid?: DecimalText;
  /** BT-114, added to the amount due. */
  rounding?: DecimalText;
  /** BT-111: the VAT total in the accounting currency `vatCurrency`; computed from `vatExchangeRate` where that is given instead. */
  vatInAccountingCurrency?: DecimalText;
  /** Units of the accounting currency for one unit of the invoice's, to compute BT-111 with. */
  vatExchangeRate?: DecimalText;
  /** By VAT category code. AE, K, G and O have a default code of the VATEX list; E has none. */
  exemptions?: Record<Code, Exemption>;
}

const CENTS = 2;

/** The VATEX codes that say no more than the category itself does. */
const DEFAULT_EXEMPTIONS: Readonly<Record<Code, Exemption>> = {
  AE: { reasonCode: 'VATEX-EU-AE' },
  K: { reasonCode: 'VATEX-EU-IC' },
  G: { reasonCode: 'VATEX-EU-G' },
  O: { reasonCode: 'VATEX-EU-O' },
};

/** Categories whose rate is zero by definition; `O` has no rate at all. */
const ZERO_RATED = new Set(['Z', 'E', 'AE', 'K', 'G']);

/** A value the draft gives as text. What is not a decimal counts as zero here and stays in the model as written, for the rules to report. */
function amountOf(text: DecimalText | undefined): Decimal {
  return Decimal.parse(text) ?? Decimal.zero;
}

function sumOf(adjustments: AllowanceOrCharge[]): Decimal {
  return Decimal.sum(adjustments.map((adjustment) => amountOf(adjustment.amount)));
}

function rateOf(category: Code | undefined, rate: DecimalText | undefined): DecimalText | undefined {
  if (category === 'O') return undefined;
  if (rate === undefined && category !== undefined && ZERO_RATED.has(category)) return '0';
  return rate;
}

/** Fills the amount from the percentage where only that was said; `base` is what the percentage applies to unless the draft says otherwise. */
function completeAdjustment(draft: DraftAdjustment, base: Decimal): AllowanceOrCharge {
  if (draft.amount !== undefined || draft.percentage === undefined) return draft;
  const baseAmount = draft.baseAmount ?? base.toFixed(CENTS);
  const amount = amountOf(baseAmount).multiply(amountOf(draft.percentage)).multiply(Decimal.of(1, 2)).toFixed(CENTS);
  return { ...draft, baseAmount, amount };
}

function buildLine(draft: DraftLine, position: number): Line {
  const { unitPrice, price, name, item, allowances, charges, ...rest } = draft;
  const baseQuantity = amountOf(price?.baseQuantity ?? '1');
  const gross = amountOf(draft.quantity).multiply(amountOf(unitPrice));
  const goods = gross.divide(baseQuantity.isZero() ? Decimal.one : baseQuantity, CENTS) ?? Decimal.zero;
  const lineAllowances = (allowances ?? []).map((allowance) => completeAdjustment(allowance, goods));
  const lineCharges = (charges ?? []).map((charge) => completeAdjustment(charge, goods));
  const net = goods.subtract(sumOf(lineAllowances)).add(sumOf(lineCharges));
  const vatRate = rateOf(draft.vatCategory, draft.vatRate);
  const line: Line = {
    ...rest,
    identifier: draft.identifier ?? String(position + 1),
    unit: draft.unit ?? 'C62',
    netAmount: net.toFixed(CENTS),
    allowances: lineAllowances,
    charges: lineCharges,
    price: { ...price, net: unitPrice },
    item: { classifications: [], attributes: [], ...item, name },
  };
  if (vatRate === undefined) delete line.vatRate;
  else line.vatRate = vatRate;
  return line;
}

function buildDocumentAdjustment(draft: DraftAdjustment, linesNet: Decimal): AllowanceOrCharge {
  const adjustment = { ...completeAdjustment(draft, linesNet) };
  const vatRate = rateOf(draft.vatCategory, draft.vatRate);
  if (vatRate === undefined) delete adjustment.vatRate;
  else adjustment.vatRate = vatRate;
  return adjustment;
}

interface VatGroup {
  category: Code;
  rate: DecimalText | undefined;
  taxable: Decimal;
}

/** Sums lines, allowances and charges by category and rate, in the order of first use. */
function groupByVat(lines: Line[], allowances: AllowanceOrCharge[], charges: AllowanceOrCharge[]): VatGroup[] {
  const groups = new Map<string, VatGroup>();
  const put = (category: Code | undefined, rate: DecimalText | undefined, amount: Decimal): void => {
    if (category === undefined) return;
    const key = `${category} ${Decimal.parse(rate)?.toText() ?? ''}`;
    const group = groups.get(key);
    if (group) group.taxable = group.taxable.add(amount);
    else groups.set(key, { category, rate, taxable: amount });
  };
  for (const line of lines) put(line.vatCategory, line.vatRate, amountOf(line.netAmount));
  for (const allowance of allowances) put(allowance.vatCategory, allowance.vatRate, amountOf(allowance.amount).negate());
  for (const charge of charges) put(charge.vatCategory, charge.vatRate, amountOf(charge.amount));
  return [...groups.values()];
}

function buildBreakdown(group: VatGroup, exemptions: Record<Code, Exemption>): VatBreakdown {
  const taxAmount = group.taxable.multiply(amountOf(group.rate)).multiply(Decimal.of(1, 2)).round(CENTS);
  const breakdown: VatBreakdown = {
    taxableAmount: group.taxable.toFixed(CENTS),
    taxAmount: taxAmount.toFixed(CENTS),
    category: group.category,
  };
  if (group.rate !== undefined) breakdown.rate = group.rate;
  const exemption = exemptions[group.category] ?? DEFAULT_EXEMPTIONS[group.category];
  if (exemption?.reason !== undefined) breakdown.exemptionReason = exemption.reason;
  if (exemption?.reasonCode !== undefined) breakdown.exemptionReasonCode = exemption.reasonCode;
  return breakdown;
}

/** BT-111: as said, or the VAT total at the exchange rate said. */
function accountingVat({ vatInAccountingCurrency, vatExchangeRate }: InvoiceDraft, vat: Decimal): DecimalText | undefined {
  if (vatInAccountingCurrency !== undefined || vatExchangeRate === undefined) return vatInAccountingCurrency;
  return vat.multiply(amountOf(vatExchangeRate)).toFixed(CENTS);
}

function buildTotals(
  draft: InvoiceDraft,
  linesNet: Decimal,
  allowances: AllowanceOrCharge[],
  charges: AllowanceOrCharge[],
  vatBreakdown: VatBreakdown[],
): Totals {
  const allowed = sumOf(allowances);
  const charged = sumOf(charges);
  const net = linesNet.subtract(allowed).add(charged);
  const vat = Decimal.sum(vatBreakdown.map((group) => amountOf(group.taxAmount)));
  const gross = net.add(vat);
  const payable = gross.subtract(amountOf(draft.paid)).add(amountOf(draft.rounding));
  const vatInAccountingCurrency = accountingVat(draft, vat);
  return {
    linesNet: linesNet.toFixed(CENTS),
    ...(allowances.length > 0 && { allowances: allowed.toFixed(CENTS) }),
    ...(charges.length > 0 && { charges: charged.toFixed(CENTS) }),
    net: net.toFixed(CENTS),
    vat: vat.toFixed(CENTS),
    ...(vatInAccountingCurrency !== undefined && { vatInAccountingCurrency }),
    gross: gross.toFixed(CENTS),
    ...(draft.paid !== undefined && { paid: draft.paid }),
    ...(draft.rounding !== undefined && { rounding: draft.rounding }),
    payable: payable.toFixed(CENTS),
  };
}

/**
 * Makes an invoice of what a person says: line nets, amounts of percentages, the VAT breakdown and the totals, rounded as EN 16931-1 asks
 * (each amount to 2 decimals, halves away from zero; VAT computed on the sum of each category and rate).
 * Defaults: type 380, EUR, specification `urn:cen.eu:en16931:2017`, unit `C62` (one), line identifiers 1, 2, 3…
 * What the draft leaves out is not invented: `validate` says what is missing.
 */
export function buildInvoice(draft: InvoiceDraft): Invoice {
  const { paid: _paid, rounding: _rounding, vatInAccountingCurrency: _vat, vatExchangeRate: _rate, exemptions, ...header } = draft;
  const lines = draft.lines.map(buildLine);
  const linesNet = Decimal.sum(lines.map((line) => amountOf(line.netAmount)));
  const allowances = (draft.allowances ?? []).map((allowance) => buildDocumentAdjustment(allowance, linesNet));
  const charges = (draft.charges ?? []).map((charge) => buildDocumentAdjustment(charge, linesNet));
  const vatBreakdown = groupByVat(lines, allowances, charges).map((group) => buildBreakdown(group, exemptions ?? {}));
  return {
    ...header,
    typeCode: draft.typeCode ?? '380',
    currency: draft.currency ?? 'EUR',
    specification: draft.specification ?? 'urn:cen.eu:en16931:2017',
    notes: draft.notes ?? [],
    precedingInvoices: draft.precedingInvoices ?? [],
    payment: draft.payment ?? [],
    supportingDocuments: draft.supportingDocuments ?? [],
    allowances,
    charges,
    lines,
    vatBreakdown,
    totals: buildTotals(draft, linesNet, allowances, charges, vatBreakdown),
  };
}
