import type { RuleWords, Sentences } from './rules.ts';

interface FamilyWords {
  /** As in `BR-AE-01`. */
  name: string;
  /** "reverse charge (AE)" */
  label: string;
  identification: string;
  rate: string;
  /** One breakdown for each rate. */
  byRate: boolean;
  exemption: boolean;
}

const taxedSeller = 'the seller’s VAT identifier (or tax registration), or its tax representative’s VAT identifier';
const zero = 'must be 0';

const families: FamilyWords[] = [
  { name: 'S', label: 'standard rated (S)', identification: taxedSeller, rate: 'must be above 0', byRate: true, exemption: false },
  { name: 'Z', label: 'zero rated (Z)', identification: taxedSeller, rate: zero, byRate: false, exemption: false },
  { name: 'E', label: 'exempt (E)', identification: taxedSeller, rate: zero, byRate: false, exemption: true },
  {
    name: 'AE',
    label: 'reverse charge (AE)',
    identification: `${taxedSeller}, and the buyer’s VAT identifier or registration`,
    rate: zero,
    byRate: false,
    exemption: true,
  },
  {
    name: 'IC',
    label: 'intra-community (K)',
    identification: 'the VAT identifier of the seller or its tax representative, and the buyer’s',
    rate: zero,
    byRate: false,
    exemption: true,
  },
  {
    name: 'G',
    label: 'export (G)',
    identification: 'the VAT identifier of the seller or its tax representative',
    rate: zero,
    byRate: false,
    exemption: true,
  },
  { name: 'O', label: 'outside the scope of VAT (O)', identification: '', rate: 'must not be given', byRate: false, exemption: true },
  {
    name: 'AF',
    label: 'Canary Islands IGIC (L)',
    identification: taxedSeller,
    rate: 'must not be negative',
    byRate: true,
    exemption: false,
  },
  {
    name: 'AG',
    label: 'Ceuta and Melilla IPSI (M)',
    identification: taxedSeller,
    rate: 'must not be negative',
    byRate: true,
    exemption: false,
  },
];

const useCount = (family: FamilyWords): Sentences => ({
  message: `The VAT breakdown must have ${family.byRate ? 'at least one row' : 'exactly one row'} for ${family.label} amounts when the invoice has any, and none otherwise; it has {seen}.`,
  remedy: 'Make the breakdown agree with the categories of lines, allowances and charges.',
});

function identification(family: FamilyWords, place: string): Sentences {
  if (family.name === 'O')
    return {
      message: `${place} is outside the scope of VAT (O): the invoice must bear no VAT identifier.`,
      remedy: 'Remove the VAT identifiers, or correct the category.',
    };
  return { message: `${place} is ${family.label}: this needs ${family.identification}.`, remedy: 'Add them, or correct the VAT category.' };
}

const wrongRate = (family: FamilyWords, place: string): Sentences => ({
  message: `For ${family.label} amounts the rate of ${place} ${family.rate}; the invoice says {seen}.`,
  remedy: 'Correct the rate or the VAT category.',
});

function wordsOf(family: FamilyWords): [string, Sentences][] {
  const words: Sentences[] = [
    useCount(family),
    identification(family, 'A line'),
    identification(family, 'An allowance'),
    identification(family, 'A charge'),
    wrongRate(family, 'line {line}'),
    wrongRate(family, 'an allowance'),
    wrongRate(family, 'a charge'),
    {
      message: `The taxable amount of ${family.label} supplies${family.byRate ? ' at {rate} %' : ''} should be {expected} (lines less allowances plus charges); the invoice says {seen}.`,
      remedy: 'Correct the taxable amount, or the lines it is made of.',
    },
    { message: `The VAT of ${family.label} supplies should be {expected}; the invoice says {seen}.`, remedy: 'Correct the VAT amount.' },
    family.exemption
      ? {
          message: `The reason why ${family.label} supplies bear no VAT is missing.`,
          remedy: 'Add the exemption reason or its VATEX code.',
        }
      : {
          message: `${family.label} supplies are not exempt, but an exemption reason is given ({seen}).`,
          remedy: 'Remove the reason, or correct the VAT category.',
        },
  ];
  return words.map((sentences, index): [string, Sentences] => [`BR-${family.name}-${String(index + 1).padStart(2, '0')}`, sentences]);
}

const onlyOutside = (what: string): Sentences => ({
  message: `The invoice is outside the scope of VAT (O), but ${what} is of another category ({seen}).`,
  remedy: 'Make two invoices of it, or correct the category.',
});

/** Rules of the VAT categories in English. */
const vatRules: RuleWords = {
  ...Object.fromEntries(families.flatMap(wordsOf)),
  'BR-IC-11': {
    message: 'An intra-community supply must say when it took place.',
    remedy: 'Add the delivery date or the invoicing period.',
  },
  'BR-IC-12': { message: 'An intra-community supply must say in which country it took place.', remedy: 'Add the country of delivery.' },
  'BR-O-11': onlyOutside('a row of the breakdown'),
  'BR-O-12': onlyOutside('a line'),
  'BR-O-13': onlyOutside('an allowance'),
  'BR-O-14': onlyOutside('a charge'),
  'BR-B-01': {
    message: 'Split payment (B) is for Italy only, and the invoice also concerns “{seen}”.',
    remedy: 'Choose another VAT category.',
  },
  'BR-B-02': {
    message: 'Split payment (B) and standard rate (S) cannot stand on the same invoice.',
    remedy: 'Make two invoices of it, or correct the category.',
  },
};

export default vatRules;
