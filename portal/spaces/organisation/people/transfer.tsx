import type { FormError } from '#design';
import { Button, ButtonGroup, errorFor, ErrorSummary, Form, Input, PageHeading } from '#design';
import { demandProof, readFactors } from '#domain/accounts';
import { transferPrincipal } from '#domain/memberships';
import { authorise } from '#domain/rights';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { ProofField } from '../../account/security/parts.tsx';
import { organisationTrail } from '../breadcrumbs.ts';

/** Asks to whom the principal manager hands over. */
export async function showTransfer(visit: SignedVisit): Promise<Answer> {
  return await transferPage(visit, '', []);
}

/** Hands over, once the person has shown that the open session is theirs. */
export async function doTransfer(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const login = (fields.get('login') ?? '').trim().slice(0, 300);
  const { context, visitor } = visit;
  // Nobody else is asked for a password, or has wrong ones counted.
  authorise(visitor.actor, 'people.transfer-principal');
  try {
    await demandProof(context, visitor.userId, fields.get('proof') ?? '');
    await transferPrincipal(context, visitor.actor, login);
  } catch (error) {
    return await transferPage(visit, login, formErrors(visit, error, 'login'));
  }
  return { kind: 'redirect', to: '/home', flash: { tone: 'success', key: 'people.transfer.done', params: { login } } };
}

async function transferPage(visit: SignedVisit, login: string, errors: readonly FormError[]): Promise<Answer> {
  const { say } = visit;
  const factors = await readFactors(visit.context, visit.visitor.userId);
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: say('people.transfer.title'),
      width: 'reading',
      hasErrors: errors.length > 0,
      breadcrumbs: organisationTrail(
        visit,
        { label: say('people.title'), href: '/organisation/people' },
        { label: say('people.transfer') },
      ),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading
            above={visit.visitor.actor.grant.structureName}
            title={say('people.transfer.title')}
            lead={say('people.transfer.lead')}
          />
          <Form action="/organisation/people/transfer" csrf={visit.csrfToken}>
            <Input
              name="login"
              label={say('people.transfer.login')}
              hint={say('people.transfer.login-hint')}
              type="email"
              autocomplete="off"
              value={login}
              error={errorFor(errors, 'login')}
            />
            <ProofField visit={visit} factors={factors} errors={errors} />
            <ButtonGroup>
              <Button kind="danger">{say('people.transfer.submit')}</Button>
              <a href="/organisation/people">{say('people.cancel')}</a>
            </ButtonGroup>
          </Form>
        </>
      ),
    },
  };
}
