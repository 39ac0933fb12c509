import type { Random } from './random.ts';

const withoutDeclaration = (text: string): string => text.replace(/^\ufeff?<\?xml[^>]*\?>\s*/, '');
const declared = (text: string, encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>${withoutDeclaration(text)}`;
const utf8 = (text: string): Buffer => Buffer.from(text);
const little = (text: string): Buffer => Buffer.from(text, 'utf16le');
const big = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const joined = (...parts: (number[] | Buffer)[]): Buffer => Buffer.concat(parts.map((part) => Buffer.from(part)));

/** UTF-7 writes markup so that a reader of ASCII sees none. */
const utf7 = (text: string): Buffer => utf8(text.replaceAll('<', '+ADw-').replaceAll('>', '+AD4-'));

/** Everything before the root that others found readers to stumble over. */
const PROLOGUES = [
  '<!DOCTYPE Invoice>',
  '<!DOCTYPE Invoice SYSTEM "http://127.0.0.1:9/x.dtd">',
  '<!DOCTYPE Invoice [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
  '<!DOCTYPE Invoice [<!ENTITY % p SYSTEM "file:///etc/hostname"> %p;]>',
  '<?xml version="1.1"?>',
  '<?xml version="1.0" standalone="maybe"?>',
  '<?xml version="1.0" encoding="utf-8',
  '<?XML version="1.0"?>',
  '<?xml?>',
  '<?xml-stylesheet href="x"?>',
  ' <?xml version="1.0"?>',
  '\n\n',
  '<!-- -->',
  '\ufeff\ufeff',
  'x',
];

type Encode = (text: string, random: Random) => Buffer;

const ENCODINGS: readonly Encode[] = [
  (text) => joined([0xef, 0xbb, 0xbf], utf8(text)),
  (text) => joined([0xff, 0xfe], little(declared(text, 'UTF-16'))),
  (text) => joined([0xfe, 0xff], big(declared(text, 'UTF-16'))),
  (text) => little(declared(text, 'UTF-16LE')),
  (text) => big(withoutDeclaration(text)),
  (text) => joined([0xff, 0xfe], little(text), [0x3c]),
  (text) => joined([0xff, 0xfe], little(declared(text, 'UTF-16')), [0x00, 0xd8]),
  (text) => joined([0xff, 0xfe], utf8(text)),
  (text) => joined([0xff, 0xfe, 0, 0], little(text)),
  (text) => Buffer.from(declared(text, 'ISO-8859-1'), 'latin1'),
  (text) => utf8(declared(text, 'windows-1252')),
  (text) => utf8(declared(text, 'US-ASCII')),
  (text) => utf7(declared(text, 'UTF-7')),
  (text) => joined(utf8('<?xml version="1.0" encoding="UTF-7"?>'), utf7(withoutDeclaration(text))),
  (text, random) =>
    utf8(declared(text, random.pick(['UTF-16', 'utf-8 ', 'EBCDIC-CP-FR', 'x', '', 'UTF-32', 'koi8-r', 'utf8', 'a'.repeat(3000)]))),
  (text) => joined([0x4c, 0x6f, 0xa7, 0x94], utf8(text)),
  (text, random) => utf8(random.pick(PROLOGUES) + withoutDeclaration(text)),
  (text, random) => utf8(text + random.pick(['\u0000', ' ', 'x', '<a/>', '<!-- -->', '<?x?>', ']]>', text.slice(0, 500)])),
  (text) => utf8(text.replaceAll('\n', '\r')),
  (text) => utf8(text.replace(/>\s+</g, '><')),
];

/** Writes a document in an encoding, most often UTF-8, at times one that contradicts itself. */
export function encoded(text: string, random: Random): Uint8Array {
  return random.oneIn(5) ? random.pick(ENCODINGS)(text, random) : utf8(text);
}
