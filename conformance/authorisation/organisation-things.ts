import { sql } from 'kysely';
import type { Context } from '#kernel';
import { newId } from '#kernel';
import { demoStructure } from '../../run/demo/structures.ts';
import type { Member } from './cast.ts';
import type { Thing, Things } from './thing.ts';

type House = Member['structure'];
const houses: readonly House[] = ['valmorin', 'papeterie', 'saint-elme'];

/** Makes one thing for each structure of the cast. */
async function oneEach(make: (structureId: string, house: House) => Promise<string>): Promise<Thing[]> {
  const things: Thing[] = [];
  for (const house of houses) things.push({ id: await make(demoStructure(house).id, house), of: [house] });
  return things;
}

async function person({ database }: Context, structureId: string, house: House): Promise<string> {
  const id = newId();
  const login = `${id}@${house}.example`;
  await sql`INSERT INTO users (id, login, contact_email, first_name, last_name, created_at) VALUES (${id}, ${login}, ${login}, 'Une', 'Personne', now())`.execute(
    database,
  );
  await sql`INSERT INTO memberships (user_id, structure_id, role, spaces, created_at) VALUES (${id}, ${structureId}, 'user', '{}', now())`.execute(
    database,
  );
  return id;
}

async function request(context: Context, structureId: string, house: House): Promise<string> {
  const { database } = context;
  const id = newId();
  const asker = await person(context, structureId, house);
  await sql`INSERT INTO membership_requests (id, kind, user_id, structure_id, wanted, state, asked_at)
    VALUES (${id}, 'subscription', ${asker}, ${structureId}, '{"spaces":{"invoices-issued":"read"}}', 'pending', now())`.execute(database);
  return id;
}

async function bankAccount({ database }: Context, structureId: string): Promise<string> {
  const id = newId();
  await sql`INSERT INTO bank_accounts (id, structure_id, iban, holder, state, proposed_by_name, proposed_at)
    VALUES (${id}, ${structureId}, 'FR7630006000011234567890189', 'Trésorerie', 'awaiting', 'Quelqu’un', now())`.execute(database);
  return id;
}

/** A file kept in the store, which rows may name. */
async function keptFile({ files }: Context): Promise<{ hash: string; size: number }> {
  const staged = await files.stage(new TextEncoder().encode('%PDF-1.7 matrix'), { limit: 100 });
  return await staged.keep();
}

async function structureFile(context: Context, structureId: string): Promise<string> {
  const id = newId();
  const { hash, size } = await keptFile(context);
  await sql`INSERT INTO structure_files (id, structure_id, kind, name, media_type, file_hash, file_size, added_by_name, added_at)
    VALUES (${id}, ${structureId}, 'other', 'piece.pdf', 'application/pdf', ${hash}, ${size}, 'Quelqu’un', now())`.execute(
    context.database,
  );
  return id;
}

async function mandate(context: Context, structureId: string): Promise<string> {
  const id = newId();
  const { hash, size } = await keptFile(context);
  await sql`INSERT INTO billing_mandates (id, structure_id, state, signer_name, signer_capacity, signed_at, text_version, language, file_hash, file_size, revoked_at)
    VALUES (${id}, ${structureId}, 'revoked', 'Quelqu’un', 'Maire', now(), '1', 'fr', ${hash}, ${size}, now())`.execute(context.database);
  return id;
}

/** A structure that this one is absorbing; `storeCast` has its managers manage that one too. */
async function absorption({ database }: Context, structureId: string, house: House): Promise<string> {
  const [id, absorbedId] = [newId(), newId()];
  await sql`INSERT INTO structures (id, identifier_type, identifier, legal_unit, name, is_public, created_at)
    VALUES (${absorbedId}, 'non-eu', ${`XX${house}`}, ${`XX${house}`}, 'Absorbée', true, now())`.execute(database);
  await sql`INSERT INTO absorptions (id, absorbed_id, absorbing_id, state, started_at)
    VALUES (${id}, ${absorbedId}, ${structureId}, 'under-way', now())`.execute(database);
  return id;
}

