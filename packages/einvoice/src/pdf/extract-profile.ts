import type { PdfFile } from './extract-file.ts';
import { isStream } from './extract-objects.ts';

const METADATA_LIMIT = 4 * 1024 * 1024;

/** The profile claimed by the XMP metadata (`fx:ConformanceLevel`), if they claim one. */
export function declaredProfile(file: PdfFile): string | undefined {
  const metadata = file.resolve(file.catalog()?.get('Metadata'));
  if (!isStream(metadata)) return undefined;
  const data = file.data(metadata, METADATA_LIMIT);
  if (!data.ok) return undefined;
  const text = new TextDecoder().decode(data.data);
  const match = /:ConformanceLevel\s*(?:>\s*([^<]{1,60})<|=\s*["']([^"']{1,60})["'])/.exec(text);
  return (match?.[1] ?? match?.[2])?.trim();
}

/** The level that the specification identifier (BT-24) of the embedded XML stands for, in the XMP's words; undefined for one we do not know. */
export function profileOf(specification: string): string | undefined {
  const wanted = specification.toLowerCase();
  if (/[:#]minimum$/.test(wanted)) return 'MINIMUM';
  if (/[:#]basicwl$/.test(wanted)) return 'BASIC WL';
  if (/[:#]basic$/.test(wanted)) return 'BASIC';
  if (/[:#]extended$/.test(wanted)) return 'EXTENDED';
  if (wanted.includes('xrechnung')) return 'XRECHNUNG';
  return wanted === 'urn:cen.eu:en16931:2017' ? 'EN 16931' : undefined;
}

/** The same level, however it is written: `EN16931`, `COMFORT` and `EN 16931` are one. */
export function sameProfile(one: string, other: string): boolean {
  return normal(one) === normal(other);
}

function normal(profile: string): string {
  const bare = profile.toUpperCase().replace(/[\s_-]/g, '');
  return bare === 'COMFORT' ? 'EN16931' : bare;
}
