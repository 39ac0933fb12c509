import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { wrongDirections } from './directions.ts';

/** For each rule, files that break it: path → what the file imports. */
const broken: Record<string, Record<string, string[]>> = {
  'no-circular': { 'kernel/left.ts': ['./right.ts'], 'kernel/right.ts': ['./left.ts'] },
  'no-orphans': { 'kernel/alone.ts': [] },
  'no-unresolvable': { 'kernel/lost.ts': ['./nowhere.ts'] },
  'no-undeclared-package': { 'kernel/met-by-chance.ts': ['undeclared'] },
  'no-development-package': { 'kernel/needs-tool.ts': ['development'] },
  'kernel-imports-nothing': { 'kernel/too-curious.ts': ['#words'] },
  'einvoice-imports-nothing': { 'packages/einvoice/src/tied.ts': ['../../../kernel/index.ts'] },
  'platform-knows-kernel-only': { 'platform/mail/knows-business.ts': ['#domain/invoices'] },
  'words-know-no-room': { 'words/from-domain.ts': ['#domain/invoices'] },
  'domain-faces-inward': { 'domain/invoices/speaks.ts': ['#words'] },
  'only-stores-reach-platform': { 'domain/invoices/reaches.ts': ['#platform/mail'] },
  'documents-face-inward': { 'documents/looks-out.ts': ['../api/v1/index.ts'] },
  'api-apart-from-portal': { 'api/v1/borrows-page.ts': ['../../portal/page.ts'] },
  'portal-apart-from-api': { 'portal/borrows-handler.ts': ['../api/v1/index.ts'] },
  'apis-apart': { 'api/v1/borrows-wire.ts': ['../chorus-pro/wire.ts'] },
  'islands-stay-in-the-browser': { 'portal/islands/sends-server.ts': ['#kernel'] },
  'islands-without-node': { 'portal/islands/reads-files.ts': ['node:fs'] },
  'nothing-imports-run': { 'api/v1/starts.ts': ['../../run/all.ts'] },
  'nothing-imports-proofs': { 'portal/uses-test.ts': ['../kernel/index.test.ts'] },
  'domain-rooms-by-their-door': { 'domain/accounts/climbs-in.ts': ['../invoices/inner.ts'] },
  'platform-rooms-by-their-door': { 'platform/files/climbs-in.ts': ['../mail/inner.ts'] },
  'kernel-by-its-door': { 'api/v1/climbs-into-kernel.ts': ['../../kernel/inner.ts'] },
  'words-by-its-door': { 'api/v1/climbs-into-words.ts': ['../../words/inner.ts'] },
  'documents-by-its-door': { 'api/v1/climbs-into-documents.ts': ['../../documents/inner.ts'] },
  'domain-by-its-door': { 'api/v1/climbs-into-domain.ts': ['../../domain/invoices/inner.ts'] },
  'platform-by-its-door': { 'api/v1/climbs-into-platform.ts': ['../../platform/mail/inner.ts'] },
  'packages-by-its-door': { 'api/v1/climbs-into-einvoice.ts': ['../../packages/einvoice/src/inner.ts'] },
};

