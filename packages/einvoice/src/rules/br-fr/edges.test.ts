import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Program } from '../engine/run.ts';
import { CII_INVOICE, CII_TWO_WAY } from './cii.testing.ts';
import { brFr } from './index.ts';
import { edited, judgeText } from './judging.testing.ts';
import { UBL_CREDIT_NOTE, UBL_INVOICE, UBL_TWO_WAY } from './ubl.testing.ts';
import { isBlank, isDigits, isWithin, lengthOf, normalizeSpace, precedes, toDouble } from './xpath.ts';

type Edit = readonly [find: string, replacement: string];

const programs = { ubl: new Program('ubl', [brFr]), cii: new Program('cii', [brFr]) };

function fires(side: 'ubl' | 'cii', xml: string, id: string, ...edits: Edit[]): boolean {
  return judgeText(programs[side], edited(xml, edits)).counts.has(id);
}

test('texts are cut, measured and compared as XPath does it', () => {
  assert.deepEqual(['', ' ', 'a', ' a', 'a ', '\ta\r\n b  c ', '\u00a0a'].map(normalizeSpace), ['', '', 'a', 'a', 'a', 'a b c', '\u00a0a']);
  assert.deepEqual(['', ' \t\r\n', 'a', ' a', '\u00a0'].map(isBlank), [true, true, false, false, false]);
  assert.deepEqual(['', 'ab', '😀', 'a😀b'].map(lengthOf), [0, 2, 1, 3]);
  assert.deepEqual([isWithin('abc', 3), isWithin('abcd', 3), isWithin('😀😀😀', 3), isWithin('😀😀😀😀', 3)], [true, false, true, false]);
  for (const [text, nine, fourteen] of [
    ['123456789', true, false],
    ['12345678901234', false, true],
    ['12345678', false, false],
    ['1234567890', false, false],
    ['12345678٩', true, false],
    ['1234567890123٤', false, true],
    ['12345678é', false, false],
    ['12345678/', false, false],
    ['12345678:', false, false],
    ['', false, false],
  ] as const)
    assert.deepEqual([isDigits(text, 9), isDigits(text, 14)], [nine, fourteen], text);
});

test('one text comes before another by its characters, not by its UTF-16 units', () => {
  for (const [left, right] of [
    ['', 'a'],
    ['a', 'aa'],
    ['a', 'b'],
    ['ab', 'b'],
    ['2026-01-31', '2026-02-01'],
    ['\uffff', '😀'],
    ['\ue000', '\u{10000}'],
    ['\ud7ff', '\ue000'],
    ['😀', '😁'],
  ] as const)
    assert.deepEqual([precedes(left, right), precedes(right, left), precedes(left, left)], [true, false, false], `${left} ${right}`);
});

test('numbers of XPath', () => {
  for (const [text, value] of [
    ['1', 1],
    [' -1.50 ', -1.5],
    ['+.5', 0.5],
    ['1.', 1],
    ['1e3', 1000],
    ['1E-2', 0.01],
    ['INF', Number.POSITIVE_INFINITY],
    ['-INF', Number.NEGATIVE_INFINITY],
  ] as const)
    assert.equal(toDouble(text), value, text);
  for (const text of ['', '.', '1,5', '1 0', 'x1', '1x', '+INF', 'NaN', '\u00a01', '0x1', '1e'])
    assert.ok(Number.isNaN(toDouble(text)), text);
});

const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

test('each month has its days, and February another in leap years', () => {
  const days: [date: string, isDay: boolean][] = LAST_DAYS.flatMap((last, index): [string, boolean][] => {
    const month = String(index + 1).padStart(2, '0');
    return [
      [`2026-${month}-01`, true],
      [`2026-${month}-${last}`, true],
      [`2026-${month}-${last + 1}`, false],
      [`2026-${month}-00`, false],
    ];
  });
  days.push(
    ['2000-02-29', true],
    ['2024-02-29', true],
    ['2024-02-30', false],
    ['2024-03-31', true],
    ['2022-02-29', false],
    ['2024-04-31', false],
  );
  days.push(
    ['2026-13-01', false],
    ['2026-00-01', false],
    ['1999-01-01', false],
    ['2100-01-01', false],
    ['2099-12-31', true],
    ['2026-1-01', false],
  );
  for (const [date, isDay] of days) {
    assert.equal(fires('ubl', UBL_INVOICE, 'BR-FR-03_BT-2', ['2026-02-01', date]), !isDay, date);
    assert.equal(fires('cii', CII_INVOICE, 'BR-FR-03_BT-2', ['20260201', date.replaceAll('-', '')]), !isDay, date);
  }
  assert.equal(fires('cii', CII_INVOICE, 'BR-FR-03_BT-2', ['20260201', '20260201T10']), false);
  assert.equal(fires('cii', CII_INVOICE, 'BR-FR-03_BT-2', ['20260201', '20260230T10']), true);
  assert.equal(fires('cii', CII_INVOICE, 'BR-FR-03_BT-2', ['20260201', '2026020']), true);
  assert.equal(fires('ubl', UBL_INVOICE, 'BR-FR-03_BT-2', ['2026-02-01', '2026-02-01T10']), true);
});

