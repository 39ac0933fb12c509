/** One VAT category and the rules the standard has for it. Families are numbered in the order in which the CII artefact tries them. */
export interface Family {
  readonly index: number;
  /** As in `BR-AE-01`. */
  readonly name: string;
  /** BT-118, BT-151, BT-95, BT-102. */
  readonly category: string;
  /** Who has to be identified (or, for O, must not be) where the category is used. */
  readonly identification: 'taxed seller' | 'seller and buyer' | 'seller and buyer by VAT' | 'seller by VAT' | 'nobody';
  /** What the rate has to be. */
  readonly rate: 'zero' | 'above zero' | 'not negative' | 'absent';
  readonly rateInCii?: 'above zero';
  /** The breakdown has a row for each rate; else one row, without tax. */
  readonly byRate: boolean;
  /** Whether an exemption reason has to be there, or must not be. */
  readonly exempt: boolean;
  /** CII: its rules are bound to the breakdown's row, not to the category code in it, and so hide the general rules about the row. */
  readonly bindsRow: boolean;
}

const ZERO = { identification: 'taxed seller', rate: 'zero', byRate: false, exempt: true, bindsRow: false } as const;
const BY_RATE = { identification: 'taxed seller', rate: 'not negative', byRate: true, exempt: false, bindsRow: true } as const;

export const FAMILIES: readonly Family[] = [
  { ...ZERO, index: 0, name: 'AE', category: 'AE', identification: 'seller and buyer' },
  { ...BY_RATE, index: 1, name: 'AF', category: 'L', rateInCii: 'above zero' },
  { ...BY_RATE, index: 2, name: 'AG', category: 'M' },
  { ...ZERO, index: 3, name: 'E', category: 'E' },
  { ...ZERO, index: 4, name: 'G', category: 'G', identification: 'seller by VAT' },
  { ...ZERO, index: 5, name: 'IC', category: 'K', identification: 'seller and buyer by VAT' },
  { ...ZERO, index: 6, name: 'O', category: 'O', identification: 'nobody', rate: 'absent', bindsRow: true },
  { ...BY_RATE, index: 7, name: 'S', category: 'S', rate: 'above zero', bindsRow: false },
  { ...ZERO, index: 8, name: 'Z', category: 'Z', exempt: false },
];

export const INTRA_COMMUNITY = 5;
export const OUT_OF_SCOPE = 6;
export const STANDARD = 7;

/** The number of the family of a category code; -1 for any other text. */
export function familyOf(code: string): number {
  switch (code) {
    case 'S':
      return 7;
    case 'Z':
      return 8;
    case 'E':
      return 3;
    case 'AE':
      return 0;
    case 'K':
      return 5;
    case 'G':
      return 4;
    case 'O':
      return 6;
    case 'L':
      return 1;
    case 'M':
      return 2;
    default:
      return -1;
  }
}
