import type { ConvertCode } from '../convert/codes.ts';

/** Sentences of conversion in English, by code; `{…}` are filled from the finding. */
const convert: Record<ConvertCode, { message: string; remedy: string }> = {
  'CONVERT-UNKNOWN': {
    message: 'The value {seen} stands in an element that EN 16931 has no business term for; it was not carried over.',
    remedy: 'Check whether the recipient needs it. If so, send the original document, or put the value in a note (BT-22).',
  },
  'CONVERT-ATTRIBUTE': {
    message: 'The attribute value {seen} has no place in the semantic model; it was not carried over.',
    remedy: 'Nothing to do if it only describes a code list. Otherwise check that the recipient can do without it.',
  },
  'CONVERT-LOST': {
    message: '{target} has no place for the value {seen} as it is used here; it was not carried over.',
    remedy: 'Choose a format or profile that holds it, or send the original document.',
  },
  'CONVERT-CHANGED': {
    message: 'The value {seen} had to be written as {expected} in {target}.',
    remedy: 'Check that the new value says the same to the recipient.',
  },
  'CONVERT-ADDED': {
    message: '{target} demands a value that the source does not have: {expected} was written.',
    remedy: 'Nothing to do if the value is right; otherwise complete the source.',
  },
  'CONVERT-TRANSLATED': {
    message: 'The code {seen} is written {expected} in {target}, which uses another code list for the same meaning.',
    remedy: 'Nothing to do: the meaning is the same.',
  },
  'CONVERT-ATTACHMENT': {
    message: 'The file {seen} stands beside the invoice in the PDF; it was not carried over.',
    remedy: 'Send the file apart, or attach it to the invoice as a supporting document (BG-24).',
  },
  'CONVERT-MISSING': {
    message: 'An invoice in {target} must have this value, and the source has none.',
    remedy: 'Complete the invoice, or choose a smaller profile.',
  },
  'CONVERT-MORE': {
    message: '{count} more values could not be carried over; only the first are listed.',
    remedy: 'Send the original document if the recipient needs them.',
  },
  'CONVERT-UNREADABLE': {
    message: 'What was written in {target} could not be read again.',
    remedy: 'Do not send the result; tell whoever runs this service.',
  },
};

export default convert;
