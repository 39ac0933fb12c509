import { ButtonLink, Card, Tag } from '#design';
import type { Factors } from '#domain/accounts';
import { dayInParis } from '#kernel';
import { day } from '#words';
import type { SignedVisit } from '../../../frame/visit.ts';

/** What the account's link to an outside provider is called, and what it says; undefined when there is no provider and no link. */
export function providerState(visit: SignedVisit, { providerLabel, identities }: Factors): { title: string; text: string } | undefined {
  const { say, language } = visit;
  const [identity] = identities;
  if (!identity && providerLabel === undefined) return undefined;
  const provider = providerLabel ?? identity?.issuer ?? '';
  const text = identity
    ? say('factors.provider.linked-text', { provider, since: day(language, dayInParis(identity.createdAt)) })
    : say('factors.provider.unlinked-text', { provider });
  return { title: say('factors.provider.title', { provider }), text };
}

/** The section of the security page about the outside provider; nothing when there is none. */
export function ProvidersSection({ visit, factors }: { visit: SignedVisit; factors: Factors }) {
  const { say } = visit;
  const state = providerState(visit, factors);
  if (!state) return null;
  const isLinked = factors.identities.length > 0;
  return (
    <Card title={state.title} actions={isLinked ? <Tag tone="green">{say('factors.provider.tag-linked')}</Tag> : undefined}>
      <p>{state.text}</p>
      <ButtonLink kind="secondary" href="/account/security/provider">
        {say(isLinked ? 'factors.provider.manage' : 'factors.provider.link')}
        <span class="govuk-visually-hidden"> : {state.title}</span>
      </ButtonLink>
    </Card>
  );
}
