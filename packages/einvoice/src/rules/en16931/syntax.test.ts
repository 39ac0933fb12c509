import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { NAMESPACES } from '../../read/xml/vocabulary.ts';
import { parseXml } from '../../read/xml/parse.ts';
import syntaxEn from '../../words/syntaxRules.en.ts';
import syntaxFr from '../../words/syntaxRules.fr.ts';
import { Program, runRules } from '../engine/run.ts';
import type { Context } from '../engine/rule.ts';
import { View } from '../engine/view.ts';
import { syntaxPatterns } from './syntax.ts';

type Side = 'ubl' | 'cii';

const LIMITS = { maxElements: 10_000, maxDepth: 64, maxAttributes: 10_000 };
const programs = {
  ubl: new Program('ubl', [{ name: 'syntax', patterns: syntaxPatterns }]),
  cii: new Program('cii', [{ name: 'syntax', patterns: syntaxPatterns }]),
};

/** Ids that fire on a document, each as often as it does. */
function fired(side: Side, xml: string): string[] {
  const { tree } = parseXml(xml, LIMITS);
  const { failures, unjudged } = runRules(new View(tree, side), programs[side]);
  assert.deepEqual(unjudged, []);
  return failures.map(({ rule }) => rule.id).sort();
}

const DECLARED = Object.entries(NAMESPACES)
  .filter(([prefix]) => prefix !== 'xml' && prefix !== 'ubl' && prefix !== 'cn')
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');

/** A document of nested elements; the innermost holds the content. */
function nested(steps: readonly string[], content: string): string {
  return steps
    .toReversed()
    .reduce((inner, name) => (name.startsWith('<') ? name.replace('></', `>${inner}</`) : `<${name}>${inner}</${name}>`), content);
}

function root(side: Side, body: string, kind = 'Invoice', attributes = ''): string {
  if (side === 'cii') return `<rsm:CrossIndustryInvoice${DECLARED}${attributes}>${body}</rsm:CrossIndustryInvoice>`;
  return `<${kind} xmlns="${NAMESPACES[kind === 'Invoice' ? 'ubl' : 'cn']}"${DECLARED}${attributes}>${body}</${kind}>`;
}

/** The elements from below the root to a context, for contexts known by the end of a name one that ends so. */
function stepsTo(side: Side, context: Context): readonly string[] {
  const place = context.in[side];
  if (place === undefined) {
    for (const name of [
      'Amount',
      'BinaryObject',
      'ID',
      'TestDocumentContextParameter',
      'OtherReferencedDocument',
      'OtherQuantity',
      'OtherTradeTax',
    ])
      if (context.named?.[side]?.(name, NAMESPACES[side === 'cii' ? 'ram' : 'cbc']) === true)
        return [`${side === 'cii' ? 'ram' : 'cbc'}:${name}`];
    assert.fail('a context that no name fits');
  }
  const [first = ''] = place.split('|');
  const steps = first
    .trim()
    .split('/')
    .filter((step) => step !== '');
  const isRoot = ['ubl:Invoice', 'rsm:CrossIndustryInvoice'].includes(steps[0] ?? '');
  return isRoot ? steps.slice(1) : steps;
}

/** Something at a path, so often. */
function planted(path: string, times: number): { elements: string; attributes: string } {
  const steps = path.split('/');
  const last = steps.at(-1) ?? '';
  const above = steps.slice(0, -1);
  if (last.startsWith('@')) {
    const owner = above.at(-1);
    const attribute = `${last.slice(1)}="x"`;
    if (owner === undefined) return { elements: '', attributes: times > 0 ? ` ${attribute}` : '' };
    const one = `<${owner} ${attribute}/>`;
    return { elements: nested(above.slice(0, -1), one.repeat(times)), attributes: '' };
  }
  return { elements: nested(above, `<${last}/>`.repeat(times)), attributes: '' };
}

/** What a context needs to be the one that is judged. */
const CHARGE = { false: '<cbc:ChargeIndicator>false</cbc:ChargeIndicator>', true: '<cbc:ChargeIndicator>true</cbc:ChargeIndicator>' };

