/**
 * An invoice number as compared for uniqueness: two numbers that a person would read as the same one have the same key, whatever their case and
 * the spaces in them (full-width and other compatibility forms included).
 */
export function numberKey(number: string): string {
  if (/^[\x21-\x7e]*$/.test(number)) return number.toLowerCase();
  // Upper then lower: some letters (ß, ſ) only meet their equals that way.
  const folded = number.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
  return folded.replaceAll(/[\s\u200b-\u200d\u2060\ufeff]/g, '');
}
