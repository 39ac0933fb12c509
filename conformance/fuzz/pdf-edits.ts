import { deflateSync } from 'node:zlib';
import { editBytes } from './byte-edits.ts';
import type { Random } from './random.ts';

const put = (text: string, start: number, end: number, by: string): string => text.slice(0, start) + by + text.slice(end);

const NUMBERS = [
  '0',
  '-1',
  '1',
  '2',
  '3',
  '65535',
  '65536',
  '4294967295',
  '2147483648',
  '99999999999999999999',
  '1e5',
  '.',
  '-',
  '1.5',
  '0000000000',
];
const NAMES = [
  'FlateDecode',
  'ASCIIHexDecode',
  'ASCII85Decode',
  'LZWDecode',
  'RunLengthDecode',
  'Crypt',
  'JBIG2Decode',
  'Names',
  'Kids',
  'EF',
  'F',
  'UF',
  'Root',
  'Prev',
  'Size',
  'Length',
  'ObjStm',
  'XRef',
  'Extends',
  'First',
  'N',
  'W',
  'Index',
  'Encrypt',
  'JavaScript',
  'JS',
  'OpenAction',
  'AA',
  'Launch',
  'RichMedia',
  'AF',
  'AFRelationship',
  'Catalog',
  'Pages',
  'Filespec',
  'EmbeddedFile',
  'DecodeParms',
  'Predictor',
  'Columns',
  'Colors',
  'BitsPerComponent',
  '#4a#53',
  'a#00b',
  '__proto__',
  '',
];
const TOKENS = [
  '<<',
  '>>',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '/',
  '%',
  'obj',
  'endobj',
  'stream',
  'endstream',
  'xref',
  'trailer',
  'startxref',
  '%%EOF',
  'null',
  'true',
  'R',
  '%PDF-1.7',
  '\\',
  '\\777',
  '\r',
  '\0',
  'PK\u0003\u0004',
];
const GROUPS = [
  '<<'.repeat(2000),
  '['.repeat(50_000),
  '('.repeat(50_000),
  '<<'.repeat(50_000) + '>>'.repeat(50_000),
  '/A '.repeat(20_000),
  '1 0 R '.repeat(10_000),
  '1 0 obj\n'.repeat(5000),
  'endstream\n'.repeat(5000),
  'xref\n0 1\n'.repeat(5000),
  'stream\n'.repeat(5000),
  '9'.repeat(100_000),
  '%'.repeat(100_000),
];

type Edit = (text: string, random: Random) => string;

/** Puts something in place of one of the places a pattern fits. */
const atOne =
  (pattern: RegExp, by: (found: string, random: Random, text: string) => string): Edit =>
  (text, random) => {
    const places = [...text.matchAll(pattern)];
    if (places.length === 0) return text;
    const { index, 0: found } = random.pick(places);
    return put(text, index, index + found.length, by(found, random, text));
  };

const objectNumbers = (text: string): string[] => [...text.matchAll(/(\d{1,10}) 0 obj/g)].map((found) => found[1] ?? '1');

/** Bytes that inflate to much more. */
const bombs = [
  deflateSync(Buffer.alloc(2_000_000)),
  deflateSync(deflateSync(Buffer.alloc(8_000_000))),
  deflateSync(Buffer.alloc(40_000_000)),
].map((bytes) => bytes.toString('latin1'));

