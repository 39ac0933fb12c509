import type { JSX } from 'preact';
import type { FormError } from '#design';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Card,
  Columns,
  errorFor,
  ErrorSummary,
  Form,
  Hidden,
  Inset,
  PageHeading,
  Section,
  SummaryList,
  Tag,
  Timeline,
} from '#design';
import type { PersonSheet } from '#domain/memberships';
import { changeRights, readPerson } from '#domain/memberships';
import { check } from '#domain/rights';
import { Problem } from '#kernel';
import { instant } from '#words';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { actSentence } from '../history/act-words.ts';
import { roleOf, RoleField, SpaceFields, spacesOf, spaceWords } from './rights-fields.tsx';

/** Somebody of the structure: what they may do, since when, and what was done about them here. */
export async function showPerson(visit: SignedVisit): Promise<Answer> {
  return personPage(visit, await readPerson(visit.context, visit.visitor.actor, visit.params.id ?? ''));
}

/** Gives them other rights. */
export async function savePerson(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const { context, visitor, params } = visit;
  const id = params.id ?? '';
  try {
    await changeRights(context, visitor.actor, id, {
      version: Number(fields.get('version')),
      ...(fields.has('role') && { role: roleOf(fields) }),
      spaces: spacesOf(fields),
    });
  } catch (error) {
    const errors = formErrors(visit, error, 'spaces');
    const sheet = await readPerson(context, visitor.actor, id);
    // What somebody else has just changed is shown as it is now; anything else as it was typed.
    const isStale = error instanceof Problem && error.code === 'memberships.changed-meanwhile';
    return personPage(
      visit,
      isStale ? sheet : { ...sheet, role: fields.has('role') ? roleOf(fields) : sheet.role, spaces: spacesOf(fields) },
      errors,
    );
  }
  return { kind: 'redirect', to: `/organisation/people/${id}`, flash: { tone: 'success', key: 'people.saved' } };
}

function personPage(visit: SignedVisit, sheet: PersonSheet, errors: readonly FormError[] = []): Answer {
  const { say, visitor } = visit;
  const mayChange = check(visitor.actor, 'people.change') === 'yes' && sheet.delegationId === null;
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: sheet.name,
      hasErrors: errors.length > 0,
      breadcrumbs: organisationTrail(visit, { label: say('people.title'), href: '/organisation/people' }, { label: sheet.name }),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading above={sheet.login} title={sheet.name}>
            {sheet.userId === visitor.actor.id && <Tag tone="teal">{say('people.you')}</Tag>}
            {!sheet.isActive && <Tag>{say('people.closed-account')}</Tag>}
            {sheet.delegationId !== null && <Tag tone="plum">{say('people.delegate')}</Tag>}
          </PageHeading>
          <Columns
            main={mayChange ? <RightsForm visit={visit} sheet={sheet} errors={errors} /> : <RightsRead visit={visit} sheet={sheet} />}
            side={<Side visit={visit} sheet={sheet} mayChange={mayChange} />}
          />
          <History visit={visit} sheet={sheet} />
        </>
      ),
    },
  };
}

function RightsForm({ visit, sheet, errors }: { visit: SignedVisit; sheet: PersonSheet; errors: readonly FormError[] }): JSX.Element {
  const { say } = visit;
  const isPrincipal = sheet.role === 'principal-manager';
  return (
    <Section title={say('people.rights')} id="rights">
      <Form action={`/organisation/people/${sheet.userId}`} csrf={visit.csrfToken}>
        <Hidden name="version" value={String(sheet.version)} />
        {isPrincipal ? (
          <Inset>{say('people.role-principal')}</Inset>
        ) : (
          <RoleField visit={visit} value={sheet.role} error={errorFor(errors, 'role')} />
        )}
        <SpaceFields
          visit={visit}
          openSpaces={sheet.house.openSpaces}
          values={sheet.spaces}
          errors={errors}
          isManager={sheet.role !== 'user'}
        />
        <Asleep visit={visit} sheet={sheet} />
        <Button>{say('people.save')}</Button>
      </Form>
    </Section>
  );
}

