import type { FormError } from '#design';
import { Button, Card, Details, ErrorSummary, errorFor, Form, Hidden, Input, PageHeading, PasskeyForm } from '#design';
import type { SecondFactor } from '#domain/accounts';
import { finishSecondFactor, pendingSignIn } from '#domain/accounts';
import { Problem } from '#kernel';
import { formErrors } from '../../frame/form-errors.ts';
import { ownPath } from '../../frame/redirect.ts';
import type { Answer, Visit } from '../../frame/visit.ts';
import { enter } from './enter.ts';

const path = '/sign-in/second-factor';

/** Back to the password: too late, too often, or it was never given. */
const again = (next: string): Answer => ({
  kind: 'redirect',
  to: `/sign-in?next=${encodeURIComponent(next)}`,
  cookies: [{ name: 'session' }],
  flash: { tone: 'information', key: 'factors.second-step.over' },
});

async function stepPage(visit: Visit, next: string, errors: readonly FormError[] = []): Promise<Answer> {
  const { say } = visit;
  const pending = visit.carried.session === undefined ? undefined : await pendingSignIn(visit.context, visit.carried.session);
  if (!pending) return again(next);
  const { hasTotp, hasPasskey } = pending;
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: say('factors.second-step.title'),
      width: 'reading',
      hasErrors: errors.length > 0,
      islands: hasPasskey ? ['passkeys'] : [],
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading title={say('factors.second-step.title')} lead={say('factors.second-step.lead')} />
          <Card>
            <div class="sign-in-ways">
              {hasTotp && <CodeForm visit={visit} next={next} errors={errors} />}
              {hasPasskey && (
                <PasskeyForm
                  purpose="get"
                  action="/sign-in/passkey"
                  beginUrl="/sign-in/passkey/begin"
                  unable={say('factors.passkeys.unsupported')}
                >
                  <Hidden name="next" value={next} />
                  <Button kind={hasTotp ? 'secondary' : 'primary'}>{say('factors.second-step.passkey')}</Button>
                </PasskeyForm>
              )}
              <Details summary={say('factors.second-step.no-phone')} open={errors.some(({ field }) => field === 'recoveryCode')}>
                <RecoveryForm visit={visit} next={next} errors={errors} />
              </Details>
            </div>{' '}
          </Card>
          <p>
            <a href={`/sign-in?next=${encodeURIComponent(next)}`}>{say('factors.second-step.again')}</a>
          </p>
        </>
      ),
    },
  };
}

interface FormProps {
  readonly visit: Visit;
  readonly next: string;
  readonly errors: readonly FormError[];
}

function CodeForm({ visit: { say }, next, errors }: FormProps) {
  return (
    <Form action={path}>
      <Hidden name="next" value={next} />
      <Input
        name="code"
        label={say('factors.second-step.code')}
        hint={say('factors.second-step.code-hint')}
        width={10}
        numeric="integer"
        autocomplete="one-time-code"
        error={errorFor(errors, 'code')}
        required
      />
      <Button>{say('factors.second-step.submit')}</Button>
    </Form>
  );
}

function RecoveryForm({ visit: { say }, next, errors }: FormProps) {
  return (
    <Form action={path}>
      <Hidden name="next" value={next} />
      <Input
        name="recoveryCode"
        label={say('factors.second-step.recovery')}
        hint={say('factors.second-step.recovery-hint')}
        width={20}
        autocomplete="off"
        error={errorFor(errors, 'recoveryCode')}
        required
      />
      <Button kind="secondary">{say('factors.second-step.recovery-submit')}</Button>
    </Form>
  );
}

/** Asks for the second factor of somebody whose password was right. */
export async function showSecondStep(visit: Visit): Promise<Answer> {
  const next = ownPath(visit.query.get('next'), '/home');
  return visit.visitor ? { kind: 'redirect', to: next } : await stepPage(visit, next);
}

/** Takes the code, or a recovery code, and lets the person in with a new session. */
export async function doSecondStep(visit: Visit): Promise<Answer> {
  const fields = await visit.form();
  const next = ownPath(fields.get('next'), '/home');
  const recoveryCode = fields.get('recoveryCode');
  const shown: SecondFactor = recoveryCode === null ? { code: fields.get('code') ?? '' } : { recoveryCode };
  try {
    return enter(await finishSecondFactor(visit.context, visit.carried.session ?? '', shown, visit.device), next);
  } catch (error) {
    if (error instanceof Problem && error.code === 'accounts.second-factor-over') return again(next);
    return await stepPage(visit, next, formErrors(visit, error, recoveryCode === null ? 'code' : 'recoveryCode'));
  }
}
