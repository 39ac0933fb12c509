import { COUNTRIES } from '../codes/countries.ts';
import { CURRENCIES } from '../codes/currencies.ts';
import { UNITS } from '../codes/units.ts';
import { EXEMPTION_REASONS, VAT_CATEGORIES } from '../codes/vat.ts';
import type { Syntax } from '../document.ts';
import { kindOf } from '../json/shape.ts';
import type { Code, Invoice } from '../model.ts';
import type { FixCode } from './codes.ts';
import { repairBic, repairCompanyNumber, repairIban, repairVatNumber } from './identifiers.ts';
import { repairCiiDate, repairDecimal, repairUblDate, withoutExtraZeros } from './values.ts';

/** What a repair may look at besides the value. */
export interface RepairContext {
  syntax: Syntax;
  invoice: Invoice;
  /** Scheme of the identifier, where the value is one. */
  scheme: Code | undefined;
}

/** One kind of repair of a single value: where it applies, and the value that means the same, written right. */
interface Repair {
  code: FixCode;
  /** By place in the model with `[]` for positions. */
  applies(pattern: string): boolean;
  /** Undefined when the value needs no repair, or none is certain. */
  repair(value: string, context: RepairContext): string | undefined;
}

/** Amounts for which EN 16931 allows two decimals (BR-DEC-*). */
const TWO_DECIMALS =
  /^(?:totals\.\w+|vatBreakdown\[\]\.(?:taxableAmount|taxAmount)|(?:lines\[\]\.)?(?:allowances|charges)\[\]\.(?:amount|baseAmount)|lines\[\]\.netAmount)$/;

const CODE_LISTS: readonly (readonly [place: RegExp, codes: ReadonlySet<string>])[] = [
  [/\.(?:country|originCountry)$/, COUNTRIES],
  [/^(?:currency|vatCurrency)$/, CURRENCIES],
  [/(?:\.vatCategory|^vatBreakdown\[\]\.category)$/, VAT_CATEGORIES],
  [/\.exemptionReasonCode$/, EXEMPTION_REASONS],
  [/(?:\.unit|\.baseQuantityUnit)$/, UNITS],
];

/** The code in capitals, where only that makes it one of its list. */
export function inCapitals(value: string, codes: ReadonlySet<string>): string | undefined {
  const capitals = value.toUpperCase();
  return !codes.has(value) && codes.has(capitals) ? capitals : undefined;
}

/** Every repair of a single value, tried in this order; the first that has something to offer is offered. */
export const REPAIRS: readonly Repair[] = [
  {
    code: 'FIX-DATE',
    applies: (pattern) => kindOf(pattern) === 'date',
    repair: (value, { syntax }) => (syntax === 'cii' ? repairCiiDate(value) : repairUblDate(value)),
  },
  {
    code: 'FIX-DECIMAL',
    applies: (pattern) => kindOf(pattern) === 'decimal',
    repair: (value, { invoice }) => repairDecimal(value, invoice.currency),
  },
  {
    code: 'FIX-ZEROS',
    applies: (pattern) => TWO_DECIMALS.test(pattern),
    repair: withoutExtraZeros,
  },
  {
    code: 'FIX-SPACES',
    applies: (pattern) => kindOf(pattern) === 'identifier',
    repair: (value, { scheme }) => (scheme === undefined ? undefined : repairCompanyNumber(scheme, value)),
  },
  {
    code: 'FIX-SPACES',
    applies: (pattern) => pattern.endsWith('.vatIdentifier'),
    repair: repairVatNumber,
  },
  {
    code: 'FIX-SPACES',
    applies: (pattern) => /\.(?:account|debitedAccount)$/.test(pattern),
    repair: repairIban,
  },
  {
    code: 'FIX-SPACES',
    applies: (pattern) => pattern.endsWith('.provider'),
    repair: repairBic,
  },
  ...CODE_LISTS.map(
    ([place, codes]): Repair => ({
      code: 'FIX-CASE',
      applies: (pattern) => place.test(pattern),
      repair: (value) => inCapitals(value, codes),
    }),
  ),
];
