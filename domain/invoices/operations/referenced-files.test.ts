import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { World } from '../../testing/world.ts';
import { openWorld, ubl } from '../../testing/world.ts';
import { deposit } from './deposit.ts';
import { acceptForLater } from './deposit-records.ts';
import { saveDraft } from './drafts.ts';
import { referencedFiles } from './referenced-files.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

test('a file is referred to by an invoice, an attachment, a draft and a deposit that waits; by nothing else', async () => {
  const { context, supplier } = world;
  const files = {
    invoice: await world.stage(ubl({ number: 'KEPT-1' })),
    attachment: await world.stage(Buffer.from('%PDF-1.7 attached')),
    draft: await world.stage(Buffer.from('%PDF-1.7 drafted')),
    waiting: await world.stage(ubl({ number: 'KEPT-2' })),
    forgotten: await world.stage(Buffer.from('%PDF-1.7 forgotten')),
  };
  const attachments = [{ file: files.attachment, name: 'a.pdf', mediaType: 'application/pdf' }];
  const outcome = await deposit(context, supplier, { file: files.invoice, fileName: 'a.xml', channel: 'portal', attachments });
  assert.equal(outcome.state, 'accepted');
  await saveDraft(context, supplier, { kind: 'plain-pdf', data: {}, file: files.draft, fileName: 'd.pdf' });
  await acceptForLater(context, supplier, { file: files.waiting, fileName: 'w.xml', channel: 'api' });
  const kept = await referencedFiles(
    context,
    Object.values(files).map(({ hash }) => hash),
  );
  assert.deepEqual(kept, new Set([files.invoice, files.attachment, files.draft, files.waiting].map(({ hash }) => hash)));
});
