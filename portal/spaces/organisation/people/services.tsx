import type { ComponentChildren, JSX } from 'preact';
import type { FormError } from '#design';
import { Button, Checkboxes, errorFor, ErrorSummary, Form, Hidden, Input, PageHeading, Section } from '#design';
import type { PersonSheet, ServiceChoice } from '#domain/memberships';
import { changeRights, changeServices, readPerson, servicesHeld, servicesToAdd } from '#domain/memberships';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';

const hrefOf = (sheet: { userId: string }) => `/organisation/people/${sheet.userId}/services`;

/** The services somebody is restricted to: searched, added, taken away. A structure may have thousands. */
export async function showPersonServices(visit: SignedVisit): Promise<Answer> {
  return await servicesPage(visit, []);
}

/** Adds, takes away, or lifts the restriction, as the button says. */
export async function savePersonServices(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const { context, visitor, params } = visit;
  const id = params.id ?? '';
  const version = Number(fields.get('version'));
  try {
    if (fields.get('do') === 'lift') await changeRights(context, visitor.actor, id, { version, serviceIds: null });
    else await changeServices(context, visitor.actor, id, { version, add: fields.getAll('add'), remove: fields.getAll('remove') });
  } catch (error) {
    return await servicesPage(visit, formErrors(visit, error, 'add'));
  }
  const find = (fields.get('find') ?? '').slice(0, 200);
  const query = find === '' ? '' : `?${new URLSearchParams({ find })}`;
  return { kind: 'redirect', to: `${hrefOf({ userId: id })}${query}`, flash: { tone: 'success', key: 'people.saved' } };
}

async function servicesPage(visit: SignedVisit, errors: readonly FormError[]): Promise<Answer> {
  const { context, query, say, visitor } = visit;
  const id = visit.params.id ?? '';
  const find = (query.get('find') ?? '').slice(0, 200);
  const [sheet, held, others] = await Promise.all([
    readPerson(context, visitor.actor, id),
    servicesHeld(context, visitor.actor, id, find),
    servicesToAdd(context, visitor.actor, id, find),
  ]);
  const title = say('people.services.title', { name: sheet.name });
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title,
      hasErrors: errors.length > 0,
      breadcrumbs: organisationTrail(
        visit,
        { label: say('people.title'), href: '/organisation/people' },
        { label: sheet.name, href: `/organisation/people/${sheet.userId}` },
        { label: say('people.column.services') },
      ),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading title={title} lead={say('people.services.lead')} />
          <Form action={hrefOf(sheet)} method="get" role="search" label={say('people.services.search')} class="filters-main">
            <Input name="find" label={say('people.services.search')} type="search" value={find} />
            <Button kind="secondary" icon="search">
              {say('people.find')}
            </Button>
          </Form>
          <div class="columns-even">
            <ToAdd visit={visit} sheet={sheet} find={find} others={others} error={errorFor(errors, 'add')} />
            <Held visit={visit} sheet={sheet} find={find} held={held} error={errorFor(errors, 'remove')} />
          </div>
        </>
      ),
    },
  };
}

interface ListProps {
  visit: SignedVisit;
  sheet: PersonSheet;
  find: string;
  error: string | undefined;
}

const choices = (services: readonly ServiceChoice[]) => services.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` }));

function ToAdd({ visit, sheet, find, others, error }: ListProps & { others: readonly ServiceChoice[] }): JSX.Element {
  const { say } = visit;
  return (
    <Section title={say('people.services.to-add')} id="to-add">
      {others.length === 0 ? (
        <p class="muted">{say('people.services.none-found')}</p>
      ) : (
        <ServicesForm visit={visit} sheet={sheet} find={find}>
          <Checkboxes name="add" label={say('people.services.to-add')} hiddenLabel choices={choices(others)} error={error} />
          <Button>{say('people.services.add')}</Button>
        </ServicesForm>
      )}
    </Section>
  );
}

function Held({ visit, sheet, find, held, error }: ListProps & { held: readonly ServiceChoice[] }): JSX.Element {
  const { say } = visit;
  if (sheet.serviceIds === null)
    return (
      <Section title={say('people.services.held')} id="held">
        <p>{say('people.services.unrestricted')}</p>
      </Section>
    );
  return (
    <Section title={`${say('people.services.held')} (${sheet.serviceIds.length})`} id="held">
      <ServicesForm visit={visit} sheet={sheet} find={find}>
        {held.length === 0 ? (
          <p class="muted">{say('people.services.none-found')}</p>
        ) : (
          <>
            <Checkboxes name="remove" label={say('people.services.held')} hiddenLabel choices={choices(held)} error={error} />
            {find === '' && held.length < sheet.serviceIds.length && (
              <p class="muted">{say('people.services.held-more', { count: held.length })}</p>
            )}
            <Button kind="secondary">{say('people.services.remove')}</Button>
          </>
        )}
      </ServicesForm>
      <ServicesForm visit={visit} sheet={sheet} find={find}>
        <Button kind="quiet" name="do" value="lift">
          {say('people.services.lift')}
        </Button>
      </ServicesForm>
    </Section>
  );
}

function ServicesForm({ visit, sheet, find, children }: Omit<ListProps, 'error'> & { children: ComponentChildren }): JSX.Element {
  return (
    <Form action={hrefOf(sheet)} csrf={visit.csrfToken}>
      <Hidden name="version" value={String(sheet.version)} />
      <Hidden name="find" value={find} />
      {children}
    </Form>
  );
}
