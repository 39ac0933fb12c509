import type { FormError } from '#design';
import { Button, Card, ErrorSummary, errorFor, Form, Input, PageHeading, Section } from '#design';
import type { FoundCompany } from '#domain/accounts';
import { beginSignUp, findCompany } from '#domain/accounts';
import { formErrors } from '../../frame/form-errors.ts';
import type { Answer, Visit } from '../../frame/visit.ts';
import { AddressView } from '../organisation/structure/address-view.tsx';
import { CarriedCompany } from './carried-company.tsx';
import { NameFields } from './choose-password.tsx';
import { companyFields, typedCompany } from './company-fields.ts';

interface Typed {
  firstName: string;
  lastName: string;
  email: string;
}

/** The company, for confirmation, and who signs up for it. */
export function personPage(
  visit: Visit,
  carried: ReturnType<typeof companyFields>,
  company: FoundCompany,
  typed: Typed = { firstName: '', lastName: '', email: '' },
  errors: readonly FormError[] = [],
): Answer {
  const { say, language } = visit;
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: say('signing.person.title'),
      width: 'reading',
      hasErrors: errors.length > 0,
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading above={say('signing.step', { step: 2, of: 3 })} title={say('signing.person.title')} />
          <Card title={company.name ?? say('signing.company.not-shown')} actions={<a href="/sign-up">{say('signing.company.another')}</a>}>
            {company.identifier !== undefined && <p>{company.identifier}</p>}
            <p>
              <AddressView language={language} address={company.address} />
            </p>
            <p class="muted">{say(company.structureId === undefined ? 'signing.company.first' : 'signing.company.here')}</p>
          </Card>
          <Section title={say('signing.person.you')} id="you">
            <Form action="/sign-up/person" id="person">
              <CarriedCompany typed={carried} />
              <NameFields visit={visit} typed={typed} errors={errors} />
              <Input
                name="email"
                label={say('signing.person.email')}
                hint={say('signing.person.email-hint')}
                type="email"
                autocomplete="email"
                value={typed.email}
                error={errorFor(errors, 'email')}
              />
              <Button>{say('signing.person.send')}</Button>
            </Form>
          </Section>
        </>
      ),
    },
  };
}

/** Sends the mail that verifies the address. The answer is the same whether or not it has an account. */
export async function sendVerification(visit: Visit): Promise<Answer> {
  const form = await visit.form();
  const company = typedCompany(form);
  const typed = { firstName: form.get('firstName') ?? '', lastName: form.get('lastName') ?? '', email: form.get('email') ?? '' };
  const found = await findCompany(visit.context, company);
  try {
    await beginSignUp(visit.context, { ...typed, company, language: visit.language, address: visit.address });
  } catch (error) {
    return personPage(visit, companyFields(form), found, typed, formErrors(visit, error, 'email'));
  }
  return { kind: 'redirect', to: '/sign-up/sent' };
}
