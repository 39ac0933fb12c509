import { Button, Form, Hidden } from '#design';
import { sayIn } from '#words';
import type { Visit } from '../../frame/visit.ts';

/** The people of the demo world one may sign in as with one press; shown in demo mode only. */
export function demoLogins(visit: Visit, next: string) {
  const { say, language } = visit;
  const { demo } = visit.settings;
  if (!demo) return null;
  return (
    <section class="demo-logins" aria-labelledby="demo-logins">
      <h2 class="heading-m" id="demo-logins">
        {say('home.demo.title')}
      </h2>
      <p class="muted">{say('home.demo.password', { password: demo.password })}</p>
      <ul class="plain-list">
        {demo.people.map((person) => (
          <li key={person.login} class="demo-login">
            <div>
              <strong>{person.name}</strong>
              <span class="muted"> {person.structure}</span>
              <br />
              {sayIn(language, `home.persona.${person.persona}`)}
            </div>
            <Form action="/sign-in">
              <Hidden name="login" value={person.login} />
              <Hidden name="password" value={demo.password} />
              <Hidden name="next" value={next} />
              <Button kind="secondary" small>
                {say('home.demo.use')}
                <span class="govuk-visually-hidden"> {person.name}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
