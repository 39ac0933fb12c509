import { setTimeout } from 'node:timers/promises';
import { buildInvoice } from '#einvoice';
import { renderInvoice } from '#einvoice/pdf';
import { saveDraft } from '#domain/invoices';
import type { Status } from '#domain/invoices';
import { depositor } from '../run/demo/actors.ts';
import { demoPeople } from '../run/demo/people.ts';
import { demoStructure } from '../run/demo/structures.ts';
import { lifePages } from './life-pages.ts';
import { signUpPages } from './sign-up-pages.ts';
import { structurePages } from './structure-pages.ts';
import { peoplePages } from './people-pages.ts';
import { delegationPages } from './delegation-pages.ts';
import type { PortalPage } from './portal-page.ts';
import { servicePages } from './service-pages.ts';
import { accountPages } from './account-pages.ts';
import type { StartedPlatform } from './started-platform.ts';

export type { PortalPage } from './portal-page.ts';

const supplier = 'sophie.delmas@papeterie.example';
const supplierReader = 'karim.benali@papeterie.example';
const recipient = 'claire.fontaine@valmorin.example';
const oneService = 'thomas.girard@valmorin.example';
const twoStructures = 'julien.perrot@arvane.example';

/** Routes whose answer is no page: files, fragments, streams, and the language switch, which leads back. */
export const withoutPage: ReadonlySet<string> = new Set([
  '/language/fr',
  '/language/en',
  // Leads back to the password when nobody's is half given; its story looks at it.
  '/sign-in/second-factor',
  // Without a passkey, or a provider, they lead back; their stories look at them.
  '/account/security/passkeys/change',
  '/account/security/provider',
  '/verifier',
  '/invoices/issued/export.csv',
  '/invoices/received/export.csv',
  '/organisation/people/export.csv',
  '/organisation/history/export.csv',
  '/organisation/files/:file',
  '/organisation/mandate/preview',
  '/organisation/mandate/:mandate/paper',
  '/organisation/services/export.csv',
  '/organisation/services/import/:import/errors.csv',
  '/invoices/:invoice/now',
  '/invoices/:invoice/live',
  '/invoices/:invoice/original',
  '/invoices/:invoice/readable.pdf',
  '/invoices/:invoice/tracking-slip.pdf',
  '/invoices/:invoice/attachments/:attachment',
  '/deposit/drafts/:draft/file',
  '/directory/file',
]);

/** The latest invoice in a status, and somebody of its supplier or its recipient, and of no other structure, who may act on it. */
export async function invoiceIn(
  { platform }: StartedPlatform,
  side: 'issued' | 'received',
  status: Status,
): Promise<{ id: string; as: string }> {
  const column = side === 'issued' ? 'supplier_id' : 'recipient_id';
  const { rows } = await platform.database.pool.query<{ id: string; structure: string }>(
    `SELECT id, ${column} AS structure FROM invoices WHERE status = $1 ORDER BY deposited_at DESC`,
    [status],
  );
  for (const { id, structure } of rows) {
    const person = demoPeople.find(
      ({ memberships: [first, second] }) =>
        second === undefined && first?.structureId === structure && first.spaces[`invoices-${side}`] === 'write' && !first.serviceIds,
    );
    if (person) return { id, as: person.login };
  }
  throw new Error(`the demo world has no invoice ${status} that somebody ${side === 'issued' ? 'issued' : 'received'}`);
}

/** Drops files as the form without JavaScript does: one that is no invoice, and a PDF without data, whose header is to be typed. Returns the address of their batch. */
async function dropFiles(started: StartedPlatform): Promise<string> {
  const cookie = await started.signIn(supplier);
  const form = await (await fetch(`${started.address}/deposit`, { headers: { cookie } })).text();
  const body = new FormData();
  body.append('_csrf', /name="_csrf" value="([^"]+)"/.exec(form)?.[1] ?? '');
  body.append('files', new Blob(['<facture/>']), 'une-facture-au-nom-vraiment-tres-long-qui-ne-tient-pas-sur-une-ligne-de-telephone.xml');
  const pdf = await renderInvoice(buildInvoice({ number: 'PDF-1', lines: [] }), { language: 'fr' });
  body.append('files', new Blob([new Uint8Array(pdf)]), 'facture.pdf');
  const answer = await fetch(`${started.address}/deposit`, { method: 'POST', headers: { cookie }, body, redirect: 'manual' });
  const batch = answer.headers.get('location');
  if (answer.status !== 303 || !batch?.includes('/batches/')) throw new Error(`the files were not taken: ${answer.status}`);
  return batch;
}

async function depositPages(started: StartedPlatform): Promise<PortalPage[]> {
  const { context } = started.platform;
  const batch = await dropFiles(started);
  const entry = await saveDraft(context, depositor(demoStructure('papeterie')), {
    kind: 'form',
    data: { number: 'BROUILLON-1', kind: 'invoice', recipient: demoStructure('valmorin').identifier },
  });
  const { rows } = await started.platform.database.pool.query<{ id: string }>(
    "SELECT id FROM drafts WHERE kind = 'plain-pdf' ORDER BY created_at DESC LIMIT 1",
  );
  const rejected = await invoiceIn(started, 'issued', 'rejected');
  return [
    { route: '/deposit', path: '/deposit', as: supplier },
    { route: '/deposit/batches/:batch', path: batch, as: supplier },
    { route: '/deposit/drafts', path: '/deposit/drafts', as: supplier },
    { route: '/deposit/drafts', path: '/deposit/drafts', as: recipient },
    { route: '/deposit/drafts/:draft', path: `/deposit/drafts/${rows[0]?.id}`, as: supplier },
    { route: '/deposit/entry', path: '/deposit/entry', as: supplier },
    { route: '/deposit/entry', path: `/deposit/entry?from=${rejected.id}`, as: rejected.as },
    { route: '/deposit/entry/:draft', path: `/deposit/entry/${entry.id}`, as: supplier },
  ];
}