function document(side: Side, context: Context, path: string, times: number): string {
  const steps = stepsTo(side, context);
  const anywhere = path.startsWith('//');
  const { elements, attributes } = planted(anywhere ? path.slice(2) : path, times);
  const charge =
    context.when !== undefined && context.limits?.[side]?.[0]?.id === 'UBL-SR-31' ? CHARGE.true : context.when ? CHARGE.false : '';
  const last = steps.at(-1);
  if (anywhere) return root(side, elements === '' ? `<cbc:Elsewhere${attributes}/>` : nested(['cac:Elsewhere'], elements));
  if (last === undefined) return root(side, elements, 'Invoice', attributes);
  return root(side, nested(steps.slice(0, -1), `<${last}${attributes}>${charge}${elements}</${last}>`));
}

/** Never judged: the context before theirs fits every type code. */
const UNREACHABLE = ['CII-DT-010', 'CII-DT-011', 'CII-DT-012'];

/** Other rules that something forbidden also breaks. */
const COMPANIONS: Readonly<Record<string, readonly string[]>> = {
  'CII-SR-184': ['CII-SR-193'],
  'CII-SR-193': ['CII-SR-184'],
  'CII-SR-333': ['CII-SR-334'],
  'CII-SR-334': ['CII-SR-333'],
  'CII-SR-441': ['CII-SR-439'],
  'UBL-CR-274': ['UBL-SR-53'],
  'UBL-CR-396': ['UBL-SR-53'],
  'UBL-CR-531': ['UBL-SR-07'],
  'UBL-CR-633': ['UBL-CR-669'],
  'UBL-CR-634': ['UBL-CR-670'],
  'UBL-CR-635': ['UBL-CR-671'],
  'UBL-CR-659': ['UBL-SR-43'],
  'UBL-SR-46': ['UBL-SR-27'],
};

/** What fires on one document and not on another. */
function added(before: readonly string[], beyond: readonly string[]): string[] {
  return [...new Set(beyond)].filter((id) => !before.includes(id)).sort();
}

describe('limits of the syntax rules', () => {
  for (const side of ['ubl', 'cii'] as const) {
    for (const context of syntaxPatterns.flat()) {
      for (const { id, path, most } of context.limits?.[side] ?? []) {
        it(`${id}: ${path}`, () => {
          for (const one of path.split(' | ')) {
            const isOfCreditNote = one.includes('CreditNote') && side === 'ubl' && context.in.ubl?.startsWith('/') === true;
            const make = (times: number) => {
              const xml = document(side, context, one, times);
              return isOfCreditNote
                ? xml
                    .replace(
                      '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"',
                      `<CreditNote xmlns="${NAMESPACES.cn}"`,
                    )
                    .replace('</Invoice>', '</CreditNote>')
                : xml;
            };
            const before = fired(side, make(most));
            const beyond = fired(side, make(most + 1));
            assert.deepEqual(added(before, beyond), UNREACHABLE.includes(id) ? [] : [id, ...(COMPANIONS[id] ?? [])].sort());
            const count = (ids: readonly string[]) => ids.filter((other) => other === id).length;
            assert.equal(count(most === 0 ? fired(side, without(make(1), one)) : before), 0);
            assert.equal(count(beyond), UNREACHABLE.includes(id) ? 0 : 1);
            assert.equal(count(fired(side, make(most + 3))), UNREACHABLE.includes(id) ? 0 : 1);
          }
        });
      }
    }
  }
});

/** The document without what was planted. */
function without(xml: string, path: string): string {
  const last = path.split('/').at(-1) ?? '';
  return last.startsWith('@') ? xml.replaceAll(` ${last.slice(1)}="x"`, '') : xml.replaceAll(`<${last}/>`, '');
}

/** `a/b(text)`: elements, the innermost with the content. */
function at(path: string, content = ''): string {
  const names = path.split('/');
  const open = names.map((name) => `<${name}>`).join('');
  const close = names
    .toReversed()
    .map((name) => `</${name.split(' ')[0]}>`)
    .join('');
  return open + content + close;
}

const ADR = (content: string) => at('cac:AdditionalDocumentReference', content);
const TYPE_130 = at('cbc:DocumentTypeCode', '130');
const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const REGISTRATION = (tax: string) => at('cac:PartyTaxScheme', at('cbc:CompanyID', 'FR1') + at('cac:TaxScheme/cbc:ID', tax));
const SEPA = (party: string) => at(`${party}/cac:PartyIdentification/cbc:ID schemeID="sepa"`, '1');
const PAYEE = (name: string, more = '') =>
  at(`${SELLER}/cac:PartyLegalEntity/cbc:RegistrationName`, 'Seller') + at('cac:PayeeParty', at('cac:PartyName/cbc:Name', name) + more);
