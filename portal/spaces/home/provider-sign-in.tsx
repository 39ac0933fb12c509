import { ButtonGroup, ButtonLink, PageHeading } from '#design';
import { beginProviderJourney, finishProviderLink, finishProviderSignIn } from '#domain/accounts';
import { Problem } from '#kernel';
import { errorWords } from '../../frame/error-page.tsx';
import { ownPath } from '../../frame/redirect.ts';
import type { Answer, Visit } from '../../frame/visit.ts';
import { enter } from './enter.ts';

/** Where somebody who belongs to no structure yet goes on. */
const firstSteps = '/account/requests';

/** The journey failed: what happened, and the ways on. */
function failedPage(visit: Visit, error: unknown): Answer {
  if (!(error instanceof Problem)) throw error;
  const { say } = visit;
  const words = errorWords(visit.language, error);
  const provider = visit.context.identityProvider?.label ?? '';
  return {
    kind: 'page',
    status: words.status,
    cookies: [{ name: 'journey' }],
    page: {
      title: words.title,
      width: 'reading',
      body: (
        <>
          <PageHeading above={visit.visitor ? undefined : say('factors.provider.failed-title')} title={words.title} lead={words.detail} />
          <ButtonGroup>
            {visit.visitor ? (
              <ButtonLink href="/account/security">{say('factors.back-to-security')}</ButtonLink>
            ) : (
              <>
                <ButtonLink href="/sign-in">{say('factors.provider.back')}</ButtonLink>
                {provider !== '' && (
                  <ButtonLink kind="secondary" href="/sign-in/provider">
                    {say('factors.provider.again', { provider })}
                  </ButtonLink>
                )}
              </>
            )}
          </ButtonGroup>
        </>
      ),
    },
  };
}

/** Sends the browser to the provider, with a secret that only this browser brings back. */
export async function goToProvider(visit: Visit): Promise<Answer> {
  const next = ownPath(visit.query.get('next'), '/home');
  if (visit.visitor) return { kind: 'redirect', to: next };
  try {
    const journey = await beginProviderJourney(visit.context, { next });
    return { kind: 'redirect', to: journey.url, cookies: [{ name: 'journey', value: journey.token }] };
  } catch (error) {
    return failedPage(visit, error);
  }
}

/** Takes in whoever the provider sends back: signs them in, or links the account of somebody signed in. */
export async function comeBack(visit: Visit): Promise<Answer> {
  const back = { token: visit.carried.journey, cameBackTo: visit.here };
  try {
    if (visit.visitor) {
      const to = await finishProviderLink(visit.context, visit.visitor.actor, back);
      const params = { provider: visit.context.identityProvider?.label ?? '' };
      return { kind: 'redirect', to, cookies: [{ name: 'journey' }], flash: { tone: 'success', key: 'factors.provider.linked', params } };
    }
    const signedIn = await finishProviderSignIn(visit.context, back, { ...visit.device, language: visit.language });
    const entered = enter(signedIn, signedIn.isNew ? firstSteps : ownPath(signedIn.next, '/home'));
    return entered.kind === 'redirect' ? { ...entered, cookies: [...(entered.cookies ?? []), { name: 'journey' }] } : entered;
  } catch (error) {
    return failedPage(visit, error);
  }
}
