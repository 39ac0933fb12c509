import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { demoStructure } from '../../run/demo/structures.ts';
import { depositQuietly } from '../stories/invoice-acts.ts';
import { paperFile } from '../stories/papers.ts';
import { people, plain } from '../stories/people.ts';
import type { StartedPlatform } from '../started-platform.ts';
import { startedPlatform } from '../started-platform.ts';
import type { BadCase } from './cases.ts';
import { badCases, largeFile, strangers } from './cases.ts';
import type { Verdict } from './doors.ts';
import { doors } from './doors.ts';
import { countKept } from './kept.ts';

const secret = 'root:x:0:0:this must never be told';
let world: StartedPlatform;
let cases: BadCase[];
let calls = 0;
const bait = createServer((_request, response) => {
  calls += 1;
  response.end('<!ENTITY y "told">');
});

before(async () => {
  world = await startedPlatform();
  await new Promise<void>((resolve) => bait.listen(0, '127.0.0.1', resolve));
  const secretFile = join(world.platform.settings.dataFolder, 'secret.txt');
  await writeFile(secretFile, secret);
  const known = await paperFile();
  await depositQuietly(world, people.supplier, known);
  cases = await badCases(known.number, { secretFile, address: `http://127.0.0.1:${(bait.address() as AddressInfo).port}` });
});
after(async () => {
  bait.closeAllConnections();
  await new Promise((resolve) => bait.close(resolve));
  await world.stop();
});

/** What is wrong with a door's answer to a bad file; empty when it is as it must be. */
function faultsOf({ code, names }: BadCase, verdict: Verdict | undefined): string[] {
  if (!verdict) return ['no verdict'];
  const { state, codes, said } = verdict;
  const faults: string[] = [];
  if (state !== 'refused') faults.push(`it is ${state}`);
  if (!codes.includes(code)) faults.push(`says ${codes.join(' ')} instead of ${code}`);
  for (const language of ['fr', 'en'] as const) {
    const text = plain(said[language]);
    if (text.replaceAll(code, '').trim().length < 15) faults.push(`has no sentence in ${language}: ${text}`);
    if (/\{[a-zA-Z]+\}/.test(text)) faults.push(`has an empty place in ${language}: ${text}`);
    if (names !== undefined && !text.includes(names)) faults.push(`does not name ${names} in ${language}: ${text}`);
    if (text.includes(secret)) faults.push('tells a file of the server');
  }
  if (said.fr === said.en) faults.push(`says the same in both languages: ${said.fr}`);
  return faults;
}

for (const [name, door] of Object.entries(doors)) {
  test(`every bad file gets its coded error in both languages at this door: ${name}; nothing is stored`, async () => {
    const before = await countKept(world);
    const verdicts = await door(world, cases);
    const faults = cases.flatMap((one) => faultsOf(one, verdicts.get(one.name)).map((fault) => `${one.name}: ${fault}`));
    assert.deepEqual(faults, []);
    assert.deepEqual(await countKept(world), before);
    assert.equal(calls, 0, 'nothing outside was called');
    if ((await strangers()).length === 0) console.log('left out: the real invoices of the corpus, which is not beside the repository');
  });

  test(`a file past the limit is refused with the limit said at this door: ${name}`, async () => {
    const before = await countKept(world);
    const size = name === 'portal' ? 40 * 1024 * 1024 : 100 * 1024 * 1024;
    const verdict = (await door(world, [{ name: 'large.xml', bytes: largeFile(size).buffer }])).get('large.xml');
    assert.equal(verdict?.state, 'refused');
    assert.ok(
      ['READ-SIZE', 'api.file-too-large'].some((code) => verdict.codes.includes(code)),
      verdict.codes.join(' '),
    );
    assert.match(verdict.said.fr, /\d/, verdict.said.fr);
    assert.deepEqual(await countKept(world), before);
  });

  test(`a SIRET written with spaces is accepted with a warning at this door: ${name}`, async () => {
    const spaced = demoStructure('valmorin').identifier.replace(/(\d{3})(\d{3})(\d{3})(\d{5})/, '$1 $2 $3 $4');
    const file = await paperFile({ buyer: { identifiers: [{ value: spaced, scheme: '0009' }] } });
    const verdict = (await door(world, [{ name: 'spaces.xml', bytes: file.buffer }])).get('spaces.xml');
    assert.equal(verdict?.state, 'accepted', JSON.stringify(verdict));
    assert.ok(verdict.codes.includes('UNI-RECIPIENT-SPACES'), verdict.codes.join(' '));
  });
}
