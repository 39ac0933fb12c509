import { isSiret } from '../../codes/siret.ts';
import { control } from './control.ts';

const terms = 'BT-46 BT-47 BT-49';
const exists = 'dossier § 9.2, 3';
const routing = { routing: true };

/** Who receives: a public structure named by its SIRET, known and active. */
export const recipientControls = [
  control(
    'UNI-RECIPIENT-MISSING',
    'error',
    terms,
    exists,
    ({ particulars: { recipient } }, report) => {
      if (!recipient.siret && !recipient.siren && !recipient.unreadable) report({ at: 'buyer' });
    },
    routing,
  ),
  control(
    'UNI-RECIPIENT-SIREN',
    'error',
    terms,
    'dossier § 9.2, 6b: the recipient is always named by a SIRET',
    ({ particulars: { recipient } }, report) => {
      if (recipient.siren) report({ at: recipient.siren.at, seen: recipient.siren.value });
    },
    routing,
  ),
  control(
    'UNI-RECIPIENT-INVALID',
    'error',
    terms,
    exists,
    ({ particulars: { recipient } }, report) => {
      const wrong =
        recipient.siret && !isSiret(recipient.siret.value) ? recipient.siret : recipient.siren ? undefined : recipient.unreadable;
      if (wrong) report({ at: wrong.at, seen: wrong.value, params: { value: wrong.value } });
    },
    routing,
  ),
  control(
    'UNI-RECIPIENT-UNKNOWN',
    'error',
    terms,
    exists,
    ({ particulars: { recipient }, facts }, report) => {
      if (facts.lookedUp && recipient.siret && isSiret(recipient.siret.value) && !facts.recipient) {
        report({ at: recipient.siret.at, seen: recipient.siret.written, params: { siret: recipient.siret.value } });
      }
    },
    routing,
  ),
  control(
    'UNI-RECIPIENT-INACTIVE',
    'error',
    terms,
    exists,
    ({ particulars: { recipient }, facts }, report) => {
      if (facts.recipient && !facts.recipient.isActive && !facts.recipient.successor) {
        report({
          ...(recipient.siret && { at: recipient.siret.at, seen: recipient.siret.written }),
          params: { name: facts.recipient.name, siret: facts.recipient.identifier },
        });
      }
    },
    routing,
  ),
  control(
    'UNI-RECIPIENT-REPLACED',
    'error',
    terms,
    'dossier § 7.5: a change of SIRET or an absorption leaves the old structure inactive',
    ({ particulars: { recipient }, facts }, report) => {
      const { successor, isActive, name, identifier } = facts.recipient ?? {};
      if (!successor || isActive) return;
      report({
        ...(recipient.siret && { at: recipient.siret.at, seen: recipient.siret.written }),
        expected: successor.identifier,
        params: { name: name ?? '', siret: identifier ?? '', successor: successor.name, successorSiret: successor.identifier },
      });
    },
    routing,
  ),
  control(
    'UNI-RECIPIENT-PRIVATE',
    'error',
    terms,
    exists,
    ({ particulars: { recipient }, facts }, report) => {
      if (facts.recipient && !facts.recipient.isPublic) {
        report({
          ...(recipient.siret && { at: recipient.siret.at, seen: recipient.siret.written }),
          params: { name: facts.recipient.name, siret: facts.recipient.identifier },
        });
      }
    },
    routing,
  ),
  control('UNI-RECIPIENT-AMBIGUOUS', 'warning', terms, 'one paper has one recipient', ({ particulars: { recipient } }, report) => {
    for (const other of recipient.others)
      report({
        at: other.at,
        seen: other.value,
        expected: recipient.siret?.value ?? '',
        params: { other: other.value, taken: recipient.siret?.value ?? '' },
      });
  }),
  control(
    'UNI-RECIPIENT-SPACES',
    'warning',
    terms,
    'identifiers are written without spaces (ISO 6523, 0009)',
    ({ particulars: { recipient } }, report) => {
      const { siret } = recipient;
      if (siret && siret.written.trim() !== siret.value) report({ at: siret.at, seen: siret.written, expected: siret.value });
    },
  ),
];
