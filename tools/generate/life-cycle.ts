import type { Transition } from '../../domain/casework/index.ts';
import { type Action, lifeCycle, motives, type Status } from '../../domain/invoices/index.ts';
import { code, type GeneratedPage, page, table } from './page.ts';
import { bothLanguages } from './sentences.ts';

/** docs/reference/life-cycle.md: what can happen to an invoice. */
export const lifeCyclePage: GeneratedPage = {
  path: 'docs/reference/life-cycle.md',
  make: () =>
    page(
      'The life cycle of an invoice',
      'Made from `domain/invoices/lifecycle.ts`, the table that operations, pages and the API read.',
      `\`\`\`mermaid\n${diagram()}\n\`\`\``,
      '## Statuses',
      table(['Code', 'English', 'Français', 'Final'], lifeCycle.statuses.map(statusRow)),
      '## Actions',
      table(['Action', 'English', 'Français', 'By', 'From', 'To', 'Asks for', 'Source'], lifeCycle.transitions.map(actionRow)),
      '## Motives',
      ...Object.entries(motives).flatMap(([list, names]) => [
        `### ${list}`,
        table(
          ['Code', 'English', 'Français'],
          names.map((name) => named('motive', name)),
        ),
      ]),
    ),
};

/**
 * The picture: statuses between which the recipient moves freely are drawn as one box, and an arrow that leaves from (nearly) all of them leaves from
 * the box. Drawn arrow by arrow there would be some sixty.
 */
function diagram(): string {
  const id = (status: string): string => status.replaceAll('-', '_');
  const free = lifeCycle.transitions.map((row) => row.from).reduce((longest, from) => (from.length > longest.length ? from : longest));
  const isFree = (row: Transition<Status, Action>): boolean => free.every((status) => status === row.to || row.from.includes(status));
  const inside = lifeCycle.transitions.filter((row) => isFree(row) && free.includes(row.to));
  const fromBox = lifeCycle.transitions.filter((row) => isFree(row) && !free.includes(row.to));
  const others = lifeCycle.transitions.filter((row) => !isFree(row));
  return [
    'stateDiagram-v2',
    `  [*] --> ${id(lifeCycle.initial)}`,
    '  state "in the recipient’s hands, in any order" as hands {',
    ...free.map((status) => {
      const reachedBy = inside.find((row) => row.to === status);
      return `    ${id(status)}: ${status}${reachedBy ? ` (by ${reachedBy.action})` : ''}`;
    }),
    '  }',
    ...lifeCycle.statuses.filter((status) => !free.includes(status)).map((status) => `  ${id(status)}: ${status}`),
    ...others.flatMap((row) => row.from.map((from) => `  ${id(from)} --> ${id(row.to)}: ${row.action}`)),
    ...fromBox.map((row) => `  hands --> ${id(row.to)}: ${row.action}`),
    ...lifeCycle.final.map((status) => `  ${id(status)} --> [*]`),
  ].join('\n');
}

const named = (kind: 'status' | 'action' | 'motive', name: string): string[] => {
  const { en, fr } = bothLanguages(`invoices.${kind}.${name}`);
  return [code(name), en, fr];
};

const statusRow = (status: Status): string[] => [...named('status', status), lifeCycle.final.includes(status) ? 'yes' : ''];

const actionRow = (row: Transition<Status, Action>): string[] => [
  ...named('action', row.action),
  row.by,
  row.from.map(code).join(', '),
  code(row.to),
  demandsOf(row),
  row.source ?? '',
];

function demandsOf({ demands = {} }: Transition<Status, Action>): string {
  const asked: string[] = [];
  if (demands.motive) asked.push(`a motive of ${demands.motive}`);
  if (demands.comment) asked.push('a comment');
  if (demands.paymentOrderNumber) asked.push(`payment order number (${demands.paymentOrderNumber})`);
  if (demands.changes) asked.push(`changes: ${demands.changes}`);
  return asked.join('; ');
}

/** The same diagram in the room's own page. */
export const lifeCycleInRoom: GeneratedPage = {
  path: 'domain/invoices/README.md',
  part: 'lifecycle',
  make: () => `\`\`\`mermaid\n${diagram()}\n\`\`\``,
};