/** A house that keeps every rule, with each arrow that is allowed. */
const sound: Record<string, string[]> = {
  'kernel/index.ts': ['./inner.ts'],
  'kernel/inner.ts': ['declared'],
  'kernel/index.test.ts': ['./index.ts', 'development', '../run/all.ts'],
  'packages/einvoice/src/index.ts': ['./inner.ts'],
  'packages/einvoice/src/inner.ts': ['node:zlib'],
  'packages/einvoice/src/pdf/index.ts': ['../inner.ts'],
  'platform/mail/index.ts': ['./inner.ts'],
  'platform/mail/inner.ts': ['#kernel'],
  'platform/files/index.ts': ['#platform/mail', 'node:fs'],
  'domain/invoices/index.ts': ['./inner.ts', './store.ts'],
  'domain/invoices/inner.ts': ['#kernel', '#einvoice', '#domain/accounts'],
  'domain/invoices/store.ts': ['#platform/files'],
  'domain/invoices/store-lists.ts': ['#platform/files'],
  'domain/accounts/index.ts': ['#kernel'],
  'words/index.ts': ['./inner.ts'],
  'words/inner.ts': ['#kernel'],
  'documents/index.ts': ['./inner.ts'],
  'documents/inner.ts': ['#domain/invoices', '#words', '#platform/files', '#einvoice/pdf'],
  'api/gateway/index.ts': ['#platform/mail'],
  'api/v1/index.ts': ['#domain/invoices', '#documents', '#words', '../gateway/index.ts'],
  'api/chorus-pro/wire.ts': ['#domain/invoices'],
  'portal/page.ts': ['#domain/invoices', '#documents', '#words', '#platform/mail'],
  'portal/islands/drop.ts': ['declared', './shared.ts'],
  'portal/islands/shared.ts': ['declared', 'type #kernel'],
  'run/all.ts': ['../api/v1/index.ts', '../api/chorus-pro/wire.ts', '../portal/page.ts', '#platform/files', '#words'],
  'tools/tool.ts': ['../run/all.ts', 'development'],
};

const named = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { forbidden: { name: string; comment: string }[] };
const home = await mkdtemp(join(tmpdir(), 'unisson-directions-'));

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(home, path)), { recursive: true });
  await writeFile(join(home, path), content);
}

const code = (imports: readonly string[]): string =>
  imports
    .map((target, n) =>
      target.startsWith('type ') ? `import type * as t${n} from '${target.slice(5)}';` : `import * as n${n} from '${target}';\nvoid n${n};`,
    )
    .concat('export const here = true;\n')
    .join('\n');

async function build(files: Record<string, string[]>): Promise<void> {
  for (const [path, imports] of Object.entries(files)) await write(path, code(imports));
}

before(async () => {
  const imports = {
    '#kernel': './kernel/index.ts',
    '#domain/*': './domain/*/index.ts',
    '#platform/*': './platform/*/index.ts',
    '#einvoice': './packages/einvoice/src/index.ts',
    '#einvoice/pdf': './packages/einvoice/src/pdf/index.ts',
    '#words': './words/index.ts',
    '#documents': './documents/index.ts',
  };
  await write(
    'package.json',
    JSON.stringify({
      name: 'house',
      type: 'module',
      imports,
      dependencies: { declared: '1.0.0' },
      devDependencies: { development: '1.0.0' },
    }),
  );
  for (const name of ['declared', 'development', 'undeclared']) {
    await write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', type: 'module', main: 'index.js' }));
    await write(`node_modules/${name}/index.js`, 'export const here = true;\n');
  }
  await build(sound);
});
after(() => rm(home, { recursive: true }));

describe('directions', () => {
  it('finds nothing wrong in a house that keeps them', async () => {
    const { violations, totalDependenciesCruised } = await wrongDirections(home);
    assert.deepEqual(
      violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`),
      [],
    );
    assert.ok(totalDependenciesCruised > 40, 'it looked');
  });

  it('every rule has an example that breaks it, and says why it stands', () => {
    assert.deepEqual(named.forbidden.map(({ name }) => name).sort(), Object.keys(broken).sort());
    for (const { name, comment } of named.forbidden) assert.ok(comment.length > 30, name);
  });

  it('every rule fails on its example', async () => {
    for (const files of Object.values(broken)) await build(files);
    const { violations } = await wrongDirections(home);
    for (const [rule, files] of Object.entries(broken)) {
      const found = violations.filter((violation) => violation.rule.name === rule).map(({ from }) => from);
      assert.ok(
        Object.keys(files).some((path) => found.includes(path)),
        `${rule} did not fail on ${Object.keys(files).join(', ')}`,
      );
    }
  });
});
