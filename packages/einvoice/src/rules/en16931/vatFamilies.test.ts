import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ciiOf, firedOf, judged, type Row, type Sketch, type Taxed, type Tested, ublOf } from './amounts.testing.ts';
import { FAMILIES, type Family } from './vatFamily.ts';

const SIDES: readonly Tested[] = ['ubl', 'cii'];

function rateOf({ rate, name }: Family): string | undefined {
  if (rate === 'absent') return undefined;
  if (rate === 'zero') return '0';
  return name === 'S' ? '20' : '7';
}

function wrongRateOf({ rate }: Family): string {
  return { zero: '5', 'above zero': '0', 'not negative': '-0.1', absent: '0' }[rate];
}

type Place = 'lines' | 'allowances' | 'charges';
const PLACES: readonly [Place, string, string][] = [
  ['lines', '02', '05'],
  ['allowances', '03', '06'],
  ['charges', '04', '07'],
];

/** One line, allowance or charge of a family, its row, and a line without category for the artefact that wants one. */
function sketchOf(family: Family, place: Place, rate = rateOf(family)): Sketch {
  const { category, byRate, exempt, identification } = family;
  const one: Taxed = { category, rate, amount: '100.00' };
  const bare: Taxed = { amount: '0' };
  const amount = place === 'allowances' ? '-100.00' : '100.00';
  const row: Row = {
    category,
    rate: byRate ? rate : rateOf(family),
    amount,
    tax: byRate ? Math.abs(Number(rate)).toFixed(2) : '0.00',
    reason: exempt ? 'why' : undefined,
  };
  return {
    lines: place === 'lines' ? [one] : [bare],
    allowances: place === 'allowances' ? [one] : [],
    charges: place === 'charges' ? [one] : [],
    rows: [row],
    ...(identification !== 'nobody' && { seller: 'VA', buyer: 'VA' }),
    country: 'IT',
    deliveryDate: '20260101',
  };
}

function withRow(sketch: Sketch, change: Partial<Row>): Sketch {
  return { ...sketch, rows: (sketch.rows ?? []).map((row) => ({ ...row, ...change })) };
}

for (const side of SIDES) {
  for (const family of FAMILIES) {
    const prefix = `BR-${family.name}-`;
    const ids = (...numbers: string[]): string[] => numbers.map((number) => prefix + number);
    const isBesideRows = side === 'cii' && family.byRate && family.bindsRow;

    test(`${side}: ${prefix}01 to -10 hold for what is right, and each fires for what it is about`, () => {
      for (const [place, identified, rated] of PLACES) {
        const right = sketchOf(family, place);
        assert.deepEqual(firedOf(side, right, prefix), [], place);
        const { seller: _seller, buyer: _buyer, ...unidentified } = right;
        const misidentified: Sketch = family.identification === 'nobody' ? { ...right, seller: 'VA' } : unidentified;
        assert.deepEqual(firedOf(side, misidentified, prefix), ids(identified), place);
        assert.deepEqual(firedOf(side, sketchOf(family, place, wrongRateOf(family)), prefix), ids(rated), place);
      }
      const right = sketchOf(family, 'lines');
      const rows = right.rows ?? [];
      assert.deepEqual(firedOf(side, { ...right, rows: family.byRate ? [] : [...rows, ...rows] }, prefix), ids('01'));
      // A unit of currency is too much everywhere; the artefact for CII does not look at L and M.
      assert.deepEqual(firedOf(side, withRow(right, { amount: '101.00' }), prefix), isBesideRows ? [] : ids('08'));
      const tax = family.byRate ? `${Number(rateOf(family)) + 1}.00` : '0.01';
      assert.deepEqual(firedOf(side, withRow(right, { tax }), prefix), isBesideRows ? [] : ids('09'));
      assert.deepEqual(firedOf(side, withRow(right, { reason: family.exempt ? undefined : 'why' }), prefix), ids('10'));
    });
  }

  test(`${side}: less than a unit of currency is let pass where the artefact does so`, () => {
    const fires = FAMILIES.filter(
      (family) => firedOf(side, withRow(sketchOf(family, 'lines'), { amount: '100.99' }), `BR-${family.name}-`).length > 0,
    ).map(({ name }) => name);
    assert.deepEqual(fires, side === 'ubl' ? ['AE', 'E', 'G', 'IC', 'O', 'Z'] : ['O', 'S']);
  });
}

