import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { personByToken } from '#domain/accounts';
import { deposit } from '#domain/invoices';
import type { PersonActor } from '#domain/rights';
import { Problem } from '#kernel';
import { sql } from 'kysely';
import type { World } from '../../testing/world.ts';
import { addPerson, openWorld, sirets, party, ubl } from '../../testing/world.ts';
import type { OwnParameters } from '../sheet.ts';
import { changeParameters } from './change-parameters.ts';
import { changeSpaces, readSpaces } from './change-spaces.ts';
import { readSheet } from './read-sheet.ts';

let world: World;
let mayor: PersonActor;
let minister: PersonActor;
let owner: PersonActor;

before(async () => {
  world = await openWorld();
  const of = (structureId: string, isPublic: boolean) => ({
    structureId,
    structureName: 'X',
    structureIsPublic: isPublic,
    role: 'principal-manager' as const,
    spaces: { organisation: 'write' } as const,
  });
  mayor = await addPerson(world.context, of(world.city, true));
  minister = await addPerson(world.context, of(world.ministry, true));
  owner = await addPerson(world.context, of(world.company, false));
});
after(() => world.close());

const nothing: OwnParameters = {
  serviceRequired: false,
  commitmentRequired: false,
  serviceOrCommitment: false,
  paymentStatusReturned: true,
  isWorksClient: false,
  ediEmitter: false,
  ediRecipient: false,
  isWorksClientOnly: false,
  delegatesValidation: false,
};
const code = (expected: string) => (error: unknown) => error instanceof Problem && error.code === expected;
const fieldsOf = (error: unknown): string[] =>
  error instanceof Problem ? (error.details.fields as { code: string }[]).map((one) => one.code) : [];

let number = 0;
async function refusals(siret: string): Promise<string[]> {
  number += 1;
  const file = await world.stage(ubl({ number: `P-${number}`, buyer: party(siret) }));
  const { findings } = await deposit(world.context, world.supplier, { file, fileName: 'a.xml', channel: 'portal' });
  return findings.filter(({ severity }) => severity === 'error').map((finding) => finding.code);
}

test('what is asked of papers holds from the next deposit on', async () => {
  assert.deepEqual(await refusals(sirets.city), []);
  await changeParameters(world.context, mayor, { parameters: { ...nothing, commitmentRequired: true } });
  const refused = await refusals(sirets.city);
  assert.equal(refused.length, 1, refused.join());
  await changeParameters(world.context, mayor, { parameters: { ...nothing, serviceOrCommitment: true } });
  assert.equal((await refusals(sirets.city)).length, 1);
  await changeParameters(world.context, mayor, { parameters: nothing });
  assert.deepEqual(await refusals(sirets.city), []);
  assert.ok((await refusals(sirets.ministry)).length > 0);
  await changeParameters(world.context, minister, { parameters: nothing });
  assert.deepEqual(await refusals(sirets.ministry), []);
});

test('every parameter is kept, and that the structure is of the State is not theirs to say', async () => {
  const all = {
    ...nothing,
    ediEmitter: true,
    ediRecipient: true,
    isWorksClient: true,
    isWorksClientOnly: true,
    delegatesValidation: true,
    serviceRequired: true,
    commitmentRequired: true,
    paymentStatusReturned: false,
  };
  const { parameters } = await changeParameters(world.context, minister, { parameters: all });
  assert.deepEqual(parameters, { ...all, isState: true });
  assert.deepEqual((await readSheet(world.context, minister)).parameters, parameters);
});

test('contradictions are refused, all at once', async () => {
  await assert.rejects(
    changeParameters(world.context, mayor, {
      parameters: { ...nothing, serviceRequired: true, serviceOrCommitment: true, isWorksClientOnly: true },
    }),
    (error) => {
      assert.deepEqual(fieldsOf(error), [
        'fields.parameters-either-and-one',
        'fields.parameters-no-service',
        'fields.parameters-works-only',
      ]);
      return true;
    },
  );
  await assert.rejects(changeParameters(world.context, owner, { parameters: nothing }), code('structures.public-only'));
  await assert.rejects(changeParameters(world.context, world.clerk, { parameters: nothing }), code('rights.missing'));
  const { version } = await readSheet(world.context, mayor);
  await changeParameters(world.context, mayor, { expectedVersion: version, parameters: { ...nothing, ediEmitter: true } });
  await assert.rejects(
    changeParameters(world.context, mayor, { expectedVersion: version, parameters: nothing }),
    code('structures.changed-meanwhile'),
  );
});

test('closing a space that people hold asks first, and takes effect at the next click', async () => {
  const token = 'a token of somebody';
  const { createHash } = await import('node:crypto');
  await sql`INSERT INTO sessions (token_hash, csrf_secret, user_id, structure_id, created_at, seen_at, expires_at)
    VALUES (${createHash('sha256').update(token).digest('hex')}, 'x', ${world.clerk.id}, ${world.city}, ${world.context.clock.now()}, ${world.context.clock.now()}, ${new Date(world.context.clock.now().getTime() + 3600_000)})`.execute(
    world.context.database,
  );
  const held = async () => (await personByToken(world.context, token))?.actor.grant.spaces;
  assert.deepEqual(await held(), { 'invoices-received': 'write' });
  const { sheet, people } = await readSpaces(world.context, mayor);
  assert.deepEqual([sheet.openSpaces, people['invoices-received']], [['invoices-issued', 'invoices-received'], 1]);
  const close = (confirmed: boolean) => changeSpaces(world.context, mayor, { open: ['invoices-issued'], confirmed });
  await assert.rejects(close(false), (error) => {
    assert.ok(error instanceof Problem && error.code === 'structures.spaces-held');
    assert.deepEqual(error.details.held, { 'invoices-received': 1 });
    return true;
  });
  assert.deepEqual(await held(), { 'invoices-received': 'write' });
  await close(true);
  assert.deepEqual(await held(), {});
  await changeSpaces(world.context, mayor, { open: ['invoices-issued', 'invoices-received'], confirmed: false });
  assert.deepEqual(await held(), { 'invoices-received': 'write' });
});

test('private structures receive no invoices; only managers open spaces', async () => {
  await assert.rejects(
    changeSpaces(world.context, owner, { open: ['invoices-issued', 'invoices-received'], confirmed: true }),
    code('structures.space-not-open-to-private'),
  );
  await assert.rejects(changeSpaces(world.context, world.clerk, { open: [], confirmed: true }), code('rights.missing'));
  const { openSpaces, version } = await changeSpaces(world.context, owner, { open: ['invoices-issued'], confirmed: false });
  assert.deepEqual([openSpaces, version], [['invoices-issued'], (await readSheet(world.context, owner)).version]);
});
