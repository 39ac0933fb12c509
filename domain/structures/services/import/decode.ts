import { Problem } from '#kernel';

/** How the bytes of a file were read. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

const starts = (bytes: Uint8Array, ...signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);

/** Files people send by mistake, by how they begin: workbooks of spreadsheets, PDF. */
function isOtherFile(bytes: Uint8Array): boolean {
  return starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0) || starts(bytes, 0x25, 0x50, 0x44, 0x46);
}

/** UTF-16 without a mark: every second byte of western text is zero. */
function halfZero(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const looked = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  looked.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > looked.length / 4 && even === 0) return 'utf-16le';
  return even > looked.length / 4 && odd === 0 ? 'utf-16be' : undefined;
}

function tryUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A control character other than those that part cells and lines. */
const control = /(?![\t\n\r])\p{Cc}/u;

/**
 * The text of a file and how it was read: by its mark, else as UTF-8, else as windows-1252 (what spreadsheets in France write), which reads anything.
 * Throws `services.import-empty`, `services.import-not-csv` (a workbook, a PDF, or bytes that are no text).
 */
export function decodeCsv(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  if (bytes.length === 0) throw new Problem('services.import-empty', 'invalid');
  if (isOtherFile(bytes)) throw new Problem('services.import-not-csv', 'invalid');
  const decoded = decode(bytes);
  // A text has no NUL, nor other controls than those that part cells and lines.
  if (control.test(decoded.text)) throw new Problem('services.import-not-csv', 'invalid');
  if (decoded.text.trim() === '') throw new Problem('services.import-empty', 'invalid');
  return decoded;
}

function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const wide = starts(bytes, 0xff, 0xfe) ? 'utf-16le' : starts(bytes, 0xfe, 0xff) ? 'utf-16be' : halfZero(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: 'utf-16' };
  const text = tryUtf8(bytes);
  return text === undefined
    ? { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
    : { text, encoding: 'utf-8' };
}
