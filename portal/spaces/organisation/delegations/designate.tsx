import { Button, EmptyState, Form, Hidden, PageHeading, SearchBox, Table } from '#design';
import { assignDelegate, candidates, readDelegation, stateOf } from '#domain/memberships';
import { Problem } from '#kernel';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { delegationsHref, hrefOf, Named } from './look.tsx';

/** Characters of a search; what somebody typed beyond finds nobody. */
const longest = 200;
const shown = 20;

/** People of the structure, searched, to have one hold the delegation. */
export async function showDesignate(visit: SignedVisit): Promise<Answer> {
  const { context, say, visitor, params, query, csrfToken } = visit;
  const find = (query.get('find') ?? '').trim().slice(0, longest);
  const { delegation } = await readDelegation(context, visitor.actor, params.received ?? '');
  const people = await candidates(context, visitor.actor, delegation.id, find);
  const giver = delegation.giver.name;
  const href = `${hrefOf(delegation)}/people`;
  return {
    kind: 'page',
    page: {
      title: say('delegations.designate.title'),
      breadcrumbs: organisationTrail(
        visit,
        { label: say('delegations.title'), href: delegationsHref },
        { label: giver, href: hrefOf(delegation) },
        { label: say('delegations.designate') },
      ),
      body: (
        <>
          <PageHeading above={giver} title={say('delegations.designate.title')} lead={say('delegations.designate.lead', { giver })} />
          <SearchBox
            action={href}
            name="find"
            label={say('delegations.designate.search')}
            value={find}
            submit={say('delegations.designate.find')}
          />
          {people.length === 0 ? (
            <EmptyState title={say('delegations.designate.none')} icon="search">
              {say('delegations.designate.none-text')}
            </EmptyState>
          ) : (
            <Table
              caption={say('delegations.designate.title')}
              rows={people}
              rowKey={({ userId }) => userId}
              columns={[
                {
                  key: 'name',
                  label: say('delegations.column.name'),
                  heading: true,
                  cell: (one) => <Named name={one.name} login={one.login} />,
                },
                {
                  key: 'do',
                  label: say('delegations.designate.do'),
                  cell: (one) =>
                    one.held === null ? (
                      <Form action={href} csrf={csrfToken}>
                        <Hidden name="person" value={one.userId} />
                        <Button kind="secondary" small>
                          {say('delegations.designate.do')}
                          <span class="govuk-visually-hidden"> {one.name}</span>
                        </Button>
                      </Form>
                    ) : (
                      <span class="muted">{say(`delegations.held.${one.held}`)}</span>
                    ),
                },
              ]}
            />
          )}
          {people.length === shown && <p class="muted">{say('delegations.designate.most', { count: shown })}</p>}
        </>
      ),
    },
  };
}

/** Has them hold it. */
export async function doDesignate(visit: SignedVisit): Promise<Answer> {
  const userId = (await visit.form()).get('person') ?? '';
  const { context, visitor, params } = visit;
  await assignDelegate(context, visitor.actor, params.received ?? '', userId);
  const { delegation, holders } = await readDelegation(context, visitor.actor, params.received ?? '');
  const name = holders.find((one) => one.userId === userId)?.name;
  if (name === undefined) throw new Problem('memberships.person-not-found', 'not-found');
  const isLater = stateOf(delegation, context.clock.now()) === 'coming';
  return {
    kind: 'redirect',
    to: hrefOf(delegation),
    flash: {
      tone: 'success',
      key: isLater ? 'delegations.designate.done-later' : 'delegations.designate.done',
      params: { name, giver: delegation.giver.name },
    },
  };
}
