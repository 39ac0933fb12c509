import type { JSX } from 'preact';
import { ButtonGroup, ButtonLink, EmptyState, PageHeading, Pagination, Table, Tabs } from '#design';
import type { Delegation } from '#domain/memberships';
import { listDelegations } from '#domain/memberships';
import { check } from '#domain/rights';
import { number } from '#words';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { spaceWords } from '../people/rights-fields.tsx';
import { delegationsHref, hrefOf, periodWords, servicesWords, StateTag } from './look.tsx';

const pageSize = 50;
type Side = 'given' | 'received';

const listHref = (side: Side, page = 1): string => {
  const query = new URLSearchParams({ ...(side === 'received' && { side }), ...(page > 1 && { page: String(page) }) });
  return query.size === 0 ? delegationsHref : `${delegationsHref}?${query}`;
};

/** Delegations that the structure gave, and those it received. */
export async function showDelegations(visit: SignedVisit): Promise<Answer> {
  const { context, language, query, say, visitor } = visit;
  const { actor } = visitor;
  const side: Side = query.get('side') === 'received' ? 'received' : 'given';
  const other: Side = side === 'given' ? 'received' : 'given';
  const asked = Number(query.get('page') ?? '1');
  const page = Number.isSafeInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1;
  const [found, elsewhere] = await Promise.all([
    listDelegations(context, actor, { side, page, size: pageSize }),
    listDelegations(context, actor, { side: other, page: 1, size: 1 }),
  ]);
  const totals = { [side]: found.total, [other]: elsewhere.total };
  return {
    kind: 'page',
    page: {
      title: say('delegations.title'),
      breadcrumbs: organisationTrail(visit, { label: say('delegations.title') }),
      body: (
        <>
          <PageHeading above={actor.grant.structureName} title={say('delegations.title')} lead={say('delegations.lead')}>
            {check(actor, 'delegations.give') === 'yes' && (
              <ButtonGroup>
                <ButtonLink href={`${delegationsHref}/new`}>{say('delegations.new')}</ButtonLink>
              </ButtonGroup>
            )}
          </PageHeading>
          <Tabs
            label={say('delegations.sides')}
            links={(['given', 'received'] as const).map((one) => ({
              label: say(`delegations.side.${one}`),
              href: listHref(one),
              current: one === side,
              count: totals[one] ?? 0,
            }))}
          />
          {found.total === 0 ? (
            <EmptyState title={say(`delegations.none.${side}`)}>{say(`delegations.none.${side}-text`)}</EmptyState>
          ) : (
            <>
              <DelegationTable visit={visit} side={side} delegations={found.delegations} />
              <Pagination
                page={page}
                pageSize={pageSize}
                total={found.total}
                hrefFor={(one) => listHref(side, one)}
                format={(count) => number(language, count)}
              />
            </>
          )}
        </>
      ),
    },
  };
}

function DelegationTable({
  visit,
  side,
  delegations,
}: {
  visit: SignedVisit;
  side: Side;
  delegations: readonly Delegation[];
}): JSX.Element {
  const { language, say } = visit;
  const counterpart = side === 'given' ? 'delegate' : 'giver';
  return (
    <Table
      caption={say(`delegations.side.${side}`)}
      rows={delegations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'who',
          label: say(`delegations.column.${counterpart}`),
          heading: true,
          cell: (one) => (
            <>
              <a href={hrefOf(one)}>{one[counterpart].name}</a>
              <br />
              <span class="muted">{say(`delegations.kind.${one.kind}`)}</span>
            </>
          ),
        },
        {
          key: 'gives',
          label: say('delegations.column.gives'),
          cell: (one) => (
            <>
              {spaceWords(visit, one.spaces)}
              <br />
              <span class="muted">{servicesWords(visit, one.services)}</span>
            </>
          ),
        },
        { key: 'period', label: say('delegations.column.period'), cell: (one) => periodWords(visit, one) },
        { key: 'people', label: say('delegations.column.people'), numeric: true, cell: (one) => number(language, one.people) },
        { key: 'state', label: say('delegations.column.state'), cell: (one) => <StateTag visit={visit} delegation={one} /> },
      ]}
    />
  );
}
