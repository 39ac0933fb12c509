import { deposit, openBatch, recordOutcome, routeInvoice, saveDraft } from '#domain/invoices';
import type { PersonActor } from '#domain/rights';
import { demoStructure } from '../../run/demo/structures.ts';
import { depositor } from '../../run/demo/actors.ts';
import type { StartedPlatform } from '../started-platform.ts';
import { paperFile, plainPdf } from '../stories/papers.ts';
import type { Wish } from '../stories/papers.ts';
import { organisationThings } from './organisation-things.ts';
import type { Thing, Things } from './thing.ts';

/** A paper with an attachment, deposited and routed. */
async function paper({ platform }: StartedPlatform, wish: Wish): Promise<Pick<Thing, 'id' | 'parts'>> {
  const { context } = platform;
  const file = await paperFile(wish);
  const outcome = await deposit(context, depositor(demoStructure(wish.supplier ?? 'papeterie')), {
    file: await context.files.stage(file.buffer, { limit: 1_000_000 }),
    fileName: file.name,
    channel: 'portal',
    attachments: [
      {
        file: await context.files.stage(new TextEncoder().encode('bon'), { limit: 100 }),
        name: 'bon-de-livraison.txt',
        mediaType: 'text/plain',
      },
    ],
  });
  if (outcome.state !== 'accepted') throw new Error(`${file.number} was refused: ${JSON.stringify(outcome)}`);
  await routeInvoice(context, outcome.invoice.id);
  const { rows } = await platform.database.pool.query<{ id: string }>('SELECT id FROM attachments WHERE invoice_id = $1', [
    outcome.invoice.id,
  ]);
  return { id: outcome.invoice.id, parts: { attachment: rows[0]?.id ?? '' } };
}

/** A batch in which a structure dropped one file. */
async function batch({ platform }: StartedPlatform, supplier: string): Promise<string> {
  const { context } = platform;
  const actor = depositor(demoStructure(supplier));
  const id = await openBatch(context, actor);
  await recordOutcome(
    context,
    actor,
    { batchId: id, channel: 'portal', fileName: 'a.xml', fileSize: 1 },
    { state: 'refused', findings: [] },
  );
  return id;
}

/** A draft of a PDF that carries no data. */
async function scanned({ platform }: StartedPlatform, supplier: string): Promise<string> {
  const { context } = platform;
  const { buffer, name } = plainPdf();
  const file = await context.files.stage(buffer, { limit: 1_000_000 });
  return (await saveDraft(context, depositor(demoStructure(supplier)), { kind: 'plain-pdf', data: {}, file, fileName: name })).id;
}

/** Makes things of each kind and owner: papers of papeterie to valmorin, of energie to saint-elme; what each structure keeps for itself. */
export async function makeThings(started: StartedPlatform): Promise<Things> {
  const { context } = started.platform;
  const draftOf = async (actor: PersonActor) => (await saveDraft(context, actor, { kind: 'form', data: { number: 'B-1' } })).id;
  const both = ['papeterie', 'valmorin'] as const;
  return {
    ...(await organisationThings(context)),
    invoice: [
      { ...(await paper(started, { service: 'TECHNIQUE' })), of: both, service: 'TECHNIQUE' },
      { ...(await paper(started, { service: 'FINANCES' })), of: both, service: 'FINANCES' },
      {
        ...(await paper(started, { supplier: 'energie', recipient: 'saint-elme', service: 'PHARMACIE', purchaseOrderReference: 'EJ1' })),
        of: ['saint-elme'],
      },
    ],
    batch: [
      { id: await batch(started, 'papeterie'), of: ['papeterie'] },
      { id: await batch(started, 'energie'), of: [] },
    ],
    'drafts/draft': [
      { id: await scanned(started, 'papeterie'), of: ['papeterie'] },
      { id: await scanned(started, 'energie'), of: [] },
    ],
    draft: [
      { id: await draftOf(depositor(demoStructure('papeterie'))), of: ['papeterie'] },
      { id: await draftOf(depositor(demoStructure('energie'))), of: [] },
    ],
  };
}
