import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Grant, PersonActor } from '#domain/rights';
import type { ServiceRow, StructureRow } from '#domain/structures';
import type { InvoiceDraft } from '#einvoice';
import { buildInvoice, writeUbl } from '#einvoice';
import type { Context, StagedFile } from '#kernel';
import { newId, SetClock } from '#kernel';
import type { Connection } from '#platform/database';
import { testDatabase } from '../../platform/database/testing/index.ts';
import { openFileStore } from '#platform/files';
import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import { testContext } from './context.ts';

/** A small world for tests: a real database, a real file store and queue, a few structures and the people in them. */
export interface World {
  readonly context: Context & { readonly clock: SetClock };
  readonly connection: Connection;
  readonly city: string;
  readonly ministry: string;
  readonly company: string;
  readonly bakery: string;
  /** Two services of the ministry: the first asks for a commitment number, the second is closed. */
  readonly services: { readonly budget: string; readonly closed: string; readonly plain: string };
  /** People who may write everything their structure can. */
  readonly supplier: PersonActor;
  readonly baker: PersonActor;
  readonly clerk: PersonActor;
  readonly official: PersonActor;
  stage(bytes: Uint8Array): Promise<StagedFile>;
  close(): Promise<void>;
}

export const sirets = {
  company: '55203253400646',
  bakery: '73282932000074',
  city: '21750001600019',
  ministry: '11000101300017',
  closed: '21690123100011',
};

const noon = '2026-11-02T11:00:00Z';

/** Opens a world of its own for a test file. Close it after. */
export async function openWorld(): Promise<World> {
  const connection = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'unisson-world-'));
  const files = await openFileStore(folder);
  const clock = new SetClock(noon);
  const context = testContext({ database: connection.database, files, clock });
  const city = await addStructure(context, { identifier: sirets.city, name: 'Ville de Paris', is_public: true });
  const ministry = await addStructure(context, {
    identifier: sirets.ministry,
    name: 'Ministère',
    is_public: true,
    service_required: true,
    is_state: true,
  });
  const company = await addStructure(context, {
    identifier: sirets.company,
    name: 'Durand Travaux',
    is_public: false,
    billing_mandate: true,
    vat_number: 'FR12552032534',
  });
  const bakery = await addStructure(context, { identifier: sirets.bakery, name: 'Boulangerie Martin', is_public: false });
  await addStructure(context, { identifier: sirets.closed, name: 'Ville fermée', is_public: true, is_active: false });
  const services = {
    budget: await addService(context, { structure_id: ministry, code: 'BUDGET', name: 'Budget', commitment_required: true }),
    closed: await addService(context, { structure_id: ministry, code: 'OLD', name: 'Ancien service', is_active: false }),
    plain: await addService(context, { structure_id: ministry, code: 'PLAIN', name: 'Service courant' }),
  };
  const supplier = await addPerson(context, {
    structureId: company,
    structureName: 'Durand Travaux',
    structureIsPublic: false,
    spaces: { 'invoices-issued': 'write' },
  });
  const baker = await addPerson(context, {
    structureId: bakery,
    structureName: 'Boulangerie Martin',
    structureIsPublic: false,
    spaces: { 'invoices-issued': 'write' },
  });
  const clerk = await addPerson(context, {
    structureId: city,
    structureName: 'Ville de Paris',
    structureIsPublic: true,
    spaces: { 'invoices-received': 'write' },
  });
  const official = await addPerson(context, {
    structureId: ministry,
    structureName: 'Ministère',
    structureIsPublic: true,
    spaces: { 'invoices-received': 'write' },
  });
  return {
    context,
    connection,
    city,
    ministry,
    company,
    bakery,
    services,
    supplier,
    baker,
    clerk,
    official,
    stage: (bytes) => files.stage(bytes, { limit: 40 * 1024 * 1024 }),
    async close() {
      await connection.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A structure with what is given and nothing demanded. */
async function addStructure(
  context: Context,
  given: Partial<StructureRow> & { identifier: string; name: string; is_public: boolean },
): Promise<string> {
  const id = newId();
  const row = {
    id,
    identifier_type: 'siret',
    legal_unit: given.identifier.slice(0, 9),
    address: { line1: '1 rue de la Paix', postCode: '75001', city: 'Paris', country: 'FR' },
    created_at: new Date(noon),
    open_spaces: given.is_public ? ['invoices-issued', 'invoices-received'] : ['invoices-issued'],
    ...given,
  } as const;
  await context.database
    .$extendTables<{ structures: StructureRow }>()
    .insertInto('structures')
    .values(row as StructureRow)
    .execute();
  return id;
}

async function addService(context: Context, given: Omit<Insertable<ServiceRow>, 'id'>): Promise<string> {
  const id = newId();
  await context.database
    .$extendTables<{ services: ServiceRow }>()
    .insertInto('services')
    .values({ id, ...given })
    .execute();
  return id;
}

let people = 0;

/** A person of a structure, stored, with an actor to act as. */
export async function addPerson(context: Context, grant: Omit<Grant, 'role'> & { role?: Grant['role'] }): Promise<PersonActor> {
  const id = newId();
  people += 1;
  const actor: PersonActor = { kind: 'person', id, name: `Camille Test${people}`, language: 'fr', grant: { role: 'user', ...grant } };
  await sql`INSERT INTO users (id, login, contact_email, first_name, last_name, password_hash, created_at)
    VALUES (${id}, ${`person${people}@example.org`}, ${`person${people}@example.org`}, 'Camille', ${`Test${people}`}, '', ${new Date(noon)})`.execute(
    context.database,
  );
  await sql`INSERT INTO memberships (user_id, structure_id, role, spaces, service_ids, created_at)
    VALUES (${id}, ${grant.structureId}, ${grant.role ?? 'user'}, ${JSON.stringify(grant.spaces)}, ${grant.serviceIds ?? null}, ${new Date(noon)})`.execute(
    context.database,
  );
  return actor;
}

/** A valid invoice of the company to the city, as UBL bytes; what is given replaces what it holds. */
export function ubl(given: Partial<InvoiceDraft> = {}): Uint8Array {
  return writeUbl(buildInvoice(draft(given)));
}

/** The same before it is built. */
function draft(given: Partial<InvoiceDraft> = {}): InvoiceDraft {
  return {
    number: 'F-1',
    issueDate: '2026-11-01',
    dueDate: '2026-12-01',
    businessProcess: 'A1',
    seller: {
      name: 'Durand Travaux',
      identifiers: [{ value: sirets.company, scheme: '0009' }],
      legalRegistration: { value: sirets.company.slice(0, 9), scheme: '0002' },
      vatIdentifier: 'FR12552032534',
      electronicAddress: { value: sirets.company, scheme: '0009' },
      address: { line1: '1 rue A', city: 'Paris', postCode: '75001', country: 'FR' },
    },
    buyer: party(sirets.city),
    payment: [{ meansCode: '30', creditTransfers: [{ account: 'FR7630006000011234567890189' }] }],
    lines: [{ name: 'Peinture', quantity: '2', unitPrice: '100.00', vatCategory: 'S', vatRate: '20' }],
    ...given,
  };
}

/** A buyer named by its SIRET. */
export function party(siret: string): NonNullable<InvoiceDraft['buyer']> {
  return {
    name: 'Acheteur',
    identifiers: [{ value: siret, scheme: '0009' }],
    electronicAddress: { value: siret.replaceAll(' ', ''), scheme: '0009' },
    address: { line1: '2 rue B', city: 'Paris', postCode: '75004', country: 'FR' },
  };
}
