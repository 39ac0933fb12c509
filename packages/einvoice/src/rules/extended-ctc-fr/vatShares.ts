import { Decimal } from '../../decimal.ts';
import { symbolFor } from '../../read/xml/vocabulary.ts';
import { decimalAt, toCents } from '../en16931/amountValues.ts';
import { familyOf, OUT_OF_SCOPE } from '../en16931/vatFamily.ts';
import { normalized, trimmed } from '../en16931/xpath.ts';
import { type Path, path } from '../engine/path.ts';
import { CastFault, once, type View } from '../engine/view.ts';
import { centsOf, exactly, toDouble } from './exactDouble.ts';
import { subLines } from './subLines.ts';

/*
 * What enters into each row of the VAT breakdown: by category and rate, and by category, rate and exemption reason.
 */

const RATE = path({ ubl: 'cbc:Percent', cii: 'ram:RateApplicablePercent' });
const CODE = path({ ubl: 'cbc:ID', cii: 'ram:CategoryCode' });
const REASON = path({ ubl: 'cbc:TaxExemptionReason', cii: 'ram:ExemptionReason' });
const REASON_CODE = path({ ubl: 'cbc:TaxExemptionReasonCode', cii: 'ram:ExemptionReasonCode' });

/** The amounts of a row. */
export class Share {
  lines: number[] = [];
  /** UBL counts the amounts of lines, CII the lines. */
  lineCount = 0;
  allowances: number[] = [];
  charges: number[] = [];
  /** Amounts of allowances and charges, whatever they say they are, and of logistic services. */
  otherCount = 0;
  logistics: number[] = [];
  /** An amount that cannot be read. */
  fault: CastFault | undefined;
  #cents: { lines: Decimal; allowances: Decimal; charges: Decimal; logistics: Decimal } | undefined;
  #ublLines: ReturnType<typeof centsOf> | undefined;

  get count(): number {
    return this.lineCount + this.otherCount;
  }

  /** Whether a base is what the amounts make, give or take a cent for each of them. */
  isBase(basis: Decimal | undefined, node: number, view: View): boolean {
    if (basis === undefined) return false;
    const most = Decimal.of(this.count, 2);
    if (view.side === 'cii') {
      const { lines, allowances, charges, logistics } = this.#ciiCents(view);
      return basis.subtract(lines).add(allowances).subtract(charges).subtract(logistics).abs().compare(most) <= 0;
    }
    this.#ublLines ??= centsOf(view, this.lines);
    const { value, isEmpty } = this.#ublLines;
    const { allowances, charges } = this.#ublCents(node, view);
    if (isEmpty) return basis.add(allowances).subtract(charges).abs().compare(most) <= 0;
    return Math.abs(toDouble(basis) - value + toDouble(allowances) - toDouble(charges)) <= this.count / 100;
  }

  #ciiCents(view: View): { lines: Decimal; allowances: Decimal; charges: Decimal; logistics: Decimal } {
    const cents = (nodes: readonly number[]) => toCents(Decimal.sum(nodes.map((node) => view.decimal(node))));
    this.#cents ??= {
      lines: cents(this.lines),
      allowances: cents(this.allowances),
      charges: cents(this.charges),
      logistics: cents(this.logistics),
    };
    return this.#cents;
  }

  #ublCents(node: number, view: View): { allowances: Decimal; charges: Decimal } {
    const cents = (nodes: readonly number[]) => {
      const { value, isEmpty } = centsOf(view, nodes);
      return isEmpty ? Decimal.zero : exactly(value, node);
    };
    this.#cents ??= { lines: Decimal.zero, allowances: cents(this.allowances), charges: cents(this.charges), logistics: Decimal.zero };
    return this.#cents;
  }
}

const NOTHING = new Share();

/** The rows that something belongs to. */
interface Keys {
  keys: readonly string[];
  /** The categories that could not be read. */
  faults: ReadonlyMap<number, CastFault>;
}

/** The shares of a document. */
export class VatShares {
  readonly #shares = new Map<string, Share>();
  readonly #faults = new Map<number, CastFault>();

