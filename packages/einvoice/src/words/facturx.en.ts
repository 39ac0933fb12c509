import extendedCtcFr from './extendedCtcFr.en.ts';
import { sharedWithCtc } from './facturxIds.ts';
import type { RuleWords } from './rules.ts';

/** Sentences on the profiles of Factur-X in English. */
const facturx: RuleWords = {
  'BR-CO-27': {
    message: 'An account to be paid bears either an IBAN or another account identifier: one of the two.',
    remedy: 'Give the IBAN (BT-84) or the bank’s own identifier, not both and not none.',
  },
  ...sharedWithCtc(extendedCtcFr),
  'FX-NOT-IN-PROFILE': {
    message: 'The Factur-X profile {profile} does not hold {element}.',
    remedy: 'Leave it out, or claim the profile {higher} (BT-24), the first that holds it.',
  },
  'FX-NOT-IN-FACTURX': {
    message: 'The Factur-X profile {profile} does not hold {element}, and no larger profile does either.',
    remedy: 'Leave it out: say what it means in a note (BT-22) or in an attached document.',
  },
  'FX-KIND': {
    message:
      'The Factur-X profile {profile} holds {element}, but not of this kind: its code, scheme or currency is none of those foreseen.',
    remedy:
      'Correct what tells its kind: TypeCode 50, 130 or 916 of a reference, VA or FC of a tax registration, false or true of an allowance or charge, the currency of a VAT total.',
  },
  'FX-TOO-MANY': {
    message: 'In the Factur-X profile {profile}, {element} stands here more often than it may.',
    remedy: 'Keep as many as the profile holds, most often one.',
  },
  'FX-MISSING': {
    message: 'In the Factur-X profile {profile}, {parent} lacks {element}.',
    remedy: 'Add what is missing, or leave {parent} out where the profile lets it be absent.',
  },
  'FX-CODE': {
    message: 'The value “{seen}” of {element} is not in the code list that the Factur-X profile {profile} gives it.',
    remedy: 'Choose a code of that list; codes are written exactly so, without blanks and with the same capitals.',
  },
  'PEPPOL-EN16931-R008': {
    message: 'The element {element} is empty; the Factur-X profile {profile} asks to leave such elements out.',
    remedy: 'Give it a value, or leave it out.',
  },
  'BR-FXEXT-01': {
    message: 'A note with a subject code (BT-21) has neither a text (BT-22) nor a coded text (profile EXTENDED).',
    remedy: 'Add ram:Content or ram:ContentCode to the note.',
  },
  'BR-FXEXT-02': {
    message: 'A note of a line with a subject code has neither a text (BT-127) nor a coded text (profile EXTENDED).',
    remedy: 'Add ram:Content or ram:ContentCode to the note.',
  },
  'BR-FXEXT-03': {
    message:
      'The scheme of this tax registration is “{seen}”: of parties other than the seller, the profile EXTENDED only holds VAT identifiers (VA).',
    remedy: 'Write schemeID="VA" and the VAT identifier, or leave the registration out.',
  },
  'BR-FXEXT-CO-16': {
    message:
      'The amount due for payment (BT-115) should be {expected}: the total with VAT (BT-112), less what was paid (BT-113), with rounding (BT-114) and what is collected for others. The invoice says {seen}.',
    remedy: 'Correct the amount due, or the amounts it is made of.',
  },
  'BR-FXEXT-CII-DT-097a': {
    message: '“{seen}” is not a point in time as format 205 writes it.',
    remedy: 'Write YYYYMMDDHHMM, or the day alone with format="102".',
  },
};

export default facturx;
