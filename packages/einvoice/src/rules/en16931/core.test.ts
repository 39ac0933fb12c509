import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explain } from '../../explain.ts';
import rulesEn from '../../words/rules.en.ts';
import rulesFr from '../../words/rules.fr.ts';
import { coreContexts } from './core.ts';
import { fires, inside, judged, type Tested } from './core.testing.ts';

const CII_SETTLEMENT = 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement';
const CII_LINE_SETTLEMENT = 'rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement';

function ublAdjustment(indicator: string, rest: string): string {
  return inside('cac:AllowanceCharge', `<cbc:ChargeIndicator>${indicator}</cbc:ChargeIndicator>${rest}`);
}

function ciiAdjustment(where: string, indicator: string, rest: string): string {
  const said = inside('ram:ChargeIndicator/udt:Indicator', indicator);
  return inside(`${where}/ram:SpecifiedTradeAllowanceCharge`, said + rest);
}

function ublLine(content: string): string {
  return inside('cac:InvoiceLine', content);
}

function ciiTotals(content: string): string {
  return inside(`${CII_SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation`, content);
}

function ciiTax(content: string): string {
  return inside(`${CII_SETTLEMENT}/ram:ApplicableTradeTax`, content);
}

function ublPeriod(start: string, end: string): string {
  return inside('cac:InvoicePeriod', `<cbc:StartDate>${start}</cbc:StartDate><cbc:EndDate>${end}</cbc:EndDate>`);
}

interface Case {
  side: Tested;
  id: string;
  broken: string;
  kept: string;
}

/** Rules that no document of the corpus breaks in this syntax. */
const CASES: readonly Case[] = [
  ublCents('BR-DEC-01', 'false', 'cbc:Amount', (content) => content),
  ublCents('BR-DEC-06', 'true', 'cbc:BaseAmount', (content) => content),
  ublCents('BR-DEC-28', '1', 'cbc:BaseAmount', ublLine),
  {
    side: 'ubl',
    id: 'BR-DEC-13',
    broken:
      '<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">1.234<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode></cbc:TaxAmount></cac:TaxTotal>',
    kept: '<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">1.234</cbc:TaxAmount></cac:TaxTotal>',
  },
  {
    side: 'ubl',
    id: 'BR-DEC-15',
    broken:
      '<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">1.234<cbc:TaxCurrencyCode>EUR</cbc:TaxCurrencyCode></cbc:TaxAmount></cac:TaxTotal>',
    kept: '<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">1.234<cbc:TaxCurrencyCode>USD</cbc:TaxCurrencyCode></cbc:TaxAmount></cac:TaxTotal>',
  },
  {
    side: 'ubl',
    id: 'BR-CL-08',
    broken: '<cbc:Note>#QQQ#text</cbc:Note>',
    kept: '<cbc:Note>#AAI#text</cbc:Note><cbc:Note>no. #12#</cbc:Note>',
  },
  {
    side: 'cii',
    id: 'BR-51',
    broken: inside('ram:ApplicableTradeSettlementFinancialCard/ram:ID', '12345678901'),
    kept: inside('ram:ApplicableTradeSettlementFinancialCard/ram:ID', ' 123456 \n 789 '),
  },
  ciiCents('BR-DEC-02', CII_SETTLEMENT, 'false', 'ram:BasisAmount'),
  ciiCents('BR-DEC-05', CII_SETTLEMENT, 'true', 'ram:ActualAmount'),
  ciiCents('BR-DEC-06', CII_SETTLEMENT, 'true', 'ram:BasisAmount'),
  ciiCents('BR-DEC-24', CII_LINE_SETTLEMENT, 'false', 'ram:ActualAmount'),
  ciiCents('BR-DEC-25', CII_LINE_SETTLEMENT, 'false', 'ram:BasisAmount'),
  ciiReason('BR-38'),
  ciiReason('BR-CO-22'),
  {
    side: 'cii',
    id: 'BR-41',
    broken: ciiAdjustment(CII_LINE_SETTLEMENT, 'false', ''),
    kept: ciiAdjustment(CII_LINE_SETTLEMENT, 'false', '<ram:ActualAmount/>'),
  },
  {
    side: 'cii',
    id: 'BR-DEC-12',
    broken: ciiTotals('<ram:TaxBasisTotalAmount>1.000</ram:TaxBasisTotalAmount>'),
    kept: ciiTotals('<ram:TaxBasisTotalAmount>1.00</ram:TaxBasisTotalAmount>'),
  },
  {
    side: 'cii',
    id: 'BR-CO-19',
    broken: inside(CII_SETTLEMENT, '<ram:BillingSpecifiedPeriod/>'),
    kept: inside(CII_SETTLEMENT, '<ram:BillingSpecifiedPeriod><ram:EndDateTime/></ram:BillingSpecifiedPeriod>'),
  },
  {
    side: 'cii',
    id: 'BR-CO-20',
    broken: inside(CII_LINE_SETTLEMENT, '<ram:BillingSpecifiedPeriod/>'),
    kept: inside(CII_LINE_SETTLEMENT, '<ram:BillingSpecifiedPeriod><ram:StartDateTime/></ram:BillingSpecifiedPeriod>'),
  },
  {
    side: 'cii',
    id: 'BR-CO-03',
    broken: ciiTax('<ram:TaxPointDate/>') + inside('ram:DueDateTypeCode', '5'),
    kept: ciiTax('<ram:TaxPointDate/>'),
  },
];

