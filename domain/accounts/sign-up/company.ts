import { findEntry, isPublicEntity } from '#domain/register';
import type { GivenIdentifierType, NewIdentity, TypedIdentity } from '#domain/structures';
import { findByIdentifier, readIdentifier, readNonEu, readTypedIdentity } from '#domain/structures';
import type { Context } from '#kernel';
import { Problem } from '#kernel';
import { isManned } from '../store-sign-up.ts';

/** Ways a company without a SIRET is known. */
export const otherTypes = ['eu-vat', 'non-eu', 'ridet', 'tahiti', 'being-registered', 'individual'] as const;
export type OtherType = (typeof otherTypes)[number];

/** What somebody typed of their company. Plain data: it waits in a link until their address is verified. */
export type TypedCompany =
  | { readonly type: 'siret'; readonly identifier: string }
  | ({ readonly type: OtherType; readonly identifier: string } & TypedIdentity);

/** The company as it is shown for confirmation. */
export interface FoundCompany {
  /** As we keep it; undefined: the platform gives one. */
  readonly identifier: string | undefined;
  /** Undefined: its unit opposed publication, and nobody of it is with us yet. */
  readonly name: string | undefined;
  readonly address: TypedIdentity['address'];
  readonly isPublic: boolean;
  /** It is on this platform already. */
  readonly structureId: string | undefined;
  /** What to make it from, when it is not. */
  readonly identity: NewIdentity | undefined;
}

const wrong = (code: string, fault: string, params: Record<string, string> = {}): Problem =>
  new Problem(code, 'invalid', { params, details: { fields: [{ field: 'identifier', code: fault }] } });

/**
 * Finds the company somebody wants to sign up for: on this platform, else in the register.
 * Throws `accounts.company-invalid` (the identifier, with how to mend it), `accounts.company-unknown`, `accounts.company-closed` (since when),
 * `accounts.company-inactive` (ended on this platform), `accounts.public-by-operator`, `register.unavailable`.
 */
export async function findCompany(context: Context, typed: TypedCompany): Promise<FoundCompany> {
  const found = typed.type === 'siret' ? await bySiret(context, typed.identifier) : await byOther(context, typed);
  const mayOpen = !found.isPublic || context.policy.publicSignUp === 'open';
  if (mayOpen || (found.structureId !== undefined && (await isManned(context.database, found.structureId, context.clock.now()))))
    return found;
  throw new Problem('accounts.public-by-operator', 'forbidden', { params: { name: found.name ?? '' } });
}

async function known(context: Context, identifier: string, type: TypedCompany['type']): Promise<FoundCompany | undefined> {
  const structure = await findByIdentifier(context, identifier);
  if (structure?.identifierType !== type) return undefined;
  if (!structure.isActive) throw wrong('accounts.company-inactive', 'accounts.company-inactive', { name: structure.name });
  const { id, name, address, isPublic } = structure;
  return { identifier, name, address, isPublic, structureId: id, identity: undefined };
}

async function bySiret(context: Context, text: string): Promise<FoundCompany> {
  const reading = readIdentifier('siret', text);
  if ('fault' in reading) throw wrong('accounts.company-invalid', reading.fault, { count: String(reading.count ?? 0) });
  const { identifier } = reading;
  const structure = await known(context, identifier, 'siret');
  if (structure) return structure;
  const entry = await findEntry(context, identifier);
  if (!entry) throw wrong('accounts.company-unknown', 'accounts.company-unknown', { siret: identifier });
  if (!entry.isActive) {
    const code = entry.successor === undefined ? 'accounts.company-closed' : 'accounts.company-moved';
    throw wrong(code, code, { day: entry.closedOn ?? '?', successor: entry.successor ?? '' });
  }
  return {
    identifier,
    name: entry.isDiffusible ? entry.name : undefined,
    address: entry.isDiffusible ? entry.address : { ...entry.address, line1: '', line2: '' },
    isPublic: isPublicEntity(entry),
    structureId: undefined,
    identity: { kind: 'register', entry },
  };
}

/** Identifiers that the platform gives. */
const isGiven = (type: OtherType): type is GivenIdentifierType => type === 'being-registered' || type === 'individual';

async function byOther(context: Context, typed: Extract<TypedCompany, { type: OtherType }>): Promise<FoundCompany> {
  const { type } = typed;
  const { identity: whole, faults } = readTypedIdentity(typed, type);
  const { name, address } = whole;
  const shown = { name, address, isPublic: false, structureId: undefined };
  const reading = isGiven(type)
    ? undefined
    : type === 'non-eu'
      ? readNonEu(address.country ?? '', name)
      : readIdentifier(type, typed.identifier);
  const fields = [
    ...(reading && 'fault' in reading ? [{ field: type === 'non-eu' ? 'country' : 'identifier', code: reading.fault }] : []),
    ...faults,
  ];
  if (fields.length > 0) throw new Problem('accounts.company-invalid', 'invalid', { details: { fields } });
  if (isGiven(type)) return { ...shown, identifier: undefined, identity: { kind: 'typed', type, ...whole } };
  if (!reading || 'fault' in reading) throw new RangeError('a fault was refused above');
  const structure = await known(context, reading.identifier, type);
  const identity: NewIdentity =
    type === 'non-eu' ? { kind: 'typed', type, ...whole } : { kind: 'typed', type, identifier: reading.identifier, ...whole };
  return structure ?? { ...shown, identifier: reading.identifier, identity };
}
