import type { JSX } from 'preact';
import type { FormError } from '#design';
import { errorFor, Hidden, Radios } from '#design';
import type { Subscriptions } from '#domain/memberships';
import type { Level, Role, Space } from '#domain/rights';
import { spaces } from '#domain/rights';
import type { Visit } from '../../../frame/visit.ts';

const levels = ['none', 'read', 'write'] as const;

/** One line of radios a space: no right, read, write. Only spaces that can be given. */
export function SpaceFields(props: {
  visit: Visit;
  openSpaces: readonly Space[];
  values: Subscriptions;
  errors: readonly FormError[];
  /** A manager holds the organisation by role: what was given besides is carried along unseen. */
  isManager?: boolean | undefined;
}): JSX.Element {
  const { say } = props.visit;
  const given = spaces.filter((space) => (space === 'organisation' ? !props.isManager : props.openSpaces.includes(space)));
  return (
    <>
      {props.isManager && props.values.organisation && <Hidden name="level-organisation" value={props.values.organisation} />}
      {given.map((space, index) => (
        <Radios
          key={space}
          name={`level-${space}`}
          id={index === 0 ? 'spaces' : undefined}
          label={say(`people.space.${space}`)}
          inline
          value={props.values[space] ?? 'none'}
          choices={levels.map((level) => ({ value: level, label: say(`people.level.${level}`) }))}
          error={index === 0 ? errorFor(props.errors, 'spaces') : undefined}
        />
      ))}
    </>
  );
}

/** Simple user or secondary manager: the roles that are given. */
export function RoleField({ visit, value, error }: { visit: Visit; value: Role; error?: string | undefined }): JSX.Element {
  const { say } = visit;
  return (
    <Radios
      name="role"
      label={say('people.role')}
      hint={say('people.role-hint')}
      value={value}
      choices={(['user', 'secondary-manager'] as const).map((role) => ({ value: role, label: say(`account.role.${role}`) }))}
      error={error}
    />
  );
}

/** What the radios say. */
export function spacesOf(fields: URLSearchParams): Subscriptions {
  const chosen: Partial<Record<Space, Level>> = {};
  for (const space of spaces) {
    const level = fields.get(`level-${space}`);
    if (level === 'read' || level === 'write') chosen[space] = level;
  }
  return chosen;
}

/** The role that was chosen; simple user for anything unknown. */
export const roleOf = (fields: URLSearchParams): 'secondary-manager' | 'user' =>
  fields.get('role') === 'secondary-manager' ? 'secondary-manager' : 'user';

/** Spaces with their levels in words: "Factures reçues (modification)". */
export function spaceWords(visit: Visit, held: Subscriptions): string {
  const { say } = visit;
  const words = spaces.flatMap((space) => {
    const level = held[space];
    return level ? [say(`account.space.${space}`, { level: say(`account.level.${level}`) })] : [];
  });
  return words.join(', ') || say('people.no-space');
}
