/** The codes of a list. */
export type CodeSet = ReadonlySet<string>;

/** A code list written as one text, codes parted by white space. */
export function codeSet(text: string): CodeSet {
  return new Set(text.trim().split(/\s+/));
}
