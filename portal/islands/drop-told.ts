import type { DropVerdict } from './drop-verdict.ts';
import { element } from './element.ts';
import type { Words } from './page-words.ts';
import type { ToldFinding } from './verdict/messages.ts';

/** Findings told of one file; the others are counted. */
const mostTold = 30;

/** The verdict on a file that waits for a choice: errors first, each with its place, values and what to do. */
export function toldVerdict({ errors, warnings, findings }: DropVerdict, say: Words): HTMLElement {
  const told = findings.filter(({ severity }) => severity !== 'info');
  const shown = told.slice(0, mostTold);
  const left = errors + warnings - shown.length;
  return element(
    'div',
    { class: 'drop-verdict' },
    element('p', { class: 'drop-counts' }, say('held-title', { count: errors })),
    element('ul', { class: 'drop-told' }, ...shown.map((finding) => toldFinding(finding, say))),
    ...(left > 0 ? [element('p', {}, say('more', { count: left }))] : []),
    ...(warnings > 0 ? [element('p', { class: 'drop-facts' }, say('warnings', { count: warnings }))] : []),
  );
}

function toldFinding(finding: ToldFinding, say: Words): HTMLElement {
  const { severity, message, remedy, code, terms, line, seen, expected } = finding;
  const isError = severity === 'error';
  const facts: (string | Node)[][] = [
    ...(line === undefined ? [] : [[say('line', { line: String(line) })]]),
    ...terms.map(({ id, name }) => [name === id ? id : `${id}, ${name}`]),
    ...(seen === undefined ? [] : [[`${say('seen')} `, element('code', {}, seen)]]),
    ...(expected === undefined ? [] : [[`${say('expected')} `, element('code', {}, expected)]]),
  ];
  return element(
    'li',
    isError ? { class: 'drop-error' } : {},
    element(
      'p',
      {},
      message,
      ' ',
      element('code', {}, code),
      ...(isError ? [' ', element('span', { class: 'tag tag-red' }, say('refuses'))] : []),
    ),
    ...(remedy === '' ? [] : [element('p', {}, element('strong', {}, say('remedy')), ` ${remedy}`)]),
    ...(facts.length === 0 ? [] : [element('ul', { class: 'finding-facts' }, ...facts.map((fact) => element('li', {}, ...fact)))]),
  );
}
