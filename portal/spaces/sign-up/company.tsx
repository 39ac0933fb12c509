import type { FormError } from '#design';
import { Button, ButtonGroup, ButtonLink, ErrorSummary, errorFor, Form, Hidden, Input, PageHeading, Select, TaskList } from '#design';
import type { OtherType } from '#domain/accounts';
import { findCompany, otherTypes } from '#domain/accounts';
import { Problem } from '#kernel';
import { formErrors } from '../../frame/form-errors.ts';
import type { Answer, Visit } from '../../frame/visit.ts';
import { countryChoices } from '../organisation/structure/countries.ts';
import { companyFields, typedCompany } from './company-fields.ts';
import { personPage } from './person.tsx';

type Typed = ReturnType<typeof companyFields>;

/** Named as the fields of the form are. */
const renamed: Readonly<Record<string, string>> = { firstName: 'companyFirstName', lastName: 'companyLastName' };

function companyPage(visit: Visit, typed: Typed, errors: readonly FormError[] = []): Answer {
  const { say } = visit;
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: say('signing.company.title'),
      width: 'reading',
      hasErrors: errors.length > 0,
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading
            above={say('signing.step', { step: 1, of: 3 })}
            title={say('signing.company.title')}
            lead={say(typed.type === '' ? 'signing.company.lead' : `signing.other.${typed.type as OtherType}-hint`)}
          />
          <Form action="/sign-up" id="company">
            {typed.type === '' ? (
              <SiretField visit={visit} typed={typed} errors={errors} />
            ) : (
              <OtherFields visit={visit} typed={typed} errors={errors} />
            )}
            <ButtonGroup>
              <Button>{say('signing.company.find')}</Button>
              <ButtonLink kind="secondary" href={typed.type === '' ? '/sign-up/other' : '/sign-up'}>
                {say(typed.type === '' ? 'signing.company.no-siret' : 'signing.company.has-siret')}
              </ButtonLink>
            </ButtonGroup>
          </Form>
          <p class="muted">
            {say('signing.company.have-account')} <a href="/sign-in">{say('home.sign-in.title')}</a>
          </p>
        </>
      ),
    },
  };
}

interface FieldsProps {
  visit: Visit;
  typed: Typed;
  errors: readonly FormError[];
}

function SiretField({ visit, typed, errors }: FieldsProps) {
  const { say } = visit;
  return (
    <Input
      name="identifier"
      label={say('signing.company.siret')}
      hint={say('signing.company.siret-hint')}
      value={typed.identifier}
      numeric="integer"
      width={20}
      autocomplete="off"
      error={errorFor(errors, 'identifier')}
    />
  );
}

/** Types whose identifier is typed; that of the others is made of what is known, or given by the platform. */
const identified: readonly string[] = ['eu-vat', 'ridet', 'tahiti'];

function OtherFields({ visit, typed, errors }: FieldsProps) {
  const { say, language } = visit;
  const text = (name: keyof Typed, label: string, rest: { hint?: string; autocomplete?: string; width?: 10 | 20 } = {}) => (
    <Input name={name} label={label} value={typed[name]} error={errorFor(errors, name)} {...rest} />
  );
  const isPerson = typed.type === 'individual';
  return (
    <>
      <Hidden name="type" value={typed.type} />
      {identified.includes(typed.type) && text('identifier', say(`signing.other.${typed.type as 'eu-vat'}`), { width: 20 })}
      {!isPerson && text('name', say('signing.other.name'), { autocomplete: 'organization' })}
      {isPerson && text('companyFirstName', say('signing.other.first-name'), { autocomplete: 'given-name' })}
      {isPerson && text('companyLastName', say('signing.other.last-name'), { autocomplete: 'family-name' })}
      {text('line1', say('signing.other.line1'), { autocomplete: 'address-line1' })}
      {text('postCode', say('signing.other.post-code'), { autocomplete: 'postal-code', width: 10 })}
      {text('city', say('signing.other.city'), { autocomplete: 'address-level2' })}
      <Select
        name="country"
        label={say('signing.other.country')}
        choices={countryChoices(language)}
        value={typed.country}
        empty
        error={errorFor(errors, 'country')}
      />
    </>
  );
}

/** First step: which company; without a SIRET, of which kind. */
export async function showSignUp(visit: Visit): Promise<Answer> {
  const type = visit.query.get('type') ?? '';
  return companyPage(visit, companyFields(new URLSearchParams(otherTypes.some((one) => one === type) ? { type } : {})));
}

/** The ways a company without a SIRET is known. */
export async function showOtherTypes({ say }: Visit): Promise<Answer> {
  return {
    kind: 'page',
    page: {
      title: say('signing.other.choose'),
      width: 'reading',
      body: (
        <>
          <PageHeading
            above={say('signing.step', { step: 1, of: 3 })}
            title={say('signing.other.choose')}
            lead={<a href="/sign-up">{say('signing.company.has-siret')}</a>}
          />
          <TaskList
            tasks={otherTypes.map((type) => ({
              href: `/sign-up?type=${type}`,
              label: say(`signing.other.${type}`),
              hint: say(`signing.other.${type}-hint`),
            }))}
          />
        </>
      ),
    },
  };
}

/** Looks the company up, shows it for confirmation, and asks who signs up. */
export async function findMyCompany(visit: Visit): Promise<Answer> {
  const form = await visit.form();
  const company = typedCompany(form);
  try {
    return personPage(visit, companyFields(form), await findCompany(visit.context, company));
  } catch (error) {
    if (error instanceof Problem && error.code === 'accounts.public-by-operator') throw error;
    if (error instanceof Problem && error.code === 'register.unavailable') throw error;
    const errors = formErrors(visit, error, 'identifier').map((one) => ({ ...one, field: renamed[one.field ?? ''] ?? one.field }));
    return companyPage(visit, { ...companyFields(form), type: company.type === 'siret' ? '' : company.type }, errors);
  }
}
