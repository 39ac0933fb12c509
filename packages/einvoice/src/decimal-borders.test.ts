import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Decimal } from './decimal.ts';

const SAFE = Number.MAX_SAFE_INTEGER;

function parsed(text: string, digits?: number): Decimal {
  const value = Decimal.parse(text, digits);
  assert.ok(value, text);
  return value;
}

test('the constants', () => {
  assert.deepEqual(
    [Decimal.zero, Decimal.one, Decimal.hundred].map((one) => [one.toText(), one.scale]),
    [
      ['0', 0],
      ['1', 0],
      ['100', 0],
    ],
  );
});

test('the characters beside the digits are none', () => {
  for (const text of ['1:2', ':', '1/2', '/', '1;', '1-', '1+'])
    for (const digits of [text, `${text}${'0'.repeat(20)}`]) assert.equal(Decimal.parse(digits), undefined, digits);
});

test('as many digits as are wanted, before and after the point, with sign and point besides', () => {
  for (const most of [1, 3, 15, 16, 17]) {
    const full = '7'.repeat(most);
    for (const text of [full, `-${full}`, `+${full}.`, `-.${full}`, ` ${full} `]) assert.ok(Decimal.parse(text, most), text);
    for (const text of [`${full}7`, `-${full}7`, `-${full}.7`, `.${full}7`, `0${full}`])
      assert.equal(Decimal.parse(text, most), undefined, text);
  }
});

test('what has one digit more than a safe integer is read, computed and written as exactly as what has fewer', () => {
  for (const text of [
    '999999999999999',
    '9999999999999999',
    '9007199254740991',
    '9007199254740992',
    '9007199254740993',
    '99999999999999999',
  ]) {
    for (const written of [text, `${text.slice(0, -3)}.${text.slice(-3)}`, `0.${text}`]) {
      const value = parsed(written);
      const units = BigInt(text);
      const { scale } = value;
      assert.equal(value.add(Decimal.of(1, scale)).equals(Decimal.of(units + 1n, scale)), true, written);
      assert.equal(value.subtract(Decimal.of(-1, scale)).equals(Decimal.of(units + 1n, scale)), true, written);
      assert.equal(
        value
          .negate()
          .subtract(Decimal.of(1, scale))
          .equals(Decimal.of(-units - 1n, scale)),
        true,
        written,
      );
      assert.equal(value.multiply(Decimal.of(-3)).equals(Decimal.of(units * -3n, scale)), true, written);
      assert.equal(value.compare(Decimal.of(units + 1n, scale)), -1, written);
      assert.equal(value.compare(Decimal.of(units - 1n, scale)), 1, written);
      assert.equal(value.negate().abs().compare(value), 0, written);
      assert.equal(parsed(value.toFixed(20)).equals(value), true, written);
    }
  }
});

test('results that come back among the safe integers are as any other', () => {
  const large = Decimal.of(BigInt(SAFE) + 1n);
  const back = large.subtract(Decimal.one);
  assert.equal(back.equals(Decimal.of(SAFE)), true);
  assert.equal(back.isZero(), false);
  assert.equal(large.subtract(large).isZero(), true);
  assert.equal(large.subtract(large).isNegative(), false);
  assert.equal(large.isZero(), false);
  assert.deepEqual([large.isNegative(), large.negate().isNegative()], [false, true]);
  assert.equal(large.negate().toText(), '-9007199254740992');
  assert.equal(large.toNumber(), 2 ** 53);
  assert.equal(parsed('0.10000000000000000000').toNumber(), 0.1);
});

test('the nearest double, also where no power of ten is exact', () => {
  for (const digits of [21, 22, 23, 24, 30])
    for (const unscaled of [1, 2, 4, 7, 123])
      assert.equal(Decimal.of(unscaled, digits).toNumber(), Number(`${unscaled}e-${digits}`), `${unscaled}e-${digits}`);
});

test('never a negative zero', () => {
  const zeros = [parsed('-0'), parsed('-0.00'), Decimal.of(-0), Decimal.zero.negate(), Decimal.of(-3).multiply(Decimal.zero)];
  const rounded = [parsed('-0.4').round(0), parsed('-0.4').roundHalfUp(), Decimal.of(-1).divide(Decimal.of(3), 0)];
  for (const zero of [...zeros, ...rounded]) {
    assert.equal(Object.is(zero?.toNumber(), 0), true);
    assert.equal(zero?.isNegative(), false);
    assert.equal(zero?.format(1), '0.0');
  }
});

