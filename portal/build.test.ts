import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ensureBuilt } from './build.ts';
import { assetsDirectory, distDirectory } from './design/assets.ts';

test('two builds asked at once give one complete build, which is the one in use', async () => {
  const [first, second] = await Promise.all([ensureBuilt(), ensureBuilt()]);
  assert.equal(first, second);
  assert.equal(assetsDirectory(), first);
  assert.equal(join(distDirectory, readFileSync(join(distDirectory, 'current'), 'utf8')), first);
  assert.ok(existsSync(join(first, '.vite', 'manifest.json')));
});
