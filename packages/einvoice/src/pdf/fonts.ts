import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Fonts a sheet is set in, in order of preference: Figtree (the portal's own), then wider scripts. All are under the OFL. */
const files = [
  '@expo-google-fonts/figtree/400Regular/Figtree_400Regular.ttf',
  '@expo-google-fonts/figtree/600SemiBold/Figtree_600SemiBold.ttf',
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
];

/** The bytes of every font, read anew. */
export function readFonts(): Buffer[] {
  return files.map((file) => readFileSync(require.resolve(file)));
}

/** Which characters a set of fonts can show. */
export interface Coverage {
  has(codePoint: number): boolean;
}

let every: Coverage | undefined;
let first: Coverage | undefined;

/** Characters that at least one of our fonts shows. Read once. */
export function fontCoverage(): Coverage {
  every ??= coverageOf(readFonts());
  return every;
}

/** Characters of the main font alone: what is left when shaping with fallback fonts failed. */
export function mainFontCoverage(): Coverage {
  first ??= coverageOf(readFonts().slice(0, 1));
  return first;
}

/** Reads the `cmap` tables (OpenType, formats 4 and 12) of some fonts into one set. */
function coverageOf(fonts: readonly Uint8Array[]): Coverage {
  const bits = new Uint8Array(0x110000 / 8);
  for (const font of fonts) {
    const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
    for (const subtable of unicodeSubtables(view)) {
      for (const [start, end] of ranges(view, subtable)) {
        for (let code = start; code <= end; code++) bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7));
      }
    }
  }
  return { has: (codePoint) => ((bits[codePoint >> 3] ?? 0) & (1 << (codePoint & 7))) !== 0 };
}

function unicodeSubtables(font: DataView): number[] {
  const tables = font.getUint16(4);
  for (let i = 0; i < tables; i++) {
    const record = 12 + i * 16;
    if (font.getUint32(record) !== 0x636d6170 /* cmap */) continue;
    const cmap = font.getUint32(record + 8);
    const found: number[] = [];
    for (let j = 0; j < font.getUint16(cmap + 2); j++) found.push(cmap + font.getUint32(cmap + 4 + j * 8 + 4));
    return found;
  }
  return [];
}

function* ranges(font: DataView, at: number): Generator<[number, number]> {
  const format = font.getUint16(at);
  if (format === 12) {
    const groups = font.getUint32(at + 12);
    for (let i = 0; i < groups; i++) yield [font.getUint32(at + 16 + i * 12), font.getUint32(at + 20 + i * 12)];
  } else if (format === 4) {
    const doubled = font.getUint16(at + 6);
    for (let i = 0; i < doubled; i += 2) {
      const end = font.getUint16(at + 14 + i);
      const start = font.getUint16(at + 16 + doubled + i);
      if (start <= end && end < 0xffff) yield [start, end];
    }
  }
}
