import type { Case } from './ubl.cases.testing.ts';

/** Changes of the test documents that make rules fire in CII: id, document, then what to replace by what. */

const LONG = 'X'.repeat(36);
const ADDRESS = 'X'.repeat(126);

const NUMBERS: Case[] = (
  [
    ['BT-1', '>F-1<'],
    ['BT-25', '>F-0<'],
    ['EXT-FR-FE-136', '>F-L<'],
  ] as const
).flatMap(([term, find]): Case[] => [
  [`BR-FR-01_${term}`, 'invoice', [find, `>${LONG}<`]],
  [`BR-FR-02_${term}`, 'invoice', [find, '>F 1<']],
]);

const DATES: Case[] = (
  [
    ['BT-2', '20260201', '20260230'],
    ['BT-7', '20260228', '20260229'],
    ['BT-9', '20260301', '2026-03-01'],
    ['BT-26', '20251231', '19991231'],
    ['BT-72', '20260131</udt:DateTimeString></ram:OccurrenceDateTime>', '202601</udt:DateTimeString></ram:OccurrenceDateTime>'],
    ['BT-73', '20260101', ''],
    ['BT-74', '20260131</udt:DateTimeString></ram:EndDateTime>', '20260132</udt:DateTimeString></ram:EndDateTime>'],
    ['EXT-FR-FE-134', '20260102', '20261302'],
    ['EXT-FR-FE-135', '20260103', '20260100'],
    ['EXT-FR-FE-138', '20251230', '20251131'],
    ['EXT-FR-FE-158', '20260130', ' 20260130'],
  ] as const
).map(([term, find, text]): Case => [`BR-FR-03_${term}`, 'invoice', [find, text]]);

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
  [`BR-FR-CO-10_${term}-1`, 'invoice', [`<ram:GlobalID schemeID="0224">${role}`, `<ram:GlobalID>${role}`]],
  [`BR-FR-CO-10_${term}-2`, 'invoice', [`<ram:GlobalID schemeID="0224">${role}`, `<ram:GlobalID schemeID="0009">${role}`]],
  [`BR-FR-23_${address}`, 'invoice', [`${siren}_${role}`, `${siren}/${role}`]],
  [`BR-FR-25_${address}`, 'invoice', [`${siren}_${role}`, ADDRESS]],
]);

const DELIVERIES: Case[] = (
  [
    ['BT-71', '55210055400020'],
    ['EXT-FR-FE-146', '55210055400038'],
  ] as const
).flatMap(([term, siret]): Case[] => [
  [`BR-FR-09_${term}`, 'invoice', [siret, '5521005540002']],
  [`BR-FR-CO-10_${term}-1`, 'invoice', [`schemeID="0009">${siret}`, `>${siret}`]],
  [
    `BR-FR-CO-10_${term}-2`,
    'invoice',
    [`<ram:GlobalID schemeID="0009">${siret}`, `<ram:GlobalID schemeID="0088">1</ram:GlobalID><ram:GlobalID schemeID="0088">${siret}`],
  ],
]);

