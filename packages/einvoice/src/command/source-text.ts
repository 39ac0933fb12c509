import { decodeXml } from '../read/xml/decode.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** The XML that was judged, as text: of a PDF, the one it carries. Undefined where there is none to show. */
export function sourceText(bytes: Uint8Array, verdict: Verdict): string | undefined {
  const xml = verdict.container === 'pdf' ? verdict.document?.xml : bytes;
  if (xml === undefined || isPdf(xml)) return undefined;
  try {
    return decodeXml(xml).text;
  } catch {
    // Told by the verdict already: the encoding cannot be read.
    return undefined;
  }
}

function isPdf(bytes: Uint8Array): boolean {
  return bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46;
}
