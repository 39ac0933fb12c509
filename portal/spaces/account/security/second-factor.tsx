import { ButtonLink, Card, Tag } from '#design';
import type { Factors } from '#domain/accounts';
import { dayInParis } from '#kernel';
import { day } from '#words';
import type { SignedVisit, Visit } from '../../../frame/visit.ts';

/** How many recovery codes are left, in a sentence; a second one when they run out. */
export function codesLeft({ say }: Visit, { recoveryCodesLeft = 0, areCodesFew }: Factors): string {
  const left = recoveryCodesLeft === 0 ? say('factors.codes.none-left') : say('factors.codes.left', { count: recoveryCodesLeft });
  return areCodesFew ? `${left} ${say('factors.codes.few')}` : left;
}

/** The section of the security page about the application that gives codes. */
export function SecondFactorSection({ visit, factors }: { visit: SignedVisit; factors: Factors }) {
  const { say } = visit;
  const { applicationSince } = factors;
  const isOn = applicationSince !== undefined;
  return (
    <Card
      title={say('factors.application.title')}
      actions={<Tag tone={isOn ? 'green' : 'grey'}>{say(isOn ? 'factors.application.tag-on' : 'factors.application.tag-off')}</Tag>}
    >
      <p>
        {isOn
          ? say('factors.application.on', { since: day(visit.language, dayInParis(applicationSince)) })
          : say('factors.application.off')}
      </p>
      {factors.recoveryCodesLeft !== undefined && (
        <p class={factors.areCodesFew ? undefined : 'muted'}>
          {say('factors.codes.title')} : {codesLeft(visit, factors)}
        </p>
      )}
      <ButtonLink kind="secondary" href="/account/security/second-factor">
        {say(isOn ? 'factors.application.manage' : 'factors.application.set-up')}
        <span class="govuk-visually-hidden"> : {say('factors.application.title')}</span>
      </ButtonLink>
    </Card>
  );
}
