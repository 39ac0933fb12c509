import type { JSX } from 'preact';
import type { FormError } from '#design';
import {
  Button,
  ButtonGroup,
  Checkboxes,
  EmptyState,
  errorFor,
  ErrorSummary,
  Form,
  Hidden,
  Input,
  PageHeading,
  Radios,
  Section,
  Table,
  Textarea,
} from '#design';
import type { DuplicationEffect, ListedPerson, MembershipRights } from '#domain/memberships';
import { duplicableMemberships, duplicateRights, findTargets, listPeople, previewDuplication } from '#domain/memberships';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { spaceWords } from './rights-fields.tsx';

const href = '/organisation/people/duplicate';
const shown = 20;

interface Typed {
  readonly source: string;
  readonly structure: string;
  readonly targets: string;
  readonly withRole: boolean;
}

/** Whose rights, then for whom: the model is found by name first. */
export async function showDuplicate(visit: SignedVisit): Promise<Answer> {
  const { context, query, visitor } = visit;
  const source = query.get('source') ?? '';
  if (source !== '') return await targetsPage(visit, { source, structure: '', targets: '', withRole: false }, []);
  const find = (query.get('find') ?? '').trim().slice(0, 200);
  const found = find === '' ? undefined : await listPeople(context, visitor.actor, { text: find, page: 1, size: shown });
  return frame(visit, [], <SourceSearch visit={visit} find={find} people={found?.people} />);
}

/** Shows what it would do, then does it. */
export async function doDuplicate(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const typed: Typed = {
    source: fields.get('source') ?? '',
    structure: fields.get('structure') ?? '',
    targets: (fields.get('targets') ?? '').slice(0, 60_000),
    withRole: fields.get('withRole') === 'on',
  };
  if (fields.get('do') === 'back') return await targetsPage(visit, typed, []);
  const { context, visitor } = visit;
  const logins = typed.targets.split(/[\s,;]+/).filter((login) => login !== '');
  try {
    const targetUserIds = await findTargets(context, visitor.actor, logins);
    const input = { sourceUserId: typed.source, structureId: typed.structure, targetUserIds, withRole: typed.withRole };
    if (fields.get('do') === 'apply') {
      const { length: count } = await duplicateRights(context, visitor.actor, input);
      return { kind: 'redirect', to: '/organisation/people', flash: { tone: 'success', key: 'people.duplicate.done', params: { count } } };
    }
    const effects = await previewDuplication(context, visitor.actor, input);
    return frame(visit, [], <Preview visit={visit} typed={typed} effects={effects} />);
  } catch (error) {
    return await targetsPage(visit, typed, formErrors(visit, error, 'targets'));
  }
}

function frame(visit: SignedVisit, errors: readonly FormError[], body: JSX.Element): Answer {
  const { say } = visit;
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: say('people.duplicate.title'),
      hasErrors: errors.length > 0,
      breadcrumbs: organisationTrail(
        visit,
        { label: say('people.title'), href: '/organisation/people' },
        { label: say('people.duplicate.title') },
      ),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading
            above={visit.visitor.actor.grant.structureName}
            title={say('people.duplicate.title')}
            lead={say('people.duplicate.lead')}
          />
          {body}
        </>
      ),
    },
  };
}

function SourceSearch({
  visit,
  find,
  people,
}: {
  visit: SignedVisit;
  find: string;
  people: readonly ListedPerson[] | undefined;
}): JSX.Element {
  const { say } = visit;
  return (
    <>
      <Form action={href} method="get" role="search" label={say('people.duplicate.source')} class="filters-main">
        <Input name="find" label={say('people.duplicate.source')} hint={say('people.duplicate.source-hint')} type="search" value={find} />
        <Button kind="secondary" icon="search">
          {say('people.find')}
        </Button>
      </Form>
      {people?.length === 0 && (
        <EmptyState title={say('people.none')} icon="search">
          {say('people.none-text')}
        </EmptyState>
      )}
      {people !== undefined && people.length > 0 && (
        <Table
          caption={say('people.duplicate.source')}
          rows={people}
          rowKey={({ userId }) => userId}
          columns={[
            {
              key: 'name',
              label: say('people.column.name'),
              heading: true,
              cell: (one) => (
                <>
                  <a href={`${href}?source=${one.userId}`}>{`${one.lastName} ${one.firstName}`}</a>
                  <br />
                  <span class="muted">{one.login}</span>
                </>
              ),
            },
            { key: 'role', label: say('people.column.role'), cell: (one) => say(`account.role.${one.role}`) },
            { key: 'spaces', label: say('people.column.spaces'), cell: (one) => spaceWords(visit, one.spaces) },
          ]}
        />
      )}
    </>
  );
}

