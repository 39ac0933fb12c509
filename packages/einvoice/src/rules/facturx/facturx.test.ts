import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildInvoice, type InvoiceDraft } from '../../build.ts';
import { invoiceDrafts } from '../../drafts.arbitrary.ts';
import { explain } from '../../explain.ts';
import type { Finding } from '../../finding.ts';
import { checkDocument } from '../../verdict/index.ts';
import { writeFacturXml } from '../../write/facturx.ts';
import type { FacturXProfile } from '../../write/profiles.ts';

const PROFILES: readonly FacturXProfile[] = ['minimum', 'basic-wl', 'basic', 'en16931', 'extended'];

const sample: InvoiceDraft = {
  number: 'FA-1',
  issueDate: '2026-11-21',
  dueDate: '2026-12-21',
  buyerReference: 'SVC-1',
  notes: [{ subjectCode: 'PMT', text: 'Indemnité forfaitaire de 40 €.' }],
  seller: {
    name: 'Atelier du Rivage',
    identifiers: [],
    legalRegistration: { value: '503667423', scheme: '0002' },
    vatIdentifier: 'FR07503667423',
    address: { line1: '14 quai des Brumes', city: 'La Rochelle', postCode: '17000', country: 'FR' },
    contact: { name: 'Hélène Fabre' },
  },
  buyer: {
    name: 'Commune de Saint-Aubin',
    identifiers: [],
    legalRegistration: { value: '211703006', scheme: '0002' },
    address: { country: 'FR' },
  },
  lines: [
    { name: 'Chaise', quantity: '2', unitPrice: '100.00', vatCategory: 'S', vatRate: '20' },
    { name: 'Table', quantity: '1', unitPrice: '300.00', vatCategory: 'S', vatRate: '20' },
  ],
};

function written(profile: FacturXProfile): string {
  return new TextDecoder().decode(writeFacturXml(buildInvoice(sample), profile).bytes);
}

function findings(xml: string | Uint8Array): readonly Finding[] {
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml;
  return checkDocument(bytes, { layers: ['facturx'] }).findings.filter(({ code }) => !code.startsWith('READ-'));
}

const codes = (xml: string): string[] => findings(xml).map(({ code }) => code);

/** The profile's sample with one thing changed, which has to be there to change. */
function changed(profile: FacturXProfile, from: string | RegExp, to: string): string {
  const xml = written(profile);
  const other = xml.replace(from, to);
  assert.notEqual(other, xml, `${String(from)} is not in the sample`);
  return other;
}

test('every profile holds what is written in it', () => {
  for (const profile of PROFILES) {
    assert.deepEqual(codes(written(profile)), [], profile);
    fc.assert(
      fc.property(invoiceDrafts, (draft) => {
        // The schema of BASIC WL lets a buyer's trading name (BT-45) stand, its assertions do not.
        const invoice = buildInvoice(draft);
        delete invoice.buyer?.tradingName;
        const { bytes, report } = writeFacturXml(invoice, profile);
        fc.pre(report.every(({ severity }) => severity !== 'error'));
        const found = findings(bytes).filter(({ code }) => code.startsWith('FX-'));
        assert.deepEqual(found, [], new TextDecoder().decode(bytes));
      }),
      { numRuns: 40 },
    );
  }
});

test('every profile refuses what only a larger one holds, and says which', () => {
  const cases: [FacturXProfile, RegExp, string, string][] = [
    ['minimum', /(?=<ram:SpecifiedTradeSettlementHeader)/, '<ram:PaymentReference>A</ram:PaymentReference>', 'BASIC WL'],
    [
      'basic-wl',
      /(?=<ram:ApplicableHeaderTradeAgreement)/,
      '<ram:IncludedSupplyChainTradeLineItem><ram:X/></ram:IncludedSupplyChainTradeLineItem>',
      'BASIC',
    ],
    ['basic', /(?=<\/ram:SpecifiedTradeProduct>)/, '<ram:Description>A</ram:Description>', 'EN 16931'],
    ['en16931', /(?=<\/ram:SpecifiedTradeProduct>)/, '<ram:BatchID>A</ram:BatchID>', 'EXTENDED'],
  ];
  for (const [profile, place, element, higher] of cases) {
    const [found] = findings(changed(profile, place, element));
    assert.equal(found?.code, 'FX-NOT-IN-PROFILE', profile);
    assert.equal(found.params?.higher, higher);
    assert.match(explain(found, 'en')?.remedy ?? '', new RegExp(`claim the profile ${higher} `));
    assert.match(explain(found, 'fr')?.remedy ?? '', new RegExp(`annoncez le profil ${higher} `));
  }
  const beyond = changed('extended', /(?=<\/ram:SpecifiedTradeProduct>)/, '<ram:EndItemName>A</ram:EndItemName>');
  assert.deepEqual(codes(beyond), ['FX-NOT-IN-FACTURX']);
});

