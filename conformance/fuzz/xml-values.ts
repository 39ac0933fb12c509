import type { Random } from './random.ts';

const NUMBERS = [
  '0',
  '-0',
  '-0.00',
  '+1',
  '1.',
  '.5',
  '-.5',
  '.',
  '-',
  '--1',
  '1e3',
  '1E+5',
  '1e400',
  '-1e-400',
  '0x10',
  '0b1',
  '1_000',
  '1,5',
  '1 000',
  'NaN',
  'INF',
  '-INF',
  'Infinity',
  '00012',
  '99999999999.995',
  '0.005',
  '-0.005',
  '79228162514264337593543950336',
  '9007199254740993',
  '1.0000000000000000000000001',
  '\u0661',
  '\uff11',
  '1\u00a0000',
  ' 1 ',
  '1\n',
];
const DATES = [
  '2026-02-30',
  '2024-02-29',
  '2023-02-29',
  '20260230',
  '0000-00-00',
  '0001-01-01',
  '9999-12-31',
  '10000-01-01',
  '-0001-01-01',
  '2026-13-01',
  '2026-1-1',
  '2026-01-01Z',
  '2026-01-01+14:00',
  '2026-01-01+14:01',
  '2026-01-01T24:00:00',
  '31/01/2026',
  '202601',
  '2026',
  '20260101120000',
  '2026-01-01 ',
];
const WORDS = [
  '',
  ' ',
  '\t\n',
  'true',
  'TRUE',
  '1',
  'EUR',
  'eur',
  'XXX',
  'S',
  'AE',
  'O',
  'K',
  'VAT',
  '380',
  '381',
  'A1',
  'S8',
  'M4',
  'urn:cen.eu:en16931:2017',
  'urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr',
  'urn:factur-x.eu:1p0:minimum',
  '#PMT#x',
  '##',
  '73282932000074',
  '7328293200007 4',
  '0009',
  '0225',
  '102',
  '203',
  '__proto__',
  'constructor',
  'toString',
  '\u202e',
  '\ufeff',
  '\u{1f600}',
  '\u00e9',
  'e\u0301',
  '{seen}',
  '{expected}',
  '=cmd|x',
  '../../x',
  'C62',
  'EA',
  'FR',
  'fr',
  'ZZ',
  '&lt;b&gt;',
  'http://[',
  'urn:',
  '%00',
  '%',
  '#',
];

/** A value that somebody may have written where another stood; now and then a huge one. */
export function oddValue(random: Random): string {
  switch (random.below(12)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return random.pick(NUMBERS);
    case 4:
    case 5:
      return random.pick(DATES);
    case 6:
      return `${random.oneIn(2) ? '-' : ''}${random.below(10 ** 9)}.${random.below(10 ** 9)}`;
    case 7:
      return huge(random);
    default:
      return random.pick(WORDS);
  }
}

/** Mostly some hundreds of characters; once in a while a million. */
function huge(random: Random): string {
  const length = random.oneIn(200) ? 1_000_000 : random.oneIn(20) ? 50_000 : 400;
  const piece = random.pick([
    '9',
    '0',
    '0.',
    ' ',
    'A',
    '-',
    '1e',
    '&#65;',
    '\u00e9',
    '\u{1f600}',
    'x ',
    '#A#',
    '%41',
    '\n',
    '/',
    ',',
    'Q==',
  ]);
  return `${random.pick(['', '1', '-', '0.', '1e', ' '])}${piece.repeat(Math.ceil(length / piece.length))}${random.pick(['', '1', ' ', '.5'])}`;
}
