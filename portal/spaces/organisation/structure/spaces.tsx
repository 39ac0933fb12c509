import type { JSX } from 'preact';
import type { FormError } from '#design';
import { Button, ButtonGroup, ButtonLink, Checkboxes, ErrorSummary, errorFor, Form, Hidden, Notice, PageHeading, Warning } from '#design';
import type { Space } from '#domain/rights';
import type { ClosableSpace, StructureSheet } from '#domain/structures';
import { changeSpaces, readSpaces, spacesFor } from '#domain/structures';
import { Problem } from '#kernel';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { may } from './may.ts';
import { changedBy, formVersion } from './versions.ts';

interface State {
  readonly sheet: StructureSheet;
  readonly people: Readonly<Partial<Record<Space, number>>>;
  readonly wanted: readonly ClosableSpace[];
  /** Spaces that people would lose, with how many: the page asks to confirm. */
  readonly held?: Readonly<Partial<Record<ClosableSpace, number>>>;
  readonly errors?: readonly FormError[];
  readonly changedBy?: string;
}

function Confirm({ visit, state, held }: { visit: SignedVisit; state: State; held: NonNullable<State['held']> }): JSX.Element {
  const { say } = visit;
  return (
    <Form action="/organisation/spaces" csrf={visit.csrfToken}>
      <Hidden name="version" value={String(state.sheet.version)} />
      <Hidden name="confirmed" value="yes" />
      {state.wanted.map((space) => (
        <Hidden key={space} name="open" value={space} />
      ))}
      <Warning>
        {Object.entries(held).map(([space, count]) => (
          <p key={space}>{say('structure.spaces.held', { space: say(`structure.space.${space as ClosableSpace}`), count })}</p>
        ))}
        <p>{say('structure.spaces.held-text')}</p>
      </Warning>
      <ButtonGroup>
        <Button kind="danger">{say('structure.spaces.close')}</Button>
        <ButtonLink kind="quiet" href="/organisation/spaces">
          {say('structure.cancel')}
        </ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

function Choose({ visit, state }: { visit: SignedVisit; state: State }): JSX.Element {
  const { say } = visit;
  const { sheet, people, errors = [] } = state;
  const canChange = may(visit, 'structures.open-spaces') && sheet.isActive;
  return (
    <Form action="/organisation/spaces" csrf={visit.csrfToken}>
      <Hidden name="version" value={String(sheet.version)} />
      <Checkboxes
        name="open"
        label={say('structure.spaces.open')}
        error={errorFor(errors, 'open')}
        values={state.wanted}
        choices={spacesFor(sheet.isPublic).map((space) => ({
          value: space,
          label: say(`structure.space.${space}`),
          hint: say('structure.spaces.people', { count: people[space] ?? 0 }),
          disabled: !canChange,
        }))}
      />
      {canChange && <Button>{say('structure.save')}</Button>}
    </Form>
  );
}

function spacesPage(visit: SignedVisit, state: State): Answer {
  const { say } = visit;
  const { sheet, held, errors = [] } = state;
  const title = held ? say('structure.spaces.confirm-title') : say('structure.spaces.title');
  return {
    kind: 'page',
    status: held || state.changedBy !== undefined ? 409 : errors.length > 0 ? 422 : 200,
    page: {
      title,
      width: 'reading',
      hasErrors: errors.length > 0,
      breadcrumbs: organisationTrail(visit, { label: say('structure.spaces.title') }),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading above={sheet.name} title={title} lead={held ? undefined : say('structure.spaces.lead')} />
          {state.changedBy !== undefined && (
            <Notice tone="warning" title={say('structure.meanwhile', { name: state.changedBy })}>
              {say('structure.spaces.meanwhile')}
            </Notice>
          )}
          {held ? <Confirm visit={visit} state={state} held={held} /> : <Choose visit={visit} state={state} />}
        </>
      ),
    },
  };
}

const openOf = ({ openSpaces }: StructureSheet): ClosableSpace[] => openSpaces.filter((space) => space !== 'organisation');

/** Which spaces the structure has open. */
export async function showSpaces(visit: SignedVisit): Promise<Answer> {
  const found = await readSpaces(visit.context, visit.visitor.actor);
  return spacesPage(visit, { ...found, wanted: openOf(found.sheet) });
}

/** Opens and closes them; closing what people hold is confirmed first. */
export async function doSpaces(visit: SignedVisit): Promise<Answer> {
  const { context, visitor } = visit;
  const fields = await visit.form();
  const wanted = spacesFor(true).filter((space) => fields.getAll('open').includes(space));
  const confirmed = fields.get('confirmed') === 'yes';
  try {
    await changeSpaces(context, visitor.actor, { open: wanted, expectedVersion: formVersion(fields), confirmed });
  } catch (error) {
    const found = await readSpaces(context, visitor.actor);
    const by = changedBy(error);
    if (by !== undefined) return spacesPage(visit, { ...found, wanted: openOf(found.sheet), changedBy: by });
    if (error instanceof Problem && error.code === 'structures.spaces-held')
      return spacesPage(visit, { ...found, wanted, held: error.details.held as NonNullable<State['held']> });
    return spacesPage(visit, { ...found, wanted, errors: formErrors(visit, error, 'open') });
  }
  return { kind: 'redirect', to: '/organisation/spaces', flash: { tone: 'success', key: 'structure.spaces.saved' } };
}
