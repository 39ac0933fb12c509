import type { FixCode } from '../fix/codes.ts';

/** Why a repair does not change the meaning, in English, by code. */
const fix: Record<FixCode, string> = {
  'FIX-SPACES':
    '“{before}” holds spaces, dots or dashes (or small letters) that are not part of the number; without them its check digits or form are right: {after}.',
  'FIX-DATE': '“{before}” can only mean one day; the format wants it written {after}.',
  'FIX-DATE-FORMAT': 'The date is written as year, month and day without saying so; format {after} says it.',
  'FIX-DECIMAL': '“{before}” can only mean one number; the format wants it written {after}.',
  'FIX-ZEROS': 'Amounts have two decimals at most; the further ones of {before} are zeros.',
  'FIX-CASE': 'Codes are written in capitals: {after} instead of {before}.',
  'FIX-SCHEME': 'The number does not say of what kind it is; by its form and check digits it can only be of scheme {after}.',
  'FIX-SUM': 'The other amounts add up to {after}; {before} differs by rounding only. The amount due stays the same.',
};

export default fix;
