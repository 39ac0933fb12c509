import type { FormError } from '#design';
import { Button, ButtonLink, Card, ErrorSummary, errorFor, Form, Input, PageHeading } from '#design';
import { changePassword } from '#domain/accounts';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { ChoosePassword } from '../../sign-up/choose-password.tsx';
import { securityBreadcrumbs } from './parts.tsx';

/** The section of the security page about the password. */
export function PasswordSection({ visit }: { visit: SignedVisit }) {
  const { say } = visit;
  return (
    <Card title={say('signing.password.title')}>
      <p>{say('signing.password.text')}</p>
      <ButtonLink kind="secondary" href="/account/security/password">
        {say('signing.password.change')}
      </ButtonLink>
      {visit.context.policy.secretQuestion && (
        <p>
          <a href="/account/security/question">{say('signing.question.title')}</a>
        </p>
      )}
    </Card>
  );
}

function passwordPage(visit: SignedVisit, errors: readonly FormError[] = []): Answer {
  const { say, visitor } = visit;
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: say('signing.password.change'),
      width: 'reading',
      breadcrumbs: securityBreadcrumbs(visit, say('signing.password.change')),
      hasErrors: errors.length > 0,
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading title={say('signing.password.change')} lead={say('signing.password.lead')} />
          <Form action="/account/security/password" csrf={visit.csrfToken} id="password">
            <Input
              name="current"
              label={say('signing.password.current')}
              hint={say('signing.password.current-hint')}
              type="password"
              autocomplete="current-password"
              error={errorFor(errors, 'current')}
            />
            <ChoosePassword visit={visit} login={visitor.profile.login} name="wanted" errors={errors} />
            <Button>{say('signing.password.change')}</Button>
          </Form>
        </>
      ),
    },
  };
}

/** Where the password is changed. */
export const showPassword = async (visit: SignedVisit): Promise<Answer> => passwordPage(visit);

/** Changes the password; the other sessions end. */
export async function savePassword(visit: SignedVisit): Promise<Answer> {
  const form = await visit.form();
  try {
    await changePassword(visit.context, visit.visitor.token, { current: form.get('current') ?? '', wanted: form.get('wanted') ?? '' });
  } catch (error) {
    return passwordPage(visit, formErrors(visit, error, 'wanted'));
  }
  return { kind: 'redirect', to: '/account/security', flash: { tone: 'success', key: 'signing.password.changed' } };
}