const CII_LINE = 'rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem';
const PRODUCT = `${CII_LINE}/ram:SpecifiedTradeProduct`;
const LINE_AGREEMENT = `${CII_LINE}/ram:SpecifiedLineTradeAgreement`;
const LINE_SETTLEMENT = `${CII_LINE}/ram:SpecifiedLineTradeSettlement`;
const AGREEMENT = 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement';
const DELIVERY = 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeDelivery';
const SETTLEMENT = 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement';
const REFERENCE = (type: string, more = '') => at('ram:AdditionalReferencedDocument', at('ram:TypeCode', type) + more);
const MEANS = (more: string) => at('ram:SpecifiedTradeSettlementPaymentMeans', more);
const DISCOUNT = 'ram:GrossPriceProductTradePrice/ram:AppliedTradeAllowanceCharge';
const NET_PRICE = at('ram:NetPriceProductTradePrice/ram:ChargeAmount', '1');
const ID = at('ram:ID', '1');
const GLOBAL_ID = at('ram:GlobalID', '1');
const NAMED = at('ram:PersonName', 'A');
const DEPARTED = at('ram:DepartmentName', 'B');
const QUANTITY = at(`${CII_LINE}/ram:SpecifiedLineTradeDelivery/ram:BilledQuantity unitCode="C62"`, '1');
const TAX = at('ram:ApplicableTradeTax');

/** A document that breaks a rule, and one that keeps it. */
type Case = [id: string, broken: string, kept: string];

