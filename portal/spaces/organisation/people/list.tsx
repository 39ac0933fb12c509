import type { JSX } from 'preact';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  EmptyState,
  Filters,
  Form,
  Input,
  PageHeading,
  Pagination,
  Section,
  Select,
  Table,
  Tag,
} from '#design';
import type { ListedPerson, StoredInvitation } from '#domain/memberships';
import { cancelInvitation, listInvitations, listPeople } from '#domain/memberships';
import { check, roles, spaces } from '#domain/rights';
import { instant, number } from '#words';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import type { Asked } from './criteria.ts';
import { askedOf, listHref } from './criteria.ts';
import { spaceWords } from './rights-fields.tsx';

const pageSize = 50;

/** People of the structure: found by words, role, space, service, page by page; and invitations that wait. */
export async function showPeople(visit: SignedVisit): Promise<Answer> {
  const { context, language, say, visitor } = visit;
  const { actor } = visitor;
  const asked = await askedOf(visit);
  const [found, invitations] = await Promise.all([
    listPeople(context, actor, { ...asked.query, page: asked.page, size: pageSize }),
    listInvitations(context, actor),
  ]);
  const mayChange = check(actor, 'people.change') === 'yes';
  return {
    kind: 'page',
    page: {
      title: say('people.title'),
      breadcrumbs: organisationTrail(visit, { label: say('people.title') }),
      body: (
        <>
          <PageHeading above={actor.grant.structureName} title={say('people.title')} lead={say('people.lead')}>
            <ButtonGroup>
              {mayChange && <ButtonLink href="/organisation/people/new">{say('people.add')}</ButtonLink>}
              {mayChange && (
                <ButtonLink href="/organisation/people/duplicate" kind="secondary">
                  {say('people.duplicate')}
                </ButtonLink>
              )}
              <ButtonLink href={listHref(visit.query, {}, '/organisation/people/export.csv')} kind="secondary" icon="download" download>
                {say('people.export')}
              </ButtonLink>
            </ButtonGroup>
          </PageHeading>
          <Criteria visit={visit} asked={asked} />
          <p class="list-total" role="status">
            {say('people.total', { count: found.total, shown: number(language, found.total) })}
          </p>
          {found.people.length === 0 ? (
            <EmptyState title={say('people.none')} icon="search">
              <p>{say('people.none-text')}</p>
              <p>
                <a href="/organisation/people">{say('people.clear')}</a>
              </p>
            </EmptyState>
          ) : (
            <>
              <PeopleTable visit={visit} people={found.people} />
              <Pagination
                page={asked.page}
                pageSize={pageSize}
                total={found.total}
                hrefFor={(page) => listHref(visit.query, { page: page === 1 ? undefined : String(page) })}
                format={(count) => number(language, count)}
              />
            </>
          )}
          {invitations.length > 0 && <Invitations visit={visit} invitations={invitations} mayChange={mayChange} />}
        </>
      ),
    },
  };
}

function Criteria({ visit, asked }: { visit: SignedVisit; asked: Asked }): JSX.Element {
  const { query, say } = visit;
  const { text, role, space } = asked.query;
  const active = [
    ...(role ? [{ label: say(`account.role.${role}`), removeHref: listHref(query, { role: undefined }) }] : []),
    ...(space ? [{ label: say(`people.space.${space}`), removeHref: listHref(query, { space: undefined }) }] : []),
    ...(asked.service === '' ? [] : [{ label: asked.service, removeHref: listHref(query, { service: undefined }) }]),
  ];
  return (
    <Filters
      action="/organisation/people"
      clearHref="/organisation/people"
      open={asked.serviceUnknown}
      active={active}
      main={
        <>
          <Input name="text" label={say('people.search')} type="search" value={text} />
          <Button kind="secondary" icon="search">
            {say('people.find')}
          </Button>
        </>
      }
    >
      <Select
        name="role"
        label={say('people.role')}
        value={role}
        empty={say('people.any')}
        choices={roles.map((one) => ({ value: one, label: say(`account.role.${one}`) }))}
      />
      <Select
        name="space"
        label={say('people.column.spaces')}
        value={space}
        empty={say('people.any')}
        choices={spaces.map((one) => ({ value: one, label: say(`people.space.${one}`) }))}
      />
      <Input
        name="service"
        label={say('people.service')}
        hint={say('people.service-hint')}
        value={asked.service}
        width={20}
        error={asked.serviceUnknown ? say('people.service-unknown') : undefined}
      />
    </Filters>
  );
}

function PeopleTable({ visit, people }: { visit: SignedVisit; people: readonly ListedPerson[] }): JSX.Element {
  const { language, say } = visit;
  return (
    <Table
      caption={say('people.title')}
      rows={people}
      rowKey={({ userId }) => userId}
      columns={[
        {
          key: 'name',
          label: say('people.column.name'),
          heading: true,
          cell: (one) => (
            <>
              <a href={`/organisation/people/${one.userId}`}>
                {one.lastName} {one.firstName}
              </a>{' '}
              {!one.isActive && <Tag>{say('people.closed-account')}</Tag>}
              {one.isDelegate && <Tag tone="plum">{say('people.delegate')}</Tag>}
              <br />
              <span class="muted">{one.login}</span>
            </>
          ),
        },
        { key: 'role', label: say('people.column.role'), cell: (one) => say(`account.role.${one.role}`) },
        { key: 'spaces', label: say('people.column.spaces'), cell: (one) => spaceWords(visit, one.spaces) },
        {
          key: 'services',
          label: say('people.column.services'),
          cell: (one) =>
            one.serviceCount === null ? say('people.services.all') : say('people.services.some', { count: one.serviceCount }),
        },
        {
          key: 'seen',
          label: say('people.column.last-sign-in'),
          nowrap: true,
          cell: (one) => (one.lastSignInAt ? instant(language, one.lastSignInAt) : say('people.never')),
        },
      ]}
    />
  );
}

function Invitations({
  visit,
  invitations,
  mayChange,
}: {
  visit: SignedVisit;
  invitations: readonly StoredInvitation[];
  mayChange: boolean;
}): JSX.Element {
  const { language, say, csrfToken } = visit;
  return (
    <Section title={say('people.invitations')} id="invitations">
      <Table
        caption={say('people.invitations')}
        rows={invitations}
        rowKey={({ id }) => id}
        columns={[
          { key: 'login', label: say('people.column.login'), heading: true, cell: (one) => one.login },
          { key: 'sent', label: say('people.invitation.sent'), nowrap: true, cell: (one) => instant(language, one.createdAt) },
          { key: 'until', label: say('people.invitation.until'), nowrap: true, cell: (one) => instant(language, one.expiresAt) },
          { key: 'role', label: say('people.column.role'), cell: (one) => say(`account.role.${one.role}`) },
          {
            key: 'cancel',
            label: say('people.column.action'),
            cell: (one) =>
              mayChange && (
                <Form action={`/organisation/people/invitations/${one.id}/cancel`} csrf={csrfToken}>
                  <Button kind="secondary" small>
                    {say('people.invitation.cancel')}
                    <span class="govuk-visually-hidden"> {one.login}</span>
                  </Button>
                </Form>
              ),
          },
        ]}
      />
    </Section>
  );
}

/** Calls an invitation back. */
export async function doCancelInvitation(visit: SignedVisit): Promise<Answer> {
  await visit.form();
  await cancelInvitation(visit.context, visit.visitor.actor, visit.params.id ?? '');
  return { kind: 'redirect', to: '/organisation/people', flash: { tone: 'success', key: 'people.invitation.cancelled' } };
}