function ublCents(id: string, indicator: string, amount: string, place: (content: string) => string): Case {
  return {
    side: 'ubl',
    id,
    broken: place(ublAdjustment(indicator, `<${amount}>1.000</${amount}>`)),
    kept: place(ublAdjustment(indicator, `<${amount}>1.00</${amount}>`)),
  };
}

function ciiCents(id: string, where: string, indicator: string, amount: string): Case {
  return {
    side: 'cii',
    id,
    broken: ciiAdjustment(where, indicator, `<${amount}>1.000</${amount}>`),
    kept: ciiAdjustment(where, indicator, `<${amount}>1.00</${amount}>`),
  };
}

function ciiReason(id: string): Case {
  return {
    side: 'cii',
    id,
    broken: ciiAdjustment(CII_SETTLEMENT, 'true', ''),
    kept: ciiAdjustment(CII_SETTLEMENT, 'true', '<ram:ReasonCode/>'),
  };
}

for (const { side, id, broken, kept } of CASES) {
  test(`${id} in ${side}: what breaks it and what keeps it`, () => {
    assert.equal(fires(side, id, broken), 1);
    assert.equal(fires(side, id, kept), 0);
  });
}

test('a card number is a warning in UBL and an error in CII, and is never shown', () => {
  const ubl = judged('ubl', inside('cac:PaymentMeans/cac:CardAccount/cbc:PrimaryAccountNumberID', '4970123456789012'));
  const failure = ubl.failures.find(({ rule }) => rule.id === 'BR-51');
  assert.equal(failure?.rule.flag, 'warning');
  assert.ok(failure && 'tell' in failure.rule);
  assert.equal(failure.rule.tell?.(failure.node, ubl.view).seen, '…9012');
  const cii = judged('cii', inside('ram:ApplicableTradeSettlementFinancialCard/ram:ID', '4970123456789012'));
  assert.equal(cii.failures.find(({ rule }) => rule.id === 'BR-51')?.rule.flag, 'fatal');
});

test('a price is compared with zero as Saxon does', () => {
  const broken = (price: string): number => fires('ubl', 'BR-27', ublLine(inside('cac:Price/cbc:PriceAmount', price)));
  for (const price of ['0', '-0', ' 1E2 ', '+3.', '.5', 'INF', 'NaN']) assert.equal(broken(price), 0, price);
  for (const price of ['-1', '-0.00', '-INF', '-1e-9']) assert.equal(broken(price), 1, price);
});

test('what is no number, no date, or several where one is wanted, leaves a rule unjudged', () => {
  const unjudged = (side: Tested, content: string): string[] =>
    judged(side, content).unjudged.map(({ rule, fault }) => `${rule.id} ${fault.type}`);
  assert.deepEqual(unjudged('ubl', ublLine(inside('cac:Price/cbc:PriceAmount', '1,50'))), ['BR-27 decimal']);
  assert.deepEqual(unjudged('ubl', ublPeriod('2025-02-29', '2025-03-01')), ['BR-29 date']);
  assert.deepEqual(unjudged('ubl', '<cbc:ID>1</cbc:ID><cbc:ID>2</cbc:ID>'), ['BR-02 single']);
  const scheme = '<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>';
  const category = `<cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID>${scheme}${scheme}</cac:ClassifiedTaxCategory>`;
  assert.deepEqual(unjudged('ubl', ublLine(inside('cac:Item', category))), ['BR-CO-04 single']);
});

test('dates of UBL are moments: leap days, centuries and time zones count', () => {
  const broken = (start: string, end: string): number => fires('ubl', 'BR-29', ublPeriod(start, end));
  assert.equal(broken('2024-02-29', '2024-03-01'), 0);
  assert.equal(broken('2024-12-31', '2024-01-01'), 1);
  assert.equal(broken('2026-01-31Z', '2026-01-31+02:00'), 1);
  assert.equal(broken('2026-01-31+02:00', '2026-01-31'), 0);
  assert.equal(broken('-0001-12-31', '0001-01-01'), 0);
});