test('who has to be identified: a tax number will do for most, a VAT identifier of both parties for K', () => {
  for (const side of SIDES) {
    const lacking = FAMILIES.filter(
      (family) => firedOf(side, { ...sketchOf(family, 'lines'), seller: 'FC' }, `BR-${family.name}-02`).length > 0,
    ).map(({ name }) => name);
    assert.deepEqual(lacking, ['G', 'IC'], side);
    const { buyer: _buyer, ...alone } = sketchOf(FAMILIES[5] as Family, 'lines');
    assert.deepEqual(firedOf(side, alone, 'BR-IC-'), ['BR-IC-02'], side);
  }
});

test('L and M in CII have their base checked only where it never stands', () => {
  for (const name of ['AF', 'AG']) {
    const family = FAMILIES.find((one) => one.name === name) as Family;
    const more = '<ram:RateApplicablePercent>7</ram:RateApplicablePercent><ram:BasisAmount>100.00</ram:BasisAmount>';
    assert.deepEqual(firedOf('cii', { ...sketchOf(family, 'lines'), more }, 'BR-A'), []);
    const wrong = more.replace('100.00', '100.01');
    assert.deepEqual(firedOf('cii', { ...sketchOf(family, 'lines'), more: wrong }, 'BR-A'), [`BR-${name}-08`]);
  }
});

test('rates are the same however they are written, and rows of several rates are told apart', () => {
  const line = (rate: string, amount: string): Taxed => ({ category: 'S', rate, amount });
  const rows: Row[] = [
    { category: 'S', rate: '20.00', amount: '30.00', tax: '6.00' },
    { category: 'S', rate: '5.5', amount: '7.00', tax: '0.39' },
  ];
  const sketch: Sketch = { lines: [line('20', '10.00'), line('020.0', '20.00'), line('5.50', '7.00')], rows, seller: 'VA' };
  for (const side of SIDES) {
    assert.deepEqual(firedOf(side, sketch, 'BR-S-'), [], side);
    assert.deepEqual(firedOf(side, { ...sketch, rows: rows.toReversed() }, 'BR-S-'), [], side);
    assert.deepEqual(firedOf(side, { ...sketch, lines: [line('20', '30.00')] }, 'BR-S-'), ['BR-S-08'], side);
  }
});

test('a credit note is summed by its own lines', () => {
  const family = FAMILIES[8] as Family;
  const { failures } = judged('ubl', ublOf(sketchOf(family, 'lines'), true));
  assert.deepEqual(
    failures.filter(({ rule }) => rule.id.startsWith('BR-Z-')),
    [],
  );
  const wrong = judged('ubl', ublOf(withRow(sketchOf(family, 'lines'), { amount: '100.01' }), true));
  assert.deepEqual(
    wrong.failures.map(({ rule }) => rule.id).filter((id) => id.startsWith('BR-Z-')),
    ['BR-Z-08'],
  );
});

test('a base a unit of currency off is compared as the artefact for UBL computes it, in binary', () => {
  const family = FAMILIES[7] as Family;
  const off = (amount: string): string[] => {
    const sketch = sketchOf(family, 'lines');
    return firedOf('ubl', withRow({ ...sketch, lines: [{ category: 'S', rate: '20', amount: '99.99' }] }, { amount }), 'BR-S-08');
  };
  assert.deepEqual(off('98.99'), ['BR-S-08']);
  // 100.99 - 1 is a little less than 99.99 as a double.
  assert.deepEqual(off('100.99'), []);
});

test('-0.0 is not 0 where the artefact compares without a cast, -0 is', () => {
  const family = FAMILIES[8] as Family;
  const fires = (rate: string): string[] => firedOf('cii', sketchOf(family, 'lines', rate), 'BR-Z-');
  assert.deepEqual([fires('-0'), fires(' 0.00 '), fires('0e5'), fires('-0.0')], [[], [], [], ['BR-Z-05']]);
  assert.deepEqual(firedOf('ubl', sketchOf(family, 'lines', '-0.0'), 'BR-Z-'), []);
});

