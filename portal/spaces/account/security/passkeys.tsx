import { ButtonLink, Card } from '#design';
import type { Factors } from '#domain/accounts';
import type { SignedVisit } from '../../../frame/visit.ts';

/** The section of the security page about passkeys. */
export function PasskeysSection({ visit, factors }: { visit: SignedVisit; factors: Factors }) {
  const { say } = visit;
  const count = factors.passkeys.length;
  return (
    <Card title={say('factors.passkeys.title')}>
      <p>{say('factors.passkeys.what')}</p>
      {count > 0 && <p>{say('factors.passkeys.count', { count })}</p>}
      <ButtonLink kind="secondary" href="/account/security/passkeys">
        {say(count > 0 ? 'factors.passkeys.manage' : 'factors.passkeys.add')}
        {count > 0 && <span class="govuk-visually-hidden"> : {say('factors.passkeys.title')}</span>}
      </ButtonLink>
    </Card>
  );
}
