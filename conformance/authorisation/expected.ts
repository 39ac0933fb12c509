import type { Right } from '#domain/rights';
import { cast, heldBy } from './cast.ts';
import type { Thing } from './thing.ts';

/** What the door must answer: `allowed` is anything but a refusal, `sign-in` leads there. */
export type Outcome = 'allowed' | 'forbidden' | 'not-found' | 'sign-in';

/** Whether a held level reaches the one asked for. */
const reaches = (held: string | undefined, asked: string): boolean => held === 'write' || (held === 'read' && asked === 'read');

function paperOutcome(name: string, right: Right, paper: Thing): Outcome {
  const structure = cast[name]?.structure;
  const held = heldBy(name);
  if (!held.member || structure === undefined || !paper.of.includes(structure)) return 'not-found';
  // Strangers of the matrix are the recipient of the one paper that is theirs.
  const side = structure === 'papeterie' ? 'supplier' : 'recipient';
  if (side === 'recipient' && held.service !== undefined && paper.service !== held.service) return 'not-found';
  const level = held.spaces[side === 'supplier' ? 'invoices-issued' : 'invoices-received'];
  // Their structure's paper, which they may not read: they are told so, whatever else they ask of it.
  if (level === undefined) return 'forbidden';
  if (right.relation !== 'party' && right.relation !== side) return 'not-found';
  if (!reaches(level, right.level)) return 'forbidden';
  return held.onlyLooks && right.level === 'write' ? 'forbidden' : 'allowed';
}

/** Whether a thing that is no paper is within somebody's reach at all. */
function isTheirs(name: string, thing: Thing): boolean {
  if (thing.player !== undefined) return thing.player === name;
  return heldBy(name).member && thing.of.some((structure) => structure === cast[name]?.structure);
}

/** What the rights table means for somebody and a thing (none: the address names none), read independently of `check`. */
export function expectedOutcome(name: string | undefined, right: Right, thing: Thing | undefined): Outcome {
  if (name === undefined) return 'sign-in';
  const held = heldBy(name);
  if (right.relation !== 'member' && right.relation !== 'anyone') {
    // Without a paper in the address (a list of ids in the form) the operation answers by what it finds.
    return thing ? paperOutcome(name, right, thing) : 'allowed';
  }
  if (right.relation === 'member') {
    if (right.roles && !(held.member && right.roles.some((role) => role === held.role))) return 'forbidden';
    if (right.space && !reaches(held.spaces[right.space], right.level)) return 'forbidden';
    if (held.onlyLooks && right.level === 'write') return 'forbidden';
  }
  return !thing || isTheirs(name, thing) ? 'allowed' : 'not-found';
}