async function serviceImport({ database }: Context, structureId: string): Promise<string> {
  const id = newId();
  await sql`INSERT INTO service_imports (id, structure_id, file_name, content, inactivate_absent, services_state, created_by_name, created_at)
    VALUES (${id}, ${structureId}, 'services.csv', ${Buffer.from('Code;Nom\nX;Y\n')}, false, '', 'Quelqu’un', now())`.execute(database);
  return id;
}

async function invitation({ database }: Context, structureId: string): Promise<string> {
  const id = newId();
  const payload = { id, structureId, login: `${id}@example.org`, role: 'user', spaces: {}, serviceIds: null, invitedByName: 'Quelqu’un' };
  await sql`INSERT INTO links (token_hash, purpose, payload, created_at, expires_at)
    VALUES (${id}, 'invitation', ${JSON.stringify(payload)}, now(), now() + interval '7 days')`.execute(database);
  return id;
}

/** A structure that is nobody's of the cast: the other side of its delegations. */
async function otherSide({ database }: Context, house: House): Promise<string> {
  const id = newId();
  await sql`INSERT INTO structures (id, identifier_type, identifier, legal_unit, name, is_public, created_at, open_spaces)
    VALUES (${id}, 'non-eu', ${`ZZ${id.slice(-12)}`}, ${`ZZ${house}`}, 'Autre côté', true, now(), '{invoices-received}')`.execute(database);
  return id;
}

async function delegation({ database }: Context, giverId: string, delegateId: string): Promise<string> {
  const id = newId();
  await sql`INSERT INTO delegations (id, structure_id, delegate_id, kind, spaces, starts_at, ends_at, given_by_name, given_at)
    VALUES (${id}, ${giverId}, ${delegateId}, 'accountant', '{"invoices-received":"read"}', now(), now() + interval '1 year', 'Quelqu’un', now())`.execute(
    database,
  );
  return id;
}

/** One that each structure received, held by somebody of it. */
async function receivedDelegations(context: Context): Promise<Thing[]> {
  const things: Thing[] = [];
  for (const house of houses) {
    const { id: structureId } = demoStructure(house);
    const giverId = await otherSide(context, house);
    const id = await delegation(context, giverId, structureId);
    const holder = await person(context, structureId, house);
    await sql`INSERT INTO memberships (user_id, structure_id, role, spaces, delegation_id, created_at)
      VALUES (${holder}, ${giverId}, 'user', '{"invoices-received":"read"}', ${id}, now())`.execute(context.database);
    things.push({ id, of: [house], parts: { holder } });
  }
  return things;
}

/** What each structure of the cast keeps for itself: people, requests, services, money, papers. */
export async function organisationThings(context: Context): Promise<Things> {
  return {
    structure: houses.map((house) => ({ id: demoStructure(house).id, of: [house] })),
    'people/id': await oneEach((structureId, house) => person(context, structureId, house)),
    'people/person': await oneEach((structureId, house) => person(context, structureId, house)),
    'requests/id': await oneEach((structureId, house) => request(context, structureId, house)),
    import: await oneEach((structureId) => serviceImport(context, structureId)),
    'invitations/id': await oneEach((structureId) => invitation(context, structureId)),
    service: await oneEach(async (structureId) => {
      const id = newId();
      await sql`INSERT INTO services (id, structure_id, code, name) VALUES (${id}, ${structureId}, 'MATRICE', 'Matrice')`.execute(
        context.database,
      );
      return id;
    }),
    account: await oneEach((structureId) => bankAccount(context, structureId)),
    file: await oneEach((structureId) => structureFile(context, structureId)),
    absorption: await oneEach((structureId, house) => absorption(context, structureId, house)),
    delegation: await oneEach(async (structureId, house) => delegation(context, structureId, await otherSide(context, house))),
    received: await receivedDelegations(context),
    mandate: await oneEach((structureId) => mandate(context, structureId)),
  };
}
