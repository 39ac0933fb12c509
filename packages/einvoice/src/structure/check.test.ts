import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkStructure, type StructureFault, type StructureOptions, type StructureSyntax } from './index.ts';
import { treeOf } from './mutations.testing.ts';

const UBL =
  'xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" ' +
  'xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" ' +
  'xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" ' +
  'xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const PARTIES =
  '<cac:AccountingSupplierParty/><cac:AccountingCustomerParty/>' +
  '<cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="EUR">1.00</cbc:PayableAmount></cac:LegalMonetaryTotal>' +
  '<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:LineExtensionAmount currencyID="EUR">1</cbc:LineExtensionAmount><cac:Item/></cac:InvoiceLine>';

interface Shown extends StructureFault {
  at: string;
}

function faults(text: string, syntax: StructureSyntax = 'ubl-invoice', options?: StructureOptions): Shown[] {
  const tree = treeOf(text);
  return checkStructure(tree, syntax, options).map((fault) => ({ ...fault, at: tree.name(tree.symbol(fault.node)) }));
}

/** An invoice with what stands before the parties, and the parties and lines. */
function invoice(head: string, rest: string = PARTIES): string {
  return `<Invoice ${UBL}>${head}${rest}</Invoice>`;
}

const HEAD = '<cbc:ID>F1</cbc:ID><cbc:IssueDate>2026-09-01</cbc:IssueDate>';

/** The one fault a document has. */
function only(text: string): Shown {
  const found = faults(text);
  assert.equal(found.length, 1, JSON.stringify(found));
  return found[0] as Shown;
}

test('a document that is as the schema says has no fault', () => {
  assert.deepEqual(faults(invoice(HEAD)), []);
});

test('another root is refused at once', () => {
  const [fault] = faults(invoice(HEAD), 'cii');
  assert.deepEqual([fault?.code, fault?.expected], ['STRUCTURE-ROOT', 'rsm:CrossIndustryInvoice']);
});

test('an element of another name is told, with what may stand there, and nothing else is', () => {
  const fault = only(invoice(`${HEAD}<cbc:Notes>x</cbc:Notes>`));
  assert.deepEqual([fault.code, fault.at, fault.parent], ['STRUCTURE-UNEXPECTED', 'cbc:Notes', 'Invoice']);
  assert.match(fault.expected ?? '', /^cbc:IssueTime, cbc:DueDate/);
});

test('the right name in another namespace is another name', () => {
  assert.equal(only(invoice(`${HEAD}<cac:Note>x</cac:Note>`)).code, 'STRUCTURE-UNEXPECTED');
});

test('an element that comes too early or too late is the only one blamed', () => {
  const early = only(invoice(`<cbc:Note>x</cbc:Note>${HEAD}`));
  assert.deepEqual([early.code, early.at], ['STRUCTURE-ORDER', 'cbc:Note']);
  const late = only(invoice(`${HEAD}<cbc:Note>x</cbc:Note><cbc:DueDate>2026-09-30</cbc:DueDate>`));
  assert.deepEqual([late.code, late.at, late.expected], ['STRUCTURE-ORDER', 'cbc:DueDate', 'cbc:Note']);
});

test('what stands out of order is checked all the same', () => {
  const found = faults(invoice(`${HEAD}<cbc:Note>x</cbc:Note><cbc:DueDate>soon</cbc:DueDate>`));
  assert.deepEqual(
    found.map((fault) => fault.code),
    ['STRUCTURE-ORDER', 'STRUCTURE-TYPE'],
  );
});

test('an element too many', () => {
  const fault = only(invoice(`<cbc:ID>F0</cbc:ID>${HEAD}`));
  assert.deepEqual([fault.code, fault.at], ['STRUCTURE-TOO-MANY', 'cbc:ID']);
});

test('required elements that are missing are told one by one, with the element they should precede', () => {
  const found = faults(invoice('<cbc:IssueDate>2026-09-01</cbc:IssueDate>', PARTIES.replace(/<cac:AccountingCustomerParty\/>/, '')));
  assert.deepEqual(
    found.map((fault) => [fault.code, fault.expected, fault.seen]),
    [
      ['STRUCTURE-MISSING', 'cbc:ID', 'cbc:IssueDate'],
      ['STRUCTURE-MISSING', 'cac:AccountingCustomerParty', 'cac:LegalMonetaryTotal'],
    ],
  );
});

