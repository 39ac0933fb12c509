import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildInvoice } from '../../build.ts';
import { Decimal } from '../../decimal.ts';
import { invoiceDrafts } from '../../drafts.arbitrary.ts';
import { explain } from '../../explain.ts';
import rulesEn from '../../words/rules.en.ts';
import rulesFr from '../../words/rules.fr.ts';
import { writeCii } from '../../write/cii.ts';
import { writeUbl } from '../../write/ubl.ts';
import { amountContexts } from './amounts.ts';
import { ciiOf, fired, judged, type Sketch, type Tested, ublOf } from './amounts.testing.ts';

const SIDES: readonly Tested[] = ['ubl', 'cii'];
/** What rules are told of the document a test leaves out. */
const BASICS = ['BR-CO-18'];

function written(side: Tested, sketch: Sketch): string {
  return side === 'ubl' ? ublOf(sketch) : ciiOf(sketch);
}

function totalsFired(side: Tested, sketch: Sketch): string[] {
  return fired(side, written(side, sketch)).filter((id) => id.startsWith('BR-CO-') && !BASICS.includes(id));
}

type Name = 'lines' | 'allowances' | 'charges' | 'net' | 'gross' | 'paid' | 'rounding' | 'payable';
const NAMES: Readonly<Record<Tested, Readonly<Record<Name, string>>>> = {
  ubl: {
    lines: 'cbc:LineExtensionAmount',
    allowances: 'cbc:AllowanceTotalAmount',
    charges: 'cbc:ChargeTotalAmount',
    net: 'cbc:TaxExclusiveAmount',
    gross: 'cbc:TaxInclusiveAmount',
    paid: 'cbc:PrepaidAmount',
    rounding: 'cbc:PayableRoundingAmount',
    payable: 'cbc:PayableAmount',
  },
  cii: {
    lines: 'ram:LineTotalAmount',
    allowances: 'ram:AllowanceTotalAmount',
    charges: 'ram:ChargeTotalAmount',
    net: 'ram:TaxBasisTotalAmount',
    gross: 'ram:GrandTotalAmount',
    paid: 'ram:TotalPrepaidAmount',
    rounding: 'ram:RoundingAmount',
    payable: 'ram:DuePayableAmount',
  },
};

function totals(side: Tested, values: Partial<Record<Name, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `<${NAMES[side][name as Name]}>${value}</${NAMES[side][name as Name]}>`)
    .join('');
}

const RIGHT: Readonly<Record<Name, string>> = {
  lines: '100.00',
  allowances: '10.00',
  charges: '5.00',
  net: '95.00',
  gross: '95.00',
  paid: '20.00',
  rounding: '0.01',
  payable: '75.01',
};
const AMOUNTS: Sketch = { lines: [{ amount: '60.00' }, { amount: '40' }], allowances: [{ amount: '10' }], charges: [{ amount: '5.0' }] };

test('totals that follow from each other hold, and each that does not fires', () => {
  const cases: [Partial<Record<Name, string | undefined>>, string[]][] = [
    [{}, []],
    [{ lines: '100.01', net: '95.01', payable: '75.01' }, ['BR-CO-10']],
    [{ lines: undefined }, ['BR-CO-10', 'BR-CO-13']],
    [{ allowances: '10.01', net: '94.99' }, ['BR-CO-11']],
    [{ allowances: undefined, net: '105.00' }, ['BR-CO-11']],
    [{ charges: '4.99', net: '94.99' }, ['BR-CO-12']],
    [{ charges: undefined, net: '90.00' }, ['BR-CO-12']],
    [{ net: '95.004' }, ['BR-CO-13']],
    [{ gross: '95.01' }, ['BR-CO-16']],
    [{ paid: undefined }, ['BR-CO-16']],
    [{ paid: undefined, payable: '95.01' }, []],
    [{ rounding: undefined }, ['BR-CO-16']],
    [{ rounding: undefined, payable: '75.00' }, []],
    [{ paid: undefined, rounding: undefined, payable: '95.00' }, []],
    [{ payable: undefined }, ['BR-CO-16']],
  ];
  for (const side of SIDES) {
    for (const [change, ids] of cases) {
      const values = Object.fromEntries(Object.entries({ ...RIGHT, ...change }).filter(([, value]) => value !== undefined));
      assert.deepEqual(totalsFired(side, { ...AMOUNTS, totals: totals(side, values) }), ids, `${side} ${JSON.stringify(change)}`);
    }
  }
});

