/** The words of a search, at most eight, lower case, with what LIKE would read as a pattern escaped. */
export function wordsOf(text: string): readonly string[] {
  return text
    .slice(0, 200)
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8)
    .map((word) => word.replaceAll(/[\\%_]/g, String.raw`\$&`));
}
