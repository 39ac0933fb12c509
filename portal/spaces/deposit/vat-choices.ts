/**
 * What a line may say of VAT, as one choice: category (UNCL 5305) and rate. Rates: CGI art. 278 to 281 nonies; 8.5 % is the normal rate of
 * Guadeloupe, Martinique and La Réunion (art. 296).
 */
export interface VatChoice {
  readonly category: string;
  /** Percent; absent for what is out of the scope of VAT. */
  readonly rate?: string;
}

/** Rates that bear tax. */
const taxedRates = ['20', '10', '8.5', '5.5', '2.1'] as const;
/** Categories without tax, whose reason is asked for. */
const untaxedCategories = ['Z', 'E', 'AE', 'K', 'G', 'O'] as const;

export const vatChoices: readonly VatChoice[] = [
  ...taxedRates.map((rate) => ({ category: 'S', rate })),
  ...untaxedCategories.map((category) => (category === 'O' ? { category } : { category, rate: '0' })),
];

/** A choice as a form sends it: `S:20`, `E:0`, `O`. */
export const vatValue = ({ category, rate }: VatChoice): string => (rate === undefined ? category : `${category}:${rate}`);

/** What a form sent; nothing at all is the normal rate. */
export function readVat(value: string): VatChoice {
  const [category = '', rate] = value.trim().split(':', 2);
  if (category === '') return { category: 'S', rate: '20' };
  return rate === undefined ? { category } : { category, rate };
}
