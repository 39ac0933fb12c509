import { Problem } from '#kernel';
import type { Actor, Grant, Level, Space } from './actor.ts';
import type { Right, RightName } from './rights.ts';
import { rights } from './rights.ts';

/** The parties of a paper, as the check needs them. */
export interface Subject {
  readonly supplierId: string;
  readonly recipientId: string;
  /** Null or absent: no service named. A person restricted to services sees only theirs. */
  readonly serviceId?: string | null;
}

/**
 * `unrelated`: the paper is none of theirs (doors answer 404); `missing`: theirs, but the right lacks (403 naming it);
 * `viewing`: they look with somebody else's rights, and this would change something.
 */
export type Verdict = 'yes' | 'missing' | 'unrelated' | 'viewing';

const reaches = (held: Level | undefined, asked: Level): boolean => held === 'write' || held === asked;

/** Longer lists of services are looked up as a set, made once for each list. */
const shortList = 16;
const serviceSets = new WeakMap<readonly string[], ReadonlySet<string>>();

function holdsService(serviceIds: readonly string[], serviceId: string): boolean {
  if (serviceIds.length <= shortList) return serviceIds.includes(serviceId);
  const known = serviceSets.get(serviceIds);
  const set = known ?? new Set(serviceIds);
  if (!known) serviceSets.set(serviceIds, set);
  return set.has(serviceId);
}

/** Whether a grant reaches papers of this service; without a restriction it reaches all, those that name none included. */
function reachesService(grant: Grant, serviceId: string | null | undefined): boolean {
  return !grant.serviceIds || (typeof serviceId === 'string' && holdsService(grant.serviceIds, serviceId));
}

function checkPaper(right: Right, grant: Grant, subject: Subject): Verdict {
  let verdict: Verdict = 'unrelated';
  const through = (space: Space) => (verdict === 'yes' || reaches(grant.spaces[space], right.level) ? 'yes' : 'missing');
  if (right.relation !== 'recipient' && subject.supplierId === grant.structureId) verdict = through('invoices-issued');
  if (right.relation !== 'supplier' && subject.recipientId === grant.structureId && reachesService(grant, subject.serviceId))
    verdict = through('invoices-received');
  return verdict;
}

function checkMember(right: Right, grant: Grant): Verdict {
  if (right.roles && (grant.role === 'client' || !right.roles.includes(grant.role))) return 'missing';
  return !right.space || reaches(grant.spaces[right.space], right.level) ? 'yes' : 'missing';
}

/** Whether an actor may do it. */
export function check(actor: Actor, name: RightName, subject?: Subject): Verdict {
  if (actor.kind === 'system') return 'yes';
  const right: Right = rights[name];
  if (right.relation === 'anyone') return 'yes';
  const verdict =
    right.relation === 'member' ? checkMember(right, actor.grant) : subject ? checkPaper(right, actor.grant, subject) : 'unrelated';
  const onlyLooks = actor.kind === 'person' && actor.viewingAs && right.level === 'write';
  return verdict === 'yes' && onlyLooks ? 'viewing' : verdict;
}

/** Throws `rights.missing` (403, naming what lacks), `rights.viewing` (403) or `invoices.not-found` (404: nothing is said about papers of others). */
export function authorise(actor: Actor, name: RightName, subject?: Subject): void {
  const verdict = check(actor, name, subject);
  if (verdict === 'yes') return;
  if (verdict === 'viewing') throw new Problem('rights.viewing', 'forbidden');
  if (verdict === 'unrelated' && subject) throw new Problem('invoices.not-found', 'not-found');
  throw new Problem('rights.missing', 'forbidden', {
    params: { right: name },
    details: { right: name, ...whatLacks(actor, name, subject) },
  });
}

/** What somebody would have to hold: a space at a level, or a role. */
export interface Lacking {
  readonly required: { readonly space?: Space; readonly level: Level; readonly roles?: Right['roles'] };
  readonly held: Grant['spaces'];
}

/** What an actor would need for an action that was refused. For a paper, the space of the side the actor stands on. */
export function whatLacks(actor: Actor, name: RightName, subject?: Subject): Lacking {
  const { space, level, roles }: Right = rights[name];
  const held = actor.kind === 'system' ? {} : actor.grant.spaces;
  if (roles) return { required: { level, roles }, held };
  const isSupplier = actor.kind !== 'system' && subject?.supplierId === actor.grant.structureId;
  return { required: { space: space ?? (isSupplier ? 'invoices-issued' : 'invoices-received'), level }, held };
}
