import type { JsonCode } from '../json/codes.ts';

/** Sentences of reading JSON in English, by code. */
const json: Record<JsonCode, { message: string; remedy: string }> = {
  'JSON-SYNTAX': {
    message: 'The file is not readable JSON in UTF-8 ({seen}).',
    remedy: 'Write the file again with a JSON library, in UTF-8.',
  },
  'JSON-SIZE': { message: 'The file is {size} bytes long; the limit is {limit} bytes.', remedy: 'Make the attachments smaller.' },
  'JSON-FORMAT': {
    message: 'This JSON document does not say that it is an invoice of ours (format and version: {seen}).',
    remedy: 'Write "format": "unisson-invoice" and "version": 1, as the JSON Schema describes.',
  },
  'JSON-TYPE': {
    message: 'Here a value of type {expected} belongs; found: {seen}.',
    remedy: 'Write the value as the JSON Schema describes: amounts, quantities and dates are text.',
  },
  'JSON-DECIMAL': { message: '{seen} is not a decimal number.', remedy: 'Write digits, a point and digits, such as "1204.50".' },
  'JSON-DATE': { message: '{seen} is not a date.', remedy: 'Write year, month and day, such as "2026-01-31".' },
  'JSON-LONG': { message: 'The text is longer than {limit} characters.', remedy: 'Shorten the text, or attach it as a file.' },
  'JSON-MANY': { message: 'The document has more than {limit} values.', remedy: 'Split the invoice.' },
  'JSON-UNKNOWN': {
    message: 'The field is not one of the model; it was left out.',
    remedy: 'Check the spelling against the JSON Schema.',
  },
  'JSON-ATTACHMENT': {
    message: 'The attached file is incomplete, is not base64, or is not in the list of attachments.',
    remedy: 'Give name, mediaType and content (base64) for each file, and count them from 0.',
  },
  'JSON-MORE': { message: 'There are more errors than can be listed.', remedy: 'Correct those listed first.' },
};

export default json;
