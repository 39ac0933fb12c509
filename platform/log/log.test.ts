import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '#kernel';
import { createLog } from './index.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): { line: string; record: Record<string, unknown> } {
  const lines: string[] = [];
  write(createLog({ level: 'debug', to: { write: (line) => lines.push(line) } }));
  assert.equal(lines.length, 1);
  const line = lines[0] ?? '';
  return { line, record: JSON.parse(line) as Record<string, unknown> };
}

test('a record is one JSON line with time and level by name', () => {
  const { record } = logged((log) => log.info({ invoices: 3 }, 'kept'));
  assert.equal(record.level, 'info');
  assert.equal(record.msg, 'kept');
  assert.equal(record.invoices, 3);
  assert.match(String(record.time), /^\d{4}-\d\d-\d\dT.*Z$/);
});

test('secrets and personal data are hidden at any depth and in texts', () => {
  const { line } = logged((log) =>
    log.warn(
      {
        headers: { authorization: 'Bearer abc.def', cookie: 'sid=123', 'set-cookie': ['sid=123'] },
        user: { firstName: 'Camille', last_name: 'Durand', email: 'camille@example.org', contactMail: 'x' },
        list: [{ password: 'hunter2', accessToken: 'tok-1' }],
        url: 'postgresql://unisson:s3cr3t@db/unisson',
        iban: 'FR7630006000011234567890189',
      },
      'mail to camille.durand@example.org refused, Bearer zzz.yyy',
    ),
  );
  for (const leak of ['abc.def', 'sid=123', 'Camille', 'Durand', 'durand@', 'camille@', 'hunter2', 'tok-1', 's3cr3t', 'FR76', 'zzz.yyy'])
    assert.ok(!line.includes(leak), leak);
});

test('errors keep code, place and cause, without rows of the database', () => {
  const cause = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (email)=(a@b.fr) already exists.' });
  const { line, record } = logged((log) => log.error({ err: new Problem('accounts.taken', 'conflict', { cause }) }, 'failed'));
  const err = record.err as Record<string, unknown>;
  assert.equal(err.code, 'accounts.taken');
  assert.match(String(err.stack), /log\.test\.ts/);
  assert.ok(line.includes('23505'));
  assert.ok(!line.includes('a@b.fr'));
});

test('child loggers are redacted too, when their fields are logged', () => {
  const { line } = logged((log) => log.child({ request: 'r1' }).info({ token: 'tok-2' }, 'x'));
  assert.ok(line.includes('r1'));
  assert.ok(!line.includes('tok-2'));
});

test('a terminal gets one short line', () => {
  const lines: string[] = [];
  createLog({ level: 'info', to: { isTTY: true, write: (line) => lines.push(line) } }).info({ port: 8080 }, 'listening');
  assert.match(lines[0] ?? '', /^\d\d:\d\d:\d\d\.\d{3} .*info .*listening port=8080\n$/);
});
