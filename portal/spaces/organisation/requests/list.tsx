import type { JSX } from 'preact';
import { Button, EmptyState, Form, Hidden, Input, PageHeading, Pagination, Table, Tabs, Tag } from '#design';
import type { MembershipRequest } from '#domain/memberships';
import { listRequests } from '#domain/memberships';
import { instant, number } from '#words';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { stateTone, wantedWords } from './request-look.tsx';

const pageSize = 50;
const href = '/organisation/requests';

/** Requests that wait, and the history of those that were decided. */
export async function showRequests(visit: SignedVisit): Promise<Answer> {
  const { context, language, query, say, visitor } = visit;
  const pending = query.get('state') !== 'decided';
  const text = (query.get('text') ?? '').trim().slice(0, 200);
  const asked = Number(query.get('page') ?? '1');
  const page = Number.isSafeInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1;
  const [found, waiting] = await Promise.all([
    listRequests(context, visitor.actor, { pending, text, page, size: pageSize }),
    listRequests(context, visitor.actor, { pending: true, page: 1, size: 1 }),
  ]);
  const hrefFor = (other: number) => {
    const next = new URLSearchParams({
      ...(!pending && { state: 'decided' }),
      ...(text !== '' && { text }),
      ...(other > 1 && { page: String(other) }),
    });
    return next.size === 0 ? href : `${href}?${next}`;
  };
  return {
    kind: 'page',
    page: {
      title: say('people.requests.title'),
      breadcrumbs: organisationTrail(visit, { label: say('people.requests.title') }),
      body: (
        <>
          <PageHeading above={visitor.actor.grant.structureName} title={say('people.requests.title')} lead={say('people.requests.lead')} />
          <Tabs
            label={say('people.requests.title')}
            links={[
              { label: say('people.requests.pending'), href, current: pending, count: waiting.total },
              { label: say('people.requests.decided'), href: `${href}?state=decided`, current: !pending },
            ]}
          />
          {(found.total > 0 || text !== '') && (
            <Form action={href} method="get" role="search" label={say('people.filter')} class="filters-main">
              <Input name="text" label={say('people.search')} type="search" value={text} />
              {!pending && <Hidden name="state" value="decided" />}
              <Button kind="secondary" icon="search">
                {say('people.find')}
              </Button>
            </Form>
          )}
          {found.total === 0 ? (
            <None visit={visit} pending={pending} text={text} />
          ) : (
            <>
              <p class="list-total" role="status">
                {say('people.requests.total', { count: found.total, shown: number(language, found.total) })}
              </p>
              <RequestTable visit={visit} requests={found.requests} pending={pending} />
              <Pagination
                page={page}
                pageSize={pageSize}
                total={found.total}
                hrefFor={hrefFor}
                format={(count) => number(language, count)}
              />
            </>
          )}
        </>
      ),
    },
  };
}

function None({ visit, pending, text }: { visit: SignedVisit; pending: boolean; text: string }): JSX.Element {
  const { say } = visit;
  if (text !== '') return <EmptyState title={say('people.requests.none-found')} icon="search" />;
  if (!pending) return <EmptyState title={say('people.requests.none-decided')} />;
  return <EmptyState title={say('people.requests.none-pending')}>{say('people.requests.none-pending-text')}</EmptyState>;
}

function RequestTable({
  visit,
  requests,
  pending,
}: {
  visit: SignedVisit;
  requests: readonly MembershipRequest[];
  pending: boolean;
}): JSX.Element {
  const { language, say } = visit;
  return (
    <Table
      caption={say('people.requests.title')}
      rows={requests}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'who',
          label: say('people.request.column.who'),
          heading: true,
          cell: (one) => (
            <>
              <a href={`${href}/${one.id}`}>{one.userName}</a>
              <br />
              <span class="muted">{one.userLogin}</span>
            </>
          ),
        },
        { key: 'kind', label: say('people.request.column.kind'), cell: (one) => say(`people.request.kind.${one.kind}`) },
        { key: 'wanted', label: say('people.request.column.wanted'), cell: (one) => wantedWords(visit, one.wanted) },
        { key: 'asked', label: say('people.request.column.asked'), nowrap: true, cell: (one) => instant(language, one.askedAt) },
        ...(pending
          ? []
          : [
              {
                key: 'state',
                label: say('people.request.column.decision'),
                cell: (one: MembershipRequest) => (
                  <>
                    <Tag tone={stateTone[one.state]}>{say(`people.request.state.${one.state}`)}</Tag> {one.decidedByName}
                  </>
                ),
              },
            ]),
      ]}
    />
  );
}
