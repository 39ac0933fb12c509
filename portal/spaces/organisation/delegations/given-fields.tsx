import type { JSX } from 'preact';
import type { FormError } from '#design';
import { Checkboxes, DateInput, EmptyState, errorFor, Input } from '#design';
import type { GivenDelegation, Subscriptions } from '#domain/memberships';
import { delegable, delegationKinds, serviceIdsByCodes, type whatCanBeGiven } from '#domain/memberships';
import type { SignedVisit } from '../../../frame/visit.ts';
import { SpaceFields, spacesOf } from '../people/rights-fields.tsx';

/** A delegation as it stands in a form. */
export interface Typed {
  readonly delegate: string;
  readonly kind: string;
  readonly spaces: Subscriptions;
  /** Ids of checked services. */
  readonly checked: readonly string[];
  /** Codes of services, as typed. */
  readonly codes: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Reserved services shown to be checked; more of them are named by their codes. */
const checkable = 60;
const most = 5_000;

export function typedOf(fields: URLSearchParams): Typed {
  const text = (name: string, longest = 200) => (fields.get(name) ?? '').trim().slice(0, longest);
  return {
    delegate: text('delegate'),
    kind: text('kind'),
    spaces: spacesOf(fields),
    checked: fields.getAll('service').slice(0, most),
    codes: text('services', 10_000),
    startsOn: text('startsOn', 10),
    endsOn: text('endsOn', 10),
  };
}

/** What was typed, with services by their ids; a code that the structure does not have becomes an id that nobody has. */
export async function givenOf(visit: SignedVisit, typed: Typed): Promise<GivenDelegation> {
  const codes = typed.codes
    .split(/[,;\n]/)
    .map((code) => code.trim())
    .filter((code) => code !== '')
    .slice(0, most);
  const named = await serviceIdsByCodes(visit.context, visit.visitor.actor, codes);
  const ids = [...typed.checked, ...named.map((id) => id ?? '')];
  const { delegate, kind, spaces, startsOn, endsOn } = typed;
  return { delegate, kind, spaces, startsOn, endsOn, serviceIds: ids.length === 0 ? null : ids };
}

/** The spaces and services to delegate, of those that can be to this kind; a way out when there are none. */
export function RightsFields({
  visit,
  typed,
  possible: { house, agencyServices, hasServices },
  errors,
}: {
  visit: SignedVisit;
  typed: Typed;
  possible: Awaited<ReturnType<typeof whatCanBeGiven>>;
  errors: readonly FormError[];
}): JSX.Element {
  const { say } = visit;
  const kind = delegationKinds.find((one) => one === typed.kind);
  const open = delegable(kind, house.openSpaces);
  const isAgency = kind === 'media-agency';
  const isListed = isAgency && agencyServices.length <= checkable;
  return (
    <>
      <SpaceFields visit={visit} openSpaces={open} values={typed.spaces} errors={errors} isManager />
      {isListed && (
        <Checkboxes
          name="service"
          id="serviceIds"
          label={say('delegations.agencyServices')}
          hint={say('delegations.agencyServices-hint')}
          values={typed.checked}
          choices={agencyServices.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` }))}
          error={errorFor(errors, 'serviceIds')}
        />
      )}
      {!isListed && (hasServices || typed.codes !== '') && (
        <Input
          name="services"
          id="serviceIds"
          label={say('delegations.services')}
          hint={say(isAgency ? 'delegations.services-agency-hint' : 'delegations.services-hint')}
          value={typed.codes}
          optional={!isAgency}
          error={errorFor(errors, 'serviceIds')}
        />
      )}
    </>
  );
}

/** Why nothing can be delegated to this kind yet, and where to change that; null when something can. */
export function nothingToGive(visit: SignedVisit, typed: Typed, possible: Awaited<ReturnType<typeof whatCanBeGiven>>): JSX.Element | null {
  const { say } = visit;
  const kind = delegationKinds.find((one) => one === typed.kind);
  if (delegable(kind, possible.house.openSpaces).length === 0)
    return (
      <EmptyState title={say('delegations.what.no-space')}>
        <p>{say('delegations.what.no-space-text')}</p>
        <p>
          <a href="/organisation/spaces">{say('delegations.what.no-space-link')}</a>
        </p>
      </EmptyState>
    );
  if (kind !== 'media-agency' || possible.agencyServices.length > 0) return null;
  return (
    <EmptyState title={say('delegations.what.agency-none')}>
      <p>{say('delegations.what.agency-none-text')}</p>
      <p>
        <a href="/organisation/services">{say('delegations.what.agency-none-link')}</a>
      </p>
    </EmptyState>
  );
}

/** The last day. */
export function EndField({ visit, typed, errors }: { visit: SignedVisit; typed: Typed; errors: readonly FormError[] }): JSX.Element {
  const { say } = visit;
  return (
    <DateInput
      name="endsOn"
      label={say('delegations.endsOn')}
      hint={say('delegations.endsOn-hint')}
      value={typed.endsOn}
      error={errorFor(errors, 'endsOn')}
    />
  );
}