const AMOUNTS: Case[] = (
  [
    ['DEC-01_BT-92_BT-99', '>5.00</ram:ActualAmount>', '>5.001</ram:ActualAmount>'],
    ['DEC-01_BT-93_BT-100', '>50.00<', '>50,00<'],
    ['DEC-01_BT-106', '>100.00</ram:LineTotalAmount><ram:Charge', '>1e2</ram:LineTotalAmount><ram:Charge'],
    ['DEC-01_BT-107', '>5.00</ram:AllowanceTotalAmount>', '></ram:AllowanceTotalAmount>'],
    ['DEC-01_BT-108', '>0</ram:ChargeTotalAmount>', '>.5</ram:ChargeTotalAmount>'],
    ['DEC-01_BT-109', '>95.00</ram:TaxBasisTotalAmount>', '>95.</ram:TaxBasisTotalAmount>'],
    ['DEC-01_BT-110', '>19.00</ram:TaxTotalAmount>', '>19.000</ram:TaxTotalAmount>'],
    ['DEC-01_BT-112', '>114.00<', '>+114.00<'],
    ['DEC-01_BT-113', '>14.00<', '>14.001<'],
    ['DEC-01_BT-114', '>0.00</ram:RoundingAmount>', '>--0</ram:RoundingAmount>'],
    ['DEC-01_BT-115', '>100.00</ram:DuePayableAmount>', '>12345678901234567890</ram:DuePayableAmount>'],
    ['DEC-01_BT-116', '>95.00</ram:BasisAmount>', '>-123456789012345678.90</ram:BasisAmount>'],
    ['DEC-01_BT-117', '>19.00</ram:CalculatedAmount>', '>19.001</ram:CalculatedAmount>'],
    ['DEC-01_BT-131', '>100.00</ram:LineTotalAmount></ram', '>1 00</ram:LineTotalAmount></ram'],
    ['DEC-01_BT-136_BT-141', '>1.00<', '>1.001<'],
    ['DEC-01_BT-137_BT-142', '>10.00<', '>10.001<'],
    ['DEC-02_BT-129', '"C62">2<', '"C62">2.12345<'],
    ['DEC-02_BT-149', '>1</ram:BasisQuantity>', '></ram:BasisQuantity>'],
    ['DEC-03_BT-146', '>49.5<', '>-49.5<'],
    ['DEC-03_BT-147', '>0.5<', '>0.1234567<'],
    ['DEC-03_BT-148', '>50<', '>-50<'],
    [
      'DEC-04_BT-96_BT-103',
      '>20</ram:RateApplicablePercent></ram:CategoryTradeTax>',
      '>20.123</ram:RateApplicablePercent></ram:CategoryTradeTax>',
    ],
    ['DEC-04_BT-119', '</ram:TaxPointDate><ram:RateApplicablePercent>20', '</ram:TaxPointDate><ram:RateApplicablePercent>-20'],
    [
      'DEC-04_BT-152',
      '>20</ram:RateApplicablePercent></ram:ApplicableTradeTax>\n',
      '>20.000</ram:RateApplicablePercent></ram:ApplicableTradeTax>\n',
    ],
    ['16_BT-96_BT-103', '>20</ram:RateApplicablePercent></ram:CategoryTradeTax>', '>19</ram:RateApplicablePercent></ram:CategoryTradeTax>'],
    ['16_BT-119', '</ram:TaxPointDate><ram:RateApplicablePercent>20', '</ram:TaxPointDate><ram:RateApplicablePercent>19'],
    [
      '16_BT-152',
      '>20</ram:RateApplicablePercent></ram:ApplicableTradeTax>\n',
      '>19</ram:RateApplicablePercent></ram:ApplicableTradeTax>\n',
    ],
    [
      '15_BT-95_BT-102',
      '<ram:CategoryTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S<',
      '<ram:CategoryTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>B<',
    ],
    [
      '15_BT-95_BT-102_LM',
      '<ram:CategoryTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S<',
      '<ram:CategoryTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>L<',
    ],
    ['15_BT-95_BT-118', '>S</ram:CategoryCode>\n<ram:TaxPoint', '></ram:CategoryCode>\n<ram:TaxPoint'],
    ['15_BT-95_BT-118_LM', '>S</ram:CategoryCode>\n<ram:TaxPoint', '>M</ram:CategoryCode>\n<ram:TaxPoint'],
    [
      '15_BT-95_BT-151',
      '<ram:ApplicableTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S</ram:CategoryCode>',
      '<ram:ApplicableTradeTax><ram:TypeCode>VAT</ram:TypeCode>',
    ],
    [
      '15_BT-95_BT-151_LM',
      '<ram:ApplicableTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S<',
      '<ram:ApplicableTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>L<',
    ],
  ] as const
).map(([id, find, replacement]): Case => [`BR-FR-${id}`, 'invoice', [find, replacement]]);

function note(code: string, text: string): string {
  return `<ram:IncludedNote><ram:Content>${text}</ram:Content><ram:SubjectCode>${code}</ram:SubjectCode></ram:IncludedNote>`;
}

const NOTES: Case[] = [
  ...(['PMT', 'PMD', 'AAB'] as const).flatMap((code): Case[] => [
    [`BR-FR-05_BT-22_${code}`, 'invoice', [`>${code}<`, '>XXX<']],
    [`BR-FR-06_BT-21_${code}`, 'invoice', ['<ram:IncludedNote>', `${note(code, 'x')}<ram:IncludedNote>`]],
  ]),
  ['BR-FR-06_BT-21_TXD', 'invoice', ['<ram:IncludedNote>', `${note('TXD', 'x')}${note('TXD', 'x')}<ram:IncludedNote>`]],
  ['BR-FR-20_BT-21', 'invoice', ['>B2B<', '>B2G<']],
  ['BR-FR-31_BT-21', 'invoice', ['<ram:IncludedNote>', `${note('BAR', ' B2C ')}<ram:IncludedNote>`]],
];

