import { numberMaximum } from './limits.ts';
import { control } from './control.ts';

/** The number, and what it must not collide with. */
export const identityControls = [
  control(
    'UNI-NUMBER-MISSING',
    'error',
    'BT-1',
    'dossier § 9.2, 1',
    ({ particulars }, report) => {
      if (particulars.numberKey === '') report({ at: 'number' });
    },
    { coveredBy: 'BR-02' },
  ),
  control(
    'UNI-NUMBER-LONG',
    'error',
    'BT-1',
    'dossier § 9.2, 1: at most 20 characters towards the public sector',
    ({ particulars: { number } }, report) => {
      const length = [...number].length;
      if (length > numberMaximum)
        report({ at: 'number', seen: number, params: { length: String(length), maximum: String(numberMaximum) } });
    },
  ),
  control(
    'UNI-NUMBER-CHARACTERS',
    'error',
    'BT-1',
    'shown in mails, file names and tables: one line of visible characters',
    ({ particulars: { number } }, report) => {
      if (/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u.test(number)) report({ at: 'number', seen: number });
    },
  ),
  control('UNI-DUPLICATE', 'error', 'BT-1', 'dossier § 9.2, 1: year, SIREN of the issuer and number', ({ particulars, facts }, report) => {
    if (!facts.duplicate) return;
    const { supplier, duplicate } = facts;
    report({
      at: 'number',
      seen: particulars.number,
      params: {
        number: particulars.number,
        year: String(particulars.issueYear ?? ''),
        legalUnit: supplier?.legalUnit ?? '',
        platformNumber: String(duplicate.platformNumber),
      },
    });
  }),
  control(
    'UNI-REPLACES-UNKNOWN',
    'error',
    '',
    'only a rejected invoice of one’s own is replaced (dossier § 2.3)',
    ({ replacesId, facts }, report) => {
      if (replacesId === undefined) return;
      if (facts.replaced?.status !== 'rejected' || facts.replaced.supplierId !== facts.supplier?.id) report({});
    },
  ),
];