async function paperPages(started: StartedPlatform): Promise<PortalPage[]> {
  const route = '/invoices/:invoice';
  const seen: PortalPage[] = [];
  const see = async (side: 'issued' | 'received', status: Status, what = '', to = what) => {
    const { id, as } = await invoiceIn(started, side, status);
    seen.push({ route: `${route}${to}`, path: `/invoices/${id}${what}`, as });
  };
  for (const status of ['rejected', 'suspended', 'to-recycle', 'in-payment'] as const) await see('issued', status);
  for (const status of ['available', 'suspended', 'rejected', 'in-payment'] as const) await see('received', status);
  for (const action of ['suspend', 'ask-recycling', 'reject', 'order-payment'])
    await see('received', 'available', `/process/${action}`, '/process/:action');
  await see('issued', 'suspended', '/complete');
  await see('issued', 'to-recycle', '/recycle');
  return seen;
}

/** Lists with their empty, full, narrowed and later states. */
function listPages(): PortalPage[] {
  const of = (side: 'issued' | 'received', as: string): PortalPage[] => [
    { route: `/invoices/${side}`, path: `/invoices/${side}`, as },
    { route: `/invoices/${side}/search`, path: `/invoices/${side}/search`, as },
    {
      route: `/invoices/${side}/search`,
      path: `/invoices/${side}/search?status=rejected&status=suspended&amount-from=100&sort=amount&order=ascending`,
      as,
    },
    { route: `/invoices/${side}/search`, path: `/invoices/${side}/search?page=2`, as },
    { route: `/invoices/${side}/search`, path: `/invoices/${side}/search?text=rien-de-tel`, as },
    { route: `/invoices/${side}/dashboard`, path: `/invoices/${side}/dashboard`, as },
  ];
  return [...of('issued', supplier), ...of('received', recipient), { route: '/invoices/issued', path: '/invoices/issued', as: recipient }];
}

async function mailPages({ platform }: StartedPlatform): Promise<PortalPage[]> {
  const latest = async () =>
    (await platform.database.pool.query<{ id: string }>('SELECT id FROM mails ORDER BY id DESC LIMIT 1')).rows[0]?.id;
  // The worker is only now writing the mails of the last days.
  let mail = await latest();
  for (let tries = 0; mail === undefined && tries < 300; tries += 1) {
    await setTimeout(100);
    mail = await latest();
  }
  return [
    { route: '/demo/mailbox', path: '/demo/mailbox' },
    { route: '/demo/mailbox/:mail', path: `/demo/mailbox/${mail}` },
  ];
}

/** Every page of the portal, each as the persons it looks different for. Drops two files and begins a draft first, so that none is empty. */
export async function portalPages(started: StartedPlatform): Promise<readonly PortalPage[]> {
  const open: PortalPage[] = ['/', '/sign-in', '/verify', '/help', '/accessibility', '/api', '/design'].map((path) => ({
    route: path,
    path,
  }));
  const homes: PortalPage[] = [supplier, supplierReader, recipient, oneService].map((as) => ({ route: '/home', path: '/home', as }));
  return [
    ...open,
    { route: '/directory', path: '/directory' },
    { route: '/directory', path: '/directory?text=valmorin' },
    { route: '/directory', path: '/directory?text=nowhere' },
    { route: '/directory/:structure', path: `/directory/${demoStructure('valmorin').id}` },
    { route: '/directory/:structure', path: `/directory/${demoStructure('ancienne-communaute').id}` },
    { route: '/directory/:structure', path: `/directory/${demoStructure('papeterie').id}`, status: 404 },
    ...(await mailPages(started)),
    ...homes,
    ...(await accountPages(started, twoStructures, supplierReader)),
    { route: '/account/security/second-factor', path: '/account/security/second-factor', as: supplier },
    { route: '/account/security/passkeys', path: '/account/security/passkeys', as: supplier },
    { route: '/sign-in/provider', path: '/sign-in/provider', status: 404 },
    { route: '/sign-in/provider/back', path: '/sign-in/provider/back', status: 409 },
    ...listPages(),
    ...(await paperPages(started)),
    ...(await depositPages(started)),
    ...(await signUpPages(started, supplierReader)),
    ...(await structurePages(started, recipient, supplier)),
    ...(await servicePages(started, recipient, supplier)),
    ...(await lifePages(started, supplier, twoStructures)),
    ...(await peoplePages(started, recipient, oneService)),
    ...(await delegationPages(started, recipient, supplier)),
    { path: '/nothing-here', status: 404 },
    { path: '/invoices/0192f7a4-0000-7000-8000-00000000ffff', as: supplier, status: 404 },
    { path: '/invoices/received', as: supplier, status: 403 },
  ];
}