const CASES: Record<Side, readonly Case[]> = {
  ubl: [
    ['UBL-CR-002', at('cbc:UBLVersionID', '2.0'), at('cbc:UBLVersionID', '2.1')],
    ['UBL-CR-412', at('cac:PaymentMeans/cbc:PaymentDueDate', '2026-01-31'), at('cbc:DueDate', '2026-01-31')],
    ['UBL-CR-665', ADR(at('cbc:ID schemeID="AA"', '1')), ADR(at('cbc:ID schemeID="AA"', '1') + TYPE_130)],
    ['UBL-CR-666', ADR(at('cac:Attachment') + TYPE_130), ADR(at('cac:Attachment'))],
    ['UBL-CR-673', ADR(at('cbc:DocumentDescription') + TYPE_130), ADR(at('cbc:DocumentDescription'))],
    [
      'UBL-DT-01',
      at('cbc:Amount', '1.234'),
      at('cbc:Amount', '1.23') + at('cac:Price', at('cbc:Amount', '1.234') + at('cac:AllowanceCharge')),
    ],
    ['UBL-DT-06', at('cbc:EmbeddedDocumentBinaryObject filename="a"'), at('cbc:EmbeddedDocumentBinaryObject mimeCode="x"')],
    ['UBL-DT-07', at('cbc:EmbeddedDocumentBinaryObject mimeCode="x"'), at('cbc:EmbeddedDocumentBinaryObject filename="a"')],
    ['UBL-DT-18', at('cbc:ID name="x"'), at('cac:PaymentMeans/cbc:PaymentMeansCode name="x"', '30')],
    ['UBL-SR-04', ADR(at('cbc:ID', '1') + TYPE_130).repeat(2), ADR(at('cbc:ID', '1') + TYPE_130) + ADR(at('cbc:ID', '2'))],
    ['UBL-SR-07', at('cac:BillingReference'), at('cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID', '1')],
    ['UBL-SR-12', at(SELLER, REGISTRATION('vat').repeat(2)), at(SELLER, REGISTRATION('VAT') + REGISTRATION('LOC'))],
    ['UBL-SR-13', at(SELLER, REGISTRATION('LOC').repeat(2)), at(SELLER, REGISTRATION('VAT') + REGISTRATION('LOC'))],
    ['UBL-SR-18', at('cac:AccountingCustomerParty/cac:Party', REGISTRATION('VAT').repeat(2)), at(SELLER, REGISTRATION('VAT').repeat(2))],
    ['UBL-SR-19', PAYEE('Seller'), PAYEE('Payee')],
    ['UBL-SR-20', PAYEE('Payee', at('cac:PartyIdentification/cbc:ID', '1').repeat(2)), PAYEE('Payee', SEPA('cac:Other').repeat(2))],
    ['UBL-SR-21', PAYEE('Payee', at('cac:PartyLegalEntity/cbc:CompanyID', '1').repeat(2)), PAYEE('Payee')],
    ['UBL-SR-29', SEPA(SELLER) + SEPA('cac:PayeeParty'), SEPA(SELLER)],
    ['UBL-SR-43', ADR(at('cbc:DocumentTypeCode', '50')), ADR(TYPE_130) + ADR(at('cbc:ID', '1'))],
    ['UBL-SR-44', at('cbc:PaymentID', 'a') + at('cbc:PaymentID', 'b'), at('cbc:PaymentID', 'a').repeat(2)],
    ['UBL-SR-47', at('cbc:PaymentMeansCode', '30') + at('cbc:PaymentMeansCode', '31'), at('cbc:PaymentMeansCode', '30').repeat(2)],
    ['UBL-SR-48', at('cac:InvoiceLine'), at('cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory')],
    ['UBL-SR-53', at('cac:PartyTaxScheme/cbc:CompanyID', '1'), REGISTRATION('LOC')],
  ],
  cii: [
    ['CII-SR-009', at('rsm:ExchangedDocumentContext'), at('rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter')],
    [
      'CII-SR-010',
      at('rsm:ExchangedDocumentContext'),
      at('rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID', 'urn:cen.eu:en16931:2017'),
    ],
    ['CII-SR-014', at('rsm:ExchangedDocument'), at('rsm:ExchangedDocument/ram:TypeCode', '380')],
    ['CII-SR-046', at(`${PRODUCT}/ram:GlobalID`, '1'), at(`${PRODUCT}/ram:GlobalID schemeID="0160"`, '1')],
    [
      'CII-SR-069',
      at(`${PRODUCT}/ram:ApplicableProductCharacteristic`),
      at(`${PRODUCT}/ram:ApplicableProductCharacteristic/ram:Description`),
    ],
    ['CII-SR-072', at(`${PRODUCT}/ram:ApplicableProductCharacteristic`), at(`${PRODUCT}/ram:ApplicableProductCharacteristic/ram:Value`)],
    ['CII-SR-090', at(`${PRODUCT}/ram:OriginTradeCountry`), at(`${PRODUCT}/ram:OriginTradeCountry/ram:ID`, 'FR')],
    [
      'CII-SR-119',
      at(LINE_AGREEMENT, NET_PRICE + at(DISCOUNT, at('ram:ActualAmount', '1'))),
      at(LINE_AGREEMENT, NET_PRICE + at(DISCOUNT, at('ram:ChargeIndicator/udt:Indicator', ' 0 ') + at('ram:ActualAmount', '1'))),
    ],
    ['CII-SR-439', at(LINE_AGREEMENT), at(LINE_AGREEMENT, NET_PRICE)],
    ['CII-SR-449', at(`${DELIVERY}/ram:ShipToTradeParty`, ID + GLOBAL_ID), at(`${DELIVERY}/ram:ShipToTradeParty`, GLOBAL_ID)],
    ['CII-SR-450', at(`${AGREEMENT}/ram:BuyerTradeParty`, ID + GLOBAL_ID), at(`${AGREEMENT}/ram:SellerTradeParty`, ID + GLOBAL_ID)],
    ['CII-SR-451', at(`${SETTLEMENT}/ram:PayeeTradeParty`, ID + GLOBAL_ID), at(`${SETTLEMENT}/ram:PayeeTradeParty`, ID)],
    ['CII-SR-454', at(LINE_SETTLEMENT), at(LINE_SETTLEMENT, TAX)],
    ['CII-SR-457', at(AGREEMENT, REFERENCE('50').repeat(2)), at(AGREEMENT, REFERENCE('50') + REFERENCE('916').repeat(2))],
    ['CII-SR-458', at(AGREEMENT, REFERENCE('130').repeat(2)), at(AGREEMENT, REFERENCE('130'))],
    [
      'CII-SR-462',
      at(SETTLEMENT, at('ram:ApplicableTradeTax/ram:DueDateTypeCode', '5') + at('ram:ApplicableTradeTax/ram:DueDateTypeCode', '29')),
      at(SETTLEMENT, at('ram:ApplicableTradeTax/ram:DueDateTypeCode', '5').repeat(2)),
    ],
    ['CII-SR-463', at('ram:SpecifiedTradeAllowanceCharge'), at('ram:SpecifiedTradeAllowanceCharge/ram:ChargeIndicator')],
    [
      'CII-SR-465',
      at(`${AGREEMENT}/ram:SellerTradeParty/ram:DefinedTradeContact`, NAMED + DEPARTED),
      at(`${AGREEMENT}/ram:SellerTradeParty/ram:DefinedTradeContact`, DEPARTED),
    ],
    [
      'CII-SR-466',
      at(`${AGREEMENT}/ram:BuyerTradeParty/ram:DefinedTradeContact`, NAMED + DEPARTED),
      at(`${AGREEMENT}/ram:BuyerTradeParty/ram:DefinedTradeContact`, NAMED),
    ],
    [
      'CII-SR-467',
      at(SETTLEMENT, MEANS(at('ram:TypeCode', '48')) + MEANS(at('ram:TypeCode', '49'))),
      at(SETTLEMENT, MEANS(at('ram:TypeCode', '48')) + MEANS(at('ram:TypeCode', ' 48 '))),
    ],
    [
      'CII-SR-468',
      at(SETTLEMENT, MEANS(at('ram:Information', 'a')) + MEANS(at('ram:Information', 'b'))),
      at(SETTLEMENT, MEANS(at('ram:Information', 'a')).repeat(2)),
    ],
    [
      'CII-SR-470',
      at(SETTLEMENT, MEANS(at('ram:TypeCode', '58'))),
      at(SETTLEMENT, MEANS(at('ram:TypeCode', '58') + at('ram:PayeePartyCreditorFinancialAccount/ram:ProprietaryID', '1'))),
    ],
    ['CII-SR-474', at(LINE_SETTLEMENT, TAX + REFERENCE(' 130 ').repeat(2)), at(LINE_SETTLEMENT, TAX + REFERENCE('130'))],
    ['CII-SR-475', at(AGREEMENT, REFERENCE('916', at('ram:Name').repeat(2))), at(AGREEMENT, REFERENCE('916', at('ram:Name')))],
    [
      'CII-SR-476',
      at(AGREEMENT, REFERENCE('916', at('ram:AttachmentBinaryObject')).repeat(2)),
      at(AGREEMENT, REFERENCE('916', at('ram:AttachmentBinaryObject'))),
    ],
    ['CII-DT-015', at('ram:ContractReferencedDocument/ram:URIID'), REFERENCE('916', at('ram:URIID'))],
    ['CII-DT-018', at('ram:ContractReferencedDocument/ram:TypeCode', '50'), REFERENCE('50')],
    ['CII-DT-021', REFERENCE('50', at('ram:Name')), REFERENCE('916', at('ram:Name'))],
    ['CII-DT-022', REFERENCE('50', at('ram:AttachmentBinaryObject')), REFERENCE('916', at('ram:AttachmentBinaryObject'))],
    ['CII-DT-024', REFERENCE('50', at('ram:ReferenceTypeCode')), REFERENCE('130', at('ram:ReferenceTypeCode'))],
    [
      'CII-DT-027',
      at('ram:ContractReferencedDocument/ram:FormattedIssueDateTime'),
      at('ram:InvoiceReferencedDocument/ram:FormattedIssueDateTime'),
    ],
    ['CII-DT-033', at('ram:BasisQuantity unitCode="C62"', '1'), at('ram:BasisQuantity unitCode="C62"', '1') + QUANTITY],
    ['CII-DT-037', at('ram:CategoryTradeTax/ram:TypeCode', 'GST'), at('ram:CategoryTradeTax/ram:TypeCode', 'VAT')],
    ['CII-DT-041', at('ram:ApplicableTradeTax/ram:BasisAmount', '1'), at(`${SETTLEMENT}/ram:ApplicableTradeTax/ram:BasisAmount`, '1')],
    ['CII-DT-052', at('ram:CategoryTradeTax/ram:ExemptionReasonCode'), at('ram:ApplicableTradeTax/ram:ExemptionReasonCode')],
    ['CII-DT-054', at('ram:ApplicableTradeTax/ram:TaxPointDate'), at(`${SETTLEMENT}/ram:ApplicableTradeTax/ram:TaxPointDate`)],
    [
      'CII-DT-058',
      at('ram:ApplicableTradeTax/ram:DueDateTypeCode', '5'),
      at(`${SETTLEMENT}/ram:ApplicableTradeTax/ram:DueDateTypeCode`, '5'),
    ],
    ['CII-DT-097', at('udt:DateTimeString format="102"', '2026-01-31'), at('udt:DateTimeString format="102"', ' 20260131 ')],
    ['CII-DT-098', at('ram:CategoryTradeTax/ram:ExemptionReason'), at('ram:ApplicableTradeTax/ram:ExemptionReason')],
  ],
};

