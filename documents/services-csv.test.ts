import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { PersonActor } from '#domain/rights';
import type { ServiceInput } from '#domain/structures';
import { createService, exportServices, previewImport } from '#domain/structures';
import { languages, Problem } from '#kernel';
import type { World } from '../domain/testing/world.ts';
import { addPerson, openWorld } from '../domain/testing/world.ts';
import { lineErrorsCsv, servicesCsv, servicesVocabulary } from './services-csv.ts';

let world: World;
let manager: PersonActor;
before(async () => {
  world = await openWorld();
  manager = await addPerson(world.context, {
    structureId: world.city,
    structureName: 'Ville',
    structureIsPublic: true,
    role: 'principal-manager',
    spaces: { organisation: 'write' },
  });
});
after(() => world.close());

const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ maxLength: 20, unit: 'grapheme' }),
  fc.string({ maxLength: 12, unit: fc.constantFrom("'", '=', '+', '-', '@', ';', ',', '"', ' ', '1', 'a', 'é', '\n') }),
);
const day = fc.option(
  fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10)),
  { nil: '' },
);
const service: fc.Arbitrary<ServiceInput> = fc.record({
  code: text,
  name: text,
  description: text,
  line1: text,
  line2: text,
  postCode: text,
  city: text,
  country: fc.constantFrom('', 'FR', 'be'),
  validFrom: day,
  validTo: day,
  isEnabled: fc.boolean(),
  commitmentRequired: fc.boolean(),
  paymentStatusReturned: fc.constantFrom(true, false, null),
  isMediaAgency: fc.boolean(),
});

async function exported(language: 'fr' | 'en'): Promise<string> {
  let whole = '';
  for await (const part of servicesCsv(exportServices(world.context, manager), language)) whole += part;
  return whole;
}

test('whatever services there are, importing their export changes nothing, in either language', async () => {
  let made = 0;
  await fc.assert(
    fc.asyncProperty(service, async (input) => {
      try {
        await createService(world.context, manager, input);
        made += 1;
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'services.invalid') throw error;
      }
    }),
    { numRuns: 1500 },
  );
  assert.ok(made > 200, `${made} services`);
  for (const language of languages) {
    const bytes = Buffer.from(await exported(language));
    const { plan } = await previewImport(world.context, manager, {
      bytes,
      fileName: 'services.csv',
      vocabulary: servicesVocabulary,
      inactivateAbsent: true,
    });
    assert.deepEqual(plan.errors, []);
    assert.deepEqual(plan.changed, []);
    assert.deepEqual([plan.created.length, plan.inactivated.length, plan.unchanged], [0, 0, made]);
    assert.deepEqual([plan.unknownColumns, plan.absentColumns], [[], []]);
  }
});

test('no cell of an export is a formula', async () => {
  await createService(world.context, manager, { code: '=HYPERLINK("http://x")', name: '@SUM(A1)', description: '+1\n-2' });
  const file = await exported('fr');
  assert.ok(file.startsWith('\ufeffCode;Libellé;'));
  assert.ok(file.includes('"\'=HYPERLINK(""http://x"")";\'@SUM(A1);"\'+1\n-2"'), file);
});

test('errors are told in words, line by line, their values disarmed too', () => {
  const file = [...lineErrorsCsv([{ line: 7, field: 'name', value: '=1+1', code: 'services.name-missing' }], 'en')].join('');
  assert.equal(file, "\ufeffLine;Column;Value;Code;What to mend\r\n7;Name;'=1+1;services.name-missing;Give the name of the service.\r\n");
});