const HEAD: Case[] = [
  ['BR-FR-04_BT-3', 'invoice', ['TypeCode>380<', 'TypeCode>325<']],
  ['BR-FR-04_EXT-FR-FE-02', 'invoice', ['F-0</ram:IssuerAssignedID><ram:TypeCode>380', 'F-0</ram:IssuerAssignedID><ram:TypeCode>x']],
  ['BR-FR-04_EXT-FR-FE-137', 'invoice', ['F-L</ram:IssuerAssignedID><ram:TypeCode>380', 'F-L</ram:IssuerAssignedID><ram:TypeCode>x']],
  ['BR-FR-08_BT-23', 'invoice', ['>S1<', '>A1<']],
  ['BR-FR-CO-03_BT-3', 'invoice', ['>380<', '>262<'], ['C-1', '']],
  ['BR-FR-CO-04_BT-4', 'invoice', ['>380<', '>384<'], ['<ram:PayeeTradeParty>', '<ram:InvoiceReferencedDocument/><ram:PayeeTradeParty>']],
  [
    'BR-FR-CO-05_BT-3',
    'invoice',
    ['>380<', '>381<'],
    ['<qdt:DateTimeString format="102">20251230</qdt:DateTimeString>', ''],
    ['<ram:IssuerAssignedID>F-0</ram:IssuerAssignedID>', ''],
  ],
  ['BR-FR-CO-07_BT-9', 'invoice', ['20260301', '20260101']],
  ['BR-FR-CO-08_BT-23', 'invoice', ['>S1<', '>S4<'], ['TypeCode>380<', 'TypeCode>386<']],
  ['BR-FR-CO-09_BT-23-1', 'invoice', ['>S1<', '>S2<']],
  ['BR-FR-CO-09_BT-23-2', 'invoice', ['>S1<', '>S2<']],
  ['BR-FR-CO-09_BT-23-3', 'invoice', ['>S1<', '>S2<'], ['20260301', '']],
  ['BR-FR-CO-12_BT-5', 'invoice', ['CurrencyCode>EUR', 'CurrencyCode>USD']],
  ['BR-FR-CO-14_BT-29-1', 'invoice', ['schemeID="0224">SELLER-1', 'schemeID="0231">732829320']],
  ['BR-FR-CO-15_BT-29-1', 'invoice', ['schemeID="0224">SELLER-1', 'schemeID="0231">732829320']],
  ['BR-FR-10_BT-30', 'invoice', ['<ram:ID schemeID="0002">732829320', '<ram:ID schemeID="0002">73282932']],
  ['BR-FR-11_BT-47', 'invoice', ['<ram:ID schemeID="0002">552100554', '<ram:ID>552100554']],
  ['BR-FR-32-LEGALID', 'invoice', ['<ram:ID schemeID="0002">775665019', '<ram:ID schemeID="0002">77566501X']],
  ['BR-FR-32-GLOBALID', 'invoice', ['schemeID="0224">PAYEE-1', 'schemeID="0231">PAYEE-1']],
  ['BR-FR-12_BT-49', 'invoice', ['>552100554_BUYER<', '><']],
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
    [
      '<ram:Name>LISIBLE</ram:Name>',
      '<ram:Name>LISIBLE</ram:Name></ram:AdditionalReferencedDocument><ram:AdditionalReferencedDocument><ram:Name>LISIBLE</ram:Name>',
    ],
  ],
  ['BR-FR-27_BG-32', 'invoice', ['<ram:TypeCode>1</ram:TypeCode><ram:Description>Couleur</ram:Description>', '']],
  ['BR-FR-27_BT-160', 'invoice', ['Couleur', ' ']],
  ['BR-FR-27_EXT-FR-FE-159', 'invoice', ['<ram:TypeCode>1<', '<ram:TypeCode><']],
  ['BR-FR-28-Value', 'invoice', ['<ram:Value>Bleu</ram:Value>', '<ram:ValueMeasure>1</ram:ValueMeasure>']],
  ['BR-FR-29_BT-18', 'invoice', ['>AVV<', '>AFL<']],
  ['BR-FR-29_AFL', 'invoice', ['>O-1<', '><']],
  ['BR-FR-29_AVV', 'invoice', ['>O-2<', '> <']],
  [
    'BR-FR-30_BT-128',
    'invoice',
    [
      '<ram:SpecifiedTradeProduct>',
      '<ram:AdditionalReferencedDocument><ram:ReferenceTypeCode>AVV</ram:ReferenceTypeCode></ram:AdditionalReferencedDocument><ram:AdditionalReferencedDocument><ram:ReferenceTypeCode>AVV</ram:ReferenceTypeCode></ram:AdditionalReferencedDocument><ram:SpecifiedTradeProduct>',
    ],
  ],
  ...(['AFL', 'AVV'] as const).map(
    (kind): Case => [
      `BR-FR-30_${kind}`,
      'invoice',
      [
        '<ram:SpecifiedTradeProduct>',
        `<ram:AdditionalReferencedDocument><ram:IssuerAssignedID/><ram:ReferenceTypeCode>${kind}</ram:ReferenceTypeCode></ram:AdditionalReferencedDocument><ram:SpecifiedTradeProduct>`,
      ],
    ],
  ),
];

