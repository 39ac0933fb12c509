import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Decimal } from './decimal.ts';

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 9 }))
  .map(([unscaled, scale]) => Decimal.of(unscaled, scale));

function parsed(text: string): Decimal {
  const value = Decimal.parse(text);
  assert.ok(value, text);
  return value;
}

test('reads what XML Schema calls a decimal and nothing else', () => {
  for (const [text, canonical] of [
    ['12', '12'],
    ['-0.50', '-0.5'],
    ['+3', '3'],
    ['.5', '0.5'],
    ['1.', '1'],
    ['-.25', '-0.25'],
    ['000.10', '0.1'],
    ['-0', '0'],
    [' 7.00 ', '7'],
    ['1234567890123456789012345678901234567890', '1234567890123456789012345678901234567890'],
    ['+0.00000000000000000001', '0.00000000000000000001'],
  ] as const)
    assert.equal(Decimal.parse(text)?.toText(), canonical, text);
  for (const text of [
    '',
    ' ',
    '.',
    '-',
    '+',
    '1e3',
    '1E3',
    '1,5',
    '1 000',
    'NaN',
    'INF',
    '--1',
    '1.2.3',
    '0x10',
    '٣',
    '+-1',
    '-.',
    '\u00a012',
    '1'.repeat(41),
    `0.${'0'.repeat(40)}`,
  ])
    assert.equal(Decimal.parse(text), undefined, JSON.stringify(text));
  assert.equal(Decimal.parse(undefined), undefined);
});

test('reads as many digits as wanted', () => {
  const long = `${'9'.repeat(60)}.${'1'.repeat(40)}`;
  assert.equal(Decimal.parse(long), undefined);
  assert.equal(Decimal.parse(long, 99), undefined);
  assert.equal(Decimal.parse(long, 100)?.toText(), long);
  assert.equal(Decimal.parse(`-${long}`, 100)?.roundHalfUp(2).toText(), `-${'9'.repeat(60)}.11`);
});

test('refuses a very long text without reading it all', () => {
  assert.equal(Decimal.parse('9'.repeat(10_000_000)), undefined);
});

test('rounds halves away from zero', () => {
  for (const [text, places, expected] of [
    ['2.345', 2, '2.35'],
    ['-2.345', 2, '-2.35'],
    ['2.3449', 2, '2.34'],
    ['0.005', 2, '0.01'],
    ['-0.004', 2, '0'],
    ['1.5', 0, '2'],
    ['-1.5', 0, '-2'],
    ['7', 2, '7'],
  ] as const)
    assert.equal(parsed(text).round(places).toText(), expected, text);
});

test('rounds halves up as XPath does, also below zero', () => {
  for (const [text, expected] of [
    ['2.5', '3'],
    ['-2.5', '-2'],
    ['-2.51', '-3'],
    ['-2.49', '-2'],
    ['0.4', '0'],
    ['-3', '-3'],
    ['-3.0', '-3'],
  ] as const)
    assert.equal(parsed(text).roundHalfUp().toText(), expected, text);
});

test('writes a fixed number of places', () => {
  assert.equal(parsed('12.5').toFixed(2), '12.50');
  assert.equal(parsed('-0.005').toFixed(2), '-0.01');
  assert.equal(parsed('0').toFixed(2), '0.00');
  assert.equal(parsed('3').toFixed(0), '3');
  assert.equal(parsed('12.3456').format(2), '12.3456');
  assert.equal(parsed('12.3').format(2), '12.30');
});

test('division gives nothing by zero and rounds to the places asked', () => {
  assert.equal(Decimal.one.divide(Decimal.zero, 2), undefined);
  assert.equal(parsed('10').divide(parsed('3'), 4)?.toText(), '3.3333');
  assert.equal(parsed('-10').divide(parsed('6'), 2)?.toText(), '-1.67');
  assert.equal(parsed('1').divide(parsed('0.008'), 0)?.toText(), '125');
});

