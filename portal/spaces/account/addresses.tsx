import type { FormError } from '#design';
import { Button, ButtonGroup, ButtonLink, errorFor, Form, Input, Inset } from '#design';
import type { Factors } from '#domain/accounts';
import { readFactors, requestContactChange, requestLoginChange } from '#domain/accounts';
import { formErrors } from '../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../frame/visit.ts';
import { accountStep } from './family.tsx';
import { ProofField } from './security/parts.tsx';

const Buttons = ({ visit }: { visit: SignedVisit }) => (
  <ButtonGroup>
    <Button>{visit.say('account.address.send')}</Button>
    <ButtonLink kind="secondary" href="/account">
      {visit.say('account.cancel')}
    </ButtonLink>
  </ButtonGroup>
);

function contactPage(visit: SignedVisit, typed: string, errors: readonly FormError[] = []): Answer {
  const { say, visitor } = visit;
  return accountStep(visit, {
    title: say('account.contact-email'),
    lead: say('account.contact-lead'),
    errors,
    body: (
      <>
        <Inset>{say('account.contact-now', { email: visitor.profile.contactEmail })}</Inset>
        <Form action="/account/contact-address" csrf={visit.csrfToken}>
          <Input
            name="contactEmail"
            label={say('account.contact-new')}
            hint={say('account.address.hint')}
            type="email"
            autocomplete="email"
            value={typed}
            error={errorFor(errors, 'contactEmail')}
          />
          <Buttons visit={visit} />
        </Form>
      </>
    ),
  });
}

/** Where mails go. */
export async function showContact(visit: SignedVisit): Promise<Answer> {
  return contactPage(visit, '');
}

/** Has a link sent to another contact address. */
export async function askContact(visit: SignedVisit): Promise<Answer> {
  const typed = (await visit.form()).get('contactEmail') ?? '';
  try {
    const outcome = await requestContactChange(visit.context, visit.visitor.userId, typed);
    return { kind: 'redirect', to: '/account', flash: { tone: 'success', key: `account.contact-${outcome}` } };
  } catch (error) {
    return contactPage(visit, typed, formErrors(visit, error, 'contactEmail'));
  }
}

function loginPage(visit: SignedVisit, factors: Factors, typed: string, errors: readonly FormError[] = []): Answer {
  const { say, visitor } = visit;
  return accountStep(visit, {
    title: say('account.login'),
    lead: say('account.login-lead'),
    errors,
    body: (
      <>
        <Inset>{say('account.login-now', { email: visitor.profile.login })}</Inset>
        <Form action="/account/login-address" csrf={visit.csrfToken}>
          <Input
            name="login"
            label={say('account.login-new')}
            hint={say('account.address.hint')}
            type="email"
            autocomplete="username"
            value={typed}
            error={errorFor(errors, 'login')}
          />
          <ProofField visit={visit} factors={factors} errors={errors} />
          <Buttons visit={visit} />
        </Form>
      </>
    ),
  });
}

/** What one signs in with. */
export async function showLogin(visit: SignedVisit): Promise<Answer> {
  return loginPage(visit, await readFactors(visit.context, visit.visitor.userId), '');
}

/** Has a link sent to another login. */
export async function askLogin(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const login = fields.get('login') ?? '';
  try {
    await requestLoginChange(visit.context, visit.visitor.userId, { login, proof: fields.get('proof') ?? '' });
  } catch (error) {
    return loginPage(visit, await readFactors(visit.context, visit.visitor.userId), login, formErrors(visit, error, 'login'));
  }
  return { kind: 'redirect', to: '/account', flash: { tone: 'success', key: 'account.login-sent' } };
}
