import type { JSX } from 'preact';
import type { FormError } from '#design';
import { Button, EmptyState, Form, Input, Section, Table, Tag } from '#design';
import type { AskableStructure, MembershipRequest } from '#domain/memberships';
import { findStructuresToAsk, ownRequests, withdrawRequest } from '#domain/memberships';
import { instant } from '#words';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { stateTone, wantedWords } from '../../organisation/requests/request-look.tsx';
import { accountPage } from '../family.tsx';
import { AskForm, askedOf } from './ask-form.tsx';

const href = '/account/requests';

/** What one asked for, and asking: to join a structure, or for a right more where one belongs. */
export async function showOwnRequests(visit: SignedVisit): Promise<Answer> {
  return await ownRequestsPage(visit, await askedOf(visit, visit.query), []);
}

export async function ownRequestsPage(
  visit: SignedVisit,
  asked: Awaited<ReturnType<typeof askedOf>>,
  errors: readonly FormError[],
): Promise<Answer> {
  const { context, query, say, visitor } = visit;
  const find = (query.get('find') ?? '').trim().slice(0, 200);
  const [requests, found] = await Promise.all([
    ownRequests(context, visitor.userId),
    find === '' ? undefined : findStructuresToAsk(context, find),
  ]);
  return accountPage(visit, {
    part: 'requests',
    errors,
    body: (
      <>
        {asked && <AskForm visit={visit} asked={asked} errors={errors} />}
        {!asked && <Join visit={visit} find={find} found={found} />}
        <Section title={say('people.mine.title')} id="mine">
          {requests.length === 0 ? (
            <EmptyState title={say('people.mine.none')}>{say('people.mine.none-text')}</EmptyState>
          ) : (
            <Mine visit={visit} requests={requests} />
          )}
        </Section>
      </>
    ),
  });
}

function Join({ visit, find, found }: { visit: SignedVisit; find: string; found: readonly AskableStructure[] | undefined }): JSX.Element {
  const { say } = visit;
  return (
    <Section title={say('people.mine.join')} id="join">
      <Form action={href} method="get" role="search" label={say('people.mine.join')} class="filters-main">
        <Input name="find" label={say('people.mine.find')} hint={say('people.mine.find-hint')} type="search" value={find} />
        <Button kind="secondary" icon="search">
          {say('people.find')}
        </Button>
      </Form>
      {found?.length === 0 && (
        <EmptyState title={say('people.mine.found-none')} icon="search">
          {say('people.mine.found-none-text')}
        </EmptyState>
      )}
      {found !== undefined && found.length > 0 && (
        <Table
          caption={say('people.mine.join')}
          rows={found}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              label: say('people.request.column.structure'),
              heading: true,
              cell: (one) => (
                <>
                  {one.name}
                  <br />
                  <span class="muted">
                    {one.identifier} {one.city}
                  </span>
                </>
              ),
            },
            {
              key: 'choose',
              label: say('people.column.action'),
              cell: (one) => (
                <a href={`${href}?structure=${one.id}`}>
                  {say('people.mine.choose')}
                  <span class="govuk-visually-hidden"> {one.name}</span>
                </a>
              ),
            },
          ]}
        />
      )}
      {find === '' && visit.visitor.actor.grant.structureId !== '' && (
        <p>
          <a href={`${href}?structure=${visit.visitor.actor.grant.structureId}`}>{say('people.mine.more')}</a>
          <span class="muted"> · {visit.visitor.actor.grant.structureName}</span>
        </p>
      )}
    </Section>
  );
}

function Mine({ visit, requests }: { visit: SignedVisit; requests: readonly MembershipRequest[] }): JSX.Element {
  const { language, say, csrfToken } = visit;
  return (
    <Table
      caption={say('people.mine.title')}
      rows={requests}
      rowKey={({ id }) => id}
      columns={[
        { key: 'structure', label: say('people.request.column.structure'), heading: true, cell: (one) => one.structureName },
        { key: 'kind', label: say('people.request.column.kind'), cell: (one) => say(`people.request.kind.${one.kind}`) },
        { key: 'wanted', label: say('people.request.column.wanted'), cell: (one) => wantedWords(visit, one.wanted) },
        { key: 'asked', label: say('people.request.column.asked'), nowrap: true, cell: (one) => instant(language, one.askedAt) },
        {
          key: 'state',
          label: say('people.request.column.state'),
          cell: (one) => (
            <>
              <Tag tone={stateTone[one.state]}>{say(`people.request.state.${one.state}`)}</Tag>
              {one.motive !== null && <p>{one.motive}</p>}
            </>
          ),
        },
        {
          key: 'withdraw',
          label: say('people.column.action'),
          cell: (one) =>
            one.state === 'pending' && (
              <Form action={`${href}/${one.id}/withdraw`} csrf={csrfToken}>
                <Button kind="secondary" small>
                  {say('people.mine.withdraw')}
                  <span class="govuk-visually-hidden"> {one.structureName}</span>
                </Button>
              </Form>
            ),
        },
      ]}
    />
  );
}

/** Takes a request back. */
export async function doWithdraw(visit: SignedVisit): Promise<Answer> {
  await visit.form();
  const { context, visitor, params } = visit;
  await withdrawRequest(context, visitor.actor, params.id ?? '');
  return { kind: 'redirect', to: href, flash: { tone: 'success', key: 'people.mine.withdrawn' } };
}