test('of the contexts of one pattern only the first that fits is judged', () => {
  assert.equal(fires('ubl', 'BR-CO-19', ublLine('<cac:InvoicePeriod/>')), 0);
  assert.equal(fires('ubl', 'BR-CO-20', ublLine('<cac:InvoicePeriod/>')), 1);
  assert.equal(fires('ubl', 'BR-CO-19', inside('cac:Delivery', '<cac:InvoicePeriod/>')), 1);
  const both = ublAdjustment('true', '<cbc:ChargeIndicator>false</cbc:ChargeIndicator>');
  assert.equal(fires('ubl', 'BR-31', both), 1);
  assert.equal(fires('ubl', 'BR-36', both), 0);
  assert.equal(fires('ubl', 'BR-36', ublAdjustment('maybe', '<cbc:ChargeIndicator>true</cbc:ChargeIndicator>')), 0);
  const withScheme = inside('ram:OriginTradeCountry/ram:ID schemeID="??"', '??');
  assert.equal(fires('cii', 'BR-CL-11', withScheme), 1);
  assert.equal(fires('cii', 'BR-CL-15', withScheme), 0);
});

test('CII passes over rows of the breakdown of which it judges the category alone', () => {
  const row = (type: string, category: string): number =>
    fires('cii', 'BR-45', ciiTax(`<ram:TypeCode>${type}</ram:TypeCode><ram:CategoryCode>${category}</ram:CategoryCode>`));
  assert.equal(row('vat', 'O'), 0);
  assert.equal(row('GST', 'O'), 1);
  assert.equal(row('VAT', 'S'), 1);
});

test('the payee is told from the seller by what the artefact of each syntax compares', () => {
  const name = inside('cac:PartyName/cbc:Name', 'A');
  assert.equal(fires('ubl', 'BR-17', inside('cac:PayeeParty', name) + inside('cac:AccountingSupplierParty/cac:Party', name)), 1);
  assert.equal(fires('ubl', 'BR-17', inside('cac:PayeeParty', name)), 0);
  const legal = inside('ram:SpecifiedLegalOrganization/ram:ID', '1');
  const seller = inside('ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty', legal);
  const payee = inside('ram:ApplicableHeaderTradeSettlement/ram:PayeeTradeParty', `<ram:Name>A</ram:Name>${legal}`);
  assert.equal(fires('cii', 'BR-17', inside('rsm:SupplyChainTradeTransaction', seller + payee)), 1);
});

test('the prefix of a VAT identifier is looked up as each artefact does', () => {
  const ubl = (number: string): number =>
    fires(
      'ubl',
      'BR-CO-09',
      inside('cac:PartyTaxScheme', `<cbc:CompanyID>${number}</cbc:CompanyID>${inside('cac:TaxScheme/cbc:ID', ' vat ')}`),
    );
  assert.deepEqual(['FR1', 'EL1', 'SS1', '', 'R'].map(ubl), [0, 0, 0, 0, 0]);
  assert.deepEqual(['fr1', 'AN1', '12'].map(ubl), [1, 1, 1]);
  const cii = (number: string): number => fires('cii', 'BR-CO-09', inside('ram:SpecifiedTaxRegistration/ram:ID schemeID="VA"', number));
  assert.deepEqual(['FR1', 'EL1', 'AN1'].map(cii), [0, 0, 0]);
  assert.deepEqual(['SS1', '', 'R'].map(cii), [1, 1, 1]);
});

test('a finding in a line says which line', () => {
  const { failures, view } = judged('ubl', ublLine('') + ublLine('<cbc:ID>7</cbc:ID>'));
  const lines = failures
    .filter(({ rule }) => rule.id === 'BR-24')
    .map(({ rule, node }) => 'tell' in rule && rule.tell?.(node, view).params?.line);
  assert.deepEqual(lines, ['#1', '7']);
});

test('what is missing is shown where it should stand', () => {
  const { failures, view } = judged('ubl', inside('cac:AccountingSupplierParty/cac:Party', ''));
  const failure = failures.find(({ rule }) => rule.id === 'BR-06');
  assert.ok(failure && 'tell' in failure.rule);
  const { node } = failure.rule.tell?.(failure.node, view) ?? {};
  assert.equal(node === undefined ? '' : view.tree.path(node), '/Invoice/cac:AccountingSupplierParty/cac:Party');
});

test('every rule has its sentences in both languages, and its placeholders are filled', () => {
  const rules = coreContexts.flatMap((pattern) => pattern.flatMap(({ rules }) => rules));
  assert.ok(new Set(rules.map(({ id }) => id)).size === 116);
  for (const { id, terms } of rules) {
    assert.ok(terms.length > 0, id);
    for (const language of ['fr', 'en'] as const) {
      const said = explain({ code: id, severity: 'error', terms: [...terms] }, language);
      assert.ok(said && said.message !== '' && said.remedy !== '', `${id} ${language}`);
    }
  }
  for (const { side, id, broken } of CASES) {
    const { failures, view } = judged(side, broken);
    for (const { rule, node } of failures.filter((failure) => failure.rule.id === id)) {
      const { params = {} } = 'tell' in rule ? (rule.tell?.(node, view) ?? {}) : {};
      const { message = '', remedy = '' } = { ...rulesFr[id], ...rulesEn[id] };
      for (const [, name = ''] of `${message} ${remedy}`.matchAll(/\{(\w+)\}/g))
        assert.ok(['seen', 'expected'].includes(name) || params[name] !== undefined, `${id} {${name}}`);
    }
  }
});
