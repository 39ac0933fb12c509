import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { SourceDocument } from '../document.ts';
import { readInvoice } from '../read/index.ts';
import { checkDocument } from '../verdict/index.ts';
import { applyFixes } from './apply.ts';
import type { Fix } from './codes.ts';
import { proposeFixes } from './propose.ts';

function read(bytes: Uint8Array): SourceDocument {
  const reading = readInvoice(bytes);
  assert.ok(reading.kind === 'invoice', JSON.stringify(reading));
  return reading.document;
}

const HEAD = `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
 xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
 xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">`;

function ubl(inside: string): string {
  return `<?xml version="1.0"?>\n${HEAD}\n${inside}\n</Invoice>\n`;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const brief = (fixes: Fix[]): string[] => fixes.map(({ code, at, before, after }) => `${code} ${at ?? '-'} ${before} > ${after}`);

function fixed(inside: string): string[] {
  const bytes = encode(ubl(inside));
  const fixes = proposeFixes(read(bytes));
  const after = applyFixes(bytes, fixes);
  assert.deepEqual(proposeFixes(read(after)), [], 'nothing is left to repair');
  for (const code of ['READ-DATE', 'READ-DECIMAL']) {
    const left = read(after).findings.filter((finding) => finding.code === code && fixes.some(({ at }) => at === finding.at));
    assert.deepEqual(left, []);
  }
  return brief(fixes);
}

const party = (inside: string): string => `<cac:AccountingSupplierParty><cac:Party>${inside}</cac:Party></cac:AccountingSupplierParty>`;
const legal = (scheme: string, value: string): string =>
  party(`<cac:PartyLegalEntity><cbc:CompanyID schemeID="${scheme}">${value}</cbc:CompanyID></cac:PartyLegalEntity>`);

test('separators leave identifiers whose own check holds, and no others', () => {
  assert.deepEqual(fixed(legal('0009', '732 829 320 00074')), ['FIX-SPACES seller.legalRegistration 732 829 320 00074 > 73282932000074']);
  assert.deepEqual(fixed(legal('0002', '732.829.320')), ['FIX-SPACES seller.legalRegistration 732.829.320 > 732829320']);
  assert.deepEqual(fixed(legal('0002', '732 829 321')), [], 'a wrong key');
  assert.deepEqual(fixed(legal('0088', '732 829 320')), [], 'another scheme');
  const vat = (value: string): string =>
    party(
      `<cac:PartyTaxScheme><cbc:CompanyID>${value}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>`,
    );
  assert.deepEqual(fixed(vat('fr 44 732829320')), ['FIX-SPACES seller.vatIdentifier fr 44 732829320 > FR44732829320']);
  assert.deepEqual(fixed(vat('FR 45 732829320')), [], 'a wrong key');
  const account = (value: string): string =>
    `<cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cac:PayeeFinancialAccount><cbc:ID>${value}</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>`;
  assert.deepEqual(fixed(account('FR76 3000 6000 0112 3456 7890 189')), [
    'FIX-SPACES payment[0].creditTransfers[0].account FR76 3000 6000 0112 3456 7890 189 > FR7630006000011234567890189',
  ]);
  assert.deepEqual(fixed(account('12 34')), [], 'no IBAN');
});

test('dates that can mean one day only', () => {
  const dates: [string, string | undefined][] = [
    ['20260131', '2026-01-31'],
    ['31/01/2026', '2026-01-31'],
    ['05/05/2026', '2026-05-05'],
    ['03/04/2026', undefined],
    ['03.04.2026', '2026-04-03'],
    ['2026/1/9', '2026-01-09'],
    ['2026-01-31T12:00:00', '2026-01-31'],
    ['31/02/2026', undefined],
    ['01/31/2026', undefined],
    ['2026119', undefined],
    ['tomorrow', undefined],
    ['2026-01-31', undefined],
  ];
  for (const [written, repaired] of dates) {
    const expected = repaired === undefined ? [] : [`FIX-DATE issueDate ${written} > ${repaired}`];
    assert.deepEqual(fixed(`<cbc:IssueDate>${written}</cbc:IssueDate>`), expected, written);
  }
});

test('decimals that can mean one number only', () => {
  const decimals: [string, string | undefined][] = [
    ['12,50', '12.50'],
    ['1 204,50', '1204.50'],
    ['1\u202f204,50', '1204.50'],
    ["1'204.50", '1204.50'],
    ['1.204.000,5', '1204000.5'],
    ['1,204.50', '1204.50'],
    ['1,204', undefined],
    ['0,204', '0.204'],
    ['12.50 EUR', '12.50'],
    ['€ 12,50', '12.50'],
    ['12.50 USD', undefined],
    [' 12.50 ', '12.50'],
    ['1.2.3', undefined],
    ['12 5', undefined],
    ['12.50', undefined],
  ];
  for (const [written, repaired] of decimals) {
    const inside = `<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="EUR">${written}</cbc:PayableAmount></cac:LegalMonetaryTotal>`;
    const expected = repaired === undefined ? [] : [`FIX-DECIMAL totals.payable ${written} > ${repaired}`];
    assert.deepEqual(fixed(inside), expected, written);
  }
});

test('superfluous zeros of amounts, not of prices', () => {
  const line = (amount: string, price: string): string =>
    `<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:LineExtensionAmount>${amount}</cbc:LineExtensionAmount><cac:Price><cbc:PriceAmount>${price}</cbc:PriceAmount></cac:Price></cac:InvoiceLine>`;
  assert.deepEqual(fixed(line('12.5000', '1.2000')), ['FIX-ZEROS lines[0].netAmount 12.5000 > 12.50']);
  assert.deepEqual(fixed(line('12.505', '1')), []);
});

test('codes in small letters, wherever the currency is repeated too', () => {
  assert.deepEqual(
    fixed(`<cbc:DocumentCurrencyCode>eur</cbc:DocumentCurrencyCode>
<cac:LegalMonetaryTotal><cbc:PayableAmount currencyID='eur'>1.00</cbc:PayableAmount></cac:LegalMonetaryTotal>
<cac:InvoiceLine><cbc:InvoicedQuantity unitCode="c62">1</cbc:InvoicedQuantity><cac:Item><cac:OriginCountry><cbc:IdentificationCode>fr</cbc:IdentificationCode></cac:OriginCountry>
<cac:ClassifiedTaxCategory><cbc:ID>s</cbc:ID></cac:ClassifiedTaxCategory></cac:Item></cac:InvoiceLine>`),
    [
      'FIX-CASE currency eur > EUR',
      'FIX-CASE - eur > EUR',
      'FIX-CASE lines[0].unit c62 > C62',
      'FIX-CASE lines[0].item.originCountry fr > FR',
      'FIX-CASE lines[0].vatCategory s > S',
    ],
  );
  assert.deepEqual(fixed('<cbc:DocumentCurrencyCode>zzz</cbc:DocumentCurrencyCode>'), [], 'no code in capitals either');
});

test('a scheme that can only be one', () => {
  const french = (entity: string): string =>
    party(`<cac:PostalAddress><cac:Country><cbc:IdentificationCode>FR</cbc:IdentificationCode></cac:Country></cac:PostalAddress>${entity}`);
  const company = (value: string): string => `<cac:PartyLegalEntity><cbc:CompanyID>${value}</cbc:CompanyID></cac:PartyLegalEntity>`;
  assert.deepEqual(fixed(french(company('732829320'))), ['FIX-SCHEME seller.legalRegistration  > 0002']);
  assert.deepEqual(fixed(french(company('73282932000074'))), ['FIX-SCHEME seller.legalRegistration  > 0009']);
  assert.deepEqual(fixed(party(company('732829320'))), [], 'a company of no known country');
  assert.deepEqual(fixed(party('<cbc:EndpointID>a@b.fr</cbc:EndpointID>')), ['FIX-SCHEME seller.electronicAddress  > EM']);
});

const totals = (values: Record<string, string>): string =>
  `<cac:LegalMonetaryTotal>${Object.entries(values)
    .map(([name, value]) => `<cbc:${name}>${value}</cbc:${name}>`)
    .join('')}</cac:LegalMonetaryTotal>`;
const tax = (total: string, amount: string): string =>
  `<cac:TaxTotal><cbc:TaxAmount>${total}</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount>10.01</cbc:TaxableAmount><cbc:TaxAmount>${amount}</cbc:TaxAmount>
<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20</cbc:Percent></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>`;
const oneLine = '<cac:InvoiceLine><cbc:LineExtensionAmount>10.01</cbc:LineExtensionAmount></cac:InvoiceLine>';

test('sums off by a cent are settled where the amount due agrees', () => {
  const right = { LineExtensionAmount: '10.01', TaxExclusiveAmount: '10.01', TaxInclusiveAmount: '12.01', PayableAmount: '12.01' };
  assert.deepEqual(fixed(tax('2.00', '2.00') + totals(right) + oneLine), []);
  assert.deepEqual(fixed(tax('2.00', '2.00') + totals({ ...right, LineExtensionAmount: '10.00' }) + oneLine), [
    'FIX-SUM totals.linesNet 10.00 > 10.01',
  ]);
  assert.deepEqual(fixed(tax('2.00', '2.01') + totals(right) + oneLine), ['FIX-SUM vatBreakdown[0].taxAmount 2.01 > 2.00']);
  assert.deepEqual(fixed(tax('2.01', '2.00') + totals({ ...right, TaxInclusiveAmount: '12.02' }) + oneLine), [
    'FIX-SUM totals.vat 2.01 > 2.00',
    'FIX-SUM totals.gross 12.02 > 12.01',
  ]);
  assert.deepEqual(fixed(tax('2.00', '2.002') + totals(right) + oneLine), ['FIX-SUM vatBreakdown[0].taxAmount 2.002 > 2.00']);
  assert.deepEqual(fixed(tax('2.00', '2.00') + totals({ ...right, PayableAmount: '12.02' }) + oneLine), [], 'what is to be paid stays');
  assert.deepEqual(fixed(tax('2.00', '2.00') + totals({ ...right, LineExtensionAmount: '10.05' }) + oneLine), [], 'more than rounding');
});

test('CII: dates in format 102, VAT numbers without scheme', () => {
  const cii = encode(`<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
 xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
<rsm:ExchangedDocument><ram:IssueDateTime><udt:DateTimeString format="102">2026-01-31</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction><ram:ApplicableHeaderTradeAgreement><ram:SellerTradeParty>
<ram:SpecifiedTaxRegistration><ram:ID>FR44732829320</ram:ID></ram:SpecifiedTaxRegistration></ram:SellerTradeParty></ram:ApplicableHeaderTradeAgreement>
<ram:ApplicableHeaderTradeSettlement><ram:BillingSpecifiedPeriod><ram:StartDateTime><udt:DateTimeString >20260101</udt:DateTimeString></ram:StartDateTime></ram:BillingSpecifiedPeriod>
</ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>`);
  const fixes = proposeFixes(read(cii));
  assert.deepEqual(brief(fixes), ['FIX-DATE issueDate 2026-01-31 > 20260131', 'FIX-SCHEME -  > VA', 'FIX-DATE-FORMAT period.start  > 102']);
  const after = applyFixes(cii, fixes);
  assert.match(decode(after), /<udt:DateTimeString format="102" >20260101</);
  const { invoice, findings } = read(after);
  assert.deepEqual([invoice.issueDate, invoice.seller?.vatIdentifier, findings], ['2026-01-31', 'FR44732829320', []]);
});

test('a fix says where, why and with which term', () => {
  const [fix] = proposeFixes(read(encode(ubl('<cbc:IssueDate>31/01/2026</cbc:IssueDate>'))));
  const { why, edit, ...rest } = fix ?? assert.fail();
  const place = { path: '/Invoice/cbc:IssueDate', line: 5, column: 1 };
  assert.deepEqual(rest, { code: 'FIX-DATE', term: 'BT-2', at: 'issueDate', ...place, before: '31/01/2026', after: '2026-01-31' });
  assert.equal(why.fr, '« 31/01/2026 » ne peut désigner qu’un seul jour ; le format veut qu’il soit écrit 2026-01-31.');
  assert.match(why.en, /can only mean one day/);
  assert.equal(edit.was, '31/01/2026');
});

test('every other byte stays, in every encoding', () => {
  const text = ubl(
    '<!-- é 😀 --><cbc:IssueDate>31/01/2026</cbc:IssueDate><cbc:Note>é &#38; 漢 😀</cbc:Note><cbc:DueDate>\n20260201 </cbc:DueDate>',
  );
  const expected = text.replace('31/01/2026', '2026-01-31').replace('\n20260201 ', '2026-02-01');
  const utf16 = (source: string, mark: string): Uint8Array => new Uint8Array(Buffer.from(mark + source, 'utf16le'));
  const latin = (source: string): Uint8Array =>
    new Uint8Array(Buffer.from(source.replace('"1.0"', '"1.0" encoding="ISO-8859-1"').replaceAll(/[漢😀]/gu, '§'), 'latin1'));
  const swapped = (bytes: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(bytes).swap16());
  const forms: [Uint8Array, Uint8Array][] = [
    [encode(text), encode(expected)],
    [encode(`\ufeff${text}`), encode(`\ufeff${expected}`)],
    [utf16(text, '\ufeff'), utf16(expected, '\ufeff')],
    [utf16(text, ''), utf16(expected, '')],
    [swapped(utf16(text, '\ufeff')), swapped(utf16(expected, '\ufeff'))],
    [latin(text), latin(expected)],
  ];
  for (const [before, after] of forms) assert.deepEqual(applyFixes(before, proposeFixes(read(before))), after);
});

test('values mixed with markup are left alone, references and CDATA do not mislead', () => {
  assert.deepEqual(fixed('<cbc:IssueDate><!-- x -->20260131</cbc:IssueDate>'), []);
  assert.deepEqual(fixed('<cbc:IssueDate><![CDATA[20260131]]></cbc:IssueDate>'), []);
  assert.deepEqual(fixed('<cbc:IssueDate>2026013&#49;</cbc:IssueDate>'), ['FIX-DATE issueDate 20260131 > 2026-01-31']);
});

test('fixes of another document are refused', () => {
  const one = encode(ubl('<cbc:IssueDate>20260131</cbc:IssueDate>'));
  const fixes = proposeFixes(read(one));
  assert.throws(() => applyFixes(encode(ubl('<cbc:IssueDate>2026-01-31</cbc:IssueDate>')), fixes), RangeError);
  assert.throws(() => applyFixes(one, [...fixes, ...fixes]), RangeError);
  assert.equal(applyFixes(one, []), one);
});

/** Rules that refuse a document, and how often they fired. */
function fatal(bytes: Uint8Array): [string, number][] {
  return checkDocument(bytes).fired.flatMap(({ id, severity, count }) => (severity === 'fatal' ? [[id, count]] : []));
}

test('the finding a repair answers is gone', () => {
  const amount = (value: string): string =>
    `<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="EUR">${value}</cbc:PayableAmount></cac:LegalMonetaryTotal>`;
  const cases: [inside: string, code: string][] = [
    [amount('12.5000'), 'UBL-DT-01'],
    [amount('12,50'), 'STRUCTURE-TYPE'],
    ['<cbc:IssueDate>31/01/2026</cbc:IssueDate>', 'STRUCTURE-TYPE'],
    ['<cbc:DocumentCurrencyCode>eur</cbc:DocumentCurrencyCode>', 'BR-CL-04'],
    [
      tax('2.00', '2.00') +
        totals({ LineExtensionAmount: '10.00', TaxExclusiveAmount: '10.01', TaxInclusiveAmount: '12.01', PayableAmount: '12.01' }) +
        oneLine,
      'BR-CO-10',
    ],
  ];
  for (const [inside, code] of cases) {
    const before = encode(ubl(inside));
    const found = (bytes: Uint8Array): number => checkDocument(bytes).findings.filter((finding) => finding.code === code).length;
    const after = applyFixes(before, proposeFixes(read(before)));
    assert.equal(found(before) - found(after), 1, code);
  }
});

interface Entry {
  file: string;
  syntax: string;
}

test('whatever is offered for the corpus can be applied, is read again, and leaves nothing further to offer', (context) => {
  const corpus = path.resolve(import.meta.dirname, '../../../../../shared/corpus');
  const index = path.join(corpus, 'open/index.json');
  if (!existsSync(index)) return context.diagnostic('left out: ../shared/corpus is absent');
  const counts = new Map<string, number>();
  for (const { file, syntax } of JSON.parse(readFileSync(index, 'utf8')) as Entry[]) {
    if (syntax === 'cdar' || syntax === 'factur-x-pdf') continue;
    const reading = readInvoice(readFileSync(path.join(corpus, file)));
    if (reading.kind !== 'invoice') continue;
    const fixes = proposeFixes(reading.document);
    for (const { code } of fixes) counts.set(code, (counts.get(code) ?? 0) + 1);
    if (fixes.length === 0) continue;
    const bytes = applyFixes(reading.document.xml, fixes);
    const after = read(bytes);
    const before = new Map(fatal(reading.document.xml));
    for (const [id, count] of fatal(bytes)) assert.ok(count <= (before.get(id) ?? 0), `${file} ${id}`);
    const again = proposeFixes(after).filter(({ code }) => code !== 'FIX-SUM' && code !== 'FIX-SPACES');
    assert.deepEqual(brief(again), [], file);
    for (const { at, before, after: wanted } of fixes) {
      if (at === undefined || before === '') continue;
      const said = after.sources.raw(at);
      assert.equal(said, wanted, `${file} ${at}`);
    }
  }
  context.diagnostic(JSON.stringify(Object.fromEntries(counts)));
});
