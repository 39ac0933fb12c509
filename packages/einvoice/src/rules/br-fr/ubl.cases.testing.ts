/** Changes of the test documents that make rules fire in UBL: id, document, then what to replace by what. */
export type Case = readonly [id: string, document: DocumentName, ...edits: (readonly [find: string, replacement: string])[]];
export type DocumentName = 'invoice' | 'creditNote' | 'sellers' | 'twoWay';

const LONG = 'X'.repeat(36);
const ADDRESS = 'X'.repeat(126);

const NUMBERS: Case[] = (
  [
    ['BT-1', '<cbc:ID>F-1<'],
    ['BT-25', '<cbc:ID>F-0<'],
    ['EXT-FR-FE-136', '<cbc:ID>F-L<'],
  ] as const
).flatMap(([term, find]): Case[] => [
  [`BR-FR-01_${term}-1`, 'invoice', [find, `<cbc:ID>${LONG}<`]],
  [`BR-FR-01_${term}-2`, 'invoice', [find, '<cbc:ID>F 1<']],
  [`BR-FR-02_${term}`, 'invoice', [find, '<cbc:ID>F*1<']],
]);

const DATES: Case[] = (
  [
    ['BT-2', '2026-02-01', '2026-02-30'],
    ['BT-7', '2026-02-28', '2026-02-29'],
    ['BT-9', '2026-03-01', '01/03/2026'],
    ['BT-26', '2025-12-31', '1999-12-31'],
    ['BT-72', '2026-01-31', '20260131'],
    ['BT-73', '2026-01-01', '2026-1-1'],
    ['BT-74', '<cbc:EndDate>2026-01-31', '<cbc:EndDate>2026-00-31'],
    ['BT-134', '2026-01-02', '2026-13-02'],
    ['BT-135', '2026-01-03', '2026-01-32'],
    ['EXT-FR-FE-138', '2025-12-30', ''],
    ['EXT-FR-FE-158', '2026-01-30', '2026-06-31'],
  ] as const
).map(
  ([term, find, text]): Case => [
    `BR-FR-03_${term}`,
    'invoice',
    [term === 'BT-72' ? `DeliveryDate>${find}` : find, term === 'BT-72' ? `DeliveryDate>${text}` : text],
  ],
);

const PARTIES: Case[] = (
  [
    ['BT-29', '732829320', 'SELLER', 'BT-34'],
    ['BT-46', '552100554', 'BUYER', 'BT-49'],
    ['BT-60', '775665019', 'PAYEE', 'EXT-FR-FE-29'],
    ['EXT-FR-FE-06', '542107651', 'AGENT', 'EXT-FR-FE-12'],
    ['EXT-FR-FE-46', '383474814', 'PAYER', 'EXT-FR-FE-52'],
    ['EXT-FR-FE-69', '440048882', 'SALES', 'EXT-FR-FE-75'],
    ['EXT-FR-FE-92', '632012100', 'INVOICEE', 'EXT-FR-FE-98'],
    ['EXT-FR-FE-115', '542065479', 'INVOICER', 'EXT-FR-FE-121'],
  ] as const
).flatMap(([term, siren, role, address]): Case[] => [
  [`BR-FR-09_${term}`, 'invoice', [`>${siren}00012`, '>99999999900012']],
  [`BR-FR-CO-10_${term}-1`, 'invoice', [`<cbc:ID schemeID="0224">${role}`, `<cbc:ID>${role}`]],
  [`BR-FR-CO-10_${term}-2`, 'invoice', [`<cbc:ID schemeID="0224">${role}`, `<cbc:ID schemeID="0009">${role}`]],
  [`BR-FR-23_${address}`, 'invoice', [`${siren}_${role}`, `${siren}/${role}`]],
  [`BR-FR-25_${address}`, 'invoice', [`${siren}_${role}`, ADDRESS]],
]);

const OBJECTS: Case[] = (['AFL', 'AVV'] as const).flatMap((kind, index): Case[] => [
  [`BR-FR-29_${kind}`, 'invoice', [`>O-${index + 1}<`, '> <']],
  [`BR-FR-30_${kind}`, 'invoice', [`>O-${index + 3}<`, '><']],
]);

