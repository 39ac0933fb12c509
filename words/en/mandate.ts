import type { mandate as fr } from '../fr/mandate.ts';

/** The billing mandate (mandat de facturation) as it is signed: a translation, the French text prevails. */
export const mandate: Record<keyof typeof fr, string> = {
  title: 'Billing mandate',
  'title-of': 'Billing mandate of {name}',
  version: 'Version of the text',
  signature: 'Signature',
  signer: 'Signed by',
  capacity: 'Capacity',
  'signed-at': 'Signed on',
  signed:
    'Signed electronically on the platform by a person signed in to their account, a manager of the structure, who declared that they had read the text and accept it.',
  unsigned: 'This document is not signed: it is shown to be read.',
  'made-at': 'Document made on {at}, Paris time.',
  note: 'This is a translation: the French text prevails.',
  'type.siret': 'SIRET',
  'type.eu-vat': 'VAT number',
  'type.non-eu': 'identifier',
  'type.ridet': 'RIDET',
  'type.tahiti': 'TAHITI number',
  'type.being-registered': 'being registered, provisional identifier',
  'type.individual': 'individual, identifier',
  '2026-1.preamble':
    'Between {name}, {identifier}, {address}, hereafter “the principal”, and the operator of the billing platform {platform}, hereafter “the agent”, the following is agreed.',
  '2026-1.object.title': 'Purpose',
  '2026-1.object':
    'The principal gives the agent, who accepts it, a mandate to draw up, in its name and on its behalf, the invoices, credit notes and other payment requests that it enters by form on the platform, under the conditions of article 289, I, 2 of the French general tax code. Documents that the principal deposits ready-made do not fall under this mandate.',
  '2026-1.platform.title': 'What the platform does',
  '2026-1.platform':
    'The agent draws up each invoice from the data that the principal entered and validated, and from nothing else. It sends it to the recipient the principal named, keeps the original and holds it at the disposal of the principal, who can download it at any time. It changes neither amounts, nor tax, nor recipient.',
  '2026-1.liability.title': 'What stays with the principal',
  '2026-1.liability':
    'The principal remains fully liable for its invoicing duties and for what follows from them for value added tax. It undertakes to pay the Treasury the tax stated on invoices drawn up in its name, to claim without delay a copy of any invoice that was not made available to it, and to report any change of the particulars that identify its business.',
  '2026-1.acceptance.title': 'Acceptance of invoices',
  '2026-1.acceptance':
    'The principal reads each invoice again before it is sent: its validation is its acceptance. It may contest the content within fifteen days after the invoice was made available; a corrective invoice or a credit note is then drawn up under the same conditions.',
  '2026-1.numbers.title': 'Numbers',
  '2026-1.numbers':
    'The principal gives each invoice a number of its own, in a chronological and unbroken sequence. For statements of justice fees, the platform gives the number, in a sequence of the principal’s own.',
  '2026-1.duration.title': 'Duration and revocation',
  '2026-1.duration':
    'The mandate takes effect when it is signed, without limit of duration. Any manager of the structure may revoke it on the platform at any time, with immediate effect; invoices already issued remain valid. It belongs to the structure named above: a change of SIRET asks for a new mandate.',
  '2026-1.proof.title': 'Proof',
  '2026-1.proof':
    'The mandate is accepted online by a manager of the structure, with name, capacity, day and time. The platform keeps the signed document unchanged; people of the structure can download it.',
};