/** A kind of number: the rule, where it stands in UBL and in CII, how many positions and decimals it has at most, and whether it may be negative. */
const NUMBERS: readonly [rule: string, ubl: Edit, cii: Edit, positions: number, decimals: number, signed: boolean][] = [
  ['BR-FR-DEC-01_BT-113', ['>14.00<', '>{}<'], ['>14.00<', '>{}<'], 19, 2, true],
  ['BR-FR-DEC-02_BT-129', ['"C62">2<', '"C62">{}<'], ['"C62">2<', '"C62">{}<'], 19, 4, true],
  ['BR-FR-DEC-03_BT-146', ['>49.5<', '>{}<'], ['>49.5<', '>{}<'], 19, 6, false],
  ['BR-FR-DEC-03_BT-147', ['>0.5<', '>{}<'], ['>0.5<', '>{}<'], 19, 6, false],
  ['BR-FR-DEC-03_BT-148', ['>50<', '>{}<'], ['>50<', '>{}<'], 19, 6, false],
  [
    'BR-FR-DEC-04_BT-152',
    ['<cbc:Percent>20.0</cbc:Percent></cac:ClassifiedTaxCategory>', '<cbc:Percent>{}</cbc:Percent></cac:ClassifiedTaxCategory>'],
    ['', ''],
    4,
    2,
    false,
  ],
];

test('each kind of number has its positions, its decimals and its sign', () => {
  for (const [id, ubl, cii, positions, decimals, signed] of NUMBERS) {
    const [sevens, places] = ['7'.repeat(positions), '7'.repeat(decimals)];
    const short = '7'.repeat(positions - decimals);
    const taken = ['0', '7', sevens, `${short}.${places}`, `7.${places}`, `0.7`, ` 7 `, '٧', `٧.${'٧'.repeat(decimals)}`];
    const refused = [
      `7${sevens}`,
      `7${short}.${places}`,
      `7.${places}7`,
      '7.',
      '.7',
      '+7',
      '7,7',
      '7e1',
      '--7',
      '7.7.7',
      '7 7',
      `٧.${'٧'.repeat(decimals + 1)}`,
    ];
    (signed ? taken : refused).push('-7', `-7.${places}`);
    refused.push('-', '-.7');
    for (const [side, xml, [find, put]] of [
      ['ubl', UBL_INVOICE, ubl],
      ['cii', CII_INVOICE, cii],
    ] as const) {
      if (find === '') continue;
      for (const text of taken) assert.equal(fires(side, xml, id, [find, put.replace('{}', text)]), false, `${side} ${id} takes “${text}”`);
      for (const text of refused)
        assert.equal(fires(side, xml, id, [find, put.replace('{}', text)]), true, `${side} ${id} refuses “${text}”`);
    }
  }
});

test('prices may be negative where two parties bill each other, with as many decimals', () => {
  const price = (xml: string, name: string): string => new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(xml)?.[0] ?? '';
  for (const [side, xml, name] of [
    ['ubl', UBL_TWO_WAY, 'cbc:PriceAmount'],
    ['cii', CII_TWO_WAY, 'ram:ChargeAmount'],
  ] as const) {
    const was = price(xml, name);
    const put = (text: string): Edit => [was, was.replace(/>[^<]*</, `>${text}<`)];
    for (const [text, isRefused] of [
      ['-1.123456', false],
      ['1.123456', false],
      ['-1.1234567', true],
      ['1.1234567', true],
      [`-${'1'.repeat(20)}`, true],
      ['--1', true],
    ] as const)
      assert.equal(fires(side, xml, 'BR-FR-DEC-03_BT-146', put(text)), isRefused, `${side} ${text}`);
  }
});

test('two SIRETs without a SIREN keep the CII rule from being judged, and not the UBL one', () => {
  const siren = /<ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">775665019<\/ram:ID>/.exec(CII_INVOICE)?.[0];
  assert.ok(siren, 'the payee of the test invoice has a SIREN');
  const bare: Edit = [siren, '<ram:SpecifiedLegalOrganization>'];
  const siret = '<ram:GlobalID schemeID="0009">77566501900012</ram:GlobalID>';
  const { run, counts } = judgeText(programs.cii, edited(CII_INVOICE, [bare, [siret, siret + siret]]));
  assert.deepEqual(
    run.unjudged.map(({ rule, fault }) => [rule.id, fault.type]),
    [['BR-FR-09_BT-60', 'single']],
  );
  assert.equal(counts.has('BR-FR-09_BT-60'), false);
});

const DETAIL = '<cbc:DocumentStatusCode>';

test('a credit note says which invoice it corrects, for the whole or in each of its lines', () => {
  const id = 'BR-FR-CO-05_BT-3';
  const head = /<cac:BillingReference>.*?<\/cac:BillingReference>\n/s.exec(UBL_CREDIT_NOTE)?.[0] ?? '';
  const line = /<cac:CreditNoteLine>.*<\/cac:CreditNoteLine>/s.exec(UBL_CREDIT_NOTE)?.[0] ?? '';
  const reference = /<cac:BillingReference>.*?<\/cac:BillingReference>/s.exec(line)?.[0] ?? '';
  assert.ok(head !== '' && line !== '' && reference !== '');
  const none = line.replace(reference, '');
  const own = (status: string): string =>
    line.replace(
      reference,
      `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>A-1</cbc:ID>${status === '' ? '' : `${DETAIL}${status}</cbc:DocumentStatusCode>`}</cac:InvoiceDocumentReference></cac:BillingReference>`,
    );
  const refused = (lines: string): boolean => fires('ubl', UBL_CREDIT_NOTE, id, [line, lines], [head, '']);
  assert.equal(fires('ubl', UBL_CREDIT_NOTE, id, [line, none]), false, 'the head says it');
  assert.equal(refused(line), false, 'its one line says it');
  assert.equal(refused(none), true);
  assert.equal(refused(line + line), false);
  assert.equal(refused(line + none), true, 'one of the lines does not');
  assert.equal(refused(line + own('GROUP')), false, 'a group need not');
  assert.equal(refused(line + own('DETAIL')), true, 'a detail must');
  assert.equal(refused(line.replace('<cbc:IssueDate>2025-12-30</cbc:IssueDate>', '')), true, 'without a date it says too little');
});
