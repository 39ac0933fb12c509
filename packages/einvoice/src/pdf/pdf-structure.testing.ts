import { inflateSync } from 'node:zlib';

/** A PDF of ours taken apart through its cross-reference tables, for tests: plain tables, no object streams, no encryption. */
export interface PdfStructure {
  /** Text of an object, its stream included as Latin-1. */
  object(number: number): string;
  /** Decoded stream of an object. */
  stream(number: number): Buffer;
  catalog: string;
  /** The XMP packet. */
  xmp: string;
  embedded: { name: string; bytes: Buffer; relationship: string; mediaType: string }[];
  /** Names of the fonts embedded. */
  fonts: string[];
  pages: number;
  /** All that the pages show, through the fonts' ToUnicode maps; runs parted by nothing, text objects by a newline. */
  text(): string;
}

/** Takes a PDF apart; throws when its cross-references are wrong. */
export function readStructure(pdf: Uint8Array): PdfStructure {
  const raw = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const latin = raw.toString('latin1');
  const offsets = new Map<number, number>();
  let root: number | undefined;
  for (let at: number | undefined = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(latin)?.[1]); at !== undefined; ) {
    const trailerAt = latin.indexOf('trailer', at);
    const entries = latin
      .slice(at, trailerAt)
      .split('\n')
      .map((line) => line.trim())
      .slice(1);
    let next = 0;
    for (const entry of entries) {
      const section = /^(\d+) \d+$/u.exec(entry);
      if (section) next = Number(section[1]);
      else if (/^\d{10} \d{5} [fn]$/u.test(entry)) {
        if (entry.endsWith('n') && !offsets.has(next)) offsets.set(next, Number(entry.slice(0, 10)));
        next++;
      }
    }
    const trailer = latin.slice(trailerAt, latin.indexOf('startxref', trailerAt));
    root ??= reference(trailer, 'Root');
    const previous = /\/Prev (\d+)/u.exec(trailer)?.[1];
    at = previous === undefined ? undefined : Number(previous);
  }
  const object = (number: number) => {
    const at = offsets.get(number) ?? -1;
    if (!latin.startsWith(`${number} 0 obj`, at)) throw new Error(`object ${number} is not where the table says`);
    return latin.slice(at, latin.indexOf('\nendobj', at));
  };
  const stream = (number: number) => {
    const text = object(number);
    const at = (offsets.get(number) ?? 0) + text.indexOf('stream\n') + 7;
    const bytes = raw.subarray(at, at + Number(/\/Length (\d+)/u.exec(text)?.[1]));
    return text.slice(0, text.indexOf('stream\n')).includes('/FlateDecode') ? inflateSync(bytes) : bytes;
  };
  const catalog = object(root ?? -1);
  const numbers = [...offsets.keys()];
  const dictionaries = numbers.map((number) => ({ number, head: object(number).split('stream\n')[0] ?? '' }));
  const pages = dictionaries.filter(({ head }) => /\/Type \/Page\b(?!s)/u.test(head));
  return {
    object,
    stream,
    catalog,
    xmp: stream(reference(catalog, 'Metadata') ?? -1).toString('utf8'),
    embedded: dictionaries
      .filter(({ head }) => head.includes('/Type /Filespec'))
      .map(({ head }) => {
        const file = Number(/\/EF <<\s*\/F (\d+)/u.exec(head)?.[1]);
        return {
          name: /\/UF \(([^)]*)\)/u.exec(head)?.[1] ?? '',
          bytes: stream(file),
          relationship: /\/AFRelationship \/(\w+)/u.exec(head)?.[1] ?? '',
          mediaType: (/\/Subtype \/(\S+)/u.exec(object(file))?.[1] ?? '').replace('#2F', '/'),
        };
      }),
    fonts: dictionaries
      .filter(({ head }) => head.includes('/Subtype /Type0'))
      .map(({ head }) => /\/BaseFont \/(\S+)/u.exec(head)?.[1] ?? ''),
    pages: pages.length,
    text: () => pages.map((page) => pageText(page.head, object, stream)).join('\n'),
  };
}

function reference(text: string, key: string): number | undefined {
  const found = new RegExp(`/${key} (\\d+) 0 R`, 'u').exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

function pageText(page: string, object: (number: number) => string, stream: (number: number) => Buffer): string {
  const resources = page.includes('/Resources <<') ? page : object(reference(page, 'Resources') ?? -1);
  const fonts = new Map<string, Map<string, string>>();
  for (const [, name, number] of (/\/Font <<([^>]*)>>/u.exec(resources)?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/gu)) {
    fonts.set(name ?? '', unicodeMap(stream(reference(object(Number(number)), 'ToUnicode') ?? -1).toString('latin1')));
  }
  let map = new Map<string, string>();
  let text = '';
  const operators = /\/(\w+) [\d.]+ Tf|\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\)|<([0-9a-fA-F]+)>(?=\s*T[jJ])|(\bET\b)/gu;
  for (const [whole, font, hex, end] of stream(reference(page, 'Contents') ?? -1)
    .toString('latin1')
    .matchAll(operators)) {
    if (font) map = fonts.get(font) ?? new Map<string, string>();
    else if (end) text += '\n';
    else {
      const glyphs = hex ?? Buffer.from(literal(whole.slice(1, -1)), 'latin1').toString('hex');
      for (const glyph of glyphs.toUpperCase().match(/.{4}/gu) ?? []) text += map.get(glyph) ?? '';
    }
  }
  return text;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Bytes of a literal string (ISO 32000-1, 7.3.4.2). */
function literal(text: string): string {
  return text.replace(/\\([0-7]{1,3}|[\s\S])/gu, (_, code: string) =>
    /^[0-7]/u.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  );
}

function unicodeMap(cmap: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const [, glyph, unicode] of cmap.matchAll(/^<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>$/gmu)) {
    map.set(
      (glyph ?? '').toUpperCase(),
      Buffer.from(unicode ?? '', 'hex')
        .swap16()
        .toString('utf16le'),
    );
  }
  return map;
}
