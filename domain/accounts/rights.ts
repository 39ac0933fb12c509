import { Problem } from '#kernel';
import type { Actor, Level, Space } from './actor.ts';

/** What an actor must be to the paper. `member`: belongs to the structure the action is about, no paper involved. */
export type Relation = 'supplier' | 'recipient' | 'party' | 'member' | 'anyone';

/** One row of the rights table. */
export interface Right {
  readonly space?: Space;
  readonly level?: Level;
  readonly relation: Relation;
}

/**
 * Who may do what: the one table that API, portal and documentation read. A route names its action; nothing is reachable without a row here.
 * `party` is either side of the paper, each through its own space.
 */
export const rights = {
  'invoices.deposit': { space: 'invoices-issued', level: 'write', relation: 'member' },
  'invoices.draft': { space: 'invoices-issued', level: 'write', relation: 'member' },
  'invoices.list-issued': { space: 'invoices-issued', level: 'read', relation: 'member' },
  'invoices.list-received': { space: 'invoices-received', level: 'read', relation: 'member' },
  'invoices.read': { level: 'read', relation: 'party' },
  'invoices.process': { space: 'invoices-received', level: 'write', relation: 'recipient' },
  'invoices.complete': { space: 'invoices-issued', level: 'write', relation: 'supplier' },
  'invoices.recycle': { space: 'invoices-issued', level: 'write', relation: 'supplier' },
  'invoices.mark-handled': { space: 'invoices-issued', level: 'write', relation: 'supplier' },
  'structures.find-recipient': { relation: 'anyone' },
  'account.self': { relation: 'anyone' },
} as const satisfies Record<string, Right>;

export type RightName = keyof typeof rights;

/** The parties of a paper, as the check needs them. */
export interface Subject {
  readonly supplierId: string;
  readonly recipientId: string;
  /** Null or absent: no service named. A person restricted to services sees only theirs. */
  readonly serviceId?: string | null;
}

const reaches = (held: Level | undefined, asked: Level): boolean => held === 'write' || held === asked;

/** The spaces through which a grant reaches a paper for a right, or none. */
function spacesFor(right: Right, actor: Exclude<Actor, { kind: 'system' }>, subject: Subject | undefined): Space[] {
  const { grant } = actor;
  if (right.relation === 'member') return right.space ? [right.space] : [];
  if (!subject) return [];
  const found: Space[] = [];
  if (right.relation !== 'recipient' && subject.supplierId === grant.structureId) found.push('invoices-issued');
  const inService = !grant.serviceIds || (typeof subject.serviceId === 'string' && grant.serviceIds.includes(subject.serviceId));
  if (right.relation !== 'supplier' && subject.recipientId === grant.structureId && inService) found.push('invoices-received');
  return found;
}

/** Whether an actor may do it. `unrelated`: the paper is none of theirs (doors answer 404); `missing`: theirs, but the right lacks (403 naming it). */
export function check(actor: Actor, name: RightName, subject?: Subject): 'yes' | 'missing' | 'unrelated' {
  if (actor.kind === 'system') return 'yes';
  const right: Right = rights[name];
  if (right.relation === 'anyone') return 'yes';
  const through = spacesFor(right, actor, subject);
  if (through.length === 0) return 'unrelated';
  return through.some((space) => reaches(actor.grant.spaces[space], right.level ?? 'read')) ? 'yes' : 'missing';
}

/** Throws `rights.missing` (403, naming space and level) or `invoices.not-found` (404: nothing is said about papers of others). */
export function authorise(actor: Actor, name: RightName, subject?: Subject): void {
  const verdict = check(actor, name, subject);
  if (verdict === 'yes') return;
  if (verdict === 'unrelated' && subject) throw new Problem('invoices.not-found', 'not-found');
  const right: Right = rights[name];
  const space = right.space ?? 'invoices-received';
  throw new Problem('rights.missing', 'forbidden', {
    params: { right: name },
    details: { right: name, required: { space, level: right.level ?? 'read' }, held: actor.kind === 'system' ? {} : actor.grant.spaces },
  });
}