const BUNDLES: Case[] = [
  ['BR-FR-MV-01_EXT-FR-FE-163', 'sellers', ['>INFORMATION<', '> <']],
  ['BR-FR-MV-02_EXT-FR-FE-163', 'sellers', ['>GROUP<', '>DETAIL<'], ['>GROUP<', '>DETAIL<']],
  ['BR-FR-BD-02_EXT-FR-FE-163', 'twoWay', ['>GROUP<', '>DETAIL<']],
  [
    'BR-FR-BD-02_BT-31',
    'twoWay',
    [
      'Vendeur 732829320</ram:Name><ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">732829320',
      '</ram:Name><ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">542065479',
    ],
  ],
  [
    'BR-FR-BD-02_BT-47',
    'twoWay',
    [
      'Vendeur 552100554</ram:Name><ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">552100554',
      '</ram:Name><ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">542065479',
    ],
  ],
  ['BR-FR-MV-03_EXT-FR-FE-164', 'sellers', ['Vendeur 732829320', '']],
  [
    'BR-FR-MV-03_EXT-FR-FE-167',
    'sellers',
    [
      'Vendeur 542065479</ram:Name><ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">542065479',
      '</ram:Name><ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">',
    ],
  ],
  ['BR-FR-MV-03_EXT-FR-FE-177', 'sellers', ['>FR<', '> <']],
  ['BR-FR-MV-03_EXT-FR-FE-181', 'sellers', ['<ram:TaxTotalAmount currencyID="EUR">', '<ram:TaxTotalAmount currencyID="USD">']],
  [
    'BR-FR-MV-03_EXT-FR-FE-182',
    'sellers',
    ['<ram:InvoiceCurrencyCode>', '<ram:TaxCurrencyCode>USD</ram:TaxCurrencyCode><ram:InvoiceCurrencyCode>'],
  ],
  ['BR-FR-MV-03_BT-128_AFL', 'sellers', ['<ram:TypeCode>130<', '<ram:TypeCode>131<']],
  ['BR-FR-MV-03_BT-128_AVV', 'sellers', ['>S1-1<', '>S8<']],
  ['BR-FR-MV-05_EXT-FR-FE-BG-12', 'sellers', ['>60.00</ram:LineTotalAmount>', '>60.03</ram:LineTotalAmount>']],
  [
    'BR-FR-MV-06_EXT-FR-FE-167',
    'sellers',
    [
      'Vendeur 732829320</ram:Name><ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">732829320',
      '</ram:Name><ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">732829321',
    ],
  ],
  ['BR-FR-MV-07_BT-128', 'sellers', ['<ram:IssuerAssignedID>B-2<', '<ram:IssuerAssignedID>B-3<']],
  [
    'BR-FR-MV-08_BT-128',
    'sellers',
    ['>INFORMATION<', '>DETAIL<'],
    ['<ram:ExemptionReason>#B-1#<', '<ram:ExemptionReason>#B-2#<'],
    ['<ram:ExemptionReason>#B-1#<', '<ram:ExemptionReason>#B-2#<'],
  ],
  ['BR-FR-MV-09_EXT-FR-FE-181', 'sellers', ['<ram:CalculatedAmount>20.00', '<ram:CalculatedAmount>20.02']],
  ['BR-FR-MV-10_EXT-FR-FE-184', 'sellers', ['>120.00<', '>120.03<']],
  ['BR-FR-MV-11_BT-128', 'sellers', ['<ram:IssuerAssignedID>B-1<', '<ram:IssuerAssignedID>B-9<']],
  ['BR-FR-MV-12_BT-128', 'sellers', ['<ram:IssuerAssignedID>B-2<', '<ram:IssuerAssignedID>B-1<']],
  ['BR-FR-MV-13_BT-3', 'sellers', ['TypeCode>380<', 'TypeCode>389<']],
  ['BR-FR-BD-13_BT-3', 'twoWay', ['TypeCode>389<', 'TypeCode>380<']],
  ['BR-FR-MV-14-EXT-FR-FE-136', 'sellers', ['TypeCode>380<', 'TypeCode>384<']],
  ['BR-FR-MV-14-EXT-FR-FE-138', 'sellers', ['TypeCode>380<', 'TypeCode>384<']],
  ['BR-FR-BD-14-EXT-FR-FE-136', 'twoWay', ['TypeCode>389<', 'TypeCode>471<']],
  ['BR-FR-BD-14-EXT-FR-FE-138', 'twoWay', ['TypeCode>389<', 'TypeCode>471<']],
];

/** Rules that no document makes fire: another context of their pattern comes before theirs. */
export const CII_NEVER: readonly string[] = ['BR-FR-DEC-01_BT-111'];

export const CII_CASES: readonly Case[] = [...NUMBERS, ...DATES, ...PARTIES, ...DELIVERIES, ...AMOUNTS, ...NOTES, ...HEAD, ...BUNDLES];
