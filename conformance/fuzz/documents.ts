import { writeJson } from '../../packages/einvoice/src/json/toJson.ts';
import { type ArchiveKind, editArchive } from './archive-edits.ts';
import { editBytes } from './byte-edits.ts';
import { editPdf } from './pdf-edits.ts';
import { pdfWith } from './pdf-recipe.ts';
import { Random } from './random.ts';
import type { Seeds } from './seeds.ts';
import { editXml } from './xml-edits.ts';
import { encoded } from './xml-encodings.ts';

/** A document to try. */
export interface Tried {
  kind: 'xml' | 'pdf' | 'json' | ArchiveKind;
  bytes: Uint8Array;
}

/** The document of a number: the same every time for the same seed and seeds. */
export function documentAt(seeds: Seeds, seed: number, index: number): Tried {
  const random = new Random(seed, index);
  const lot = random.below(100);
  if (lot < 68) return { kind: 'xml', bytes: xmlOf(seeds, random) };
  if (lot < 86) return { kind: 'pdf', bytes: editPdf(pdfOf(seeds, random), random, () => pdfOf(seeds, random)) };
  if (lot < 90)
    return { kind: 'json', bytes: editBytes(writeJson(random.pick(seeds.invoices)), random, () => writeJson(random.pick(seeds.invoices))) };
  return editArchive(
    Array.from({ length: random.few(5) }, () => (random.oneIn(3) ? pdfOf(seeds, random) : Buffer.from(random.pick(seeds.xml)()))),
    random,
  );
}

function xmlOf(seeds: Seeds, random: Random): Uint8Array {
  const other = (): string => random.pick(seeds.xml)();
  const text = other();
  if (random.oneIn(6)) return editBytes(Buffer.from(text), random, () => Buffer.from(other()));
  const bytes = encoded(random.oneIn(12) ? text : editXml(text, random, other), random);
  return random.oneIn(15) ? editBytes(bytes, random, () => Buffer.from(other())) : bytes;
}

function pdfOf(seeds: Seeds, random: Random): Uint8Array {
  if (seeds.pdf.length > 0 && random.oneIn(3)) return random.pick(seeds.pdf)();
  const text = random.pick(seeds.xml)();
  return pdfWith(Buffer.from(random.oneIn(3) ? editXml(text, random, () => random.pick(seeds.xml)()) : text), random);
}
