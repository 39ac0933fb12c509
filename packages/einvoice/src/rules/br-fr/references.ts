import { path, type Path } from '../engine/path.ts';
import { type Context, type Pattern, rule, type Rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { AGREEMENT, at, cii, LINE, ublHead, ublLine } from './places.ts';
import { anyIs, hasScheme } from './select.ts';
import { isBlank } from './xpath.ts';

/** Invoice numbers and contract numbers of the buyer: kinds of objects an invoice may name. */
const KINDS = ['AFL', 'AVV'] as const;

const ublId = path({ ubl: 'cbc:ID' });
const ciiDocument = path({ cii: 'ram:AdditionalReferencedDocument' });
const ciiKind = path({ cii: 'ram:ReferenceTypeCode' });
const ciiKindOfParent = path({ cii: '../ram:ReferenceTypeCode' });

function countKind(kind: string, node: number, view: View): number {
  let count = 0;
  if (view.side === 'ubl') {
    for (const one of view.all(node, ublId)) if (hasScheme(view, one, kind)) count++;
  } else {
    for (const one of view.all(node, ciiDocument)) if (anyIs(view, one, ciiKind, kind)) count++;
  }
  return count;
}

function atMostOne(id: string, term: string): Rule {
  return rule(
    id,
    term,
    (node, view) => KINDS.every((kind) => countKind(kind, node, view) <= 1),
    (node, view) => {
      const kind = KINDS.find((one) => countKind(one, node, view) > 1) ?? '';
      return { params: { kind, count: String(countKind(kind, node, view)) } };
    },
  );
}

function isFilled(node: number, view: View): boolean {
  return !isBlank(view.value(node));
}

function isOfKind(node: number, view: View, kind: string, kindPath: Path): boolean {
  return view.side === 'ubl' ? hasScheme(view, node, kind) : anyIs(view, node, kindPath, kind);
}

/** BR-FR-29 for the document (BT-18), BR-FR-30 for a line (BT-128). */
function family(number: string, term: string, group: Context['in'], id: Context['in']): Pattern[] {
  return [
    at(group, atMostOne(`BR-FR-${number}_${term}`, term)),
    KINDS.map((kind) => ({
      in: id,
      when: (node: number, view: View) => isOfKind(node, view, kind, ciiKindOfParent),
      rules: [rule(`BR-FR-${number}_${kind}`, term, isFilled)],
    })),
  ];
}

export const references: readonly Pattern[] = [
  ...family(
    '29',
    'BT-18',
    { ubl: ublHead('cac:AdditionalDocumentReference'), cii: cii(AGREEMENT) },
    {
      ubl: ublHead('cac:AdditionalDocumentReference/cbc:ID'),
      cii: cii(`${AGREEMENT}/ram:AdditionalReferencedDocument/ram:IssuerAssignedID`),
    },
  ),
  // In CII the artefact looks right below the line, where such references do not stand.
  ...family(
    '30',
    'BT-128',
    { ubl: ublLine('cac:DocumentReference'), cii: cii(LINE) },
    { ubl: ublLine('cac:DocumentReference/cbc:ID'), cii: cii(`${LINE}/ram:AdditionalReferencedDocument/ram:IssuerAssignedID`) },
  ),
];
