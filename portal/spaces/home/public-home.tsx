import { ButtonGroup, ButtonLink, Icon } from '#design';
import type { IconName } from '#design';
import type { Key } from '#words';
import type { Answer, Visit } from '../../frame/visit.ts';

const promises: readonly { icon: IconName; title: Key; text: Key }[] = [
  { icon: 'upload', title: 'home.promise.deposit', text: 'home.promise.deposit-text' },
  { icon: 'check', title: 'home.promise.verdict', text: 'home.promise.verdict-text' },
  { icon: 'eye', title: 'home.promise.follow', text: 'home.promise.follow-text' },
];

const steps: readonly Key[] = ['home.step.deposit', 'home.step.control', 'home.step.process', 'home.step.pay'];

/** What visitors meet first: what this is, for whom, and the way in. */
export async function showPublicHome(visit: Visit): Promise<Answer> {
  const { say } = visit;
  if (visit.visitor) return { kind: 'redirect', to: '/home' };
  return {
    kind: 'page',
    page: {
      title: say('home.public.title'),
      description: say('home.public.lead'),
      indexed: true,
      body: (
        <>
          <div class="hero">
            <div>
              <h1 class="hero-title">{say('home.public.title')}</h1>
              <p class="lead">{say('home.public.lead')}</p>
              <ButtonGroup>
                <ButtonLink href="/sign-in">{say('home.public.sign-in')}</ButtonLink>
                <ButtonLink href="/verify" kind="secondary" icon="check">
                  {say('home.public.verify')}
                </ButtonLink>
                <ButtonLink href="/directory" kind="secondary" icon="search">
                  {say('home.public.directory')}
                </ButtonLink>
                <ButtonLink href="/api" kind="secondary">
                  {say('home.public.api')}
                </ButtonLink>
              </ButtonGroup>
            </div>
            <ol class="steps" aria-label={say('home.step.label')}>
              {steps.map((step, index) => (
                <li key={step}>
                  <span class="steps-rank" aria-hidden="true">
                    {index + 1}
                  </span>
                  {say(step)}
                </li>
              ))}
            </ol>
          </div>
          <div class="promises">
            {promises.map((promise) => (
              <div key={promise.title} class="promise">
                <Icon name={promise.icon} />
                <h2 class="heading-s">{say(promise.title)}</h2>
                <p>{say(promise.text)}</p>
              </div>
            ))}
          </div>
        </>
      ),
    },
  };
}
