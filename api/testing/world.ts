import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import pino from 'pino';
import { sql } from 'kysely';
import { hashSecret } from '#domain/accounts';
import type { Context } from '#kernel';
import { SetClock } from '#kernel';
import { testContext } from '../../domain/testing/context.ts';
import { sirets } from '../../domain/testing/world.ts';
import { testDatabase } from '../../platform/database/testing.ts';
import { openFileStore } from '#platform/files';
import { createServer } from '#platform/http';
import type { ApiSettings } from '../v1/index.ts';
import { registerApi } from '../index.ts';

/** Ids of the small world every API test lives in. */
export const world = {
  supplier: '0192f7a4-0000-7000-8000-000000000001',
  otherSupplier: '0192f7a4-0000-7000-8000-000000000002',
  recipient: '0192f7a4-0000-7000-8000-000000000003',
  otherRecipient: '0192f7a4-0000-7000-8000-000000000004',
  service: '0192f7a4-0000-7000-8000-000000000005',
  otherService: '0192f7a4-0000-7000-8000-000000000006',
  supplierSiret: sirets.company,
  otherSupplierSiret: sirets.bakery,
  recipientSiret: sirets.city,
  otherRecipientSiret: sirets.ministry,
} as const;

/** API clients by the name tests give them: full rights, reading only, none, and those of other structures. */
export const clients = {
  supplier: { structure: world.supplier, spaces: { 'invoices-issued': 'write' } },
  supplierReader: { structure: world.supplier, spaces: { 'invoices-issued': 'read' } },
  supplierNothing: { structure: world.supplier, spaces: {} },
  recipient: { structure: world.recipient, spaces: { 'invoices-received': 'write' } },
  recipientReader: { structure: world.recipient, spaces: { 'invoices-received': 'read' } },
  recipientNothing: { structure: world.recipient, spaces: {} },
  /** Everything, but only for a service that no paper of these tests names. */
  recipientOfOtherService: { structure: world.recipient, spaces: { 'invoices-received': 'write' }, serviceIds: [world.otherService] },
  organisation: { structure: world.recipient, spaces: { organisation: 'write' } },
  organisationReader: { structure: world.recipient, spaces: { organisation: 'read' } },
  otherOrganisation: { structure: world.otherRecipient, spaces: { organisation: 'write' } },
  otherSupplier: { structure: world.otherSupplier, spaces: { 'invoices-issued': 'write', 'invoices-received': 'write' } },
  otherRecipient: { structure: world.otherRecipient, spaces: { 'invoices-issued': 'write', 'invoices-received': 'write' } },
} as const;

export type ClientName = keyof typeof clients;
export const secretOf = (client: ClientName): string => `secret of ${client}`;

/** A started API on a database of its own. */
export interface TestApi {
  readonly server: FastifyInstance;
  /** Every route the API put on the server: `GET /api/v1/me`. */
  readonly routes: readonly string[];
  readonly context: Context;
  readonly clock: SetClock;
  /** Asks as a client (or as nobody). */
  ask(client: ClientName | undefined, request: InjectOptions): Promise<LightMyRequestResponse>;
  /** A fresh access token, asked for at the token endpoint. */
  token(client: ClientName): Promise<string>;
  close(): Promise<void>;
}

export async function startTestApi(settings: Partial<ApiSettings> = {}): Promise<TestApi> {
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'unisson-api-'));
  const clock = new SetClock('2026-11-20T09:00:00Z');
  const context = testContext({ database: database.database, files: await openFileStore(folder), clock });
  await seed(context);
  const http = await createServer({
    log: pino({ level: 'silent' }),
    settings: {
      publicUrl: 'http://unisson.test',
      secret: 'a secret for tests only, long enough',
      trustProxy: false,
      requestsPerMinute: 0,
      maxDepositBytes: 120_000_000,
    },
  });
  const { server } = http;
  const routes: string[] = [];
  server.addHook('onRoute', ({ method, url }) => {
    routes.push(...[method].flat().map((each) => `${each} ${url}`));
  });
  await registerApi(server, { context, settings: { publicUrl: 'http://unisson.test', ...settings } });
  await server.ready();

  const tokens = new Map<ClientName, string>();
  async function token(client: ClientName): Promise<string> {
    const answer = await server.inject({
      method: 'POST',
      url: '/api/oauth/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({
        grant_type: 'client_credentials',
        scope: 'openid',
        client_id: client,
        client_secret: secretOf(client),
      }).toString(),
    });
    return answer.json<{ access_token: string }>().access_token;
  }

  return {
    server,
    routes,
    context,
    clock,
    token,
    async ask(client, request) {
      if (client === undefined) return server.inject(request);
      const known = tokens.get(client) ?? (await token(client));
      tokens.set(client, known);
      return server.inject({ ...request, headers: { authorization: `Bearer ${known}`, ...request.headers } });
    },
    async close() {
      await http.stop();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function seed({ database, clock }: Context): Promise<void> {
  const now = clock.now();
  const structures = [
    { id: world.supplier, siret: world.supplierSiret, name: 'Menuiserie Dubois', isPublic: false },
    { id: world.otherSupplier, siret: world.otherSupplierSiret, name: 'Imprimerie Martin', isPublic: false },
    { id: world.recipient, siret: world.recipientSiret, name: 'Commune de Belleroche', isPublic: true },
    { id: world.otherRecipient, siret: world.otherRecipientSiret, name: 'Département du Val', isPublic: true },
  ];
  for (const one of structures) {
    await sql`INSERT INTO structures (id, identifier_type, identifier, legal_unit, name, is_public, billing_mandate, open_spaces, address, created_at)
      VALUES (${one.id}, 'siret', ${one.siret}, ${one.siret.slice(0, 9)}, ${one.name}, ${one.isPublic}, ${!one.isPublic}, '{invoices-issued,invoices-received}', ${JSON.stringify({ city: 'Lyon', country: 'FR' })}, ${now})`.execute(
      database,
    );
  }
  await sql`INSERT INTO services (id, structure_id, code, name) VALUES (${world.service}, ${world.recipient}, 'VOIRIE', 'Voirie')`.execute(
    database,
  );
  await sql`INSERT INTO services (id, structure_id, code, name, is_active) VALUES (${world.otherService}, ${world.recipient}, 'CLOS', 'Service clos', false)`.execute(
    database,
  );
  for (const [id, { structure, spaces, ...rest }] of Object.entries(clients)) {
    await sql`INSERT INTO api_clients (id, structure_id, name, secret_hash, spaces, service_ids, created_at)
      VALUES (${id}, ${structure}, ${`Client ${id}`}, ${hashSecret(secretOf(id as ClientName))}, ${JSON.stringify(spaces)}, ${'serviceIds' in rest ? [...rest.serviceIds] : null}::uuid[], ${now})`.execute(
      database,
    );
  }
}