function RightsRead({ visit, sheet }: { visit: SignedVisit; sheet: PersonSheet }): JSX.Element {
  const { say } = visit;
  return (
    <Section title={say('people.rights')} id="rights">
      <SummaryList
        facts={[
          { label: say('people.role'), value: say(`account.role.${sheet.role}`) },
          { label: say('people.spaces'), value: spaceWords(visit, sheet.spaces) },
        ]}
      />
      <Asleep visit={visit} sheet={sheet} />
    </Section>
  );
}

function Asleep({ visit, sheet }: { visit: SignedVisit; sheet: PersonSheet }): JSX.Element | null {
  if (Object.keys(sheet.closedSpaces).length === 0) return null;
  return <p class="muted">{visit.say('people.spaces-closed', { spaces: spaceWords(visit, sheet.closedSpaces) })}</p>;
}

function Side({ visit, sheet, mayChange }: { visit: SignedVisit; sheet: PersonSheet; mayChange: boolean }): JSX.Element {
  const { language, say, visitor } = visit;
  const isPrincipal = sheet.role === 'principal-manager';
  const services = sheet.serviceIds === null ? say('people.services.all') : say('people.services.some', { count: sheet.serviceIds.length });
  return (
    <Card>
      <SummaryList
        facts={[
          {
            label: say('people.column.services'),
            value: (
              <>
                {services}
                {mayChange && sheet.houseHasServices && (
                  <>
                    <br />
                    <a href={`/organisation/people/${sheet.userId}/services`}>{say('people.services.change')}</a>
                  </>
                )}
              </>
            ),
          },
          { label: say('people.since'), value: instant(language, sheet.since) },
          {
            label: say('people.column.last-sign-in'),
            value: sheet.lastSignInAt ? instant(language, sheet.lastSignInAt) : say('people.never'),
          },
        ]}
      />
      {check(visitor.actor, 'people.view-as') === 'yes' &&
        !visitor.actor.viewingAs &&
        sheet.isActive &&
        sheet.userId !== visitor.userId && (
          <Form action={`/organisation/people/${sheet.userId}/view-as`} csrf={visit.csrfToken}>
            <p class="muted">{say('people.view-as-hint')}</p>
            <Button kind="secondary">{say('people.view-as')}</Button>
          </Form>
        )}
      {mayChange && !isPrincipal && (
        <ButtonGroup>
          <ButtonLink href={`/organisation/people/${sheet.userId}/detach`} kind="secondary">
            {say('people.detach')}
          </ButtonLink>
        </ButtonGroup>
      )}
      {isPrincipal && sheet.userId === visitor.actor.id && (
        <ButtonGroup>
          <ButtonLink href="/organisation/people/transfer" kind="secondary">
            {say('people.transfer')}
          </ButtonLink>
        </ButtonGroup>
      )}
    </Card>
  );
}

function History({ visit, sheet }: { visit: SignedVisit; sheet: PersonSheet }): JSX.Element | null {
  const { language, say, visitor } = visit;
  if (check(visitor.actor, 'journal.read') !== 'yes') return null;
  return (
    <Section title={say('people.history')} id="history">
      {sheet.acts.length === 0 ? (
        <p class="muted">{say('people.history-none')}</p>
      ) : (
        <Timeline
          label={say('people.history')}
          steps={sheet.acts.map((act) => ({
            title: actSentence(language, act),
            date: instant(language, act.at),
            instant: act.at.toISOString(),
            actor: act.actorName ?? undefined,
          }))}
        />
      )}
      {sheet.acts.length > 0 && (
        <p>
          <a href={`/organisation/history?person=${sheet.userId}`}>{say('people.history-all')}</a>
        </p>
      )}
    </Section>
  );
}