const EDITS: readonly Edit[] = [
  atOne(/\d{1,10}/g, (_found, random) => random.pick(NUMBERS)),
  atOne(/\d{1,10}/g, (found, random) => String(Number(found) + random.pick([-2, -1, 1, 2, 7, 100]))),
  atOne(/\/[A-Za-z]\w*/g, (_found, random) => `/${random.pick(NAMES)}`),
  atOne(/\d{1,10} 0 R/g, (_found, random, text) => `${random.pick(objectNumbers(text).concat('999'))} 0 R`),
  atOne(/\d{1,10} 0 R/g, (_found, random, text) => `${random.pick(objectNumbers(text).concat('1'))} 0 R`),
  atOne(/\d{1,10} 0 obj/g, (_found, random, text) => `${random.pick(objectNumbers(text))} 0 obj`),
  atOne(/\/Length \d{1,10}/g, (_found, random) =>
    random.pick(['', '/Length 0', '/Length -1', '/Length 999999999', '/Length 3 0 R', '/Length 1 0 R', '/Length[1]']),
  ),
  atOne(
    /\/Filter\s*(\/\w+|\[[^\]]*\])/g,
    (_found, random) =>
      `/Filter[${Array.from({ length: random.few(40) }, () => random.pick(['/FlateDecode', '/ASCIIHexDecode', '/ASCII85Decode', '/Fl', '/LZWDecode'])).join('')}]`,
  ),
  atOne(
    /\/Filter/g,
    (found, random) =>
      `/DecodeParms<</Predictor ${random.pick([2, 10, 12, 15])}/Columns ${random.pick(NUMBERS)}/Colors ${random.pick(NUMBERS)}/BitsPerComponent ${random.pick(NUMBERS)}>>${found}`,
  ),
  atOne(/\/W\[[^\]]*\]/g, (_found, random) => `/W[${random.pick(NUMBERS)} ${random.pick(NUMBERS)} ${random.pick(NUMBERS)}]`),
  atOne(/startxref\s{1,9}\d{1,10}/g, (_found, random, text) =>
    random.pick(['', 'startxref\n0', `startxref\n${random.below(text.length)}`, 'startxref\n-5', 'startxref\n99999999999']),
  ),
  atOne(/trailer\s*<</g, (found, random, text) => `${found}/Prev ${random.below(text.length)}`),
  atOne(
    /\/Type\/Catalog/g,
    (found, random) =>
      `${found}${random.pick(['/OpenAction<</S/JavaScript/JS(x)>>', '/AA<</O 1 0 R>>', '/Names 1 0 R', '/AF 1 0 R', '/Metadata 1 0 R', '/Pages 1 0 R', '/Extends 1 0 R'])}`,
  ),
  atOne(
    /\/(Kids|Names)\[[^\]]*\]/g,
    (found, random, text) =>
      `${found.slice(0, -1)} ${`${random.pick(objectNumbers(text).concat('1'))} 0 R `.repeat(random.oneIn(10) ? 5000 : 3)}]`,
  ),
  atOne(/stream\n[\s\S]{1,40}/g, (_found, random) => `stream\n${random.oneIn(4) ? random.pick(bombs) : random.pick(NAMES)}`),
  (text, random) => insertAt(text, random, random.oneIn(4) ? random.pick(GROUPS) : random.pick(TOKENS)),
  (text) => text.replace(/xref\n[\s\S]*$/, ''),
  (text, random) => `${random.pick(['junk\n', '\n\n', '<html>', 'PK\u0003\u0004', ' '.repeat(1100), '%!PS\n'])}${text}`,
  (text, random) => `${text}${random.pick(['junk', '\0'.repeat(2000), `PK\u0005\u0006${'\0'.repeat(18)}`, '%%EOF'.repeat(1000)])}`,
  (text, random) => {
    const number = random.pick(objectNumbers(text).concat('1'));
    const object = `${number} 0 obj\n${random.pick([`${number} 0 R`, '<</Type/Catalog/Root 1 0 R>>', 'null', '[1 0 R 2 0 R]', '<</Kids[1 0 R]>>', '(x)'])}\nendobj\n`;
    return `${text}${object}xref\n${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \ntrailer\n<</Size 99/Root 1 0 R/Prev ${random.below(text.length)}>>\nstartxref\n${text.length + object.length}\n%%EOF\n`;
  },
];

function insertAt(text: string, random: Random, piece: string): string {
  const at = random.below(text.length + 1);
  return put(text, at, at, piece);
}

/** Changes a PDF where its structure is, or anywhere. */
export function editPdf(bytes: Uint8Array, random: Random, other: () => Uint8Array): Uint8Array {
  if (random.oneIn(4)) return editBytes(bytes, random, other);
  let text = Buffer.from(bytes).toString('latin1');
  for (let left = random.few(6); left > 0; left--) text = random.pick(EDITS)(text, random);
  return Buffer.from(text, 'latin1');
}
