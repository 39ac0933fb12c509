import { join } from 'node:path';
import { personByToken, recipientsToTell } from '#domain/accounts';
import { readActs } from '#domain/journal';
import { explainRefusal, listPeople, listRequests, managersOf, readPerson } from '#domain/memberships';
import type { Actor, RightName } from '#domain/rights';
import { check, rights } from '#domain/rights';
import { findRecipients, listServices, searchDirectory, servicesOf } from '#domain/structures';
import type { Context } from '#kernel';
import { systemClock } from '#kernel';
import { startDatabase } from '#platform/database';
import { openFileStore } from '#platform/files';
import { makeSmallWorld } from '../conformance/platform/index.ts';
import { testContext } from '../domain/testing/context.ts';
import { figure, percentile, ratio, table, timed } from './figures.ts';
import type { LargeTenant } from './large-tenant.ts';
import { makeLargeTenant, tenantSize } from './large-tenant.ts';

const runs = 40;
const checks = 1_000_000;

async function actorOf(context: Context, token: string): Promise<Actor> {
  const session = await personByToken(context, token);
  if (!session) throw new Error('no session');
  return session.actor;
}

/** Every list and check a manager or their people ask for, by name. */
async function questions(context: Context, tenant: LargeTenant): Promise<Record<string, (run: number) => Promise<unknown>>> {
  const manager = await actorOf(context, tenant.manager.token);
  const restricted = await actorOf(context, tenant.restricted.token);
  const page = { page: 1, size: 50 };
  const [service] = await servicesOf(context, tenant.structureId, { activeOnly: true });
  return {
    'who asks, by the session of a manager': () => personByToken(context, tenant.manager.token),
    'who asks: restricted to 3,000 services': () => personByToken(context, tenant.restricted.token),
    'who asks: attached to 201 structures': () => personByToken(context, tenant.accountant.token),
    'people: first page': () => listPeople(context, manager, page),
    'people: page 150': () => listPeople(context, manager, { page: 150, size: 50 }),
    'people: words of a name': (run) => listPeople(context, manager, { ...page, text: `camille agent${run * 97}` }),
    'people: words nobody has': () => listPeople(context, manager, { ...page, text: 'introuvable' }),
    'people: by role': () => listPeople(context, manager, { ...page, role: 'secondary-manager' }),
    'people: by space': () => listPeople(context, manager, { ...page, space: 'invoices-issued' }),
    'people: who reach a service': () => listPeople(context, manager, { ...page, serviceId: service?.id ?? '' }),
    'one person': () => readPerson(context, manager, tenant.restricted.id),
    'requests that wait': () => listRequests(context, manager, { pending: true, ...page }),
    'requests decided': () => listRequests(context, manager, { pending: false, ...page }),
    'services: first page': () => listServices(context, manager, { size: 50 }),
    'services: page 90': () => listServices(context, manager, { size: 50, page: 90 }),
    'services: part of a code': (run) => listServices(context, manager, { size: 50, text: `svc0${1000 + run}` }),
    'services: words of a name': () => listServices(context, manager, { size: 50, text: 'voirie 42' }),
    'history: first page': () => readActs(context, manager, { size: 50 }),
    'history of one kind': () => readActs(context, manager, { size: 50, kinds: ['services.changed'] }),
    managers: () => managersOf(context, tenant.structureId),
    'why not?': () => explainRefusal(context, restricted, 'people.change'),
    'directory: a name': (run) => findRecipients(context, `commune ${run * 31} loire`, 20),
    'directory: a word that 20,000 have': () => searchDirectory(context, 'commune', { size: 50, number: 1 }),
    'directory: beginning of a SIRET': (run) => findRecipients(context, `2000000000${run}`, 20),
    'who is told of a paper of one service': () =>
      recipientsToTell(context, {
        structureId: tenant.structureId,
        space: 'invoices-received',
        serviceId: service?.id ?? null,
        exceptUserId: null,
      }),
  };
}

/** Microseconds of one check, over every right, for somebody restricted to 3,000 services and a paper of one of them. */
function rightsCheck(actor: Actor): number {
  const serviceIds = actor.kind === 'system' ? [] : (actor.grant.serviceIds ?? []);
  const structureId = actor.kind === 'system' ? '' : actor.grant.structureId;
  const names = Object.keys(rights) as RightName[];
  let allowed = 0;
  const from = performance.now();
  for (let n = 0; n < checks; n++) {
    const subject = { supplierId: 'somebody', recipientId: structureId, serviceId: serviceIds[n % serviceIds.length] ?? null };
    if (check(actor, names[n % names.length]!, subject) === 'yes') allowed += 1;
  }
  const took = performance.now() - from;
  if (allowed === 0 || allowed === checks) throw new Error('the checks say nothing');
  return (took * 1000) / checks;
}

/** Every list and check of a structure of 10,000 people and 5,000 services, through the operations that portal and API use. */
export async function benchTenant(folder: string): Promise<string> {
  const dataFolder = join(folder, 'tenant');
  await makeSmallWorld(dataFolder);
  const connection = await startDatabase({ dataFolder, connection: { max: 8, statementTimeout: 0 } });
  try {
    const tenant = await makeLargeTenant(connection.pool);
    const context = testContext({
      database: connection.database,
      files: await openFileStore(join(dataFolder, 'files')),
      clock: systemClock,
    });
    const bare = await timed(runs, () =>
      connection.pool.query('SELECT * FROM memberships WHERE structure_id = $1 ORDER BY user_id LIMIT 51', [tenant.structureId]),
    );
    const reference = percentile(bare, 50);
    const rows: string[][] = [['**bare indexed query of one page of memberships**', figure(reference), figure(percentile(bare, 95)), '1']];
    for (const [name, ask] of Object.entries(await questions(context, tenant))) {
      await ask(0);
      const samples = await timed(runs, ask);
      rows.push([name, figure(percentile(samples, 50)), figure(percentile(samples, 95)), ratio(percentile(samples, 50), reference)]);
    }
    const perCheck = rightsCheck(await actorOf(context, tenant.restricted.token));
    return (
      `One structure of ${tenantSize.people.toLocaleString('en')} people and ${tenantSize.services.toLocaleString('en')} services, ${tenantSize.acts.toLocaleString('en')} acts in its history, among 20,000 public structures; ${runs} runs each.\n\n` +
      `${table(['ms', 'p50', 'p95', 'p50 against the bare query'], rows)}\n\nOne rights check, its facts at hand: ${figure(perCheck)} µs (mean of a million, over every right, restricted to 3,000 services).`
    );
  } finally {
    await connection.stop();
  }
}