const AMOUNTS: Case[] = (
  [
    ['DEC-01_BT-92_BT-99', '>5.00</cbc:Amount>', '>5.001</cbc:Amount>'],
    ['DEC-01_BT-93_BT-100', '>50.00<', '>50,00<'],
    ['DEC-01_BT-106', '>100.00</cbc:LineExtensionAmount><cbc:TaxE', '>1e2</cbc:LineExtensionAmount><cbc:TaxE'],
    ['DEC-01_BT-107', '>5.00</cbc:AllowanceTotalAmount>', '></cbc:AllowanceTotalAmount>'],
    ['DEC-01_BT-108', '>0</cbc:ChargeTotalAmount>', '>.5</cbc:ChargeTotalAmount>'],
    ['DEC-01_BT-109', '>95.00</cbc:TaxExclusiveAmount>', '>95.</cbc:TaxExclusiveAmount>'],
    ['DEC-01_BT-110', '<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">19.00', '<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">19.000'],
    ['DEC-01_BT-112', '>114.00<', '>+114.00<'],
    ['DEC-01_BT-113', '>14.00<', '>14.001<'],
    ['DEC-01_BT-114', '>0.00</cbc:PayableRoundingAmount>', '>--0</cbc:PayableRoundingAmount>'],
    ['DEC-01_BT-115', '>100.00</cbc:PayableAmount>', '>12345678901234567890</cbc:PayableAmount>'],
    ['DEC-01_BT-116', '>95.00</cbc:TaxableAmount>', '>-123456789012345678.90</cbc:TaxableAmount>'],
    [
      'DEC-01_BT-117',
      '</cbc:TaxableAmount>\n<cbc:TaxAmount currencyID="EUR">19.00',
      '</cbc:TaxableAmount>\n<cbc:TaxAmount currencyID="EUR">19.001',
    ],
    ['DEC-01_BT-131', '>100.00</cbc:LineExtensionAmount>\n', '>1 00</cbc:LineExtensionAmount>\n'],
    ['DEC-01_BT-136_BT-141', '>1.00<', '>1.001<'],
    ['DEC-01_BT-137_BT-142', '>10.00<', '>10.001<'],
    ['DEC-02_BT-129', '"C62">2<', '"C62">2.12345<'],
    ['DEC-02_BT-149', '>1</cbc:BaseQuantity>', '>1.12345</cbc:BaseQuantity>'],
    ['DEC-03_BT-146', '>49.5<', '>-49.5<'],
    ['DEC-03_BT-147', '>0.5<', '>0.1234567<'],
    ['DEC-03_BT-148', '>50</cbc:BaseAmount>', '>-50</cbc:BaseAmount>'],
    [
      'DEC-04_BT-96_BT-103',
      '>20.0</cbc:Percent></cac:TaxCategory></cac:AllowanceCharge>',
      '>20.123</cbc:Percent></cac:TaxCategory></cac:AllowanceCharge>',
    ],
    ['DEC-04_BT-119', '>20.0</cbc:Percent><cac:TaxScheme>', '>-20.0</cbc:Percent><cac:TaxScheme>'],
    ['DEC-04_BT-152', '>20.0</cbc:Percent></cac:ClassifiedTaxCategory>', '>20.000</cbc:Percent></cac:ClassifiedTaxCategory>'],
    [
      '16_BT-96',
      '>20.0</cbc:Percent></cac:TaxCategory></cac:AllowanceCharge>',
      '>19</cbc:Percent></cac:TaxCategory></cac:AllowanceCharge>',
    ],
    ['16_BT-119', '>20.0</cbc:Percent><cac:TaxScheme>', '>19</cbc:Percent><cac:TaxScheme>'],
    ['16_BT-152', '>20.0</cbc:Percent></cac:ClassifiedTaxCategory>', '>19</cbc:Percent></cac:ClassifiedTaxCategory>'],
    [
      '15_BT-95_BT-102-1',
      '<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20.0</cbc:Percent></cac:TaxCategory>',
      '<cac:TaxCategory><cbc:ID>B</cbc:ID></cac:TaxCategory>',
    ],
    [
      '15_BT-95_BT-102-2',
      '<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20.0</cbc:Percent></cac:TaxCategory>',
      '<cac:TaxCategory><cbc:ID>L</cbc:ID></cac:TaxCategory>',
    ],
    [
      '15_BT-118-1',
      '<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20.0</cbc:Percent><cac:TaxScheme>',
      '<cac:TaxCategory><cbc:ID>B</cbc:ID><cac:TaxScheme>',
    ],
    [
      '15_BT-118-2',
      '<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20.0</cbc:Percent><cac:TaxScheme>',
      '<cac:TaxCategory><cbc:ID>M</cbc:ID><cac:TaxScheme>',
    ],
    ['15_BT-151-1', '<cac:ClassifiedTaxCategory><cbc:ID>S<', '<cac:ClassifiedTaxCategory><cbc:ID>B<'],
    ['08_BT-151-2', '<cac:ClassifiedTaxCategory><cbc:ID>S<', '<cac:ClassifiedTaxCategory><cbc:ID>M<'],
  ] as const
).map(([id, find, replacement]): Case => [`BR-FR-${id}`, 'invoice', [find, replacement]]);

