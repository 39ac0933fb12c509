import type { Tile } from '#design';
import { ButtonGroup, ButtonLink, EmptyState, PageHeading, Section, Tiles } from '#design';
import { toDo } from '#domain/invoices';
import { listBankAccounts } from '#domain/structures';
import { listRequests } from '#domain/memberships';
import { check } from '#domain/rights';
import type { SearchSide, ToDo } from '#domain/invoices';
import { money, number } from '#words';
import type { Answer, SignedVisit } from '../../frame/visit.ts';
import { InvoiceTable } from '../invoices/invoice-table.tsx';

/** Statuses that press: money or a supplier waits on them. */
const urgent = new Set(['to-recycle', 'suspended', 'rejected', 'completed']);

function tilesOf(visit: SignedVisit, side: SearchSide, work: ToDo): Tile[] {
  const { language, say } = visit;
  const tiles: Tile[] = work.groups
    .filter((group) => group.count > 0)
    .map((group) => ({
      figure: number(language, group.count),
      label: say(`invoices.status.${group.status}`),
      href: `/invoices/${side}/search?status=${group.status}${group.status === 'rejected' ? '&handled=no' : ''}`,
      note: money(language, group.amount, 'EUR'),
      urgent: urgent.has(group.status),
    }));
  if (work.drafts)
    tiles.push({ figure: number(language, work.drafts), label: say('home.work.drafts', { count: work.drafts }), href: '/deposit/drafts' });
  return tiles;
}

function Work({ visit, side, work }: { visit: SignedVisit; side: SearchSide; work: ToDo }) {
  const { say } = visit;
  const tiles = tilesOf(visit, side, work);
  return (
    <Section title={say(`home.work.${side}`)} id={`work-${side}`} actions={<a href={`/invoices/${side}`}>{say('home.work.all')}</a>}>
      {tiles.length === 0 ? <EmptyState title={say('home.work.none')} icon="check" /> : <Tiles tiles={tiles} />}
      {work.oldest.length > 0 && (
        <>
          <h3 class="heading-s">{say('home.work.oldest')}</h3>
          <InvoiceTable
            visit={visit}
            side={side}
            caption={say('home.work.oldest')}
            columns={['number', 'counterpart', 'amount', 'status', 'changed']}
            invoices={work.oldest}
          />
        </>
      )}
    </Section>
  );
}

/** What awaits a manager: people who ask, bank accounts to confirm. */
async function managing(visit: SignedVisit): Promise<Tile[]> {
  const { context, language, say, visitor } = visit;
  if (check(visitor.actor, 'requests.decide') !== 'yes') return [];
  const [{ total }, accounts] = await Promise.all([
    listRequests(context, visitor.actor, { pending: true, page: 1, size: 1 }),
    listBankAccounts(context, visitor.actor),
  ]);
  const awaiting = accounts.filter(({ state }) => state === 'awaiting').length;
  return [
    { figure: total, label: say('home.work.requests', { count: total }), href: '/organisation/requests' },
    { figure: awaiting, label: say('home.work.accounts', { count: awaiting }), href: '/organisation/bank-accounts' },
  ].flatMap((tile) => (tile.figure > 0 ? [{ ...tile, figure: number(language, tile.figure), urgent: true }] : []));
}

/** Home of somebody signed in: what awaits them, on each side they have a space for. */
export async function showHome(visit: SignedVisit): Promise<Answer> {
  const { context, say, visitor } = visit;
  const { grant } = visitor.actor;
  const sides: { side: SearchSide; work: ToDo }[] = [];
  if (grant.spaces['invoices-received']) sides.push({ side: 'received', work: await toDo(context, visitor.actor, 'received') });
  if (grant.spaces['invoices-issued']) sides.push({ side: 'issued', work: await toDo(context, visitor.actor, 'issued') });
  const toManage = await managing(visit);
  const mayDeposit = grant.spaces['invoices-issued'] === 'write';
  return {
    kind: 'page',
    page: {
      title: say('home.work.title'),
      body: (
        <>
          <PageHeading above={grant.structureName} title={say('home.work.hello', { name: visitor.profile.firstName })}>
            {mayDeposit && (
              <ButtonGroup>
                <ButtonLink href="/deposit" icon="upload">
                  {say('home.work.deposit')}
                </ButtonLink>
                <ButtonLink href="/deposit/entry" kind="secondary">
                  {say('home.work.entry')}
                </ButtonLink>
              </ButtonGroup>
            )}
          </PageHeading>
          {toManage.length > 0 && (
            <Section title={say('home.work.managing')} id="work-managing">
              <Tiles tiles={toManage} />
            </Section>
          )}
          {sides.length === 0 && <EmptyState title={say('home.work.no-space')}>{say('home.work.no-space-text')}</EmptyState>}
          {sides.map((one) => (
            <Work key={one.side} visit={visit} side={one.side} work={one.work} />
          ))}
        </>
      ),
    },
  };
}