describe('other syntax rules', () => {
  for (const side of ['ubl', 'cii'] as const) {
    for (const [id, broken, kept] of CASES[side]) {
      it(id, () => {
        assert.ok(fired(side, root(side, broken)).includes(id));
        assert.ok(!fired(side, root(side, kept)).includes(id));
      });
    }
    it(`has a case for every rule of ${side}`, () => {
      const ids = syntaxPatterns
        .flat()
        .flatMap(({ in: places, named, rules }) => ((places[side] ?? named?.[side]) ? rules.map(({ id }) => id) : []));
      assert.deepEqual(CASES[side].map(([id]) => id).sort(), [...new Set(ids)].sort());
    });
  }

  it('judges credit notes by their own due date and document type', () => {
    const credit = (body: string) => fired('ubl', root('ubl', body, 'CreditNote'));
    assert.deepEqual(credit(at('cac:PaymentMeans/cbc:PaymentDueDate', '2026-01-31')), []);
    assert.deepEqual(credit(ADR(at('cbc:DocumentTypeCode', '50'))), []);
    assert.deepEqual(credit(ADR(at('cbc:DocumentTypeCode', '51'))), ['UBL-SR-43']);
  });

  it('counts an assertion once however often it is broken', () => {
    const many = at('cac:FinancialInstitution').repeat(5) + at('cbc:ID schemeName="x"').repeat(5);
    assert.deepEqual(fired('ubl', root('ubl', many)), ['UBL-CR-664', 'UBL-DT-08']);
  });

  it('judges only the first context that fits an element', () => {
    const own = at('rsm:ExchangedDocument', at('ram:TypeCode') + at('ram:ID schemeName="x"'));
    assert.deepEqual(fired('cii', root('cii', own)), ['CII-DT-001']);
  });
});