test('K wants a date or period, and a country', () => {
  for (const side of SIDES) {
    const { deliveryDate: _date, country: _country, ...sketch } = sketchOf(FAMILIES[5] as Family, 'lines');
    assert.deepEqual(firedOf(side, sketch, 'BR-IC-'), ['BR-IC-11', 'BR-IC-12'], side);
    const more =
      side === 'ubl'
        ? '<cac:InvoicePeriod><cbc:EndDate/></cac:InvoicePeriod>'
        : '<ram:BillingSpecifiedPeriod><ram:EndDateTime/></ram:BillingSpecifiedPeriod>';
    assert.deepEqual(firedOf(side, { ...sketch, more, country: 'IT' }, 'BR-IC-'), [], side);
  }
});

test('O stands alone', () => {
  const family = FAMILIES[6] as Family;
  const other: Taxed = { category: 'Z', rate: '0', amount: '0' };
  const sketch = sketchOf(family, 'lines');
  const cases: [Sketch, string[], string[]][] = [
    [{ ...sketch, rows: [...(sketch.rows ?? []), { ...other, tax: '0' }] }, ['BR-O-11'], ['BR-O-11', 'BR-O-12']],
    [{ ...sketch, lines: [...(sketch.lines ?? []), other] }, ['BR-O-12'], ['BR-O-11', 'BR-O-12']],
    [{ ...sketch, allowances: [other] }, ['BR-O-13'], ['BR-O-13', 'BR-O-14']],
    [{ ...sketch, charges: [other] }, ['BR-O-14'], ['BR-O-13', 'BR-O-14']],
  ];
  for (const [mixed, ubl, cii] of cases) {
    assert.deepEqual(firedOf('ubl', mixed, 'BR-O-'), ubl);
    assert.deepEqual(firedOf('cii', mixed, 'BR-O-'), cii);
  }
});

test('B is for Italy, and never with S', () => {
  const one = (category: string): Taxed => ({ category, rate: '22', amount: '1' });
  for (const side of SIDES) {
    assert.deepEqual(firedOf(side, { lines: [one('B')], country: 'IT' }, 'BR-B-'), [], side);
    assert.deepEqual(firedOf(side, { lines: [one('B')], country: 'FR' }, 'BR-B-'), ['BR-B-01'], side);
    assert.deepEqual(firedOf(side, { lines: [one('B'), one('S')], country: 'IT' }, 'BR-B-'), ['BR-B-02'], side);
    assert.deepEqual(firedOf(side, { lines: [one('S')], country: 'FR' }, 'BR-B-'), [], side);
  }
});

test('what cannot be read is left unjudged, and nothing else suffers', () => {
  const sketch = sketchOf(FAMILIES[7] as Family, 'lines');
  const line = (amount: string, rate: string): Sketch => ({ ...sketch, lines: [{ category: 'S', amount, rate }] });
  for (const side of SIDES) {
    for (const [broken, ids] of [
      [line('abc', '20'), ['BR-S-08']],
      [line('100.00', 'abc'), ['BR-S-05', 'BR-S-08']],
    ] as const) {
      const { unjudged, failures } = judged(side, side === 'ubl' ? ublOf(broken) : ciiOf(broken));
      const about = [...new Set(unjudged.map(({ rule }) => rule.id))].filter((id) => id.startsWith('BR-S-')).toSorted();
      assert.deepEqual(about, ids, side);
      assert.deepEqual(
        failures.filter(({ rule }) => rule.id.startsWith('BR-S-')),
        [],
        side,
      );
    }
  }
  const twice = ublOf(sketch).replace('<cbc:ID>S</cbc:ID>', '<cbc:ID>S</cbc:ID><cbc:ID>S</cbc:ID>');
  assert.ok(judged('ubl', twice).unjudged.some(({ fault }) => fault.type === 'single'));
});
