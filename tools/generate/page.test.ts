import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { table, withPart } from './page.ts';
import { diagram } from './rooms.ts';

describe('generated pages', () => {
  it('keep their tables whole', () => {
    assert.equal(table(['a'], [['x | y\nz']]), '| a |\n| --- |\n| x \\| y z |');
  });

  it('replace only their part of a page, and refuse a page without it', () => {
    const page = 'before\n<!-- generated:x -->\nold\n<!-- /generated:x -->\nafter\n';
    assert.equal(withPart(page, 'x', 'new\n'), 'before\n<!-- generated:x -->\nnew\n<!-- /generated:x -->\nafter\n');
    assert.equal(withPart(withPart(page, 'x', 'new'), 'x', 'new'), withPart(page, 'x', 'new'));
    assert.throws(() => withPart('nothing here', 'x', 'new'), /generated:x/);
  });

  it('draw the arrows between rooms once, without tests and without the kernel', () => {
    const modules = [
      {
        source: 'api/v1/a.ts',
        dependencies: [{ resolved: 'domain/invoices/index.ts' }, { resolved: 'kernel/index.ts' }, { resolved: 'api/v1/b.ts' }],
      },
      { source: 'api/v1/b.ts', dependencies: [{ resolved: 'domain/invoices/index.ts' }] },
      { source: 'domain/invoices/x.test.ts', dependencies: [{ resolved: 'run/all.ts' }] },
    ];
    const arrows = diagram(modules)
      .split('\n')
      .filter((line) => line.includes('-->'));
    assert.deepEqual(arrows, ['  api_v1 --> domain_invoices']);
  });
});
