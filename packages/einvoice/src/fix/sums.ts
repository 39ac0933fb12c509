import { Decimal } from '../decimal.ts';
import type { AllowanceOrCharge, Invoice, VatBreakdown } from '../model.ts';

/** A computed amount that differs from the written one by rounding only. */
export interface SumRepair {
  /** Path in the model. */
  at: string;
  before: string;
  after: string;
}

const CENT = Decimal.of(1, 2);

/** Thrown and caught in here: a value that sums need is no decimal, or a sum is off by more than rounding. */
class Undetermined extends Error {}

function amount(text: string | undefined): Decimal {
  const value = Decimal.parse(text);
  if (value === undefined) throw new Undetermined();
  return value;
}

function optional(text: string | undefined): Decimal {
  return text === undefined ? Decimal.zero : amount(text);
}

/** An amount that needs no rounding itself. */
function cents(text: string | undefined): Decimal {
  const value = amount(text);
  if (!value.equals(value.round(2))) throw new Undetermined();
  return value;
}

function sumOf(items: readonly AllowanceOrCharge[]): Decimal {
  return Decimal.sum(items.map((item) => amount(item.amount)));
}

function taxOf(vat: VatBreakdown): Decimal {
  return amount(vat.taxableAmount).multiply(optional(vat.rate)).multiply(Decimal.of(1, 2)).round(2);
}

class Sums {
  readonly repairs: SumRepair[] = [];

  /** The value to go on with: the written one when it is right, the computed one when rounding alone parts them. */
  settle(at: string, written: string | undefined, computed: Decimal): Decimal {
    if (written === undefined) return computed;
    const value = amount(written);
    const right = computed.round(2);
    if (value.equals(right)) return value;
    if (value.subtract(right).abs().compare(CENT) > 0) throw new Undetermined();
    this.repairs.push({ at, before: written, after: right.toFixed(2) });
    return right;
  }
}

function attempt(invoice: Invoice, withTaxes: boolean): SumRepair[] {
  const sums = new Sums();
  const { totals, lines, allowances, charges, vatBreakdown } = invoice;
  const linesNet = sums.settle('totals.linesNet', totals.linesNet, Decimal.sum(lines.map((line) => amount(line.netAmount))));
  const allowed = sums.settle('totals.allowances', totals.allowances, sumOf(allowances));
  const charged = sums.settle('totals.charges', totals.charges, sumOf(charges));
  const net = sums.settle('totals.net', totals.net, linesNet.subtract(allowed).add(charged));
  const taxes = vatBreakdown.map((vat, i) =>
    withTaxes ? sums.settle(`vatBreakdown[${i}].taxAmount`, vat.taxAmount, taxOf(vat)) : cents(vat.taxAmount),
  );
  const vat = taxes.length === 0 ? optional(totals.vat) : sums.settle('totals.vat', totals.vat, Decimal.sum(taxes));
  const gross = sums.settle('totals.gross', totals.gross, net.add(vat));
  const payable = gross.subtract(optional(totals.paid)).add(optional(totals.rounding));
  // What is to be paid is never changed: a repair that would have to is none.
  if (totals.payable !== undefined && !amount(totals.payable).equals(payable)) throw new Undetermined();
  return sums.repairs;
}

/**
 * Totals, and VAT amounts of the breakdown, that are off by one cent at most where the other amounts determine them.
 * Nothing at all is offered unless everything then agrees with the amount due (BT-115), which is never changed. VAT amounts are only touched where the
 * totals do not come out right with them as they are written: VAT summed from lines may rightly differ by a cent.
 */
export function repairSums(invoice: Invoice): SumRepair[] {
  for (const withTaxes of [false, true]) {
    try {
      return attempt(invoice, withTaxes);
    } catch (problem) {
      if (!(problem instanceof Undetermined)) throw problem;
    }
  }
  return [];
}
