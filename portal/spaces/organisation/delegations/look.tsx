import type { JSX } from 'preact';
import { Tag } from '#design';
import type { Delegation } from '#domain/memberships';
import { daysOf, stateOf } from '#domain/memberships';
import { dayInParis } from '#kernel';
import { day } from '#words';
import type { SignedVisit } from '../../../frame/visit.ts';

export const delegationsHref = '/organisation/delegations';
export const hrefOf = ({ id }: { readonly id: string }): string => `${delegationsHref}/${id}`;

const tones = { coming: 'blue', running: 'green', over: 'grey' } as const;
/** Codes told before the others are only counted. */
const codesTold = 5;

/** Whether it is to come, running or over. */
export function StateTag({ visit, delegation }: { visit: SignedVisit; delegation: Delegation }): JSX.Element {
  const state = stateOf(delegation, visit.context.clock.now());
  return <Tag tone={tones[state]}>{visit.say(`delegations.state.${state}`)}</Tag>;
}

/** The services it is restricted to, the first ones by code. */
export function servicesWords({ say }: SignedVisit, services: readonly { readonly code: string }[] | null): string {
  if (services === null) return say('delegations.services.all');
  const codes = services
    .slice(0, codesTold)
    .map(({ code }) => code)
    .join(', ');
  const more = services.length - codesTold;
  return more > 0 ? say('delegations.services.more', { codes, count: more }) : codes;
}

/** From which day to which, and the day it was ended before. */
export function periodWords({ language, say }: SignedVisit, delegation: Pick<Delegation, 'startsAt' | 'endsAt' | 'endedAt'>): string {
  const { startsOn, endsOn } = daysOf(delegation);
  const days = { from: day(language, startsOn), to: day(language, endsOn) };
  if (delegation.endedAt === null) return say('delegations.period', days);
  return say('delegations.period.ended', { ...days, at: day(language, dayInParis(delegation.endedAt)) });
}

/** Somebody, with their login under the name. */
export function Named({ name, login }: { name: string; login: string }): JSX.Element {
  return (
    <>
      {name}
      <br />
      <span class="muted">{login}</span>
    </>
  );
}