describe('sentences of the syntax rules', () => {
  const ids = syntaxPatterns
    .flat()
    .flatMap(({ rules, limits }) => [...rules, ...(limits?.ubl ?? []), ...(limits?.cii ?? [])].map(({ id }) => id));
  for (const [language, words] of Object.entries({ en: syntaxEn, fr: syntaxFr })) {
    it(`${language}: one for each rule, and no other`, () => {
      assert.deepEqual(Object.keys(words).sort(), [...new Set(ids)].sort());
      for (const { message, remedy } of Object.values(words)) assert.ok(message.length > 20 && remedy.length > 10);
    });
  }
});

const REFERENCE_RULES = new URL('../../../../../../shared/reference/standards/rules-en16931.json', import.meta.url);

describe('completeness of the syntax rules', {
  skip: existsSync(REFERENCE_RULES) ? false : 'the list of official rules is not here',
}, () => {
  interface Official {
    id: string;
    ubl?: { severity: string };
    cii?: { severity: string };
  }

  for (const side of ['ubl', 'cii'] as const) {
    it(`has every official id of ${side} with its flag`, () => {
      const { rules } = JSON.parse(readFileSync(REFERENCE_RULES, 'utf8')) as { rules: Official[] };
      const official = rules
        .filter(({ id }) => /^(UBL|CII)-/.test(id))
        .flatMap((one) => (one[side] ? [`${one.id} ${one[side].severity}`] : []));
      const ours = syntaxPatterns
        .flat()
        .filter(({ in: places, named }) => places[side] !== undefined || named?.[side] !== undefined)
        .flatMap(({ rules: own, limits }) => [...own, ...(limits?.[side] ?? [])].map(({ id, flag }) => `${id} ${flag}`));
      assert.deepEqual(ours.sort(), official.sort());
    });
  }
});