test('required elements missing at the end, and of an empty element', () => {
  const fault = only(invoice(`${HEAD}<cac:OrderReference/>`));
  assert.deepEqual([fault.code, fault.at, fault.expected], ['STRUCTURE-MISSING', 'cac:OrderReference', 'cbc:ID']);
});

test('a value of another type, and an empty one', () => {
  const wrong = only(invoice(HEAD.replace('2026-09-01', '01/09/2026')));
  assert.deepEqual([wrong.code, wrong.expected, wrong.seen], ['STRUCTURE-TYPE', 'date', '01/09/2026']);
  const empty = only(invoice(`${HEAD}<cbc:LineCountNumeric> </cbc:LineCountNumeric>`));
  assert.deepEqual([empty.code, empty.expected], ['STRUCTURE-EMPTY', 'decimal']);
});

test('text is read through references, CDATA and comments; an empty text is a text', () => {
  const number = '<cbc:LineCountNumeric><![CDATA[1]]><!-- 2 -->&#50;</cbc:LineCountNumeric>';
  assert.deepEqual(faults(invoice(`${HEAD}<cbc:Note/><cbc:AccountingCost/>${number}`)), []);
});

test('text between elements', () => {
  const fault = only(invoice(HEAD, `${PARTIES} stray `));
  assert.deepEqual([fault.code, fault.at, fault.seen], ['STRUCTURE-TEXT', 'Invoice', 'stray']);
  assert.equal(only(invoice(HEAD, `<![CDATA[ ]]>${PARTIES}`)).code, 'STRUCTURE-TEXT');
  assert.equal(only(invoice(HEAD, PARTIES.replace('</cbc:ID>', '</cbc:ID >>'))).at, 'cac:InvoiceLine');
  assert.deepEqual(faults(invoice(HEAD, `<!-- c -->\n<?p i?>\t${PARTIES}&#32;`)), []);
});

test('an element where a value belongs', () => {
  const fault = only(invoice(HEAD.replace('F1', '<cbc:ID>F1</cbc:ID>')));
  assert.deepEqual([fault.code, fault.at, fault.seen], ['STRUCTURE-NESTED', 'cbc:ID', 'cbc:ID']);
});

test('attributes: unknown, missing, of another type', () => {
  const unknown = only(invoice(HEAD.replace('<cbc:ID>', '<cbc:ID scheme="x">')));
  assert.deepEqual([unknown.code, unknown.attribute], ['STRUCTURE-ATTRIBUTE-UNEXPECTED', 'scheme']);
  assert.match(unknown.expected ?? '', /schemeID/);
  const missing = only(invoice(HEAD, PARTIES.replace(' currencyID="EUR"', '')));
  assert.deepEqual([missing.code, missing.attribute, missing.at], ['STRUCTURE-ATTRIBUTE-MISSING', 'currencyID', 'cbc:PayableAmount']);
  const wrong = only(invoice(`${HEAD}<cbc:Note languageID="fr_FR">x</cbc:Note>`));
  assert.deepEqual(
    [wrong.code, wrong.attribute, wrong.expected, wrong.seen],
    ['STRUCTURE-ATTRIBUTE-TYPE', 'languageID', 'language', 'fr_FR'],
  );
});

test('xsi: hints where schemas are may stand anywhere; nil nowhere; a type only if it is the declared one', () => {
  assert.deepEqual(faults(invoice(HEAD.replace('<cbc:ID>', '<cbc:ID xsi:schemaLocation="a b">'))), []);
  assert.equal(only(invoice(HEAD.replace('<cbc:ID>', '<cbc:ID xsi:nil="false">'))).code, 'STRUCTURE-NIL');
  assert.deepEqual(faults(invoice(HEAD.replace('<cbc:ID>', '<cbc:ID xsi:type="cbc:IDType">'))), []);
  assert.equal(only(invoice(HEAD.replace('<cbc:ID>', '<cbc:ID xsi:type="cbc:NameType">'))).code, 'STRUCTURE-XSI-TYPE');
});

function extension(content: string): string {
  return invoice(
    `<ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent>${content}</ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>${HEAD}`,
  );
}

test('an extension holds one element of another namespace, checked as far as the schemas know it', () => {
  assert.deepEqual(faults(extension('<a xmlns="urn:a" b="c">text<d/></a>')), []);
  assert.equal(only(extension('<a xmlns="urn:a"><cbc:IssueDate>x</cbc:IssueDate></a>')).code, 'STRUCTURE-TYPE');
  assert.equal(only(extension('<ext:UBLExtensions/>')).code, 'STRUCTURE-UNEXPECTED');
  assert.equal(only(extension('')).code, 'STRUCTURE-MISSING');
  assert.equal(only(extension('<a xmlns="urn:a"/><b xmlns="urn:a"/>')).code, 'STRUCTURE-UNEXPECTED');
});