test('text and value are one to one', () => {
  fc.assert(fc.property(decimals, (value) => parsed(value.toText()).equals(value) && parsed(value.toText()).toText() === value.toText()));
});

test('addition and multiplication are those of integers at a common scale', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      fc.nat(6),
      fc.nat(6),
      (a, b, scaleA, scaleB) => {
        const left = Decimal.of(a, scaleA);
        const right = Decimal.of(b, scaleB);
        const common = 10n ** 6n;
        const scaledSum = a * (common / 10n ** BigInt(scaleA)) + b * (common / 10n ** BigInt(scaleB));
        assert.ok(left.add(right).equals(Decimal.of(scaledSum, 6)));
        assert.ok(left.multiply(right).equals(Decimal.of(a * b, scaleA + scaleB)));
      },
    ),
  );
});

test('laws of arithmetic', () => {
  fc.assert(
    fc.property(decimals, decimals, decimals, (a, b, c) => {
      assert.ok(a.add(b).equals(b.add(a)));
      assert.ok(
        a
          .add(b)
          .add(c)
          .equals(a.add(b.add(c))),
      );
      assert.ok(a.multiply(b.add(c)).equals(a.multiply(b).add(a.multiply(c))));
      assert.ok(a.subtract(b).add(b).equals(a));
      assert.ok(a.negate().negate().equals(a));
      assert.equal(a.compare(b), -b.compare(a) || 0);
      assert.equal(a.isNegative(), a.compare(Decimal.zero) < 0);
      assert.ok(!a.abs().isNegative() && (a.abs().equals(a) || a.abs().equals(a.negate())));
      assert.ok(Decimal.sum([a, b, c]).equals(c.add(b).add(a)));
    }),
  );
});

test('rounding is within half a unit, symmetric and does nothing twice', () => {
  fc.assert(
    fc.property(decimals, fc.nat(6), (value, places) => {
      const rounded = value.round(places);
      assert.ok(rounded.subtract(value).abs().multiply(Decimal.of(2)).compare(Decimal.of(1, places)) <= 0);
      assert.ok(rounded.negate().equals(value.negate().round(places)));
      assert.ok(rounded.round(places).equals(rounded));
      assert.ok(rounded.scale <= Math.max(places, 0) || rounded.scale === value.scale);
    }),
  );
});

test('a quotient times its divisor is within half a unit of the dividend', () => {
  fc.assert(
    fc.property(
      decimals,
      decimals.filter((d) => !d.isZero()),
      fc.nat(6),
      (a, b, places) => {
        const quotient = a.divide(b, places);
        assert.ok(quotient);
        const error = quotient.multiply(b).subtract(a).abs().multiply(Decimal.of(2));
        assert.ok(error.compare(b.abs().multiply(Decimal.of(1, places))) <= 0);
      },
    ),
  );
});

test('knows the white space of XML and no other', () => {
  assert.equal(Decimal.parse(' \t\r\n1.5\n ')?.toText(), '1.5');
  for (const space of ['\u00a0', '\u2009', '\ufeff', '\u000b']) assert.equal(Decimal.parse(`${space}1.5`), undefined);
});

/** Around the largest safe integer, where numbers give way to bigints. */
const edges = fc
  .bigInt({ min: -4n, max: 4n })
  .chain((near) =>
    fc.constantFrom(2n ** 53n, -(2n ** 53n), 2n ** 52n, -(2n ** 52n), 10n ** 15n, 10n ** 16n, 94906265n, 0n).map((far) => far + near),
  );

test('is as exact beyond safe integers as within', () => {
  fc.assert(
    fc.property(edges, edges, fc.nat(8), fc.nat(30), (a, b, scale, other) => {
      const left = Decimal.of(a, scale);
      const right = Decimal.of(b, scale);
      const unlike = Decimal.of(b, other);
      assert.equal(left.add(right).toText(), Decimal.of(a + b, scale).toText());
      assert.equal(left.subtract(right).toText(), Decimal.of(a - b, scale).toText());
      assert.equal(left.multiply(right).toText(), Decimal.of(a * b, 2 * scale).toText());
      assert.equal(left.compare(right), a < b ? -1 : a > b ? 1 : 0);
      const unit = 10n ** BigInt(other);
      assert.equal(left.compare(unlike), a * unit < b * 10n ** BigInt(scale) ? -1 : a * unit > b * 10n ** BigInt(scale) ? 1 : 0);
      assert.equal(left.add(unlike).toText(), Decimal.of(a * unit + b * 10n ** BigInt(scale), scale + other).toText());
      assert.equal(parsed(left.toText()).toText(), left.toText());
    }),
  );
});