  /** The share of a row, by its exemption reason or not. @throws CastFault when what belongs to its category cannot be read. */
  of(row: number, family: number, byReason: boolean, view: View): Share {
    const fault = this.#faults.get(family) ?? this.#faults.get(ANY);
    if (fault !== undefined) throw fault;
    const rate = family === OUT_OF_SCOPE ? '' : decimalAt(row, view, RATE)?.toText();
    if (rate === undefined) return NOTHING;
    const share = this.#shares.get(keyOf(family, rate, byReason ? reasonOf(view, [row]) : undefined)) ?? NOTHING;
    if (share.fault !== undefined) throw share.fault;
    return share;
  }

  note(faults: ReadonlyMap<number, CastFault>): void {
    for (const [family, fault] of faults) if (!this.#faults.has(family)) this.#faults.set(family, fault);
  }

  /** The share of a key, made if need be. */
  share(key: string): Share {
    let share = this.#shares.get(key);
    if (share === undefined) {
      share = new Share();
      this.#shares.set(key, share);
    }
    return share;
  }
}

/** In place of a family: every one. */
const ANY = -1;

function keyOf(family: number, rate: string, reason: string | undefined): string {
  return reason === undefined ? `${family} ${rate}` : `${family} ${rate}\n${reason}`;
}

/** The exemption reason of some categories together. @throws CastFault when they have several. */
function reasonOf(view: View, categories: readonly number[]): string {
  return `${onlyText(view, categories, REASON_CODE)}\n${onlyText(view, categories, REASON)}`;
}

function onlyText(view: View, categories: readonly number[], at: Path): string {
  const found = categories.flatMap((category) => [...view.all(category, at)]);
  const [only, second] = found;
  if (second !== undefined) throw new CastFault(second, 'single');
  return only === undefined ? '' : normalized(view.value(only));
}

/** The keys of categories that are each for itself, as in UBL. */
function keysOfEach(view: View, categories: readonly number[]): Keys {
  const keys = new Set<string>();
  const faults = new Map<number, CastFault>();
  for (const category of categories) {
    let family = ANY;
    try {
      const code = view.only(category, CODE);
      family = code < 0 ? -2 : familyOf(trimmed(view.value(code)));
      if (family < 0) continue;
      const rate = family === OUT_OF_SCOPE ? '' : decimalAt(category, view, RATE)?.toText();
      if (rate === undefined) continue;
      keys.add(keyOf(family, rate, undefined));
      keys.add(keyOf(family, rate, reasonOf(view, [category])));
    } catch (problem) {
      if (!(problem instanceof CastFault)) throw problem;
      faults.set(family, problem);
    }
  }
  return { keys: [...keys], faults };
}

/** The keys of categories taken together, as in CII, where the code may be of one and the rate of another. */
function keysTogether(view: View, categories: readonly number[]): Keys {
  const families = new Set(categories.flatMap((category) => view.texts(category, CODE).map(familyOf)).filter((family) => family >= 0));
  const keys = new Set<string>();
  const faults = new Map<number, CastFault>();
  for (const family of families) {
    try {
      const rates =
        family === OUT_OF_SCOPE
          ? ['']
          : categories.map((category) => decimalAt(category, view, RATE)?.toText()).filter((rate) => rate !== undefined);
      if (rates.length === 0) continue;
      for (const rate of rates) keys.add(keyOf(family, rate, undefined));
      const reason = reasonOf(view, categories);
      for (const rate of rates) keys.add(keyOf(family, rate, reason));
    } catch (problem) {
      if (!(problem instanceof CastFault)) throw problem;
      faults.set(family, problem);
    }
  }
  return { keys: [...keys], faults };
}

const UBL_LINE_CATEGORIES = path({ ubl: 'cac:Item/cac:ClassifiedTaxCategory' });
const ADJUSTMENTS = path({
  ubl: 'cac:AllowanceCharge',
  cii: 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge',
});
const ADJUSTMENT_CATEGORIES = path({ ubl: 'cac:TaxCategory', cii: 'ram:CategoryTradeTax' });
const ADJUSTMENT_AMOUNT = path({ ubl: 'cbc:Amount', cii: 'ram:ActualAmount' });
const INDICATOR = path({ ubl: 'cbc:ChargeIndicator', cii: 'ram:ChargeIndicator/udt:Indicator' });
const CII_LINES = path({ cii: 'rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem' });
const SETTLEMENTS = path({ cii: 'ram:SpecifiedLineTradeSettlement' });
const LINE_TAXES = path({ cii: 'ram:ApplicableTradeTax' });
const LINE_SUMMATIONS = path({ cii: 'ram:SpecifiedTradeSettlementLineMonetarySummation' });
const LINE_TOTAL = path({ cii: 'ram:LineTotalAmount' });
const LOGISTICS = path({ cii: 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedLogisticsServiceCharge' });
const LOGISTIC_TAXES = path({ cii: 'ram:AppliedTradeTax' });
const LOGISTIC_AMOUNT = path({ cii: 'ram:AppliedAmount' });
const CII_ROOT = symbolFor('rsm:CrossIndustryInvoice');

/** What belongs to each row of the VAT breakdown. */
export const vatShares = once((view: View): VatShares => {
  const shares = new VatShares();
  if (view.side === 'ubl') addUblLines(view, shares);
  else if (view.tree.symbol(0) === CII_ROOT) {
    addCiiLines(view, shares);
    addLogistics(view, shares);
  }
  addAdjustments(view, shares);
  return shares;
});

function addUblLines(view: View, shares: VatShares): void {
  for (const { node, counts, amounts } of view.once(subLines).lines) {
    if (!counts) continue;
    const { keys, faults } = keysOfEach(view, view.all(node, UBL_LINE_CATEGORIES));
    shares.note(faults);
    for (const key of keys) {
      const share = shares.share(key);
      share.lines.push(...amounts);
      share.lineCount += amounts.length;
    }
  }
}

/** The only amount of each owner. */
function onlyAmounts(view: View, owners: readonly number[], at: Path): number[] {
  return owners.flatMap((owner) => {
    const amount = view.only(owner, at);
    return amount < 0 ? [] : [amount];
  });
}

/** Adds to shares; what cannot be read is a fault of those it belongs to. */
function addTo(shares: VatShares, keys: readonly string[], add: (share: Share) => void): void {
  for (const key of keys) {
    const share = shares.share(key);
    try {
      add(share);
    } catch (problem) {
      if (!(problem instanceof CastFault)) throw problem;
      share.fault ??= problem;
    }
  }
}

function addCiiLines(view: View, shares: VatShares): void {
  for (const node of view.all(0, CII_LINES)) {
    if (view.once(subLines).line(node)?.counts !== true) continue;
    const settlements = view.all(node, SETTLEMENTS);
    for (const settlement of settlements) {
      const { keys, faults } = keysTogether(view, view.all(settlement, LINE_TAXES));
      shares.note(faults);
      addTo(shares, keys, (share) => share.lines.push(...onlyAmounts(view, view.all(settlement, LINE_SUMMATIONS), LINE_TOTAL)));
    }
    const { keys, faults } = keysTogether(
      view,
      settlements.flatMap((settlement) => [...view.all(settlement, LINE_TAXES)]),
    );
    shares.note(faults);
    for (const key of keys) shares.share(key).lineCount++;
  }
}

function addLogistics(view: View, shares: VatShares): void {
  for (const node of view.all(0, LOGISTICS)) {
    const { keys, faults } = keysTogether(view, view.all(node, LOGISTIC_TAXES));
    shares.note(faults);
    addTo(shares, keys, (share) => {
      share.otherCount++;
      share.logistics.push(...onlyAmounts(view, [node], LOGISTIC_AMOUNT));
    });
  }
}

function addAdjustments(view: View, shares: VatShares): void {
  for (const node of view.all(0, ADJUSTMENTS)) {
    const categories = view.all(node, ADJUSTMENT_CATEGORIES);
    const { keys, faults } = view.side === 'ubl' ? keysOfEach(view, categories) : keysTogether(view, categories);
    shares.note(faults);
    const words = view.all(node, INDICATOR).map((found) => ({ found, word: trimmed(view.value(found)) }));
    const odd = words.find(({ word }) => !['true', '1', 'false', '0'].includes(word));
    if (odd !== undefined) shares.note(new Map([[ANY, new CastFault(odd.found, 'single')]]));
    const isCharge = words.some(({ word }) => word === 'true' || word === '1');
    const isAllowance = words.some(({ word }) => word === 'false' || word === '0');
    addTo(shares, keys, (share) => {
      const amounts = view.side === 'ubl' ? view.all(node, ADJUSTMENT_AMOUNT) : onlyAmounts(view, [node], ADJUSTMENT_AMOUNT);
      share.otherCount += view.side === 'ubl' ? amounts.length : 1;
      if (isAllowance) share.allowances.push(...amounts);
      if (isCharge) share.charges.push(...amounts);
    });
  }
}