test('says how often, of which kind and from which list things are', () => {
  const buyerName = /<ram:BuyerTradeParty>[\s\S]*?<ram:Name>[^<]*<\/ram:Name>/;
  const doubled = changed('basic-wl', buyerName, '$&<ram:Name>Again</ram:Name>');
  assert.ok(codes(doubled).includes('FX-TOO-MANY'));
  const missing = findings(
    changed('basic-wl', /<ram:PostalTradeAddress>\s*(?=[\s\S]*<ram:SpecifiedTaxRegistration>)[\s\S]*?<\/ram:PostalTradeAddress>/, ''),
  ).find(({ code }) => code === 'FX-MISSING');
  assert.deepEqual([missing?.code, missing?.params?.element, missing?.terms], ['FX-MISSING', 'ram:PostalTradeAddress (BG-5)', ['BG-5']]);
  assert.deepEqual(codes(changed('basic-wl', '<ram:CountryID>FR', '<ram:CountryID>fr')), ['FX-CODE']);
  assert.deepEqual(codes(changed('minimum', 'schemeID="VA"', 'schemeID="XX"')), ['FX-KIND']);
  const attribute = findings(changed('basic-wl', '<ram:DuePayableAmount>', '<ram:DuePayableAmount currencyID="EUR">'));
  assert.deepEqual(
    attribute.map(({ code, where, seen, params }) => [code, where?.path.split('/').slice(-2).join('/'), seen, params?.element]),
    [['FX-NOT-IN-FACTURX', 'ram:DuePayableAmount/@currencyID', 'EUR', 'ram:DuePayableAmount/@currencyID (BT-115)']],
  );
});

test('empty elements are warned of from EN 16931 on', () => {
  assert.deepEqual(codes(changed('basic', /<ram:BuyerReference>[^<]*</, '<ram:BuyerReference> <')), []);
  const empty = findings(changed('extended', /<ram:BuyerReference>[^<]*</, '<ram:BuyerReference> <'));
  assert.deepEqual(
    empty.map(({ code, severity }) => `${code} ${severity}`),
    ['PEPPOL-EN16931-R008 warning'],
  );
});

test('the claim has to be one of Factur-X', () => {
  const specification = 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0';
  const [found] = findings(changed('en16931', /urn:cen\.eu:en16931:2017/, specification));
  assert.deepEqual([found?.code, found?.terms], ['FX-CODE', ['BT-24']]);
});

test('MINIMUM and BASIC WL are judged by the rules of the norm that still make sense', () => {
  assert.deepEqual(codes(changed('minimum', /<ram:GrandTotalAmount>[^<]*</, '<ram:GrandTotalAmount>1.00<')), ['BR-CO-15']);
  assert.ok(codes(changed('basic-wl', /<ram:GrandTotalAmount>[^<]*</, '<ram:GrandTotalAmount>1.00<')).includes('BR-CO-16'));
  assert.ok(!codes(written('basic-wl')).includes('BR-16'));
});

test('some rules of the norm are stricter in the profiles', () => {
  const means = '<ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>30</ram:TypeCode></ram:SpecifiedTradeSettlementPaymentMeans>';
  const unpaid = changed('basic', /(?=<ram:ApplicableTradeTax>(?:(?!<ram:ApplicableTradeTax>)[\s\S])*HeaderMonetarySummation>)/, means);
  assert.deepEqual(codes(unpaid), ['BR-CO-27']);
  const unlisted = '<ram:DesignatedProductClassification><ram:ClassName>A</ram:ClassName></ram:DesignatedProductClassification>';
  assert.deepEqual(codes(changed('extended', /(?=<\/ram:SpecifiedTradeProduct>)/, unlisted)), ['BR-65']);
});

/** What the rules of EXTENDED mind, by their ids. */
const EXTENDED_FAULTS: Readonly<Record<string, readonly [from: RegExp, to: string]>> = {
  'BR-FXEXT-01': [/<ram:IncludedNote>\s*<ram:Content>[^<]*<\/ram:Content>\s*<ram:SubjectCode>/, '<ram:IncludedNote><ram:SubjectCode>'],
  'BR-FXEXT-02': [
    /(<ram:AssociatedDocumentLineDocument>\s*<ram:LineID>[^<]*<\/ram:LineID>)/,
    '$1<ram:IncludedNote><ram:SubjectCode>AAI</ram:SubjectCode></ram:IncludedNote>',
  ],
  'BR-FXEXT-03': [
    /(<ram:BuyerTradeParty>[\s\S]*?)(<\/ram:BuyerTradeParty>)/,
    '$1<ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">1</ram:ID></ram:SpecifiedTaxRegistration>$2',
  ],
  'BR-FXEXT-06': [/(<ram:LineID>[^<]*<\/ram:LineID>)/, '$1<ram:ParentLineID>9</ram:ParentLineID>'],
  'BR-FXEXT-11': [/(<ram:LineID>[^<]*<\/ram:LineID>)/, '$1<ram:ParentLineID>9</ram:ParentLineID>'],
  'BR-FXEXT-CO-10': [/(HeaderMonetarySummation>\s*<ram:LineTotalAmount>)[^<]*/, '$11.00'],
  'BR-FXEXT-CO-16': [/<ram:DuePayableAmount>[^<]*/, '<ram:DuePayableAmount>1.00'],
  'BR-FXEXT-CII-DT-097a': [/<udt:DateTimeString format="102">(\d{8})</, '<udt:DateTimeString format="205">$1<'],
  'BR-FXEXT-S08b': [/(<ram:ApplicableTradeTax>[\s\S]*?<ram:BasisAmount>)[^<]*(?=[\s\S]*HeaderMonetarySummation)/, '$11.00'],
  'BR-FXEXT-BR-22': [/<ram:BilledQuantity[^>]*>[^<]*<\/ram:BilledQuantity>/, ''],
  'CII-SR-465': [/(<ram:SellerTradeParty>[\s\S]*?<ram:PersonName>[^<]*<\/ram:PersonName>)/, '$1<ram:DepartmentName>A</ram:DepartmentName>'],
};

test('EXTENDED has rules of its own', () => {
  for (const [id, [from, to]] of Object.entries(EXTENDED_FAULTS)) {
    const found = findings(changed('extended', from, to)).find(({ code }) => code === id);
    assert.ok(found, id);
    for (const language of ['fr', 'en'] as const) assert.ok(explain(found, language), `${id} ${language}`);
  }
});
