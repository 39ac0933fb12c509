/** Bytes turned into characters at a time: a multiple of 3, so that the pieces can be joined, and short enough for one call. */
const CHUNK = 0x6000;

/** The bytes in base64 on one line, in servers and browsers alike. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += CHUNK) text += btoa(String.fromCharCode(...bytes.subarray(start, start + CHUNK)));
  return text;
}