test('rounding is to cents and halves up, exact in UBL and of doubles in CII', () => {
  const of = (side: Tested, amounts: string[], lines: string): string[] =>
    totalsFired(side, {
      lines: amounts.map((amount) => ({ amount })),
      totals: totals(side, { lines, net: lines, gross: lines, payable: lines }),
    });
  assert.deepEqual(of('ubl', ['1.005'], '1.01'), []);
  assert.deepEqual(of('cii', ['1.005'], '1.01'), ['BR-CO-10']);
  assert.deepEqual(of('cii', ['1.005'], '1.00'), []);
  for (const side of SIDES) {
    assert.deepEqual(of(side, ['-0.125'], '-0.12'), [], side);
    assert.deepEqual(of(side, ['0.125'], '0.13'), [], side);
    assert.deepEqual(of(side, ['0.1', '0.2'], '0.30'), [], side);
    assert.deepEqual(of(side, [], '0'), [], side);
  }
  // The CII artefact rounds nothing there.
  const net = (side: Tested): string[] =>
    totalsFired(side, {
      lines: [{ amount: '1' }],
      totals: totals(side, { lines: '1', net: '1', gross: '1', paid: '0.004', payable: '1' }),
    });
  assert.deepEqual([net('ubl'), net('cii')], [[], ['BR-CO-16']]);
});

test('lines inside lines count in UBL', () => {
  const more =
    '<cac:InvoiceLine><cbc:LineExtensionAmount>1</cbc:LineExtensionAmount><cac:InvoiceLine><cbc:LineExtensionAmount>2</cbc:LineExtensionAmount></cac:InvoiceLine></cac:InvoiceLine>';
  const values = { net: '3', gross: '3', payable: '3' };
  assert.deepEqual(totalsFired('ubl', { more, totals: totals('ubl', { lines: '3', ...values }) }), []);
  assert.deepEqual(totalsFired('ubl', { more, totals: totals('ubl', { lines: '1', ...values }) }), ['BR-CO-10', 'BR-CO-13']);
});

test('the VAT total is asked for in the currency of the invoice', () => {
  const ubl = (vat: string, code = 'EUR', second = ''): string[] =>
    totalsFired('ubl', {
      totals: totals('ubl', { lines: '0', net: '0', gross: '5.00', payable: '5.00' }),
      more: `<cbc:DocumentCurrencyCode>${code}</cbc:DocumentCurrencyCode><cac:TaxTotal><cbc:TaxAmount currencyID="EUR">${vat}</cbc:TaxAmount></cac:TaxTotal>${second}`,
    });
  assert.deepEqual(ubl('5'), []);
  assert.deepEqual(ubl('5.01'), ['BR-CO-15']);
  assert.deepEqual(ubl('5', 'USD'), ['BR-CO-15']);
  assert.deepEqual(ubl('5', 'EUR', '<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">5</cbc:TaxAmount></cac:TaxTotal>'), ['BR-CO-15']);
  const cii = (vat: string, currency: string, gross: string): string[] =>
    totalsFired('cii', {
      totals: `${totals('cii', { lines: '0', net: '0', gross, payable: gross })}<ram:TaxTotalAmount currencyID="${currency}">${vat}</ram:TaxTotalAmount>`,
      more: '<ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>',
    });
  assert.deepEqual(cii('0', 'EUR', '0'), []);
  assert.deepEqual(cii('5', 'EUR', '5'), ['BR-CO-14']);
  assert.deepEqual(cii('5', 'USD', '5'), ['BR-CO-15']);
  assert.deepEqual(cii('5', 'USD', '0'), []);
});

test('the breakdown has to be there: once in UBL, said at each line in CII', () => {
  const count = (side: Tested, sketch: Sketch): number =>
    judged(side, written(side, sketch)).failures.filter(({ rule }) => rule.id === 'BR-CO-18').length;
  const lines = [{ amount: '1' }, { amount: '2' }];
  assert.deepEqual([count('ubl', { lines }), count('cii', { lines }), count('cii', {})], [1, 2, 0]);
  const rows = [{ amount: '3', tax: '0' }];
  const row = '<ram:ApplicableTradeTax/>';
  assert.deepEqual([count('ubl', { lines, rows }), count('cii', { lines, more: row })], [0, 0]);
});

test('the tax of a row follows from its base and rate but for one unit of currency', () => {
  const of = (side: Tested, tax: string, rate: string | undefined): boolean =>
    totalsFired(side, { rows: [{ category: 'S', rate, amount: '-100.00', tax }] }).includes('BR-CO-17');
  for (const side of SIDES) {
    assert.deepEqual(
      ['20.00', '-20.00', '20.99', '19.01'].map((tax) => of(side, tax, '20')),
      [false, false, false, false],
      side,
    );
    assert.deepEqual(
      ['21.00', '19.00'].map((tax) => of(side, tax, '20')),
      side === 'ubl' ? [true, true] : [false, false],
    );
    assert.deepEqual(
      ['21.01', '18.99'].map((tax) => of(side, tax, '20')),
      [true, true],
      side,
    );
    assert.deepEqual(
      ['0.49', '0.5', '-0.5', '-0.51'].map((tax) => of(side, tax, undefined)),
      [false, true, false, true],
      side,
    );
    assert.deepEqual(
      ['0', '1'].map((tax) => of(side, tax, '0.4')),
      [false, true],
      side,
    );
  }
});

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

