import type { Doer } from '#domain/journal';
import { recordActs } from '#domain/journal';
import type { RegisterEntry } from '#domain/register';
import type { Transaction } from '#kernel';
import { cleanText, newId, Problem } from '#kernel';
import { readTypedIdentity } from '../contact-data.ts';
import { refuseFaults } from '../field-faults.ts';
import type { FieldFault } from '../field-faults.ts';
import type { GivenIdentifierType } from '../identifiers.ts';
import { newIdentifier, readIdentifier, readNonEu } from '../identifiers.ts';
import type { StructureSheet, TypedIdentity } from '../sheet.ts';
import { idOfIdentifier, insertStructure } from '../store/sheets.ts';
import type { IdentifierType } from '../structure.ts';

/** Where a new structure's identity comes from: the register (an establishment with its SIRET), or what was typed. */
export type NewIdentity =
  /** `name`: what its people call it, when its unit opposed publication and the register tells none. */
  | { readonly kind: 'register'; readonly entry: RegisterEntry; readonly name?: string }
  | ({
      readonly kind: 'typed';
      readonly type: Exclude<IdentifierType, 'non-eu' | GivenIdentifierType>;
      readonly identifier: string;
    } & TypedIdentity)
  /** The identifier is made of the address's country and the name (`non-eu`), or given by the platform. */
  | ({ readonly kind: 'typed'; readonly type: 'non-eu' | GivenIdentifierType } & TypedIdentity);

export interface NewStructure {
  readonly identity: NewIdentity;
  readonly isPublic: boolean;
  readonly email?: string;
  /** The structure it is made from, at a change of SIRET. */
  readonly originId?: string;
}

/** Spaces a new structure has: a public one issues and receives, a private one issues. */
const firstSpaces = (isPublic: boolean): ('invoices-issued' | 'invoices-received')[] =>
  isPublic ? ['invoices-issued', 'invoices-received'] : ['invoices-issued'];

/**
 * Writes a structure and the act of its creation, in the caller's transaction. Only the register makes structures with a SIRET in the product;
 * typed SIRETs are for operators. Throws `structures.exists` (conflict, `details.id`) when the identifier is taken, and `structures.identity-invalid`
 * with `details.fields`.
 */
export async function createStructure(transaction: Transaction, doer: Doer, at: Date, given: NewStructure): Promise<StructureSheet> {
  const identity = given.identity.kind === 'register' ? fromRegister(given.identity, at) : fromTyped(given.identity);
  const created = await insertStructure(transaction, {
    ...identity,
    id: newId(at),
    is_public: given.isPublic,
    open_spaces: firstSpaces(given.isPublic),
    email: given.email ?? null,
    origin_id: given.originId ?? null,
    created_at: at,
  });
  if (!created) {
    const id = await idOfIdentifier(transaction, identity.identifier_type, identity.identifier);
    throw new Problem('structures.exists', 'conflict', { params: { identifier: identity.identifier }, details: { id } });
  }
  await recordActs(transaction, doer, at, [
    { kind: 'structures.created', structureId: created.id, details: { identifier: created.identifier, name: created.name } },
  ]);
  return created;
}

function fromRegister({ entry, name: typed = '' }: Extract<NewIdentity, { kind: 'register' }>, at: Date) {
  const name = entry.name || cleanText(typed).replaceAll(/\s+/g, ' ').slice(0, 200);
  refuseFaults('structures.identity-invalid', name === '' ? [{ field: 'name', code: 'fields.name-missing' }] : []);
  return {
    identifier_type: 'siret' as const,
    identifier: entry.siret,
    legal_unit: entry.siren,
    name,
    first_name: entry.firstName ?? null,
    last_name: entry.lastName ?? null,
    address: { ...entry.address },
    is_diffusible: entry.isDiffusible,
    register_checked_at: at,
  };
}

function fromTyped(typed: Extract<NewIdentity, { kind: 'typed' }>) {
  const { identity, faults: wrong } = readTypedIdentity(typed, typed.type);
  const reading = identifierOf(typed, identity);
  const faults: FieldFault[] = [...wrong];
  if ('fault' in reading) faults.unshift({ field: 'identifier', code: reading.fault });
  refuseFaults('structures.identity-invalid', faults, { count: String('fault' in reading ? (reading.count ?? 0) : 0) });
  if ('fault' in reading) throw new RangeError('a fault was refused above');
  return {
    identifier_type: typed.type,
    identifier: reading.identifier,
    legal_unit: reading.legalUnit,
    name: identity.name,
    first_name: identity.firstName ?? null,
    last_name: identity.lastName ?? null,
    address: identity.address,
    ...(typed.type === 'eu-vat' && { vat_number: reading.identifier }),
  };
}

function identifierOf(typed: Extract<NewIdentity, { kind: 'typed' }>, identity: TypedIdentity) {
  if (typed.type === 'non-eu') return readNonEu(identity.address.country ?? '', identity.name);
  return readIdentifier(typed.type, 'identifier' in typed ? typed.identifier : newIdentifier(typed.type));
}
