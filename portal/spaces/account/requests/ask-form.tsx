import type { JSX } from 'preact';
import type { FormError } from '#design';
import { Button, ButtonGroup, errorFor, Form, Hidden, Radios, Section, Textarea } from '#design';
import type { AskableStructure, Subscriptions, Wanted } from '#domain/memberships';
import { longestMessage, principalIsMissing, structureToAsk } from '#domain/memberships';
import { spaces } from '#domain/rights';
import type { SignedVisit } from '../../../frame/visit.ts';
import { SpaceFields, spacesOf } from '../../organisation/people/rights-fields.tsx';

/** A request being written. */
export interface Asked {
  readonly structure: AskableStructure;
  /** One belongs to it already: a subscription, else an attachment. */
  readonly belongs: boolean;
  readonly isManager: boolean;
  readonly mayTakeOver: boolean;
  readonly spaces: Subscriptions;
  readonly role: Wanted['role'];
  readonly message: string;
}

/**
 * What the address or the form asks for; undefined while no structure is chosen. `?space=&level=` and `?role=`, from a page that refused something,
 * are about the structure one acts for.
 */
export async function askedOf(visit: SignedVisit, fields: URLSearchParams): Promise<Asked | undefined> {
  const { context, visitor } = visit;
  const isPrefilled = fields.has('space') || fields.has('role');
  const id = fields.get('structure') ?? (isPrefilled ? visitor.actor.grant.structureId : '');
  const structure = await structureToAsk(context, id);
  if (!structure) return undefined;
  const held = visitor.memberships.find(({ structureId }) => structureId === structure.id);
  const belongs = held !== undefined;
  const space = spaces.find((one) => one === fields.get('space'));
  const level = fields.get('level') === 'write' ? ('write' as const) : ('read' as const);
  const wanted = fields.get('role');
  return {
    structure,
    belongs,
    isManager: held !== undefined && held.role !== 'user',
    mayTakeOver: belongs && (await principalIsMissing(context.database, structure.id, context.clock.now())),
    // What is held already stands in the form from the start: one asks for more than that.
    spaces: { ...(fields.has('_sent') ? spacesOf(fields) : held?.spaces), ...(space && { [space]: level }) },
    role: wanted === 'secondary-manager' || wanted === 'principal-manager' ? wanted : undefined,
    message: (fields.get('message') ?? '').slice(0, 10_000),
  };
}

/** Asks to join a structure, or for rights in it. */
export function AskForm({ visit, asked, errors }: { visit: SignedVisit; asked: Asked; errors: readonly FormError[] }): JSX.Element {
  const { say } = visit;
  const { structure, belongs, mayTakeOver } = asked;
  const title = say(belongs ? 'people.mine.more-title' : 'people.mine.ask-title', { structure: structure.name });
  return (
    <Section title={title} id="ask">
      <p class="muted">{structure.identifier}</p>
      <Form action="/account/requests" csrf={visit.csrfToken} class="main-reading">
        <Hidden name="structure" value={structure.id} />
        <Hidden name="_sent" value="yes" />
        <SpaceFields visit={visit} openSpaces={structure.openSpaces} values={asked.spaces} errors={errors} isManager={asked.isManager} />
        {belongs && (
          <Radios
            name="role"
            label={say('people.role')}
            hint={say('people.role-hint')}
            value={asked.role ?? ''}
            choices={[
              { value: '', label: say('people.mine.role-none') },
              { value: 'secondary-manager', label: say('people.mine.role') },
              ...(mayTakeOver ? [{ value: 'principal-manager', label: say('people.mine.role-principal') }] : []),
            ]}
            error={errorFor(errors, 'role')}
          />
        )}
        <Textarea
          name="message"
          label={say('people.mine.message')}
          optional
          maxLength={longestMessage}
          value={asked.message}
          error={errorFor(errors, 'message')}
        />
        <ButtonGroup>
          <Button>{say('people.mine.send')}</Button>
          <a href="/account/requests">{say('people.cancel')}</a>
        </ButtonGroup>
      </Form>
    </Section>
  );
}
