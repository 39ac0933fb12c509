import type { FormError } from '#design';
import { Button, ErrorSummary, Form, PageHeading } from '#design';
import { finishSignUp, readSignUp } from '#domain/accounts';
import { formErrors } from '../../frame/form-errors.ts';
import type { Answer, Visit } from '../../frame/visit.ts';
import { enter } from '../home/enter.ts';
import { ChoosePassword, NameFields } from './choose-password.tsx';

async function confirmPage(visit: Visit, errors: readonly FormError[] = [], typed = { firstName: '', lastName: '' }): Promise<Answer> {
  const { say } = visit;
  const token = visit.params.token ?? '';
  const { login, name, companyName } = await readSignUp(visit.context, token);
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: say('signing.confirm.title'),
      width: 'reading',
      isSecret: true,
      hasErrors: errors.length > 0,
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading
            above={say('signing.step', { step: 3, of: 3 })}
            title={say('signing.confirm.title')}
            lead={say('signing.confirm.lead', { login, structure: companyName })}
          />
          <Form action={`/sign-up/confirm/${token}`} csrf={visit.csrfToken} id="confirm">
            {!name && <NameFields visit={visit} typed={typed} errors={errors} />}
            <ChoosePassword visit={visit} login={login} name="password" errors={errors} />
            <Button>{say('signing.confirm.submit')}</Button>
          </Form>
        </>
      ),
    },
  };
}

/** The page of a mailed link: it asks, and uses nothing up, because programs that read mail open links. */
export const showConfirm = (visit: Visit): Promise<Answer> => confirmPage(visit);

/** Makes the account, and goes to the structure or to the request that waits. */
export async function confirmSignUp(visit: Visit): Promise<Answer> {
  const form = await visit.form();
  const typed = { firstName: form.get('firstName') ?? '', lastName: form.get('lastName') ?? '' };
  const request = { ...visit.device, ...typed, token: visit.params.token ?? '', password: form.get('password') ?? '' };
  try {
    const { outcome, structureName, session } = await finishSignUp(visit.context, request);
    const [to, key] =
      outcome === 'manages' ? (['/home', 'signing.done.manages'] as const) : (['/account/requests', 'signing.done.asked'] as const);
    return { ...enter(session, to), flash: { tone: 'success', key, params: { structure: structureName } } };
  } catch (error) {
    return await confirmPage(visit, formErrors(visit, error, 'password'), typed);
  }
}
