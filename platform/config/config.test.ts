import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Problem } from '#kernel';
import type { SettingFault } from './index.ts';
import { loadSettings, settingsTable, unknownVariables } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'unisson-config-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const faultsOf = (environment: Record<string, string>): string[] => {
  try {
    loadSettings(environment);
  } catch (error) {
    assert.ok(error instanceof Problem);
    assert.equal(error.code, 'config.invalid');
    return (error.details.faults as SettingFault[]).map((fault) => `${fault.variable} ${fault.code}`);
  }
  return [];
};

const production = {
  UNISSON_MODE: 'production',
  UNISSON_DATA_DIR: folder,
  UNISSON_PUBLIC_URL: 'https://factures.example',
  UNISSON_SECRET: 'Qm9uam91ci1sZS1tb25kZS1lbi0yMDI2LWFiY2Q',
};

test('demo needs nothing; its secret is made once and kept for its owner alone', () => {
  const settings = loadSettings({ UNISSON_DATA_DIR: join(folder, 'demo') });
  assert.equal(settings.mode, 'demo');
  assert.equal(settings.port, 8080);
  assert.equal(settings.publicUrl, 'http://localhost:8080');
  assert.equal(settings.maxInvoiceBytes, 31_457_280);
  assert.equal(settings.maxDepositBytes, 125_829_120);
  assert.ok(settings.secret.length >= 32);
  assert.equal(loadSettings({ UNISSON_DATA_DIR: join(folder, 'demo') }).secret, settings.secret);
  assert.equal(statSync(join(folder, 'demo', 'secret')).mode & 0o777, 0o600);
});

test('an empty variable is one not given', () => {
  assert.equal(loadSettings({ UNISSON_DATA_DIR: folder, PORT: '', UNISSON_SMTP_URL: ' ' }).smtpUrl, undefined);
});

test('every fault is told at once', () => {
  const faults = faultsOf({
    UNISSON_MODE: 'prod',
    PORT: '80a',
    DATABASE_URL: 'mysql://localhost/x',
    UNISSON_WORKERS: '1000',
    UNISSON_TRUST_PROXY: 'perhaps',
    UNISSON_SECRET: 'short',
    UNISSON_SMTP_URL: 'not an address',
  });
  assert.deepEqual(faults.sort(), [
    'DATABASE_URL not-an-address',
    'PORT not-a-whole-number',
    'UNISSON_MODE not-one-of',
    'UNISSON_SECRET weak-secret',
    'UNISSON_SMTP_URL not-an-address',
    'UNISSON_TRUST_PROXY not-a-boolean',
    'UNISSON_WORKERS out-of-range',
  ]);
});

test('production demands a public address with https and a strong secret', () => {
  assert.deepEqual(faultsOf({ UNISSON_MODE: 'production' }), ['UNISSON_PUBLIC_URL required', 'UNISSON_SECRET required']);
  assert.deepEqual(faultsOf({ ...production, UNISSON_PUBLIC_URL: 'http://factures.example' }), ['UNISSON_PUBLIC_URL not-https']);
  assert.deepEqual(faultsOf({ ...production, UNISSON_SECRET: 'a'.repeat(64) }), ['UNISSON_SECRET weak-secret']);
  assert.equal(loadSettings(production).mode, 'production');
});

test('variables that look like ours and are not are found', () => {
  assert.deepEqual(unknownVariables({ UNISSON_DATADIR: 'x', UNISSON_MODE: 'demo', PATH: '', UNISSON_TEST_DATABASE_URL: '' }), [
    'UNISSON_DATADIR',
  ]);
});

test('every secret is marked, so that no page shows it', () => {
  const secrets = Object.values(settingsTable).flatMap((setting) => ('secret' in setting && setting.secret ? [setting.variable] : []));
  assert.deepEqual(secrets.sort(), [
    'DATABASE_URL',
    'UNISSON_METRICS_TOKEN',
    'UNISSON_OIDC_CLIENT_SECRET',
    'UNISSON_REGISTER_KEY',
    'UNISSON_SECRET',
    'UNISSON_SMTP_URL',
  ]);
});
