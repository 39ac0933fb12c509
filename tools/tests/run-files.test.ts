import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runFile } from './run-file.ts';
import { runFiles } from './run-files.ts';

const head = "import { describe, it, before } from 'node:test';\nimport assert from 'node:assert/strict';\n";
let folder = '';

async function file(name: string, body: string): Promise<string> {
  const path = join(folder, `${name}.test.ts`);
  await writeFile(path, head + body);
  return path;
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unisson-run-files-'));
});
after(() => rm(folder, { recursive: true }));

describe('a test file', () => {
  it('is counted by its tests, not by its suites', async () => {
    const path = await file('counts', "describe('a', () => { it('one', () => {}); it('two', () => assert.equal(1, 2)); });");
    const { tests, fault } = await runFile(path, { timeout: 60_000 });
    assert.deepEqual(
      tests.map(({ name, passed }) => [name, passed]),
      [
        ['one', true],
        ['two', false],
      ],
    );
    assert.match(tests[1]?.error ?? '', /1 !== 2/);
    assert.equal(fault, undefined);
  });

  it('fails when its set-up does', async () => {
    const path = await file('set-up', "describe('a', () => { before(() => { throw new Error('no ground') }); it('one', () => {}); });");
    const { tests } = await runFile(path, { timeout: 60_000 });
    assert.ok(tests.some(({ passed, error }) => !passed && /no ground/.test(error ?? '')));
    assert.ok(tests.every(({ passed }) => !passed));
  });

  it('is at fault when it cannot be loaded', async () => {
    const { fault, printed } = await runFile(await file('broken', "throw new Error('no load');"), { timeout: 60_000 });
    assert.equal(fault, 'exit code 1');
    assert.match(printed, /no load/);
  });

  it('is at fault when it kills itself', async () => {
    const { fault } = await runFile(await file('killed', "it('one', () => { process.kill(process.pid, 'SIGKILL'); });"), {
      timeout: 60_000,
    });
    assert.equal(fault, 'killed by SIGKILL');
  });

  it('is at fault when it leaves something open, and is ended with what it started', async () => {
    const listen = "require('net').createServer().listen(0, '127.0.0.1', function () { console.log('port', this.address().port) })";
    const body = `import { spawn } from 'node:child_process';
      spawn(process.execPath, ['-e', ${JSON.stringify(listen)}], { stdio: 'inherit' });
      it('one', () => {});
      setInterval(() => {}, 1000);`;
    const { fault, tests, printed } = await runFile(await file('open', body), { timeout: 2_000 });
    assert.match(fault ?? '', /still running after 2 s/);
    assert.equal(tests.length, 1);
    const port = Number(/port (\d+)/.exec(printed)?.[1]);
    await assert.rejects(once(connect(port, '127.0.0.1'), 'connect'), { code: 'ECONNREFUSED' });
  });

  it('is at fault when it holds no test', async () => {
    assert.equal((await runFile(await file('empty', ''), { timeout: 60_000 })).fault, 'holds no test');
  });
});

describe('test files', () => {
  it('add up, faults included, and say where each failure stands', async () => {
    const good = await file('good', "it('one', () => {}); it('two', () => {});");
    const bad = await file('bad', "it('three', () => { console.log('a clue'); assert.fail('wrong'); });");
    const broken = await file('unloadable', 'throw new Error();');
    const lines: string[] = [];
    const count = await runFiles([good, bad, broken], { timeout: 60_000, concurrency: 2, print: (text) => lines.push(text) });
    assert.deepEqual(count, { passed: 2, failed: 2 });
    const report = lines.find((text) => text.includes('bad.test.ts')) ?? '';
    assert.match(report, /^FAIL /);
    assert.match(report, /three \(.*bad\.test\.ts:3\)/);
    assert.match(report, /a clue/);
  });
});