async function targetsPage(visit: SignedVisit, typed: Typed, errors: readonly FormError[]): Promise<Answer> {
  const { context, say, visitor, csrfToken } = visit;
  const memberships = await duplicableMemberships(context, visitor.actor, typed.source);
  const chosen =
    memberships.find(({ structureId }) => structureId === (typed.structure || visitor.actor.grant.structureId)) ?? memberships[0];
  const canCopyRole = memberships.some(({ membership }) => membership.role === 'secondary-manager');
  return frame(
    visit,
    errors,
    <Form action={href} csrf={csrfToken} class="main-reading">
      <Hidden name="source" value={typed.source} />
      <p>
        <strong>{chosen?.membership.name}</strong> · {chosen?.membership.login} · <a href={href}>{say('people.duplicate.change')}</a>
      </p>
      <Radios
        name="structure"
        label={say('people.duplicate.membership')}
        value={chosen?.structureId}
        choices={memberships.map(({ structureId, structureName, membership }) => ({
          value: structureId,
          label: structureName,
          hint: rightsWords(visit, membership),
        }))}
      />
      {canCopyRole && (
        <Checkboxes
          name="withRole"
          label={say('people.duplicate.options')}
          values={typed.withRole ? ['on'] : []}
          choices={[{ value: 'on', label: say('people.duplicate.with-role') }]}
        />
      )}
      <Textarea
        name="targets"
        label={say('people.duplicate.targets')}
        hint={say('people.duplicate.targets-hint')}
        value={typed.targets}
        error={errorFor(errors, 'targets')}
      />
      <Button name="do" value="preview">
        {say('people.duplicate.preview')}
      </Button>
    </Form>,
  );
}

function Preview({ visit, typed, effects }: { visit: SignedVisit; typed: Typed; effects: readonly DuplicationEffect[] }): JSX.Element {
  const { say } = visit;
  return (
    <Section title={say('people.duplicate.preview-title')} id="preview">
      <Table
        caption={say('people.duplicate.preview-title')}
        rows={effects}
        rowKey={({ userId }) => userId}
        columns={[
          { key: 'name', label: say('people.column.name'), heading: true, cell: (one) => `${one.name} · ${one.login}` },
          {
            key: 'before',
            label: say('people.duplicate.before'),
            cell: (one) => (one.before ? rightsWords(visit, one.before) : say('people.duplicate.not-attached')),
          },
          { key: 'after', label: say('people.duplicate.after'), cell: (one) => rightsWords(visit, one.after) },
        ]}
      />
      <Form action={href} csrf={visit.csrfToken}>
        <Hidden name="source" value={typed.source} />
        <Hidden name="structure" value={typed.structure} />
        <Hidden name="targets" value={typed.targets} />
        {typed.withRole && <Hidden name="withRole" value="on" />}
        <ButtonGroup>
          <Button name="do" value="apply">
            {say('people.duplicate.apply')}
          </Button>
          <Button kind="secondary" name="do" value="back">
            {say('people.duplicate.back')}
          </Button>
        </ButtonGroup>
      </Form>
    </Section>
  );
}

function rightsWords(visit: SignedVisit, rights: MembershipRights): string {
  const { say } = visit;
  const services =
    rights.serviceIds === null ? say('people.services.all') : say('people.services.some', { count: rights.serviceIds.length });
  return [say(`account.role.${rights.role}`), spaceWords(visit, rights.spaces), services].join(' · ');
}
