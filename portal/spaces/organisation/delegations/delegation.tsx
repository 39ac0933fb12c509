import type { JSX } from 'preact';
import type { Column } from '#design';
import { Button, ButtonGroup, ButtonLink, Form, Notice, PageHeading, Section, SummaryList, Table } from '#design';
import { endDelegation, readDelegation, stateOf, unassignDelegate } from '#domain/memberships';
import { check } from '#domain/rights';
import { Problem } from '#kernel';
import { instant } from '#words';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { spaceWords } from '../people/rights-fields.tsx';
import { delegationsHref, hrefOf, Named, periodWords, servicesWords, StateTag } from './look.tsx';

type Read = Awaited<ReturnType<typeof readDelegation>>;

/** One delegation: what it gives, until when, and who holds it. */
export async function showDelegation(visit: SignedVisit): Promise<Answer> {
  const { context, say, visitor, params } = visit;
  const read = await readDelegation(context, visitor.actor, params.delegation ?? '');
  const { delegation, side } = read;
  const isOver = stateOf(delegation, context.clock.now()) === 'over';
  const title = (side === 'given' ? delegation.delegate : delegation.giver).name;
  return {
    kind: 'page',
    page: {
      title,
      width: 'reading',
      breadcrumbs: organisationTrail(visit, { label: say('delegations.title'), href: delegationsHref }, { label: title }),
      body: (
        <>
          <PageHeading above={say(`delegations.kind.${delegation.kind}`)} title={title}>
            <StateTag visit={visit} delegation={delegation} />
          </PageHeading>
          {!isOver && !delegation.delegate.isActive && (
            <Notice tone="warning">{say('delegations.one.inactive', { delegate: delegation.delegate.name })}</Notice>
          )}
          <Facts visit={visit} read={read} />
          {side === 'given' && !isOver && check(visitor.actor, 'delegations.give') === 'yes' && (
            <ButtonGroup>
              <ButtonLink href={`${hrefOf(delegation)}/change`} kind="secondary">
                {say('delegations.change')}
              </ButtonLink>
              <ButtonLink href={`${hrefOf(delegation)}/end`} kind="secondary">
                {say('delegations.end')}
              </ButtonLink>
            </ButtonGroup>
          )}
          <Holders visit={visit} read={read} isOver={isOver} />
        </>
      ),
    },
  };
}

function Facts({ visit, read: { delegation, side } }: { visit: SignedVisit; read: Read }): JSX.Element {
  const { language, say } = visit;
  const counterpart = side === 'given' ? delegation.delegate : delegation.giver;
  const { endedAt, endedByName } = delegation;
  return (
    <SummaryList
      facts={[
        {
          label: say(side === 'given' ? 'delegations.one.to' : 'delegations.one.from'),
          value: `${counterpart.name}, ${counterpart.identifier}`,
        },
        {
          label: say('delegations.column.gives'),
          value: (
            <>
              {spaceWords(visit, delegation.spaces)}
              <br />
              {servicesWords(visit, delegation.services)}
            </>
          ),
        },
        { label: say('delegations.column.period'), value: periodWords(visit, delegation) },
        {
          label: say('delegations.one.given-by'),
          value: say('delegations.one.given-by-at', { name: delegation.givenByName, at: instant(language, delegation.givenAt) }),
        },
        ...(endedAt && endedByName
          ? [
              {
                label: say('delegations.one.ended-by'),
                value: say('delegations.one.given-by-at', { name: endedByName, at: instant(language, endedAt) }),
              },
            ]
          : []),
      ]}
    />
  );
}

/** The column that takes the delegation from somebody, for those who may. */
function removal({ say, csrfToken }: SignedVisit, delegation: Read['delegation']): Column<Read['holders'][number]> {
  return {
    key: 'remove',
    label: say('delegations.remove'),
    cell: (one) => (
      <Form action={`${hrefOf(delegation)}/people/${one.userId}/remove`} csrf={csrfToken}>
        <Button kind="secondary" small>
          {say('delegations.remove')}
          <span class="govuk-visually-hidden"> {one.name}</span>
        </Button>
      </Form>
    ),
  };
}

