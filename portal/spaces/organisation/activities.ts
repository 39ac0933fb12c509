import type { Actor, RightName } from '#domain/rights';
import { check } from '#domain/rights';
import type { Key } from '#words';

/** Something a manager does, with the page for it. */
export interface Activity {
  /** `organisation.activity.<name>`, `.hint` and `.aliases` (what it was called elsewhere, for the search) in words. */
  readonly name: ActivityName;
  readonly group: 'structure' | 'people' | 'life';
  readonly href: string;
  /** Who may read the page. */
  readonly right: RightName;
}

const names = [
  'sheet',
  'parameters',
  'services',
  'bank-accounts',
  'mandate',
  'files',
  'spaces',
  'people',
  'requests',
  'duplicate',
  'delegations',
  'history',
  'siret',
  'absorption',
  'cessation',
] as const;
export type ActivityName = (typeof names)[number];

/** Every activity, in the order of the page. */
const activities: readonly Activity[] = [
  { name: 'sheet', group: 'structure', href: '/organisation/structure', right: 'structures.read' },
  { name: 'parameters', group: 'structure', href: '/organisation/parameters', right: 'structures.read' },
  { name: 'services', group: 'structure', href: '/organisation/services', right: 'structures.read' },
  { name: 'bank-accounts', group: 'structure', href: '/organisation/bank-accounts', right: 'structures.read' },
  { name: 'mandate', group: 'structure', href: '/organisation/mandate', right: 'structures.read' },
  { name: 'files', group: 'structure', href: '/organisation/files', right: 'structures.read' },
  { name: 'spaces', group: 'structure', href: '/organisation/spaces', right: 'structures.read' },
  { name: 'people', group: 'people', href: '/organisation/people', right: 'people.read' },
  { name: 'requests', group: 'people', href: '/organisation/requests', right: 'requests.read' },
  { name: 'duplicate', group: 'people', href: '/organisation/people/duplicate', right: 'people.change' },
  { name: 'delegations', group: 'people', href: '/organisation/delegations', right: 'people.read' },
  { name: 'history', group: 'people', href: '/organisation/history', right: 'journal.read' },
  { name: 'siret', group: 'life', href: '/organisation/siret', right: 'structures.change-siret' },
  { name: 'absorption', group: 'life', href: '/organisation/absorption', right: 'structures.absorb' },
  { name: 'cessation', group: 'life', href: '/organisation/cessation', right: 'structures.cease' },
];

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The activities somebody may open, those whose name, hint or other names hold every word of the text. */
export function findActivities(actor: Actor, text: string, say: (key: Key) => string): readonly Activity[] {
  const words = folded(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1);
  return activities.filter(({ name, right }) => {
    if (check(actor, right) !== 'yes') return false;
    const told = folded(
      `${say(`organisation.activity.${name}`)} ${say(`organisation.activity.${name}.hint`)} ${say(`organisation.activity.${name}.aliases`)}`,
    );
    return words.every((word) => told.includes(word));
  });
}
