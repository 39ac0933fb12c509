import { FACTURX_NAMES } from '../rules/facturx/levels.ts';
import { specificationOf } from '../specifications.ts';
import type { PdfFile } from './extract-file.ts';
import { isStream } from './extract-objects.ts';

const METADATA_LIMIT = 4 * 1024 * 1024;

/** What the XMP metadata of a PDF say of the invoice in it; each undefined where they do not. */
export interface DeclaredMetadata {
  /** `fx:ConformanceLevel`: `EN 16931`, `BASIC WL`… */
  profile: string | undefined;
  /** `fx:DocumentType`. */
  documentType: string | undefined;
  /** `fx:DocumentFileName`. */
  fileName: string | undefined;
  /** `fx:Version`. */
  version: string | undefined;
  /** `pdfaid:part`: which part of PDF/A the file claims to keep. */
  part: string | undefined;
}

/** The XMP metadata of a PDF; undefined when it has none that can be read. */
export function declaredMetadata(file: PdfFile): DeclaredMetadata | undefined {
  const metadata = file.resolve(file.catalog()?.get('Metadata'));
  if (!isStream(metadata)) return undefined;
  const data = file.data(metadata, METADATA_LIMIT);
  if (!data.ok) return undefined;
  const text = new TextDecoder(encodingOf(data.data)).decode(data.data);
  return {
    profile: property(text, 'ConformanceLevel'),
    documentType: property(text, 'DocumentType'),
    fileName: property(text, 'DocumentFileName'),
    version: property(text, 'Version'),
    part: property(text, 'part', 'pdfaid'),
  };
}

/** The profile claimed by the XMP metadata (`fx:ConformanceLevel`), if they claim one. */
export function declaredProfile(file: PdfFile): string | undefined {
  return declaredMetadata(file)?.profile;
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
}

/** A property written as an element or as an attribute; that of another schema (`xmp:`, `pdf:`) is not looked for. */
function property(text: string, name: string, prefix = '(?!xmp|pdf|dc|stEvt|stRef)\\w{1,30}'): string | undefined {
  const pattern = new RegExp(`[\\s</]${prefix}:${name}\\s{0,9}(?:>\\s{0,99}([^<]{1,200})<|=\\s{0,9}["']([^"']{1,200})["'])`);
  const match = pattern.exec(text);
  return (match?.[1] ?? match?.[2])?.trim();
}

/** The level that the specification identifier (BT-24) of the embedded XML stands for, in the XMP's words; undefined for one we do not know. */
export function profileOf(specification: string): string | undefined {
  const known = specificationOf(specification);
  if (known?.family === 'xrechnung') return 'XRECHNUNG';
  if (known === undefined || known.family === 'other' || known.family === 'peppol' || known.profile === undefined) return undefined;
  return FACTURX_NAMES[known.profile];
}

/** The same level, however it is written: `EN16931`, `COMFORT` and `EN 16931` are one. */
export function sameProfile(one: string, other: string): boolean {
  return normal(one) === normal(other);
}

function normal(profile: string): string {
  const bare = profile.toUpperCase().replace(/[\s_-]/g, '');
  return bare === 'COMFORT' ? 'EN16931' : bare;
}
