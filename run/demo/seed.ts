import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { hashPassword, hashSecret } from '#domain/accounts';
import type { Transaction } from '#kernel';
import { seedBankAccounts } from './money-and-mandates.ts';
import { demoClients, demoPassword, demoPeople } from './people.ts';
import { seedRegister } from './register-entries.ts';
import { demoStructure, demoStructures } from './structures.ts';

/** The secret of a demo API client: derived, so that it can be printed again; worth nothing outside the demo. */
export function demoSecret(clientId: string): string {
  return `demo-${createHash('sha256').update(`unisson demo client ${clientId}`).digest('base64url').slice(0, 32)}`;
}

/** Every table that a demo world fills, the ones that lean on others first. */
const emptied = [
  'mails',
  'idempotency_keys',
  'deposits',
  'drafts',
  'attachments',
  'invoice_events',
  'invoice_documents',
  'invoices',
  'oauth_artefacts',
  'api_clients',
  'sessions',
  'memberships',
  'users',
  'services',
  'structures',
  'register_entries',
  'directory_files',
];

/** Empties the platform. Only ever called on a database that bears the demo mark, or on an empty one. */
export async function emptyPlatform(transaction: Transaction): Promise<void> {
  await sql.raw(`TRUNCATE ${emptied.join(', ')} RESTART IDENTITY CASCADE`).execute(transaction);
  // What is done by the clock is due again: the new world has no file of its directory yet.
  await sql`DELETE FROM platform_facts WHERE name LIKE 'schedule.%'`.execute(transaction);
}

/** Writes who exists and who acts in the demo world. Closed entities are closed only once their old papers are in (`closeEntities`). */
export async function seedWho(transaction: Transaction, now: Date): Promise<void> {
  const since = new Date(now.getTime() - 4 * 365 * 24 * 3600 * 1000);
  for (const one of demoStructures) {
    await sql`INSERT INTO structures (id, identifier_type, identifier, legal_unit, name, is_public, is_active, address, email, vat_number, legal_form, iban, bic,
        service_required, commitment_required, service_or_commitment, payment_status_returned, is_state, is_works_client, billing_mandate, open_spaces, created_at)
      VALUES (${one.id}, ${one.identifierType}, ${one.identifier}, ${one.legalUnit}, ${one.name}, ${one.isPublic}, true, ${JSON.stringify(one.address)}, ${one.email}, ${one.vatNumber ?? null},
        ${one.legalForm ?? null}, ${one.iban ?? null}, ${one.bic ?? null}, ${one.serviceRequired}, ${one.commitmentRequired}, ${one.serviceOrCommitment}, ${one.paymentStatusReturned},
        ${one.isState}, ${one.isWorksClient}, ${one.billingMandate}, ${one.isPublic ? ['invoices-issued', 'invoices-received'] : ['invoices-issued']}, ${since})`.execute(
      transaction,
    );
    for (const service of one.services) {
      await sql`INSERT INTO services (id, structure_id, code, name, is_active, commitment_required)
        VALUES (${service.id}, ${one.id}, ${service.code}, ${service.name}, ${service.isActive}, ${service.commitmentRequired})`.execute(
        transaction,
      );
    }
  }
  await seedRegister(transaction, now);
  await seedBankAccounts(transaction, since);
  const passwordHash = await hashPassword(demoPassword);
  for (const person of demoPeople) {
    await sql`INSERT INTO users (id, login, contact_email, first_name, last_name, password_hash, language, rhythms, created_at)
      VALUES (${person.id}, ${person.login}, ${person.login}, ${person.firstName}, ${person.lastName}, ${passwordHash}, ${person.language}, ${JSON.stringify(person.notifications === 'none' ? { 'invoices-issued': 'none', 'invoices-received': 'none' } : {})}, ${since})`.execute(
      transaction,
    );
    for (const membership of person.memberships) {
      await sql`INSERT INTO memberships (user_id, structure_id, role, spaces, service_ids, created_at)
        VALUES (${person.id}, ${membership.structureId}, ${membership.role}, ${JSON.stringify(membership.spaces)}, ${membership.serviceIds ?? null}::uuid[], ${since})`.execute(
        transaction,
      );
    }
  }
  for (const client of demoClients) {
    await sql`INSERT INTO api_clients (id, structure_id, name, secret_hash, spaces, created_at)
      VALUES (${client.id}, ${demoStructure(client.structure).id}, ${client.name}, ${hashSecret(demoSecret(client.id))}, ${JSON.stringify(client.spaces)}, ${since})`.execute(
      transaction,
    );
  }
  await sql`INSERT INTO platform_facts (name, value) VALUES ('demo', ${JSON.stringify({ resetAt: now.toISOString() })}) ON CONFLICT (name) DO UPDATE SET value = excluded.value`.execute(
    transaction,
  );
}

/** Closes the entities that the demo world shows closed. */
export async function closeEntities(transaction: Transaction): Promise<void> {
  for (const one of demoStructures)
    if (!one.isActive) await sql`UPDATE structures SET is_active = false WHERE id = ${one.id}`.execute(transaction);
}
