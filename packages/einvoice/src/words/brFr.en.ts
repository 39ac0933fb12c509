import type { RuleWords, Sentences } from './rules.ts';

type Entry = [id: string, sentences: Sentences];

function all(ids: readonly string[], sentences: Sentences): Entry[] {
  return ids.map((id) => [id, sentences]);
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

const numbers: Entry[] = (
  [
    ['BT-1', 'the invoice number'],
    ['BT-25', 'the number of the preceding invoice'],
    ['EXT-FR-FE-136', 'the number of the invoice that the line refers to'],
  ] as const
).flatMap(([term, what]) => {
  const long: Sentences = {
    message: `${capital(what)} “{seen}” has {length} characters; 35 are allowed.`,
    remedy: 'Shorten it to 35 characters or fewer.',
  };
  const characters: Sentences = {
    message: `${capital(what)} “{seen}” holds a blank or a character that is not allowed, or is empty.`,
    remedy: 'Use only letters without accents, digits and + - _ /, without blanks.',
  };
  return [...all([`BR-FR-01_${term}`, `BR-FR-01_${term}-1`], long), ...all([`BR-FR-01_${term}-2`, `BR-FR-02_${term}`], characters)];
});

const dates: Entry[] = (
  [
    ['BT-2', 'the issue date'],
    ['BT-7', 'the tax point date'],
    ['BT-9', 'the due date'],
    ['BT-26', 'the date of the preceding invoice'],
    ['BT-72', 'the delivery date'],
    ['BT-73', 'the start of the invoicing period'],
    ['BT-74', 'the end of the invoicing period'],
    ['BT-134', 'the start of the line’s period'],
    ['BT-135', 'the end of the line’s period'],
    ['EXT-FR-FE-134', 'the start of the line’s period'],
    ['EXT-FR-FE-135', 'the end of the line’s period'],
    ['EXT-FR-FE-138', 'the date of the invoice that the line refers to'],
    ['EXT-FR-FE-158', 'the line’s delivery date'],
  ] as const
).map(([term, what]) => [
  `BR-FR-03_${term}`,
  {
    message: `${capital(what)} “{seen}” is no day of the years 2000 to 2099, or is not written as it must be.`,
    remedy: 'Write an existing day: 2026-09-01 in UBL, 20260901 in CII.',
  },
]);

const types =
  'invoices 380, 386 (down payment), 389 (self-billed), 393 (factored), 500, 501; corrected invoices 384, 471, 472, 473; ' +
  'credit notes 381, 261 (self-billed), 262 (rebate), 396 (factored), 502, 503';

const typeCodes: Entry[] = (
  [
    ['BT-3', 'The type of the document'],
    ['EXT-FR-FE-02', 'The type of the preceding invoice'],
    ['EXT-FR-FE-137', 'The type of the invoice that the line refers to'],
  ] as const
).map(([term, what]) => [
  `BR-FR-04_${term}`,
  { message: `${what} “{seen}” is not one that French exchanges take.`, remedy: `Choose one of these: ${types}.` },
]);

const mentions = [
  ['PMT', '1', 'the flat compensation of 40 euros for recovery costs'],
  ['PMD', '2', 'the penalties for late payment'],
  ['AAB', '3', 'the discount for early payment, or that there is none'],
] as const;

const notes: Entry[] = [
  ...mentions.flatMap(([code, number, what]) =>
    all([`BR-FR-05_BT-22-${number}`, `BR-FR-05_BT-22_${code}`], {
      message: `The note ${code} is missing; the law wants it: ${what}.`,
      remedy: `Add a note with the subject ${code} that says ${what}; in UBL its text begins with #${code}#.`,
    }),
  ),
  ...([...mentions, ['TXD', '4', 'the tax status of the seller']] as const).flatMap(([code, number, what]) =>
    all([`BR-FR-06_BT-21-${number}`, `BR-FR-06_BT-21_${code}`], {
      message: `{seen} notes have the subject ${code} (${what}); one is allowed.`,
      remedy: 'Say it all in one note.',
    }),
  ),
  [
    'BR-FR-20_BT-21',
    {
      message: 'The treatment “{seen}” in the note BAR is unknown.',
      remedy:
        'Choose B2B (French buyer), B2BINT (foreign company), B2C (consumer), B2CINT (foreign consumer), OUTOFSCOPE (outside the reform) or ARCHIVEONLY (for archiving).',
    },
  ],
  ...all(['BR-FR-30_BT-21', 'BR-FR-31_BT-21'], {
    message: '{seen} notes BAR say how to treat the invoice; one is allowed.',
    remedy: 'Keep the one that holds.',
  }),
];

const frameworks: Entry[] = [
  [
    'BR-FR-08_BT-23',
    {
      message: 'The framework of invoicing “{seen}” is unknown.',
      remedy:
        'Choose a letter, B (goods), S (services) or M (both), and a digit: 1 ordinary, 2 already paid, 4 final after a down payment, 7 VAT already collected, 8 several sellers, 9 both parties bill each other; or S3, S5 (sub-contractor), S6 (co-contractor).',
    },
  ],
  [
    'BR-FR-CO-08_BT-23',
    {
      message: 'The framework {seen} (final invoice after a down payment) does not go with the type {type} (down payment).',
      remedy: 'Correct the framework, or the type: 386, 500 and 503 are down payments.',
    },
  ],
  [
    'BR-FR-CO-09_BT-23-1',
    {
      message: 'The framework says that the invoice is paid (B2, S2 or M2), but {seen} is paid of {expected}.',
      remedy: 'Give the amount with VAT as the amount paid, or choose the framework B1, S1 or M1.',
    },
  ],
  [
    'BR-FR-CO-09_BT-23-2',
    {
      message: 'The framework says that the invoice is paid (B2, S2 or M2), but {seen} is due.',
      remedy: 'Give 0 as the amount due, or choose the framework B1, S1 or M1.',
    },
  ],
  [
    'BR-FR-CO-09_BT-23-3',
    {
      message: 'The framework {seen} says that the invoice is paid, but no due date says when.',
      remedy: 'Give the day of payment as the due date.',
    },
  ],
  [
    'BR-FR-CO-07_BT-9',
    {
      message: 'The due date {seen} is before the issue date {issue}.',
      remedy: 'Correct one of the dates. Only down payments and paid invoices may be due before they are issued.',
    },
  ],
  [
    'BR-FR-CO-03_BT-3',
    {
      message: 'A credit note for a rebate (262) lacks its contract or its period.',
      remedy: 'Add the contract reference and both ends of the invoicing period.',
    },
  ],
  ...all(['BR-FR-CO-04_BT-3', 'BR-FR-CO-04_BT-4'], {
    message: 'A corrected invoice ({type}) must refer to one invoice; this one refers to {count}.',
    remedy: 'Give the number and date of the one invoice it replaces.',
  }),
  [
    'BR-FR-CO-05_BT-3',
    {
      message: 'The credit note ({type}) does not say which invoice it corrects, with its number and date.',
      remedy: 'Add the number and date of the invoice in the head, or in every line.',
    },
  ],
];

const partyNames = [
  ['BT-29', 'the seller'],
  ['BT-46', 'the buyer'],
  ['BT-60', 'the payee'],
  ['BT-71', 'the place of delivery'],
  ['EXT-FR-FE-06', 'the buyer’s agent'],
  ['EXT-FR-FE-46', 'the payer'],
  ['EXT-FR-FE-69', 'the sales agent'],
  ['EXT-FR-FE-92', 'the addressee of the invoice'],
  ['EXT-FR-FE-115', 'the invoice issuer'],
  ['EXT-FR-FE-146', 'the line’s place of delivery'],
] as const;

const parties: Entry[] = [
  ...partyNames.flatMap(([term, what]): Entry[] => [
    [
      `BR-FR-09_${term}`,
      {
        message: `The SIRET “{seen}” of ${what} is not 14 digits that begin with its SIREN ({siren}).`,
        remedy: 'Correct the SIRET or the SIREN: the first 9 digits of a SIRET are the SIREN.',
      },
    ],
    [
      `BR-FR-CO-10_${term}-1`,
      {
        message: `The identifier “{seen}” of ${what} does not say its scheme.`,
        remedy: 'Add the schemeID: 0002 for a SIREN, 0009 for a SIRET, 0224 for a code of one’s own, 0088 for a GLN.',
      },
    ],
    [
      `BR-FR-CO-10_${term}-2`,
      { message: `Several identifiers of ${what} have the same scheme {seen}.`, remedy: 'Keep one identifier of each scheme.' },
    ],
  ]),
  [
    'BR-FR-10_BT-30',
    {
      message: 'The seller’s SIREN is missing or is not 9 digits: {seen}.',
      remedy: 'Give the seller’s SIREN as its legal registration, with the schemeID 0002.',
    },
  ],
  [
    'BR-FR-11_BT-47',
    {
      message: 'The buyer is a French company (BAR = B2B), but its SIREN is missing or is not 9 digits: {seen}.',
      remedy: 'Give the buyer’s SIREN as its legal registration, with the schemeID 0002.',
    },
  ],
  [
    'BR-FR-32-LEGALID',
    { message: 'The SIREN “{seen}” is not 9 digits.', remedy: 'Give the 9 digits, or another schemeID if it is no SIREN.' },
  ],
  ...all(['BR-FR-32-ID', 'BR-FR-32-GLOBALID'], {
    message: 'The SIREN “{seen}” is not 9 digits.',
    remedy: 'Give the 9 digits; the schemes 0002 and 0231 are for SIRENs.',
  }),
  [
    'BR-FR-CO-14_BT-29-1',
    {
      message: 'The seller belongs to a single taxable person (scheme 0231), but no note says so.',
      remedy: 'Add a note with the subject TXD and the text MEMBRE_ASSUJETTI_UNIQUE.',
    },
  ],
  [
    'BR-FR-CO-15_BT-29-1',
    {
      message: 'The seller belongs to a single taxable person (scheme 0231), but its tax representative has no VAT number.',
      remedy: 'Give the single taxable person as the tax representative, with its VAT number.',
    },
  ],
];

const addressNames = [
  ['BT-34', 'the seller'],
  ['BT-49', 'the buyer'],
  ['EXT-FR-FE-12', 'the buyer’s agent'],
  ['EXT-FR-FE-29', 'the payee'],
  ['EXT-FR-FE-52', 'the payer'],
  ['EXT-FR-FE-75', 'the sales agent'],
  ['EXT-FR-FE-98', 'the addressee of the invoice'],
  ['EXT-FR-FE-121', 'the invoice issuer'],
] as const;

const addresses: Entry[] = [
  ...addressNames.flatMap(([term, what]): Entry[] => [
    [
      `BR-FR-23_${term}`,
      {
        message: `The electronic address “{seen}” of ${what} holds a character that is not allowed.`,
        remedy: 'With the scheme 0225 use only letters without accents, digits and + - _ . (no blanks).',
      },
    ],
    [
      `BR-FR-25_${term}`,
      {
        message: `The electronic address of ${what} has {length} characters; 125 are allowed.`,
        remedy: 'Give the address as the directory has it.',
      },
    ],
  ]),
  ...(
    [
      ['BT-29', 'the seller'],
      ['BT-46', 'the buyer'],
    ] as const
  ).flatMap(([term, what]): Entry[] => [
    [
      `BR-FR-24_${term}`,
      {
        message: `The identifier “{seen}” (scheme 0224) of ${what} holds a character that is not allowed.`,
        remedy: 'With the scheme 0224 use only letters without accents, digits and + - _ . (no blanks).',
      },
    ],
    [
      `BR-FR-26_${term}`,
      { message: `The identifier (scheme 0224) of ${what} has {length} characters; 100 are allowed.`, remedy: 'Shorten it.' },
    ],
  ]),
  [
    'BR-FR-12_BT-49',
    {
      message: 'The buyer’s electronic address is missing.',
      remedy: 'Give the address of the buyer in the directory, with the schemeID 0225.',
    },
  ],
  [
    'BR-FR-13_BT-34',
    {
      message: 'The seller’s electronic address is missing.',
      remedy: 'Give the address of the seller in the directory, with the schemeID 0225.',
    },
  ],
  [
    'BR-FR-21_BT-49',
    {
      message:
        'The buyer’s electronic address “{seen}” (scheme {scheme}) must begin with its SIREN ({siren}) and have the scheme 0225, for a French company buys (BAR = B2B).',
      remedy: 'Give the address of the buyer in the directory.',
    },
  ],
  [
    'BR-FR-22_BT-34',
    {
      message:
        'The seller’s electronic address “{seen}” (scheme {scheme}) must begin with its SIREN ({siren}) and have the scheme 0225, for the invoice is self-billed.',
      remedy: 'Give the address of the seller in the directory.',
    },
  ],
];

const categories = 'S (rated), E (exempt), AE (reverse charge), K (intra-community), G (export), O (outside the scope), Z (zero rated)';

const vat: Entry[] = [
  ...(
    [
      [
        ['BR-FR-15_BT-95_BT-102-1', 'BR-FR-15_BT-95_BT-102'],
        ['BR-FR-15_BT-95_BT-102-2', 'BR-FR-15_BT-95_BT-102_LM'],
        'of an allowance or charge',
      ],
      [['BR-FR-15_BT-118-1', 'BR-FR-15_BT-95_BT-118'], ['BR-FR-15_BT-118-2', 'BR-FR-15_BT-95_BT-118_LM'], 'in the breakdown'],
      [['BR-FR-15_BT-151-1', 'BR-FR-15_BT-95_BT-151'], ['BR-FR-08_BT-151-2', 'BR-FR-15_BT-95_BT-151_LM'], 'of a line'],
    ] as const
  ).flatMap(([known, spanish, where]) => [
    ...all(known, {
      message: `The VAT category “{seen}” ${where} is not one that French exchanges take.`,
      remedy: `Choose one of these: ${categories}.`,
    }),
    ...all(spanish, {
      message: `The VAT category “{seen}” ${where} is of the Canary Islands (L) or Ceuta and Melilla (M).`,
      remedy: `Choose one of these: ${categories}.`,
    }),
  ]),
  ...all(['BR-FR-16_BT-96', 'BR-FR-16_BT-103', 'BR-FR-16_BT-96_BT-103', 'BR-FR-16_BT-119', 'BR-FR-16_BT-152'], {
    message: 'The VAT rate “{seen}” is not one of France.',
    remedy:
      'Give one of these, with a point and without the sign %: 20, 10, 5.5, 2.1, 0; in Corsica 0.9, 13; overseas 8.5, 1.05, 1.75; once 19.6, 20.6, 7, 9.2, 9.6.',
  }),
  [
    'BR-FR-CO-12_BT-5',
    {
      message: 'The invoice is in {currency}: its VAT must be said in euros too (accounting currency seen: {seen}).',
      remedy: 'Give EUR as the VAT accounting currency, and the total of VAT in EUR.',
    },
  ],
];

const objects: Entry[] = [
  [
    'BR-FR-17_BT-123',
    {
      message: 'The kind of attachment “{seen}” is unknown.',
      remedy:
        'Choose one of these: LISIBLE (readable copy), RIB (bank details), BON_COMMANDE, BON_LIVRAISON, BORDEREAU_SUIVI, BORDEREAU_SUIVI_VALIDATION, DOCUMENT_ANNEXE, ETAT_ACOMPTE, FACTURE_PAIEMENT_DIRECT, FEUILLE_DE_STYLE, PJA, RECAPITULATIF_COTRAITANCE.',
    },
  ],
  [
    'BR-FR-18_BT-123',
    {
      message: '{seen} attachments are readable copies (LISIBLE); one is allowed.',
      remedy: 'Keep one, and call the others DOCUMENT_ANNEXE.',
    },
  ],
  ['BR-FR-27_BG-32', { message: 'An attribute of an item has neither a name nor a code.', remedy: 'Give one of them.' }],
  ['BR-FR-27_BT-160', { message: 'The name of an attribute of an item is empty.', remedy: 'Fill it in or leave it out.' }],
  ['BR-FR-27_EXT-FR-FE-159', { message: 'The code of an attribute of an item is empty.', remedy: 'Fill it in or leave it out.' }],
  [
    'BR-FR-28-Value',
    {
      message: 'An attribute of an item must have either a text or a measure with its unit.',
      remedy: 'Keep one of the two; give a measure its unit.',
    },
  ],
  [
    'BR-FR-29_BT-18',
    {
      message: 'The invoice names {count} objects of the kind {kind}; one is allowed.',
      remedy: 'Keep one of the kind AFL and one of the kind AVV at most.',
    },
  ],
  [
    'BR-FR-30_BT-128',
    {
      message: 'A line names {count} objects of the kind {kind}; one is allowed.',
      remedy: 'Keep one of the kind AFL and one of the kind AVV at most.',
    },
  ],
  ...all(['BR-FR-29_AFL', 'BR-FR-29_AVV', 'BR-FR-30_AFL', 'BR-FR-30_AVV'], {
    message: 'A reference to an object (AFL or AVV) is empty.',
    remedy: 'Fill it in or leave it out.',
  }),
];

const amounts: Entry[] = [
  ...(
    [
      ['BT-92_BT-99', 'The amount of an allowance or charge'],
      ['BT-93_BT-100', 'The base of an allowance or charge'],
      ['BT-106', 'The sum of line net amounts'],
      ['BT-107', 'The sum of allowances'],
      ['BT-108', 'The sum of charges'],
      ['BT-109', 'The total without VAT'],
      ['BT-110', 'The total of VAT'],
      ['BT-111', 'The total of VAT in the accounting currency'],
      ['BT-112', 'The total with VAT'],
      ['BT-113', 'The amount paid'],
      ['BT-114', 'The rounding'],
      ['BT-115', 'The amount due'],
      ['BT-116', 'The taxable amount of a rate'],
      ['BT-117', 'The VAT of a rate'],
      ['BT-131', 'The net amount of a line'],
      ['BT-136_BT-141', 'The amount of a line’s allowance or charge'],
      ['BT-137_BT-142', 'The base of a line’s allowance or charge'],
    ] as const
  ).map(([term, what]): Entry => [`BR-FR-DEC-01_${term}`, tooLong(what, 'amount')]),
  ...(
    [
      ['BT-129', 'The quantity of a line'],
      ['BT-149', 'The quantity that a price is for'],
    ] as const
  ).map(([term, what]): Entry => [`BR-FR-DEC-02_${term}`, tooLong(what, 'quantity')]),
  ...(
    [
      ['BT-146', 'The net price of an item'],
      ['BT-147', 'The discount of a price'],
      ['BT-148', 'The gross price of an item'],
    ] as const
  ).map(
    ([term, what]): Entry => [
      `BR-FR-DEC-03_${term}`,
      {
        message: `${what} “{seen}” is negative or too long: {positions} characters and {decimals} decimals are allowed.`,
        remedy: 'Round the price; for a negative line make the quantity negative, not the price.',
      },
    ],
  ),
  ...(
    [
      ['BT-96_BT-103', 'The VAT rate of an allowance or charge'],
      ['BT-119', 'The VAT rate of the breakdown'],
      ['BT-152', 'The VAT rate of a line'],
    ] as const
  ).map(
    ([term, what]): Entry => [
      `BR-FR-DEC-04_${term}`,
      {
        message: `${what} “{seen}” must be a number of {positions} digits and {decimals} decimals at most, without a sign.`,
        remedy: 'Write it as 20 or 5.50.',
      },
    ],
  ),
];

function tooLong(what: string, kind: 'amount' | 'quantity'): Sentences {
  return {
    message: `${what} “{seen}” must be a number of {positions} characters and {decimals} decimals at most.`,
    remedy: `Round the ${kind}, and write it with a point and without blanks, such as 1204.50.`,
  };
}

const group = 'a bundled invoice (a line of the status GROUP without a parent line)';

const bundles: Entry[] = [
  [
    'BR-FR-MV-01_EXT-FR-FE-163',
    {
      message: 'A line of a bundle does not say what it is.',
      remedy:
        'Give each line its status: GROUP (a bundled invoice), DETAIL (one of its lines) or INFORMATION; in UBL in a billing reference that names the document itself.',
    },
  ],
  [
    'BR-FR-MV-02_EXT-FR-FE-163',
    {
      message: 'The framework says several sellers (B8, S8 or M8), but no line is a bundled invoice.',
      remedy: `Add for each seller ${group}.`,
    },
  ],
  [
    'BR-FR-BD-02_EXT-FR-FE-163',
    {
      message: 'The framework says that both parties bill each other (B9, S9 or M9): there must be 2 bundled invoices; there are {seen}.',
      remedy: `Give each party ${group}.`,
    },
  ],
  ...all(['BR-FR-BD-02_BT-30', 'BR-FR-BD-02_BT-31'], {
    message: 'Of the bundled invoices one must be sold by the seller of the document; {seen} are.',
    remedy: 'Give one of them the registration number of the document’s seller.',
  }),
  [
    'BR-FR-BD-02_BT-47',
    {
      message: 'Of the bundled invoices one must be sold by the buyer of the document; {seen} are.',
      remedy: 'Give one of them the registration number of the document’s buyer.',
    },
  ],
  [
    'BR-FR-MV-03_EXT-FR-FE-164',
    { message: 'A bundled invoice lacks the name of its seller.', remedy: 'Add the name to the line of the group.' },
  ],
  [
    'BR-FR-MV-03_EXT-FR-FE-167',
    { message: 'A bundled invoice lacks the registration number of its seller.', remedy: 'Add the SIREN to the line of the group.' },
  ],
  [
    'BR-FR-MV-03_EXT-FR-FE-177',
    {
      message: 'A bundled invoice lacks the country of its seller.',
      remedy: 'Add the country code, such as FR, to the line of the group.',
    },
  ],
  [
    'BR-FR-MV-03_EXT-FR-FE-181',
    {
      message: 'A bundled invoice lacks its total of VAT in the currency of the document.',
      remedy: 'Add the amount, with that currency, to the line of the group.',
    },
  ],
  [
    'BR-FR-MV-03_EXT-FR-FE-182',
    {
      message: 'A bundled invoice lacks its total of VAT in the VAT accounting currency.',
      remedy: 'Add the amount, with that currency, to the line of the group.',
    },
  ],
  [
    'BR-FR-MV-03_BT-128_AFL',
    {
      message: 'A bundled invoice lacks its number.',
      remedy: 'Give the number as an object of the line, of the type 130 and the kind AFL.',
    },
  ],
  [
    'BR-FR-MV-03_BT-128_AVV',
    {
      message: 'A bundled invoice lacks its framework, or has one of a bundle (B8, S8, M8).',
      remedy: 'Give the framework, such as S1, as an object of the line, of the type 130 and the kind AVV.',
    },
  ],
  [
    'BR-FR-MV-05_EXT-FR-FE-BG-12',
    {
      message: 'The net amount {seen} of a bundled invoice is not the sum of its lines: {expected}.',
      remedy: 'Correct the net amount or the lines; a cent for each line is let pass.',
    },
  ],
  [
    'BR-FR-MV-06_EXT-FR-FE-167',
    {
      message: 'A line of a bundle has the seller “{seen}”; the line it is a part of has “{expected}”.',
      remedy: 'Give every line the registration number of the seller of its invoice.',
    },
  ],
  [
    'BR-FR-MV-07_BT-128',
    {
      message: 'A line of a bundle has the invoice number “{seen}”; the line it is a part of has “{expected}”.',
      remedy: 'Give every line the number of its invoice (type 130, kind AFL).',
    },
  ],
  [
    'BR-FR-MV-08_BT-128',
    {
      message: 'The exemption reason “{seen}” of a detail must begin with the number of its invoice: {expected}.',
      remedy: 'Write the number between # signs before the reason.',
    },
  ],
  [
    'BR-FR-MV-09_EXT-FR-FE-181',
    {
      message: 'The VAT {seen} of a bundled invoice is not that of the breakdown: {expected}.',
      remedy: 'Correct it, or the breakdown, whose reasons begin with the number of the invoice between # signs.',
    },
  ],
  [
    'BR-FR-MV-10_EXT-FR-FE-184',
    {
      message: 'The amount with VAT {seen} of a bundled invoice is not its net amount and its VAT: {expected}.',
      remedy: 'Correct one of the three; a cent for each detail is let pass.',
    },
  ],
  [
    'BR-FR-MV-11_BT-128',
    {
      message:
        'The number “{seen}” of the bundled invoice of the document’s own seller does not go with the number {number} of the document.',
      remedy: 'If the seller has one bundled invoice, give it the number of the document; if it has several, one of them at most.',
    },
  ],
  [
    'BR-FR-MV-12_BT-128',
    { message: 'The number “{seen}” of a bundled invoice stands twice.', remedy: 'Give every bundled invoice a number of its own.' },
  ],
  [
    'BR-FR-MV-13_BT-3',
    {
      message: 'The type “{seen}” (self-billed) does not go with several sellers (B8, S8, M8).',
      remedy: 'Choose a type that is not self-billed, such as 380 or 381.',
    },
  ],
  ...all(['BR-FR-MV-BD_BT-3', 'BR-FR-BD-13_BT-3'], {
    message: 'The type “{seen}” does not go with parties that bill each other (B9, S9, M9).',
    remedy: 'Choose a self-billed type: 389, 501, 500, 471, 473, or 261, 502 for a credit note.',
  }),
  ...all(['BR-FR-MV-14-EXT-FR-FE-136', 'BR-FR-BD-14-EXT-FR-FE-136'], {
    message: 'A bundled invoice that corrects another does not say its number.',
    remedy: 'Add the number of the corrected invoice to the line of the group.',
  }),
  ...all(['BR-FR-MV-14-EXT-FR-FE-138', 'BR-FR-BD-14-EXT-FR-FE-138'], {
    message: 'A bundled invoice that corrects another does not say its date.',
    remedy: 'Add the date of the corrected invoice to the line of the group.',
  }),
];

/** Sentences of the French rules in English, by rule. */
const brFr: RuleWords = Object.fromEntries([
  ...numbers,
  ...dates,
  ...typeCodes,
  ...notes,
  ...frameworks,
  ...parties,
  ...addresses,
  ...vat,
  ...objects,
  ...amounts,
  ...bundles,
]);

export default brFr;