test('rounding halves up agrees with whole numbers of half units', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
      fc.integer({ min: 0, max: 6 }),
      fc.nat(4),
      (unscaled, scale, places) => {
        const rounded = Decimal.of(unscaled, scale).roundHalfUp(places);
        const error = rounded.subtract(Decimal.of(unscaled, scale)).multiply(Decimal.of(2));
        // Within half a unit; exactly half a unit only upwards.
        assert.ok(error.compare(Decimal.of(1, places)) <= 0 && error.compare(Decimal.of(-1, places)) > 0);
        assert.ok(rounded.equals(rounded.roundHalfUp(places)));
      },
    ),
  );
});

test('nearness excludes the tolerance itself', () => {
  assert.ok(parsed('100.99').isNear(parsed('100'), Decimal.one));
  assert.ok(!parsed('101').isNear(parsed('100'), Decimal.one));
  assert.ok(!parsed('99').isNear(parsed('100.00'), Decimal.one));
});

test('the nearest double is the one its text has', () => {
  fc.assert(
    fc.property(decimals, fc.nat(30), (value, scale) => {
      assert.equal(value.toNumber(), Number(value.toText()));
      const small = value.multiply(Decimal.of(1, scale));
      assert.equal(small.toNumber(), Number(small.toText()));
    }),
  );
});

test('compares with what a double really holds', () => {
  // 100.99 - 1 is a little less than 99.99, and 1.005 a little less than it seems.
  assert.equal(parsed('99.99').compareDouble(100.99 - 1), 1);
  assert.equal(parsed('1.005').compareDouble(1.005), 1);
  assert.equal(parsed('0.5').compareDouble(0.5), 0);
  assert.equal(parsed('0.1').compareDouble(0.1), -1);
  assert.equal(parsed('3').compareDouble(2), 1);
  assert.equal(parsed('-3').compareDouble(2), -1);
  assert.equal(parsed('-3').compareDouble(Number.NEGATIVE_INFINITY), 1);
  assert.equal(parsed('3').compareDouble(Number.POSITIVE_INFINITY), -1);
  assert.equal(parsed('3').compareDouble(Number.NaN), -1);
  fc.assert(fc.property(fc.integer(), (whole) => Decimal.of(whole).compareDouble(whole) === 0));
});

test('rounds what a double really holds', () => {
  assert.equal(Decimal.ofDouble(1.005, 2)?.toText(), '1');
  assert.equal(Decimal.ofDouble(0.125, 2)?.toText(), '0.13');
  assert.equal(Decimal.ofDouble(-0.125, 2)?.toText(), '-0.12');
  assert.equal(Decimal.ofDouble(0.1 + 0.2, 2)?.toText(), '0.3');
  assert.equal(Decimal.ofDouble(2 ** 60 + 0.5, 2)?.toText(), String(2n ** 60n));
  assert.equal(Decimal.ofDouble(5e-324, 2)?.toText(), '0');
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) assert.equal(Decimal.ofDouble(value, 2), undefined);
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 1, max: 2 ** 20 }), (top, bottom) => {
      const value = top / bottom;
      const rounded = Decimal.ofDouble(value, 2);
      assert.ok(rounded);
      // Neither half a cent too low nor more than half a cent too high.
      assert.ok(rounded.add(Decimal.of(5, 3)).compareDouble(value) > 0 && rounded.subtract(Decimal.of(5, 3)).compareDouble(value) <= 0);
    }),
  );
});
