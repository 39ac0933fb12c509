import { path } from '../engine/path.ts';
import { type Detail, type Pattern, rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { AGREEMENT, at, cii, HEAD } from './places.ts';
import { anyIs, sole, textOf } from './select.ts';
import { normalizeSpace } from './xpath.ts';

/** What an attachment is, said in its description (BT-123). */
const KINDS: ReadonlySet<string> = new Set(
  (
    'RIB LISIBLE FEUILLE_DE_STYLE PJA BORDEREAU_SUIVI DOCUMENT_ANNEXE BON_LIVRAISON BON_COMMANDE ' +
    'BORDEREAU_SUIVI_VALIDATION ETAT_ACOMPTE FACTURE_PAIEMENT_DIRECT RECAPITULATIF_COTRAITANCE'
  ).split(' '),
);
const READABLE = 'LISIBLE';

const description = path({ ubl: 'cbc:DocumentDescription', cii: 'ram:Name' });
const documentType = path({ cii: 'ram:TypeCode' });
const documents = path({ ubl: 'cac:AdditionalDocumentReference', cii: `${AGREEMENT}/ram:AdditionalReferencedDocument` });

/** In UBL as written, in CII trimmed and empty at will. */
function isKnownKind(node: number, view: View): boolean {
  const found = sole(view.all(node, description));
  if (found < 0) return true;
  if (view.side === 'ubl') return KINDS.has(view.value(found));
  const kind = normalizeSpace(view.value(found));
  return kind === '' || KINDS.has(kind);
}

function tellKind(node: number, view: View): Detail {
  const found = view.first(node, description);
  return found < 0 ? {} : { node: found, seen: textOf(view, found) };
}

function countReadable(node: number, view: View): number {
  let count = 0;
  for (const one of view.all(node, documents)) if (anyIs(view, one, description, READABLE)) count++;
  return count;
}

export const attachments: readonly Pattern[] = [
  at({ ubl: 'cac:AdditionalDocumentReference' }, rule('BR-FR-17_BT-123', 'BT-123', isKnownKind, tellKind)),
  [
    {
      in: { cii: cii(`${AGREEMENT}/ram:AdditionalReferencedDocument`) },
      when: (node, view) => anyIs(view, node, documentType, '916'),
      rules: [rule('BR-FR-17_BT-123', 'BT-123', isKnownKind, tellKind)],
    },
  ],
  at(
    HEAD,
    rule(
      'BR-FR-18_BT-123',
      'BT-123',
      (node, view) => countReadable(node, view) <= 1,
      (node, view) => ({ seen: String(countReadable(node, view)) }),
    ),
  ),
];
