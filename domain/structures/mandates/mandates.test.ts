import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PersonActor } from '#domain/rights';
import { newId, Problem } from '#kernel';
import type { World } from '../../testing/world.ts';
import { addPerson, openWorld } from '../../testing/world.ts';
import { addStructureFile, listStructureFiles, openStructureFile, removeStructureFile } from '../files/structure-files.ts';
import { readSheet } from '../operations/read-sheet.ts';
import { namedHashes } from '../store/files.ts';
import type { MandateSignature, TypesetMandate } from './billing-mandates.ts';
import { listMandates, openMandatePaper, revokeMandate, signMandate, unsignedMandate } from './billing-mandates.ts';
import { mandateVersion } from './mandate.ts';

let world: World;
let baker: PersonActor;
let helper: PersonActor;
let other: PersonActor;

before(async () => {
  world = await openWorld();
  const of = (structureId: string) => ({
    structureId,
    structureName: 'X',
    structureIsPublic: false,
    spaces: { organisation: 'write' } as const,
  });
  baker = await addPerson(world.context, { ...of(world.bakery), role: 'principal-manager' });
  helper = await addPerson(world.context, of(world.bakery));
  other = await addPerson(world.context, { ...of(world.company), role: 'principal-manager' });
});
after(() => world.close());

const signature: MandateSignature = { capacity: 'Gérante', consents: true, version: mandateVersion, language: 'fr' };
const typeset: TypesetMandate = (paper) => Promise.resolve(new TextEncoder().encode(JSON.stringify(paper)));
const code = (expected: string) => (error: unknown) => error instanceof Problem && error.code === expected;
const fieldsOf = (error: unknown): string[] =>
  error instanceof Problem ? (error.details.fields as { field: string; code: string }[]).map((one) => `${one.field} ${one.code}`) : [];
const text = async (stream: AsyncIterable<Uint8Array>): Promise<string> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces).toString();
};

test('a manager signs: the paper is kept as signed, and the structure may enter invoices', async () => {
  assert.equal((await readSheet(world.context, baker)).billingMandate, false);
  assert.equal((await unsignedMandate(world.context, baker)).signature, undefined);
  await assert.rejects(signMandate(world.context, baker, { ...signature, capacity: ' ', consents: false }, typeset), (error) => {
    assert.deepEqual(fieldsOf(error), ['capacity fields.capacity-missing', 'consent fields.consent-missing']);
    return true;
  });
  await assert.rejects(signMandate(world.context, baker, { ...signature, version: '2019-1' }, typeset), code('mandates.text-changed'));
  await assert.rejects(signMandate(world.context, helper, signature, typeset), code('rights.missing'));
  const mandate = await signMandate(world.context, baker, signature, typeset);
  assert.equal((await readSheet(world.context, baker)).billingMandate, true);
  const paper = JSON.parse(await text((await openMandatePaper(world.context, helper, mandate.id)).stream)) as Record<
    string,
    { name: string }
  >;
  assert.deepEqual(paper.signature, { name: baker.name, capacity: 'Gérante', at: world.context.clock.now().toISOString() });
  assert.equal(paper.structure?.name, 'Boulangerie Martin');
  await assert.rejects(signMandate(world.context, baker, signature, typeset), code('mandates.already-active'));
  assert.deepEqual(await namedHashes(world.context.database, [mandate.hash, 'x']), new Set([mandate.hash]));
});

test('two managers who sign at once leave one mandate', async () => {
  await revokeMandate(world.context, baker, 'Pour recommencer');
  world.context.clock.advance(1000);
  const second = await addPerson(world.context, { ...baker.grant, role: 'secondary-manager' });
  const outcomes = await Promise.allSettled([
    signMandate(world.context, baker, signature, typeset),
    signMandate(world.context, second, signature, typeset),
  ]);
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
  const { mandates } = await listMandates(world.context, baker);
  assert.deepEqual(
    mandates.map(({ state }) => state),
    ['active', 'revoked'],
  );
});

test('revoking asks for a motive, closes the form, and keeps the paper', async () => {
  await assert.rejects(revokeMandate(world.context, baker, ''), (error) => fieldsOf(error)[0] === 'motive fields.motive-empty');
  await revokeMandate(world.context, baker, 'Nous avons un logiciel');
  const { sheet, mandates } = await listMandates(world.context, helper);
  assert.equal(sheet.billingMandate, false);
  assert.deepEqual([mandates[0]?.state, mandates[0]?.motive, mandates[0]?.revokedBy], ['revoked', 'Nous avons un logiciel', baker.name]);
  assert.ok((await openMandatePaper(world.context, baker, mandates[0]?.id ?? '')).stream);
  await assert.rejects(revokeMandate(world.context, baker, 'Encore'), code('mandates.none-active'));
});

test('a mandate of before this journal, without a paper, can be revoked', async () => {
  assert.equal((await readSheet(world.context, other)).billingMandate, true);
  await revokeMandate(world.context, other, 'Fin');
  assert.equal((await readSheet(world.context, other)).billingMandate, false);
});

const brought = async (name: string, bytes: Uint8Array = new TextEncoder().encode('x'), kind = 'bank-details') => ({
  file: await world.stage(bytes),
  name,
  mediaType: 'application/pdf',
  kind,
});

test('documents are bounded, named safely, listed, opened and taken away', async () => {
  const kept = await addStructureFile(world.context, helper, await brought(`../${'r'.repeat(80)}.pdf`));
  assert.equal([...kept.name].length, 50);
  assert.match(kept.name, /^r+\.pdf$/);
  assert.equal(await text((await openStructureFile(world.context, baker, kept.id)).stream), 'x');
  const refused = async (file: Awaited<ReturnType<typeof brought>>) =>
    await addStructureFile(world.context, helper, file).then(
      () => ['taken'],
      (error: unknown) => fieldsOf(error),
    );
  assert.deepEqual(await refused(await brought('virus.exe', undefined, 'novel')), ['file fields.file-type', 'kind fields.file-kind']);
  assert.deepEqual(await refused(await brought('empty.pdf', new Uint8Array())), ['file fields.file-empty']);
  assert.deepEqual(await refused(await brought('big.pdf', new Uint8Array(10 * 1024 * 1024 + 1))), ['file fields.file-large']);
  await removeStructureFile(world.context, helper, kept.id);
  await assert.rejects(openStructureFile(world.context, baker, kept.id), code('structures.file-not-found'));
  assert.deepEqual(await listStructureFiles(world.context, baker), []);
});

test('papers and documents of others do not exist', async () => {
  const kept = await addStructureFile(world.context, baker, await brought('kbis.pdf'));
  const { mandates } = await listMandates(world.context, baker);
  const mandateId = mandates[0]?.id ?? '';
  for (const id of [kept.id, newId(), 'nothing']) {
    await assert.rejects(openStructureFile(world.context, other, id), code('structures.file-not-found'));
    await assert.rejects(removeStructureFile(world.context, other, id), code('structures.file-not-found'));
  }
  for (const id of [mandateId, newId(), 'nothing'])
    await assert.rejects(openMandatePaper(world.context, other, id), code('mandates.not-found'));
  await assert.rejects(addStructureFile(world.context, other, { ...(await brought('a.pdf')), mandateId }), code('mandates.not-found'));
  const beside = await addStructureFile(world.context, baker, { ...(await brought('delegation.pdf')), mandateId });
  assert.equal(beside.mandateId, mandateId);
});