const NOTES: Case[] = [
  ['BR-FR-05_BT-22-1', 'invoice', ['#PMT#', '#PMX#']],
  ['BR-FR-05_BT-22-2', 'invoice', ['#PMD#', '#PMX#']],
  ['BR-FR-05_BT-22-3', 'invoice', ['#AAB#', '#AAX#']],
  ['BR-FR-06_BT-21-1', 'invoice', ['#PMT#', '#PMT#a#PMT#']],
  ['BR-FR-06_BT-21-2', 'invoice', ['#PMD#', '#PMD#a#PMD#']],
  ['BR-FR-06_BT-21-3', 'invoice', ['#AAB#', '#AAB#a#AAB#']],
  ['BR-FR-06_BT-21-4', 'invoice', ['#AAB#', '#AAB#a#TXD#a#TXD#']],
  ['BR-FR-20_BT-21', 'invoice', ['#BAR#B2B', '#BAR#B2G']],
  ['BR-FR-30_BT-21', 'invoice', ['<cbc:Note>#BAR#B2B', '<cbc:Note>#BAR#B2C#</cbc:Note><cbc:Note>#BAR#B2B']],
];

const HEAD: Case[] = [
  ['BR-FR-04_BT-3', 'invoice', ['TypeCode>380<', 'TypeCode>325<']],
  [
    'BR-FR-04_EXT-FR-FE-02',
    'invoice',
    ['2025-12-31</cbc:IssueDate><cbc:DocumentTypeCode>380', '2025-12-31</cbc:IssueDate><cbc:DocumentTypeCode>x'],
  ],
  [
    'BR-FR-04_EXT-FR-FE-137',
    'invoice',
    ['2025-12-30</cbc:IssueDate><cbc:DocumentTypeCode>380', '2025-12-30</cbc:IssueDate><cbc:DocumentTypeCode>x'],
  ],
  ['BR-FR-08_BT-23', 'invoice', ['>S1<', '>A1<']],
  ['BR-FR-CO-03_BT-3', 'creditNote', ['>381<', '>262<'], ['<cbc:ID>C-1</cbc:ID>', '']],
  [
    'BR-FR-CO-04_BT-3',
    'invoice',
    ['TypeCode>380<', 'TypeCode>384<'],
    ['<cac:BillingReference>', '<cac:BillingReference/><cac:BillingReference>'],
  ],
  ['BR-FR-CO-05_BT-3', 'creditNote', ['<cbc:IssueDate>2025-12-31</cbc:IssueDate>', ''], ['<cbc:IssueDate>2025-12-30</cbc:IssueDate>', '']],
  ['BR-FR-CO-07_BT-9', 'invoice', ['2026-03-01', '2026-01-01']],
  ['BR-FR-CO-08_BT-23', 'invoice', ['>S1<', '>S4<'], ['TypeCode>380<', 'TypeCode>386<']],
  ['BR-FR-CO-09_BT-23-1', 'invoice', ['>S1<', '>S2<']],
  ['BR-FR-CO-09_BT-23-2', 'invoice', ['>S1<', '>S2<']],
  ['BR-FR-CO-09_BT-23-3', 'invoice', ['>S1<', '>S2<'], ['<cbc:DueDate>2026-03-01</cbc:DueDate>', '']],
  ['BR-FR-CO-12_BT-5', 'invoice', ['CurrencyCode>EUR', 'CurrencyCode>USD']],
  ['BR-FR-CO-14_BT-29-1', 'invoice', ['schemeID="0224">SELLER-1', 'schemeID="0231">732829320']],
  ['BR-FR-CO-15_BT-29-1', 'invoice', ['schemeID="0224">SELLER-1', 'schemeID="0231">732829320']],
  ['BR-FR-09_BT-71', 'invoice', ['<cbc:ID schemeID="0009">55210055400020', '<cbc:ID schemeID="0009">5521005540002']],
  [
    'BR-FR-09_EXT-FR-FE-146',
    'invoice',
    [
      '<cbc:ID schemeID="0009">55210055400038',
      '<cac:DeliveryLocation><cbc:ID schemeID="0009">1</cbc:ID></cac:DeliveryLocation><cbc:ID schemeID="0009">55210055400038',
    ],
  ],
  ['BR-FR-CO-10_BT-71-1', 'invoice', ['<cbc:ID schemeID="0009">55210055400020', '<cbc:ID>55210055400020']],
  [
    'BR-FR-CO-10_BT-71-2',
    'invoice',
    ['<cbc:ID schemeID="0009">55210055400020', '<cbc:ID schemeID="0009">1</cbc:ID><cbc:ID schemeID="0009">55210055400020'],
  ],
  ['BR-FR-CO-10_EXT-FR-FE-146-1', 'invoice', ['<cbc:ID schemeID="0009">55210055400038', '<cbc:ID>55210055400038']],
  [
    'BR-FR-CO-10_EXT-FR-FE-146-2',
    'invoice',
    ['<cbc:ID schemeID="0009">55210055400038', '<cbc:ID schemeID="0009">1</cbc:ID><cbc:ID schemeID="0009">55210055400038'],
  ],
  ['BR-FR-10_BT-30', 'invoice', ['<cbc:CompanyID schemeID="0002">732829320', '<cbc:CompanyID schemeID="0002">73282932']],
  ['BR-FR-11_BT-47', 'invoice', ['<cbc:CompanyID schemeID="0002">552100554', '<cbc:CompanyID>552100554']],
  ['BR-FR-32-LEGALID', 'invoice', ['<cbc:CompanyID schemeID="0002">775665019', '<cbc:CompanyID schemeID="0002">77566501X']],
  ['BR-FR-32-ID', 'invoice', ['schemeID="0224">PAYEE-1', 'schemeID="0231">PAYEE-1']],
  ['BR-FR-12_BT-49', 'invoice', ['>552100554_BUYER<', '> <']],
  ['BR-FR-13_BT-34', 'invoice', ['>732829320_SELLER<', '><']],
  ['BR-FR-21_BT-49', 'invoice', ['"0225">552100554_BUYER<', '"0088">552100554_BUYER<']],
  ['BR-FR-22_BT-34', 'invoice', ['TypeCode>380<', 'TypeCode>389<'], ['>732829320_SELLER<', '>X<']],
  ['BR-FR-24_BT-29', 'invoice', ['SELLER-1', 'SELLER 1']],
  ['BR-FR-24_BT-46', 'invoice', ['BUYER-1', 'BUYER 1']],
  ['BR-FR-26_BT-29', 'invoice', ['SELLER-1', ADDRESS]],
  ['BR-FR-26_BT-46', 'invoice', ['BUYER-1', ADDRESS]],
  ['BR-FR-17_BT-123', 'invoice', ['LISIBLE', 'READABLE']],
  [
    'BR-FR-18_BT-123',
    'invoice',
    ['<cbc:ID schemeID="AVV">O-2</cbc:ID>', '<cbc:ID>O-2</cbc:ID><cbc:DocumentDescription>LISIBLE</cbc:DocumentDescription>'],
  ],
  ['BR-FR-27_BG-32', 'invoice', ['<cac:PayeeParty>', '<cac:Item><cac:AdditionalItemProperty/></cac:Item><cac:PayeeParty>']],
  [
    'BR-FR-27_BT-160',
    'invoice',
    [
      '<cac:PayeeParty>',
      '<cac:Item><cac:AdditionalItemProperty><cbc:Name> </cbc:Name></cac:AdditionalItemProperty></cac:Item><cac:PayeeParty>',
    ],
  ],
  [
    'BR-FR-27_EXT-FR-FE-159',
    'invoice',
    ['<cac:PayeeParty>', '<cac:Item><cac:AdditionalItemProperty><cbc:NameCode/></cac:AdditionalItemProperty></cac:Item><cac:PayeeParty>'],
  ],
  [
    'BR-FR-28-Value',
    'invoice',
    ['<cbc:Value>Bleu</cbc:Value>', '<cbc:Value>Bleu</cbc:Value><cbc:ValueQuantity unitCode="C62">1</cbc:ValueQuantity>'],
  ],
  [
    'BR-FR-29_BT-18',
    'invoice',
    ['<cbc:ID schemeID="AFL">O-1</cbc:ID>', '<cbc:ID schemeID="AFL">O-1</cbc:ID><cbc:ID schemeID="AFL">O-9</cbc:ID>'],
  ],
  [
    'BR-FR-30_BT-128',
    'invoice',
    ['<cbc:ID schemeID="AFL">O-3</cbc:ID>', '<cbc:ID schemeID="AFL">O-3</cbc:ID><cbc:ID schemeID="AFL">O-9</cbc:ID>'],
  ],
];