test('no built invoice breaks a rule about amounts', () => {
  fc.assert(
    fc.property(invoiceDrafts, (draft) => {
      const invoice = buildInvoice(draft);
      const ubl = text(writeUbl(invoice));
      const cii = text(writeCii(invoice));
      assert.deepEqual(fired('ubl', ubl), [], ubl);
      assert.deepEqual(fired('cii', cii), [], cii);
    }),
    { numRuns: 150 },
  );
});

/** The text with the amount of the first element of a name behind a mark raised by a cent. */
function raised(document: string, after: string, name: string): string {
  const mark = document.indexOf(after);
  const found = new RegExp(`<${name}[^>]*>([^<]*)<`).exec(document.slice(mark));
  assert.ok(mark >= 0 && found, name);
  const amount = Decimal.parse(found[1]);
  assert.ok(amount);
  const at = mark + found.index + found[0].length - 1 - (found[1]?.length ?? 0);
  return document.slice(0, at) + amount.add(Decimal.of(1, 2)).toFixed(2) + document.slice(at + (found[1]?.length ?? 0));
}

test('a cent more in one total of a built invoice fires the rule about it', () => {
  const wanted: [Name, string][] = [
    ['lines', 'BR-CO-10'],
    ['net', 'BR-CO-13'],
    ['gross', 'BR-CO-15'],
    ['payable', 'BR-CO-16'],
  ];
  fc.assert(
    fc.property(invoiceDrafts, fc.constantFrom(...wanted), (draft, [name, id]) => {
      const invoice = buildInvoice(draft);
      const ubl = raised(text(writeUbl(invoice)), '<cac:LegalMonetaryTotal', NAMES.ubl[name]);
      assert.ok(fired('ubl', ubl).includes(id), ubl);
      const cii = raised(text(writeCii(invoice)), '<ram:SpecifiedTradeSettlementHeaderMonetarySummation', NAMES.cii[name]);
      assert.ok(fired('cii', cii).includes(id), cii);
    }),
    { numRuns: 150 },
  );
});

test('a cent more in a base fires where the artefact wants it exact', () => {
  fc.assert(
    fc.property(invoiceDrafts, (draft) => {
      const invoice = buildInvoice(draft);
      const category = invoice.vatBreakdown[0]?.category ?? '';
      const base = (id: string): boolean => id.endsWith('-08');
      const ubl = fired('ubl', raised(text(writeUbl(invoice)), '<cac:TaxSubtotal', 'cbc:TaxableAmount')).filter(base);
      assert.equal(ubl.length, ['S', 'L', 'M'].includes(category) ? 0 : 1);
      const cii = fired('cii', raised(text(writeCii(invoice)), '<ram:ApplicableHeaderTradeSettlement', 'ram:BasisAmount')).filter(base);
      assert.equal(cii.length, category === 'S' || category === 'O' ? 1 : 0);
    }),
    { numRuns: 100 },
  );
});

test('every rule has its sentences in both languages, and what fires fills their placeholders', () => {
  const rules = amountContexts.flatMap((pattern) => pattern.flatMap((context) => context.rules));
  assert.equal(new Set(rules.map(({ id }) => id)).size, 107);
  for (const { id, terms } of rules) {
    assert.ok(terms.length > 0, id);
    for (const language of ['fr', 'en'] as const) {
      const said = explain({ code: id, severity: 'error', terms: [...terms] }, language);
      assert.ok(said && said.message !== '' && said.remedy !== '', `${id} ${language}`);
    }
  }
  const broken: Sketch = {
    ...AMOUNTS,
    rows: [{ category: 'S', rate: '20', amount: '1', tax: '9', reason: 'why' }],
    totals: '<cbc:PrepaidAmount>1</cbc:PrepaidAmount>',
  };
  for (const side of SIDES) {
    const { failures, view } = judged(side, written(side, { ...broken, lines: [{ category: 'S', rate: '0', amount: '7' }] }));
    assert.ok(failures.length > 5);
    for (const { rule, node } of failures) {
      const { params = {} } = 'tell' in rule ? (rule.tell?.(node, view) ?? {}) : {};
      const { message = '', remedy = '' } = { ...rulesFr[rule.id], ...rulesEn[rule.id] };
      for (const [, name = ''] of `${message} ${remedy}`.matchAll(/\{(\w+)\}/g))
        assert.ok(['seen', 'expected'].includes(name) || params[name] !== undefined, `${rule.id} {${name}}`);
    }
  }
});

test('10,000 lines of 10,000 rates are judged in one pass', () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => ({ category: 'S', rate: `${index + 1}.5`, amount: '1.00' }));
  const rows = lines.map(({ category, rate }) => ({ category, rate, amount: '1.00', tax: (Number(rate) / 100).toFixed(2) }));
  for (const side of SIDES)
    assert.deepEqual(
      fired(side, written(side, { lines, rows, seller: 'VA' })).filter((id) => id.startsWith('BR-S-')),
      [],
    );
});
