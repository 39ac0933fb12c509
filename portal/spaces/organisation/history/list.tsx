import type { JSX } from 'preact';
import { Button, ButtonGroup, ButtonLink, DateInput, EmptyState, Filters, Hidden, Input, PageHeading, Select, Table } from '#design';
import type { KeptAct } from '#domain/journal';
import { readActs, writeCursor } from '#domain/journal';
import { check } from '#domain/rights';
import { day, instant } from '#words';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { Lines } from '../services/service-look.tsx';
import { actLines, actorWords, actSentence } from './act-words.ts';
import type { Asked } from './criteria.ts';
import { actGroups, askedOf, historyHref, hrefWith } from './criteria.ts';

const pageSize = 50;

/** What was done in the structure, newest first, narrowed as the address asks. */
export async function showHistory(visit: SignedVisit): Promise<Answer> {
  const { context, query, say, visitor } = visit;
  const asked = askedOf(query);
  const { acts, next } = await readActs(context, visitor.actor, { ...asked.query, size: pageSize });
  const isNarrowed = hrefWith(query, {}) !== historyHref;
  return {
    kind: 'page',
    page: {
      title: say('history.title'),
      width: 'wide',
      breadcrumbs: organisationTrail(visit, { label: say('history.title') }),
      body: (
        <>
          <PageHeading above={visitor.actor.grant.structureName} title={say('history.title')} lead={say('history.lead')}>
            <ButtonGroup>
              <ButtonLink href={hrefWith(query, {}, `${historyHref}/export.csv`)} kind="secondary" icon="download" download>
                {say('history.export')}
              </ButtonLink>
            </ButtonGroup>
          </PageHeading>
          <Criteria visit={visit} asked={asked} acts={acts} />
          {acts.length > 0 && <ActTable visit={visit} acts={acts} />}
          {acts.length === 0 &&
            (isNarrowed ? (
              <EmptyState title={say('history.none-found')} icon="search">
                <p>{say('history.none-found-text')}</p>
                <p>
                  <a href={historyHref}>{say('history.clear')}</a>
                </p>
              </EmptyState>
            ) : (
              <EmptyState title={say('history.none')}>{say('history.none-text')}</EmptyState>
            ))}
          <ButtonGroup>
            {next && (
              <ButtonLink href={hrefWith(query, { after: writeCursor(next) })} kind="secondary">
                {say('history.older')}
              </ButtonLink>
            )}
            {asked.query.after && <a href={hrefWith(query, {})}>{say('history.newest')}</a>}
          </ButtonGroup>
        </>
      ),
    },
  };
}

function Criteria({ visit, asked, acts }: { visit: SignedVisit; asked: Asked; acts: readonly KeptAct[] }): JSX.Element {
  const { language, query, say } = visit;
  const without = (name: string) => hrefWith(query, { [name]: undefined });
  const { group, from, to, person, service } = asked;
  const active = [
    ...(person
      ? [{ label: say('history.about-person', { name: nameOf(person, acts) ?? say('history.one-person') }), removeHref: without('person') }]
      : []),
    ...(service
      ? [{ label: say('history.about-service', { code: codeOf(acts) ?? say('history.one-service') }), removeHref: without('service') }]
      : []),
    ...(group ? [{ label: say(`history.group.${group}`), removeHref: without('group') }] : []),
    ...(from ? [{ label: say('history.since-day', { day: day(language, from) }), removeHref: without('from') }] : []),
    ...(to ? [{ label: say('history.until-day', { day: day(language, to) }), removeHref: without('to') }] : []),
  ];
  return (
    <Filters
      action={historyHref}
      clearHref={historyHref}
      title={say('history.filters')}
      active={active}
      main={
        <>
          {person && <Hidden name="person" value={person} />}
          {service && <Hidden name="service" value={service} />}
          <Input name="text" label={say('history.search')} type="search" value={asked.text} />
          <Button kind="secondary" icon="search">
            {say('history.find')}
          </Button>
        </>
      }
    >
      <Select
        name="group"
        label={say('history.group')}
        value={group}
        empty={say('history.group.all')}
        choices={actGroups.map((one) => ({ value: one, label: say(`history.group.${one}`) }))}
      />
      <DateInput name="from" label={say('history.from')} value={from} />
      <DateInput name="to" label={say('history.to')} value={to} />
    </Filters>
  );
}

const nameOf = (person: string, acts: readonly KeptAct[]): string | undefined =>
  acts.find(({ user }) => user?.id === person)?.user?.name ?? acts.find(({ actorId }) => actorId === person)?.actorName ?? undefined;

function codeOf(acts: readonly KeptAct[]): string | undefined {
  const code = acts.find(({ details }) => typeof details?.code === 'string')?.details?.code;
  return typeof code === 'string' ? code : undefined;
}

function ActTable({ visit, acts }: { visit: SignedVisit; acts: readonly KeptAct[] }): JSX.Element {
  const { language, say, visitor } = visit;
  const mayReadPeople = check(visitor.actor, 'people.read') === 'yes';
  return (
    <Table
      caption={say('history.title')}
      rows={acts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'at',
          label: say('history.column.at'),
          nowrap: true,
          cell: (act) => <time dateTime={act.at.toISOString()}>{instant(language, act.at)}</time>,
        },
        { key: 'what', label: say('history.column.what'), heading: true, cell: (act) => actSentence(language, act) },
        { key: 'changes', label: say('history.column.changes'), cell: (act) => detailsOf(actLines(language, act)) },
        {
          key: 'about',
          label: say('history.column.about'),
          cell: ({ user }) =>
            user && (mayReadPeople ? <a href={hrefWith(new URLSearchParams(), { person: user.id })}>{user.name}</a> : user.name),
        },
        { key: 'by', label: say('history.column.by'), cell: (act) => actorWords(language, act) },
      ]}
    />
  );
}

/** Nothing at all for an act that its sentence tells whole. */
const detailsOf = (lines: readonly string[]): JSX.Element | null => (lines.length === 0 ? null : <Lines lines={lines} />);
