import type { Flag } from '../engine/flag.ts';
import type { Context, Detail, Rule } from '../engine/rule.ts';
import { once, type View } from '../engine/view.ts';
import { specificationOf } from '../../specifications.ts';
import { termAt } from './heldTerms.ts';
import { FACTURX_NAMES, FACTURX_PROFILES } from './levels.ts';
import { claimedLevel } from './profile.ts';
import table from './profiles.table.ts';
import { type Fault, survey } from './survey.ts';
import { type Knot, readTable } from './table.ts';

const profiles: Knot = readTable(table);

type Faults = ReadonlyMap<number, readonly Fault[]>;

/** Whatever the claimed profile does not hold as it stands, by element. */
const faults = once((view: View): Faults => {
  const byNode = new Map<number, Fault[]>();
  if (view.tree.symbol(0) !== profiles.symbol) return byNode;
  for (const fault of survey(view, profiles, view.once(claimedLevel))) {
    const known = byNode.get(fault.node);
    if (known === undefined) byNode.set(fault.node, [fault]);
    else known.push(fault);
  }
  return byNode;
});

/** The first larger profile from which on something is held, by its name. */
function holder(most: Uint8Array | undefined, level: number): string | undefined {
  const last = most?.lastIndexOf(0) ?? FACTURX_PROFILES.length;
  const profile = FACTURX_PROFILES[Math.max(last, level) + 1];
  return profile === undefined ? undefined : FACTURX_NAMES[profile];
}

/** A rule that the survey decides; one finding for all that is wrong with an element in this way. */
function surveyed(id: string, flag: Flag, isOne: (fault: Fault, level: number) => boolean): Rule {
  const found = (node: number, view: View) =>
    view
      .once(faults)
      .get(node)
      ?.filter((fault) => isOne(fault, view.once(claimedLevel))) ?? [];
  return {
    id,
    flag,
    terms: [],
    holds: (node, view) => found(node, view).length === 0,
    tell: (node, view) => detailOf(found(node, view), node, view),
  };
}

function detailOf(found: readonly Fault[], node: number, view: View): Detail {
  const { tree } = view;
  const [first] = found;
  const own = tree.name(tree.symbol(node));
  const terms = new Set<string>();
  const shown = found.map(({ kind, name, attribute }) => {
    const child = kind === 'missing' && attribute < 0 ? name : undefined;
    const term = termAt(tree, node, child);
    if (term !== undefined) terms.add(term);
    const element = child ?? (attribute < 0 ? own : `${own}/@${tree.name(attribute)}`);
    return term === undefined ? element : `${element} (${term})`;
  });
  const higher = holder(first?.most, view.once(claimedLevel));
  return {
    terms: [...terms],
    ...(first !== undefined && first.attribute >= 0 && first.kind !== 'missing' && { attribute: tree.name(first.attribute) }),
    params: {
      element: shown.join(', '),
      profile: profileOf(view),
      ...(first?.kind === 'missing' && { parent: own }),
      ...(higher !== undefined && { higher }),
    },
  };
}

function profileOf(view: View): string {
  return FACTURX_NAMES[FACTURX_PROFILES[view.once(claimedLevel)] ?? 'en16931'];
}

/** BT-24 has to name the profile in a form that the standard knows. */
const claim: Rule = {
  id: 'FX-CODE',
  flag: 'fatal',
  terms: ['BT-24'],
  holds: (node, view) => {
    const said = specificationOf(view.value(node));
    return said !== undefined && (said.family === 'factur-x' || said.family === 'zugferd' || said.family === 'en16931');
  },
  tell: (_node, view) => ({
    params: { element: 'ram:GuidelineSpecifiedDocumentContextParameter/ram:ID (BT-24)', profile: profileOf(view) },
  }),
};

const RULES: readonly Rule[] = [
  surveyed('FX-NOT-IN-PROFILE', 'fatal', ({ kind, most }, level) => kind === 'unheld' && holder(most, level) !== undefined),
  surveyed('FX-NOT-IN-FACTURX', 'fatal', ({ kind, most }, level) => kind === 'unheld' && holder(most, level) === undefined),
  surveyed('FX-KIND', 'fatal', ({ kind }) => kind === 'kind'),
  surveyed('FX-TOO-MANY', 'fatal', ({ kind }) => kind === 'many'),
  surveyed('FX-MISSING', 'fatal', ({ kind }) => kind === 'missing'),
  surveyed('FX-CODE', 'fatal', ({ kind }) => kind === 'code'),
  surveyed('PEPPOL-EN16931-R008', 'warning', ({ kind }) => kind === 'empty'),
];

/** Whether all that stands in a document is held by its profile. */
export function isHeld(view: View): boolean {
  return view.once(faults).size === 0;
}

/** At every element; nothing is asked at those that are in order. */
export const heldContext: Context = {
  in: {},
  named: { cii: () => true },
  when: (node, view) => view.once(faults).has(node),
  rules: RULES,
};

export const claimContext: Context = {
  in: { cii: '/rsm:CrossIndustryInvoice/rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID' },
  rules: [claim],
};
