import { Button, ButtonLink, Hidden, PasskeyForm } from '#design';
import type { Visit } from '../../frame/visit.ts';

/** The ways to sign in beside the password: a passkey, and the provider when the platform has one. A page with them has the island `passkeys`. */
export function OtherWays({ visit, next }: { visit: Visit; next: string }) {
  const { say } = visit;
  const provider = visit.context.identityProvider?.label;
  return (
    <section aria-label={say('factors.other-ways')} class="other-ways">
      {provider !== undefined && (
        // A link, not a form: a form's answer may lead to our own addresses only (`form-action` follows redirects).
        <ButtonLink kind="secondary" href={`/sign-in/provider?next=${encodeURIComponent(next)}`}>
          {say('factors.provider.sign-in', { provider })}
        </ButtonLink>
      )}
      <PasskeyForm purpose="get" action="/sign-in/passkey" beginUrl="/sign-in/passkey/begin" unable={say('factors.passkeys.unsupported')}>
        <Hidden name="next" value={next} />
        <Button kind="secondary">{say('factors.passkeys.sign-in')}</Button>
      </PasskeyForm>
    </section>
  );
}
