import { signIn, signOut } from '#domain/accounts';
import { Button, Card, ErrorSummary, Form, Hidden, Input, PageHeading } from '#design';
import { Problem } from '#kernel';
import { errorWords } from '../../frame/error-page.tsx';
import { ownPath } from '../../frame/redirect.ts';
import type { Answer, SignedVisit, Visit } from '../../frame/visit.ts';
import { demoLogins } from './demo-logins.tsx';
import { enter } from './enter.ts';
import { OtherWays } from './other-ways.tsx';

function signInPage(visit: Visit, state: { login: string; next: string; problem?: { title: string; detail: string } }): Answer {
  const { say } = visit;
  const demo = visit.settings.mode === 'demo' ? demoLogins(visit, state.next) : null;
  return {
    kind: 'page',
    status: state.problem ? 422 : 200,
    page: {
      title: say('home.sign-in.title'),
      width: demo ? 'wide' : 'reading',
      hasErrors: state.problem !== undefined,
      islands: ['passkeys'],
      body: (
        <>
          {state.problem && <ErrorSummary title={state.problem.title} errors={[{ field: 'login', message: state.problem.detail }]} />}
          <PageHeading title={say('home.sign-in.title')} lead={demo ? say('home.sign-in.lead-demo') : undefined} />
          <div class="columns-even">
            <Card>
              <Form action="/sign-in" id="sign-in">
                <Hidden name="next" value={state.next} />
                <Input name="login" label={say('home.sign-in.login')} type="email" autocomplete="username" value={state.login} required />
                <Input name="password" label={say('home.sign-in.password')} type="password" autocomplete="current-password" required />
                <Button>{say('home.sign-in.submit')}</Button>
              </Form>
              <p>
                <a href="/password/forgotten">{say('signing.forgotten-link')}</a>
              </p>
              <p>
                {say('signing.no-account')} <a href="/sign-up">{say('signing.sign-up-link')}</a>
              </p>
              <OtherWays visit={visit} next={state.next} />
            </Card>
            {demo}
          </div>
        </>
      ),
    },
  };
}

/** The sign-in page; somebody signed in already goes on to where they were going. */
export async function showSignIn(visit: Visit): Promise<Answer> {
  const next = ownPath(visit.query.get('next'), '/home');
  if (visit.visitor) return { kind: 'redirect', to: next };
  return signInPage(visit, { login: '', next });
}

/** Signs in and goes on; a refusal says why without telling whether the login exists. */
export async function doSignIn(visit: Visit): Promise<Answer> {
  const fields = await visit.form();
  const login = fields.get('login') ?? '';
  const next = ownPath(fields.get('next'), '/home');
  try {
    const session = await signIn(visit.context, { ...visit.device, login, password: fields.get('password') ?? '' });
    // Whoever signs in again leaves the session they came with.
    if (visit.visitor) await signOut(visit.context, visit.visitor.token);
    return enter(session, next);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return signInPage(visit, { login, next, problem: errorWords(visit.language, error) });
  }
}

/** Ends the session. */
export async function doSignOut(visit: SignedVisit): Promise<Answer> {
  await visit.form();
  await signOut(visit.context, visit.visitor.token);
  return { kind: 'redirect', to: '/', cookies: [{ name: 'session' }], flash: { tone: 'success', key: 'home.sign-out.done' } };
}