test('types first met after an extension was are those of their own table', () => {
  const text = invoice(
    HEAD,
    PARTIES.replace('<cac:Item/>', '<cac:OrderLineReference><cbc:LineID>1</cbc:LineID></cac:OrderLineReference><cac:Item/>'),
  );
  assert.deepEqual(faults(extension('<cbc:ID xmlns="urn:a"/>')), []);
  assert.deepEqual(faults(text), []);
});

test('identifiers inside a signature are unique', () => {
  const signature = '<s:Object xmlns:s="http://www.w3.org/2000/09/xmldsig#" Id="i"><s:Object Id="i"/></s:Object>';
  assert.equal(only(extension(signature)).code, 'STRUCTURE-ID');
});

const CII =
  'xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" ' +
  'xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" ' +
  'xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"';

function cii(issued: string, more = ''): string {
  return (
    `<rsm:CrossIndustryInvoice ${CII}><rsm:ExchangedDocumentContext/><rsm:ExchangedDocument><ram:ID>1</ram:ID>` +
    `<ram:IssueDateTime>${issued}</ram:IssueDateTime>${more}</rsm:ExchangedDocument><rsm:SupplyChainTradeTransaction>` +
    '<ram:ApplicableHeaderTradeAgreement/><ram:ApplicableHeaderTradeDelivery/><ram:ApplicableHeaderTradeSettlement/>' +
    '</rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>'
  );
}

test('a choice takes one of its elements', () => {
  const date = '<udt:DateTimeString format="102">20260901</udt:DateTimeString>';
  assert.deepEqual(faults(cii(date), 'cii'), []);
  assert.equal(faults(cii(date + date), 'cii')[0]?.code, 'STRUCTURE-TOO-MANY');
  const [none] = faults(cii(''), 'cii');
  assert.deepEqual([none?.code, none?.expected], ['STRUCTURE-MISSING', 'udt:DateTimeString, udt:DateTime']);
});

test('the versions of CII differ', () => {
  const text = cii('<udt:DateTime>2026-09-01T00:00:00</udt:DateTime>').replace('<ram:ID>1</ram:ID>', '');
  assert.deepEqual(
    faults(text, 'cii').map((fault) => [fault.code, fault.expected]),
    [['STRUCTURE-MISSING', 'ram:ID']],
  );
  assert.deepEqual(faults(text, 'cii', { cii: 'D22B' }), []);
});

test('a fixed attribute', () => {
  const fixed = faults(
    cii('<udt:DateTime>2026-09-01T00:00:00</udt:DateTime>').replace(
      '<ram:ApplicableHeaderTradeAgreement/>',
      '<ram:ApplicableHeaderTradeAgreement><ram:ApplicableTradeDeliveryTerms><ram:DeliveryTypeCode listID="0">1</ram:DeliveryTypeCode></ram:ApplicableTradeDeliveryTerms></ram:ApplicableHeaderTradeAgreement>',
    ),
    'cii',
  );
  assert.deepEqual([fixed[0]?.code, fixed[0]?.attribute, fixed[0]?.expected], ['STRUCTURE-ATTRIBUTE-FIXED', 'listID', '4053']);
});

test('faults are in the order of the document; beyond the limit they are counted', () => {
  const found = faults(invoice(`${HEAD}${'<cbc:Nope/>'.repeat(30)}`), 'ubl-invoice', { limit: 10 });
  assert.equal(found.length, 11);
  assert.deepEqual([found[10]?.code, found[10]?.seen], ['STRUCTURE-MORE', '20']);
  assert.deepEqual(
    found.slice(0, 10).map((fault) => fault.node),
    found
      .slice(0, 10)
      .map((fault) => fault.node)
      .sort((a, b) => a - b),
  );
});

test('a hundred thousand children out of order cost no more than time linear in them', () => {
  const many = faults(invoice(`${'<cbc:DueDate>2026-09-30</cbc:DueDate><cbc:Note>x</cbc:Note>'.repeat(50_000)}${HEAD}`));
  assert.equal(many.length, 1001);
  assert.equal(many.at(-1)?.code, 'STRUCTURE-MORE');
});