test('ties and what is next to them, with few digits and with many', () => {
  for (const whole of ['0', '1', '12345', '4503599627370495', '4503599627370496', '9007199254740993', '1'.repeat(25)]) {
    const up = String(BigInt(whole) + 1n);
    const minus = (text: string): string => (text === '0' ? '0' : `-${text}`);
    for (const tail of ['', '0', '0'.repeat(14)]) {
      assert.equal(parsed(`${whole}.5${tail}`, 60).round(0).toText(), up);
      assert.equal(parsed(`-${whole}.5${tail}`, 60).round(0).toText(), `-${up}`);
      assert.equal(parsed(`${whole}.5${tail}`, 60).roundHalfUp().toText(), up);
      assert.equal(parsed(`-${whole}.5${tail}`, 60).roundHalfUp().toText(), minus(whole));
      assert.equal(parsed(`-${whole}.5${tail}1`, 60).roundHalfUp().toText(), `-${up}`);
      assert.equal(parsed(`${whole}.49${tail}9`, 60).round(0).toText(), whole);
      assert.equal(parsed(`-${whole}.49${tail}9`, 60).round(0).toText(), minus(whole));
    }
  }
});

test('a quotient is that of integers, on both sides of what numbers can divide', () => {
  const sizes = [1n, 3n, 7n, 2n ** 26n + 1n, 2n ** 51n + 1n, 2n ** 52n - 1n, 2n ** 52n, 2n ** 52n + 1n, 2n ** 53n + 1n, 10n ** 20n + 1n];
  for (const top of sizes) {
    for (const bottom of sizes) {
      for (const [places, scale] of [
        [0, 0],
        [2, 0],
        [0, 3],
        [4, 2],
      ] as const) {
        const [above, below] = [top * 10n ** BigInt(places), bottom * 10n ** BigInt(scale)];
        const expected = (2n * above + below) / (2n * below);
        const name = `${top} / ${bottom} by ${scale}, to ${places}`;
        assert.equal(Decimal.of(top, scale).divide(Decimal.of(bottom), places)?.equals(Decimal.of(expected, places)), true, name);
        assert.equal(Decimal.of(-top, scale).divide(Decimal.of(bottom), places)?.equals(Decimal.of(-expected, places)), true, name);
        assert.equal(Decimal.of(top, scale).divide(Decimal.of(-bottom), places)?.equals(Decimal.of(-expected, places)), true, name);
      }
    }
  }
});

test('doubles next to a half are rounded as what they hold, not as their product comes out', () => {
  for (const [value, expected] of [
    [0.015, '0.01'],
    [0.045, '0.04'],
    [0.105, '0.1'],
    [-0.025, '-0.03'],
    [-0.065, '-0.07'],
    [0.125, '0.13'],
    [-0.125, '-0.12'],
    [35184372088833.13, '35184372088833.13'],
    [35184372088839.914, '35184372088839.91'],
    [2 ** 40 / 100, '10995116277.76'],
    [2 ** 60, String(2n ** 60n)],
    [2 ** 60 + 2 ** 8, String(2n ** 60n + 256n)],
  ] as const)
    assert.equal(Decimal.ofDouble(value, 2)?.toText(), expected, String(value));
  assert.equal(Decimal.ofDouble(1.5, 30)?.toText(), '1.5');
  for (const none of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) assert.equal(Decimal.ofDouble(none, 2), undefined);
});

test('a decimal against a double, to its last binary digit', () => {
  assert.equal(parsed('0.1').compareDouble(0.1), -1);
  assert.equal(parsed('0.3').compareDouble(0.3), 1);
  assert.equal(parsed('0.5').compareDouble(0.5), 0);
  assert.equal(parsed('0.5').compareDouble(0.6), -1);
  assert.equal(parsed('0.5').compareDouble(0.4), 1);
  assert.equal(parsed('9007199254740993').compareDouble(2 ** 53), 1);
  assert.equal(parsed('0.5').compareDouble(Number.NaN), -1);
  assert.equal(parsed('0.5').compareDouble(Number.POSITIVE_INFINITY), -1);
  assert.equal(parsed('0.5').compareDouble(Number.NEGATIVE_INFINITY), 1);
});

test('near means by less than the tolerance', () => {
  const [a, tolerance] = [parsed('1.00'), parsed('0.02')];
  assert.deepEqual(
    ['0.98', '0.981', '1', '1.019', '1.02'].map((text) => a.isNear(parsed(text), tolerance)),
    [false, true, true, true, false],
  );
});

test('the sum of nothing, of one and of many', () => {
  assert.equal(Decimal.sum([]).toText(), '0');
  assert.equal(Decimal.sum([parsed('1.50')]).toText(), '1.5');
  assert.equal(Decimal.sum(['0.1', '0.02', '-3', '9007199254740991'].map((text) => parsed(text))).toText(), '9007199254740988.12');
});

test('values of different scales, where scaling one leaves the safe integers', () => {
  const [large, small] = [Decimal.of(SAFE), parsed('0.000001')];
  assert.equal(large.add(small).toText(), '9007199254740991.000001');
  assert.equal(small.subtract(large).toText(), '-9007199254740990.999999');
  assert.equal(large.compare(small), 1);
  assert.equal(small.compare(large), -1);
  assert.equal(large.add(small).compare(large), 1);
  assert.equal(Decimal.of(1, 30).add(Decimal.one).toText(), `1.${'0'.repeat(29)}1`);
  assert.equal(Decimal.zero.add(Decimal.of(1, 30)).toText(), `0.${'0'.repeat(29)}1`);
});
