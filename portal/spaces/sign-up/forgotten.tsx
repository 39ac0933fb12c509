import type { FormError } from '#design';
import { Button, ErrorSummary, errorFor, Form, Input, PageHeading } from '#design';
import { askReset, readReset, resetPassword } from '#domain/accounts';
import { formErrors } from '../../frame/form-errors.ts';
import type { Answer, Visit } from '../../frame/visit.ts';
import { ChoosePassword } from './choose-password.tsx';

function forgottenPage(visit: Visit, login = '', errors: readonly FormError[] = []): Answer {
  const { say } = visit;
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: say('signing.forgotten.title'),
      width: 'reading',
      hasErrors: errors.length > 0,
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading title={say('signing.forgotten.title')} lead={say('signing.forgotten.lead')} />
          <Form action="/password/forgotten" id="forgotten">
            <Input
              name="login"
              label={say('home.sign-in.login')}
              type="email"
              autocomplete="username"
              value={login}
              error={errorFor(errors, 'login')}
            />
            <Button>{say('signing.forgotten.send')}</Button>
          </Form>
        </>
      ),
    },
  };
}

/** Where a forgotten password is told. */
export const showForgotten = async (visit: Visit): Promise<Answer> => forgottenPage(visit);

/** Has a link mailed, and says the same whether or not there is an account. */
export async function sendReset(visit: Visit): Promise<Answer> {
  const login = (await visit.form()).get('login') ?? '';
  try {
    await askReset(visit.context, { login, address: visit.address });
  } catch (error) {
    return forgottenPage(visit, login.slice(0, 300), formErrors(visit, error, 'login'));
  }
  return { kind: 'redirect', to: '/password/forgotten/sent' };
}

async function resetPage(visit: Visit, errors: readonly FormError[] = []): Promise<Answer> {
  const { say } = visit;
  const token = visit.params.token ?? '';
  const { question } = await readReset(visit.context, token);
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: say('signing.reset.title'),
      width: 'reading',
      isSecret: true,
      hasErrors: errors.length > 0,
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading title={say('signing.reset.title')} lead={say('signing.reset.lead')} />
          <Form action={`/password/reset/${token}`} csrf={visit.csrfToken} id="reset">
            {question !== undefined && (
              <Input
                name="answer"
                label={question}
                hint={say('signing.reset.answer-hint')}
                autocomplete="off"
                error={errorFor(errors, 'answer')}
              />
            )}
            <ChoosePassword visit={visit} name="wanted" errors={errors} />
            <Button>{say('signing.reset.submit')}</Button>
          </Form>
        </>
      ),
    },
  };
}

/** The page of a mailed link: it asks, and uses nothing up. */
export const showReset = (visit: Visit): Promise<Answer> => resetPage(visit);

/** Sets the new password; every session ends, and one signs in again. */
export async function saveReset(visit: Visit): Promise<Answer> {
  const form = await visit.form();
  try {
    await resetPassword(visit.context, {
      token: visit.params.token ?? '',
      wanted: form.get('wanted') ?? '',
      answer: form.get('answer') ?? '',
    });
  } catch (error) {
    return await resetPage(visit, formErrors(visit, error, 'wanted'));
  }
  return { kind: 'redirect', to: '/sign-in', cookies: [{ name: 'session' }], flash: { tone: 'success', key: 'signing.reset.done' } };
}
