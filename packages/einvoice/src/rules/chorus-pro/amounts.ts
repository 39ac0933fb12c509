import { Decimal } from '../../decimal.ts';
import { control } from './control.ts';

const source = 'dossier § 9.2, 8';
const named = { net: 'BT-109', vat: 'BT-110', gross: 'BT-112', paid: 'BT-113', rounding: 'BT-114', payable: 'BT-115' } as const;
/** Beyond any invoice; keeps sums of a structure's papers readable. */
const greatest = Decimal.parse('1000000000000') ?? Decimal.zero;

let currencies: ReadonlySet<string> | undefined;
/** ISO 4217 codes in use. */
const isCurrency = (code: string): boolean => {
  currencies ??= new Set(Intl.supportedValuesOf('currency'));
  return currencies.has(code);
};

/** Totals: there, exact, and adding up. */
export const amountControls = [
  control(
    'UNI-CURRENCY',
    'error',
    'BT-5',
    'ISO 4217',
    ({ invoice }, report) => {
      const code = invoice.currency?.trim() ?? '';
      if (!isCurrency(code)) report({ at: 'currency', seen: code, params: { code } });
    },
    { coveredBy: 'BR-05 BR-CL-04' },
  ),
  control(
    'UNI-AMOUNT-MISSING',
    'error',
    'BT-109 BT-112 BT-115',
    source,
    ({ invoice: { totals } }, report) => {
      for (const name of ['net', 'gross', 'payable'] as const) {
        if ((totals[name] ?? '').trim() === '') report({ at: `totals.${name}`, params: { term: named[name] } });
      }
    },
    { coveredBy: 'BR-13 BR-14 BR-15' },
  ),
  control(
    'UNI-AMOUNT-INVALID',
    'error',
    'BT-109 BT-110 BT-112 BT-115',
    source,
    ({ invoice: { totals } }, report) => {
      for (const name of ['net', 'vat', 'gross', 'paid', 'rounding', 'payable'] as const) {
        const text = totals[name]?.trim() ?? '';
        if (text !== '' && !Decimal.parse(text)) report({ at: `totals.${name}`, seen: text, params: { term: named[name], value: text } });
      }
    },
    { coveredBy: 'READ-DECIMAL' },
  ),
  control(
    'UNI-AMOUNT-DECIMALS',
    'error',
    'BT-109 BT-110 BT-112 BT-115',
    'BR-DEC-12, BR-DEC-13, BR-DEC-14, BR-DEC-18',
    ({ particulars: { amounts } }, report) => {
      for (const name of ['net', 'vat', 'gross', 'payable'] as const) {
        const value = amounts[name];
        if (value && !value.round(2).equals(value))
          report({ at: `totals.${name}`, seen: value.toText(), expected: value.toFixed(2), params: { term: named[name] } });
      }
    },
    { coveredBy: 'BR-DEC-12 BR-DEC-13 BR-DEC-14 BR-DEC-18' },
  ),
  control('UNI-AMOUNT-GREAT', 'error', 'BT-109 BT-110 BT-112 BT-115', 'our bound', ({ particulars: { amounts } }, report) => {
    for (const name of ['net', 'vat', 'gross', 'payable'] as const) {
      const value = amounts[name];
      if (value && value.abs().compare(greatest) >= 0)
        report({ at: `totals.${name}`, seen: value.toText(), params: { term: named[name] } });
    }
  }),
  control(
    'UNI-AMOUNT-GROSS',
    'error',
    'BT-112',
    source,
    ({ particulars: { amounts } }, report) => {
      const { net, vat = Decimal.zero, gross } = amounts;
      if (!net || !gross) return;
      const expected = net.add(vat);
      if (!expected.equals(gross))
        report({
          at: 'totals.gross',
          seen: gross.toText(),
          expected: expected.toFixed(2),
          params: { net: net.toFixed(2), vat: vat.toFixed(2) },
        });
    },
    { coveredBy: 'BR-CO-15' },
  ),
  control(
    'UNI-AMOUNT-PAYABLE',
    'error',
    'BT-115',
    source,
    ({ particulars: { amounts } }, report) => {
      const { gross, paid = Decimal.zero, rounding = Decimal.zero, payable } = amounts;
      if (!gross || !payable) return;
      const expected = gross.subtract(paid).add(rounding);
      if (!expected.equals(payable))
        report({
          at: 'totals.payable',
          seen: payable.toText(),
          expected: expected.toFixed(2),
          params: { gross: gross.toFixed(2), paid: paid.toFixed(2) },
        });
    },
    { coveredBy: 'BR-CO-16' },
  ),
];
