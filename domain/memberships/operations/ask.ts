import { recordActs } from '#domain/journal';
import { tell } from '#domain/news';
import type { Context, Transaction } from '#kernel';
import { isId, newId, Problem } from '#kernel';
import type { FieldError } from '../field-errors.ts';
import { refuseFields } from '../field-errors.ts';
import { closedSpaces } from '../given.ts';
import type { Asker, House, Subscriptions } from '../membership.ts';
import { kept } from '../membership.ts';
import type { RequestKind, Wanted } from '../request.ts';
import { longestMessage } from '../request.ts';
import { managersAt } from '../store/grants.ts';
import { houseById } from '../store/houses.ts';
import { membershipOf } from '../store/memberships.ts';
import { insertRequest, pendingOf } from '../store/requests.ts';
import { principalIsMissing } from './take-over.ts';

/** A request for being attached (rattachement). */
export interface AttachmentRequest {
  readonly structureId: string;
  /** Spaces wished for; the manager decides. */
  readonly spaces?: Subscriptions;
  /** A word to the managers, 500 characters at most. */
  readonly message?: string;
}

/** A request for a space, or a role, where one belongs already (abonnement). */
export interface SubscriptionRequest extends AttachmentRequest {
  readonly role?: Wanted['role'];
}

/** Asks the managers of a structure to be attached. Throws as `requestIn`. @returns the request's id. */
export async function requestAttachment(context: Context, person: Asker, input: AttachmentRequest): Promise<string> {
  return await context.database.transaction().execute((transaction) => requestIn(context, transaction, person, input));
}

/**
 * The same within a transaction of the caller's, for somebody who is being signed up.
 * Throws `memberships.structure-unknown`, `memberships.structure-inactive`, `memberships.already-attached`, `memberships.request-pending`,
 * `memberships.space-closed`, `memberships.message-long`.
 */
export async function requestIn(context: Context, transaction: Transaction, person: Asker, input: AttachmentRequest): Promise<string> {
  const house = await askedHouse(transaction, input.structureId);
  if (await membershipOf(transaction, house.id, person.id, context.clock.now()))
    throw new Problem('memberships.already-attached', 'conflict', { params: { name: person.name, structure: house.name } });
  refuseFields([...wrongMessage(input.message), ...closedSpaces(house, input.spaces ?? {})]);
  const wanted = input.spaces && Object.keys(input.spaces).length > 0 ? { spaces: input.spaces } : {};
  return await keep(context, transaction, person, house, 'attachment', wanted, input.message);
}

/**
 * Asks for spaces or a role in a structure one belongs to. Throws `memberships.not-attached`, `memberships.nothing-asked`,
 * `memberships.held-already`, `memberships.principal-present` (the role is held by somebody who answers), and as `requestIn`.
 */
export async function requestSubscription(context: Context, person: Asker, input: SubscriptionRequest): Promise<string> {
  return await context.database.transaction().execute(async (transaction) => {
    const house = await askedHouse(transaction, input.structureId);
    const at = context.clock.now();
    const membership = await membershipOf(transaction, house.id, person.id, at);
    if (!membership || membership.delegationId !== null) throw new Problem('memberships.not-attached', 'forbidden');
    const spaces = input.spaces ?? {};
    const asksRole = input.role !== undefined && input.role !== membership.role && membership.role !== 'principal-manager';
    const more = Object.entries(spaces).filter(([space, level]) => {
      const held = membership.spaces[space as keyof Subscriptions];
      return held !== 'write' && held !== level;
    });
    const errors: FieldError[] = [...wrongMessage(input.message), ...closedSpaces(house, Object.fromEntries(more))];
    if (Object.keys(spaces).length === 0 && input.role === undefined) errors.push({ field: 'spaces', code: 'memberships.nothing-asked' });
    else if (!asksRole && more.length === 0) errors.push({ field: 'spaces', code: 'memberships.held-already' });
    if (asksRole && input.role === 'principal-manager' && !(await principalIsMissing(transaction, house.id, at)))
      errors.push({ field: 'role', code: 'memberships.principal-present' });
    refuseFields(errors);
    const wanted: Wanted = { ...(more.length > 0 && { spaces: Object.fromEntries(more) }), ...(asksRole && { role: input.role }) };
    return await keep(context, transaction, person, house, 'subscription', wanted, input.message);
  });
}

/** The structure that is asked, if it still takes people. */
async function askedHouse(transaction: Transaction, structureId: string): Promise<House> {
  const house = isId(structureId) ? await houseById(transaction, structureId) : undefined;
  if (!house) throw new Problem('memberships.structure-unknown', 'not-found');
  if (!house.isActive) throw new Problem('memberships.structure-inactive', 'conflict', { params: { structure: house.name } });
  return house;
}

function wrongMessage(message: string | undefined): FieldError[] {
  return (message ?? '').length > longestMessage ? [{ field: 'message', code: 'memberships.message-long' }] : [];
}

async function keep(
  context: Context,
  transaction: Transaction,
  person: Asker,
  house: House,
  kind: RequestKind,
  wanted: Wanted,
  message: string | undefined,
): Promise<string> {
  const at = context.clock.now();
  const id = newId(at);
  const words = message?.trim() ?? '';
  const request = { id, kind, userId: person.id, structureId: house.id, wanted, message: words === '' ? null : words, at };
  if (!(await insertRequest(transaction, request))) {
    const [pending] = await pendingOf(transaction, person.id, house.id);
    throw new Problem('memberships.request-pending', 'conflict', {
      params: { structure: house.name },
      details: { requestId: pending?.id, askedAt: pending?.askedAt.toISOString() },
    });
  }
  await recordActs(transaction, { kind: 'person', ...person }, at, [
    {
      kind: 'memberships.requested',
      structureId: house.id,
      user: person,
      details: {
        requestId: id,
        request: kind,
        wanted: kept({ role: wanted.role ?? 'user', spaces: wanted.spaces ?? {}, serviceIds: null }),
      },
    },
  ]);
  const managers = (await managersAt(transaction, house.id, at)).filter(({ userId }) => userId !== person.id);
  await tell(context, transaction, [
    {
      factKey: `request-${id}`,
      code: kind === 'attachment' ? 'request-attachment' : 'request-subscription',
      kind: 'requests',
      to: managers.map(({ userId }) => ({ userId })),
      params: { asker: person.name, structure: house.name },
      path: `/organisation/requests/${id}`,
    },
  ]);
  return id;
}
