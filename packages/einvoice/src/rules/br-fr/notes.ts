import { path } from '../engine/path.ts';
import { type Detail, onlyIn, type Pattern, rule, type Rule } from '../engine/rule.ts';
import { once, type View } from '../engine/view.ts';
import { atHead } from './head.ts';
import { at, CII_DOCUMENT, UBL_HEAD } from './places.ts';
import { anyIs, soleText } from './select.ts';
import { normalizeSpace } from './xpath.ts';

const note = path({ ubl: 'cbc:Note', cii: 'ram:IncludedNote' });
const headNotes = atHead(path({ cii: 'rsm:ExchangedDocument/ram:IncludedNote' }));
const subject = path({ cii: 'ram:SubjectCode' });
const content = path({ cii: 'ram:Content' });

/** How an invoice is to be treated (notes with the subject BAR). */
const TREATMENTS: ReadonlySet<string> = new Set(['B2B', 'B2BINT', 'B2C', 'B2CINT', 'OUTOFSCOPE', 'ARCHIVEONLY']);

const rootText = once((view) => joinedNotes(0, view));

function joinedNotes(node: number, view: View): string {
  return view.texts(node, note).join('');
}

/** All notes of a UBL document, one after another: subjects stand in their texts, as `#PMT#…`. */
function notesOf(node: number, view: View): string {
  return node === 0 ? view.once(rootText) : joinedNotes(node, view);
}

/** What follows the first `#…#` of a subject in a UBL document, up to the next `#`. */
export function ublNoteUnder(code: string, node: number, view: View): string {
  const text = notesOf(node, view);
  const mark = `#${code}#`;
  const start = text.indexOf(mark);
  if (start < 0) return '';
  const end = text.indexOf('#', start + mark.length);
  return text.slice(start + mark.length, end < 0 ? undefined : end);
}

/** Contents of the notes with a subject of a whole CII document. */
export function ciiNotesUnder(code: string, node: number, view: View): number[] {
  const found: number[] = [];
  for (const one of headNotes(node, view)) if (anyIs(view, one, subject, code)) found.push(...view.all(one, content));
  return found;
}

/** Whether an invoice between French companies is announced. */
export function isDomesticSale(node: number, view: View): boolean {
  if (view.side === 'ubl') return ublNoteUnder('BAR', node, view) === 'B2B';
  return ciiNotesUnder('BAR', node, view).some((one) => view.value(one) === 'B2B');
}

function countMarks(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) count++;
  return count;
}

function countNotes(code: string, node: number, view: View): number {
  if (view.side === 'ubl') return countMarks(notesOf(node, view), `#${code}#`);
  let count = 0;
  for (const one of view.all(node, note)) if (anyIs(view, one, subject, code)) count++;
  return count;
}

/** Codes and what the two artefacts call their rules. */
const LEGAL_MENTIONS = [
  ['PMT', '1'],
  ['PMD', '2'],
  ['AAB', '3'],
] as const;

function mentionRules(): Rule[] {
  return LEGAL_MENTIONS.flatMap(([code, number]) => {
    const holds = (node: number, view: View): boolean => countNotes(code, node, view) > 0;
    return [
      onlyIn('ubl', rule(`BR-FR-05_BT-22-${number}`, 'BT-22 BT-21', holds)),
      onlyIn('cii', rule(`BR-FR-05_BT-22_${code}`, 'BT-22 BT-21', holds)),
    ];
  });
}

function onceRules(): Rule[] {
  return [...LEGAL_MENTIONS, ['TXD', '4'] as const].flatMap(([code, number]) => {
    const holds = (node: number, view: View): boolean => countNotes(code, node, view) <= 1;
    const tell = (node: number, view: View): Detail => ({ seen: String(countNotes(code, node, view)) });
    return [
      onlyIn('ubl', rule(`BR-FR-06_BT-21-${number}`, 'BT-21', holds, tell)),
      onlyIn('cii', rule(`BR-FR-06_BT-21_${code}`, 'BT-21', holds, tell)),
    ];
  });
}

/** Treatments announced, each by a `#BAR#` of its own. */
function countUblTreatments(node: number, view: View): number {
  if (!notesOf(node, view).includes('#BAR#')) return 0;
  const text = `${view
    .texts(node, note)
    .filter((one) => one.includes('#BAR#'))
    .join('')}#`;
  let count = 0;
  for (const treatment of TREATMENTS) count += countMarks(text, `BAR#${treatment}#`);
  return count;
}

function countCiiTreatments(node: number, view: View): number {
  const isTreatment = (one: number): boolean => TREATMENTS.has(normalizeSpace(soleText(view, one, content)));
  return view.all(node, note).filter((one) => anyIs(view, one, subject, 'BAR') && isTreatment(one)).length;
}

function hasKnownTreatment(node: number, view: View): boolean {
  const treatment = ublNoteUnder('BAR', node, view);
  return treatment === '' || TREATMENTS.has(treatment);
}

export const notes: readonly Pattern[] = [
  at({ ubl: UBL_HEAD, cii: CII_DOCUMENT }, ...mentionRules(), ...onceRules()),
  at(
    { ubl: UBL_HEAD },
    rule('BR-FR-20_BT-21', 'BT-21 BT-22', hasKnownTreatment, (node, view) => ({ seen: ublNoteUnder('BAR', node, view) })),
    // So numbered in the artefact, which means BR-FR-31.
    rule(
      'BR-FR-30_BT-21',
      'BT-21 BT-22',
      (node, view) => countUblTreatments(node, view) <= 1,
      (node, view) => ({ seen: String(countUblTreatments(node, view)) }),
    ),
  ),
  [
    {
      in: { cii: `${CII_DOCUMENT}/ram:IncludedNote` },
      when: (node, view) => anyIs(view, node, subject, 'BAR'),
      rules: [
        rule(
          'BR-FR-20_BT-21',
          'BT-22 BT-21',
          (node, view) => TREATMENTS.has(soleText(view, node, content)),
          (node, view) => ({ seen: view.text(node, content) ?? '' }),
        ),
      ],
    },
  ],
  at(
    { cii: CII_DOCUMENT },
    rule(
      'BR-FR-31_BT-21',
      'BT-21 BT-22',
      (node, view) => countCiiTreatments(node, view) <= 1,
      (node, view) => ({ seen: String(countCiiTreatments(node, view)) }),
    ),
  ),
];