function Holders({ visit, read, isOver }: { visit: SignedVisit; read: Read; isOver: boolean }): JSX.Element {
  const { language, say } = visit;
  const { delegation, side, holders } = read;
  const mayAssign = !isOver && check(visit.visitor.actor, 'delegations.assign') === 'yes';
  return (
    <Section title={say('delegations.one.people')} id="people">
      {holders.length === 0 ? (
        <p class="muted">
          {say(isOver ? 'delegations.one.nobody-over' : `delegations.one.nobody-${side}`, {
            delegate: delegation.delegate.name,
            giver: delegation.giver.name,
          })}
        </p>
      ) : (
        <Table
          caption={say('delegations.one.people')}
          rows={holders}
          rowKey={({ userId }) => userId}
          columns={[
            {
              key: 'name',
              label: say('delegations.column.name'),
              heading: true,
              cell: (one) => <Named name={one.name} login={one.login} />,
            },
            { key: 'since', label: say('delegations.column.since'), nowrap: true, cell: (one) => instant(language, one.since) },
            ...(mayAssign ? [removal(visit, delegation)] : []),
          ]}
        />
      )}
      {mayAssign && side === 'received' && (
        <ButtonGroup>
          <ButtonLink href={`${hrefOf(delegation)}/people`}>{say('delegations.designate')}</ButtonLink>
        </ButtonGroup>
      )}
    </Section>
  );
}

/** Takes a delegation from somebody. */
export async function doRemove(visit: SignedVisit): Promise<Answer> {
  await visit.form();
  const { context, visitor, params } = visit;
  const { delegation, holders } = await readDelegation(context, visitor.actor, params.received ?? '');
  const userId = params.holder ?? '';
  await unassignDelegate(context, visitor.actor, delegation.id, userId);
  const name = holders.find((one) => one.userId === userId)?.name ?? '';
  return { kind: 'redirect', to: hrefOf(delegation), flash: { tone: 'success', key: 'delegations.removed', params: { name } } };
}

/** Asks before a delegation is ended. */
export async function showEnd(visit: SignedVisit): Promise<Answer> {
  const { context, say, visitor, params } = visit;
  const { delegation, side, holders } = await readDelegation(context, visitor.actor, params.delegation ?? '');
  if (side !== 'given') throw new Problem('delegations.not-found', 'not-found');
  const told = { delegate: delegation.delegate.name };
  return {
    kind: 'page',
    page: {
      title: say('delegations.end.title'),
      width: 'reading',
      breadcrumbs: organisationTrail(
        visit,
        { label: say('delegations.title'), href: delegationsHref },
        { label: delegation.delegate.name, href: hrefOf(delegation) },
        { label: say('delegations.end') },
      ),
      body: (
        <>
          <PageHeading
            above={delegation.delegate.name}
            title={say('delegations.end.title')}
            lead={
              holders.length === 0 ? say('delegations.end.nobody', told) : say('delegations.end.people', { ...told, count: holders.length })
            }
          />
          <Form action={`${hrefOf(delegation)}/end`} csrf={visit.csrfToken}>
            <ButtonGroup>
              <Button kind="danger">{say('delegations.end.do')}</Button>
              <a href={hrefOf(delegation)}>{say('delegations.cancel')}</a>
            </ButtonGroup>
          </Form>
        </>
      ),
    },
  };
}

/** Ends it. */
export async function doEnd(visit: SignedVisit): Promise<Answer> {
  await visit.form();
  const id = visit.params.delegation ?? '';
  await endDelegation(visit.context, visit.visitor.actor, id);
  return { kind: 'redirect', to: hrefOf({ id }), flash: { tone: 'success', key: 'delegations.end.done' } };
}