const BUNDLES: Case[] = [
  ['BR-FR-MV-01_EXT-FR-FE-163', 'sellers', ['>INFORMATION<', '><']],
  ['BR-FR-MV-02_EXT-FR-FE-163', 'sellers', ['>GROUP<', '>DETAIL<'], ['>GROUP<', '>DETAIL<']],
  ['BR-FR-BD-02_EXT-FR-FE-163', 'twoWay', ['>GROUP<', '>DETAIL<']],
  [
    'BR-FR-BD-02_BT-30',
    'twoWay',
    [
      'Vendeur 732829320</cbc:RegistrationName><cbc:CompanyID schemeID="0002">732829320',
      '</cbc:RegistrationName><cbc:CompanyID schemeID="0002">542065479',
    ],
  ],
  [
    'BR-FR-BD-02_BT-47',
    'twoWay',
    [
      'Vendeur 552100554</cbc:RegistrationName><cbc:CompanyID schemeID="0002">552100554',
      '</cbc:RegistrationName><cbc:CompanyID schemeID="0002">542065479',
    ],
  ],
  ['BR-FR-MV-03_EXT-FR-FE-164', 'sellers', ['Vendeur 732829320', '']],
  [
    'BR-FR-MV-03_EXT-FR-FE-167',
    'sellers',
    [
      'Vendeur 542065479</cbc:RegistrationName><cbc:CompanyID schemeID="0002">542065479',
      '</cbc:RegistrationName><cbc:CompanyID schemeID="0002">',
    ],
  ],
  ['BR-FR-MV-03_EXT-FR-FE-177', 'sellers', ['>FR<', '> <']],
  [
    'BR-FR-MV-03_EXT-FR-FE-181',
    'sellers',
    [
      '</cac:DocumentReference><cac:TaxTotal><cbc:TaxAmount currencyID="EUR">20.00',
      '</cac:DocumentReference><cac:TaxTotal><cbc:TaxAmount currencyID="USD">20.00',
    ],
  ],
  [
    'BR-FR-MV-03_EXT-FR-FE-182',
    'sellers',
    ['<cbc:DocumentCurrencyCode>', '<cbc:TaxCurrencyCode>USD</cbc:TaxCurrencyCode><cbc:DocumentCurrencyCode>'],
  ],
  ['BR-FR-MV-03_BT-128_AFL', 'sellers', ['<cbc:DocumentTypeCode>130<', '<cbc:DocumentTypeCode>131<']],
  ['BR-FR-MV-03_BT-128_AVV', 'sellers', ['<cbc:ID schemeID="AVV">S1<', '<cbc:ID schemeID="AVV">S8<']],
  ['BR-FR-MV-05_EXT-FR-FE-BG-12', 'sellers', ['>60.00</cbc:LineExtensionAmount>', '>60.03</cbc:LineExtensionAmount>']],
  [
    'BR-FR-MV-06_EXT-FR-FE-167',
    'sellers',
    [
      'Vendeur 732829320</cbc:RegistrationName><cbc:CompanyID schemeID="0002">732829320',
      'Vendeur 732829320</cbc:RegistrationName><cbc:CompanyID schemeID="0002">732829321',
    ],
  ],
  ['BR-FR-MV-07_BT-128', 'sellers', ['<cbc:ID schemeID="AFL">B-2<', '<cbc:ID schemeID="AFL">B-3<']],
  [
    'BR-FR-MV-08_BT-128',
    'sellers',
    ['<cbc:DocumentStatusCode>INFORMATION<', '<cbc:DocumentStatusCode>DETAIL<'],
    ['<cbc:TaxExemptionReason>#B-1#</cbc:TaxExemptionReason></cac:ClassifiedTaxCategory>', '</cac:ClassifiedTaxCategory>'],
    ['<cbc:TaxExemptionReason>#B-1#</cbc:TaxExemptionReason></cac:ClassifiedTaxCategory>', '</cac:ClassifiedTaxCategory>'],
  ],
  [
    'BR-FR-MV-09_EXT-FR-FE-181',
    'sellers',
    [
      '<cbc:TaxAmount currencyID="EUR">20.00</cbc:TaxAmount>\n<cac:TaxCategory>',
      '<cbc:TaxAmount currencyID="EUR">20.02</cbc:TaxAmount>\n<cac:TaxCategory>',
    ],
  ],
  ['BR-FR-MV-10_EXT-FR-FE-184', 'sellers', ['>120.00<', '>120.03<']],
  ['BR-FR-MV-11_BT-128', 'sellers', ['<cbc:ID schemeID="AFL">B-1<', '<cbc:ID schemeID="AFL">B-9<']],
  ['BR-FR-MV-12_BT-128', 'sellers', ['<cbc:ID schemeID="AFL">B-2<', '<cbc:ID schemeID="AFL">B-1<']],
  ['BR-FR-MV-13_BT-3', 'sellers', ['TypeCode>380<', 'TypeCode>389<']],
  ['BR-FR-MV-BD_BT-3', 'twoWay', ['TypeCode>389<', 'TypeCode>380<']],
  ['BR-FR-MV-14-EXT-FR-FE-136', 'sellers', ['TypeCode>380<', 'TypeCode>384<']],
  ['BR-FR-MV-14-EXT-FR-FE-138', 'sellers', ['TypeCode>380<', 'TypeCode>384<']],
  ['BR-FR-BD-14-EXT-FR-FE-136', 'twoWay', ['TypeCode>389<', 'TypeCode>471<']],
  ['BR-FR-BD-14-EXT-FR-FE-138', 'twoWay', ['TypeCode>389<', 'TypeCode>471<']],
];

/** Rules that no document makes fire: another context of their pattern comes before theirs. */
export const UBL_NEVER: readonly string[] = ['BR-FR-16_BT-103', 'BR-FR-DEC-01_BT-111'];

export const UBL_CASES: readonly Case[] = [...NUMBERS, ...DATES, ...PARTIES, ...OBJECTS, ...AMOUNTS, ...NOTES, ...HEAD, ...BUNDLES];
