import { isDict, isName, isRef, isStream, PdfSyntaxError, type PdfDict, type PdfValue } from './extract-objects.ts';

const REGULAR = /^[!-~]$/;
const DELIMITER = /[()<>[\]{}/%#]/;

/** `/text#2Fxml` */
function nameText(name: string): string {
  let text = '/';
  for (const character of name) {
    const plain = REGULAR.test(character) && !DELIMITER.test(character);
    text += plain ? character : `#${(character.charCodeAt(0) & 255).toString(16).padStart(2, '0').toUpperCase()}`;
  }
  return text;
}

/** PDF knows no exponents. */
function numberText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : text;
}

/** A value as PDF syntax (ISO 32000-1, 7.3); references stay references. Streams cannot stand inside values. */
export function serialise(value: PdfValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numberText(value);
  if (isRef(value)) return `${value.ref} ${value.generation ?? 0} R`;
  if (isName(value)) return nameText(value.name);
  if (Array.isArray(value)) return `[${value.map(serialise).join(' ')}]`;
  if (isDict(value)) return serialiseDict(value);
  if (isStream(value)) throw new PdfSyntaxError();
  let hex = '';
  for (const byte of value.bytes) hex += byte.toString(16).padStart(2, '0');
  return `<${hex}>`;
}

function serialiseDict(dict: PdfDict): string {
  let text = '<<';
  for (const [key, value] of dict) text += ` ${nameText(key)} ${serialise(value)}`;
  return `${text} >>`;
}

/** A text of ASCII as a PDF string. */
export function asciiString(text: string): PdfValue {
  return { bytes: Uint8Array.from(text, (character) => character.charCodeAt(0)) };
}
