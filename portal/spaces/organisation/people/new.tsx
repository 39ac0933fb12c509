import type { FormError } from '#design';
import { Button, ButtonGroup, errorFor, ErrorSummary, Form, Input, PageHeading, Radios } from '#design';
import type { Subscriptions } from '#domain/memberships';
import { attachPerson, readHouse, serviceIdsByCodes } from '#domain/memberships';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { roleOf, RoleField, SpaceFields, spacesOf } from './rights-fields.tsx';

interface Typed {
  readonly login: string;
  readonly language: 'fr' | 'en';
  readonly role: 'secondary-manager' | 'user';
  readonly spaces: Subscriptions;
  readonly services: string;
}

/** The form that adds somebody. */
export async function showNewPerson(visit: SignedVisit): Promise<Answer> {
  return await newPage(visit, { login: '', language: visit.language, role: 'user', spaces: {}, services: '' }, []);
}

/** Attaches or invites them. */
export async function addPerson(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const typed: Typed = {
    login: (fields.get('login') ?? '').trim().slice(0, 300),
    language: fields.get('language') === 'en' ? 'en' : 'fr',
    role: roleOf(fields),
    spaces: spacesOf(fields),
    services: (fields.get('services') ?? '').slice(0, 10_000),
  };
  const codes = typed.services
    .split(/[,;\n]/)
    .map((code) => code.trim())
    .filter((code) => code !== '');
  const { context, visitor } = visit;
  try {
    const ids = await serviceIdsByCodes(context, visitor.actor, codes);
    const serviceIds = codes.length === 0 ? null : ids.map((id) => id ?? '');
    const outcome = await attachPerson(context, visitor.actor, { ...typed, serviceIds });
    return {
      kind: 'redirect',
      to: '/organisation/people',
      flash: { tone: 'success', key: `people.new.${outcome}`, params: { login: typed.login } },
    };
  } catch (error) {
    return await newPage(visit, typed, formErrors(visit, error, 'login'));
  }
}

async function newPage(visit: SignedVisit, typed: Typed, errors: readonly FormError[]): Promise<Answer> {
  const { context, say, visitor } = visit;
  const { house, hasServices } = await readHouse(context, visitor.actor);
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: say('people.new.title'),
      width: 'reading',
      hasErrors: errors.length > 0,
      breadcrumbs: organisationTrail(
        visit,
        { label: say('people.title'), href: '/organisation/people' },
        { label: say('people.new.title') },
      ),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading above={house.name} title={say('people.new.title')} lead={say('people.new.lead')} />
          <Form action="/organisation/people/new" csrf={visit.csrfToken}>
            <Input
              name="login"
              label={say('people.new.login')}
              type="email"
              autocomplete="off"
              value={typed.login}
              error={errorFor(errors, 'login')}
            />
            <RoleField visit={visit} value={typed.role} />
            <SpaceFields visit={visit} openSpaces={house.openSpaces} values={typed.spaces} errors={errors} />
            {hasServices && (
              <Input
                name="services"
                id="serviceIds"
                label={say('people.new.services')}
                hint={say('people.new.services-hint')}
                value={typed.services}
                optional
                error={errorFor(errors, 'serviceIds')}
              />
            )}
            <Radios
              name="language"
              label={say('people.new.language')}
              inline
              value={typed.language}
              choices={[
                { value: 'fr', label: say('people.new.language.fr') },
                { value: 'en', label: say('people.new.language.en') },
              ]}
            />
            <ButtonGroup>
              <Button>{say('people.new.submit')}</Button>
              <a href="/organisation/people">{say('people.cancel')}</a>
            </ButtonGroup>
          </Form>
        </>
      ),
    },
  };
}
