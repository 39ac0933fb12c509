import type { FormError } from '#design';
import { errorFor, Hidden, Input } from '#design';
import type { Visit } from '../../frame/visit.ts';

/** A new password to choose. The login stands beside it, so that a password manager keeps both together. */
export function ChoosePassword({
  visit,
  login,
  name,
  errors,
}: {
  visit: Visit;
  login?: string;
  name: string;
  errors: readonly FormError[];
}) {
  return (
    <>
      {login !== undefined && <Hidden name="username" value={login} />}
      <Input
        name={name}
        label={visit.say('signing.password.choose')}
        hint={visit.say('signing.password.hint')}
        type="password"
        autocomplete="new-password"
        error={errorFor(errors, name)}
      />
    </>
  );
}

/** First and last name, for somebody who was not asked yet. */
export function NameFields({
  visit,
  typed,
  errors,
}: {
  visit: Visit;
  typed: { firstName: string; lastName: string };
  errors: readonly FormError[];
}) {
  const { say } = visit;
  return (
    <>
      <Input
        name="firstName"
        label={say('signing.person.first-name')}
        autocomplete="given-name"
        value={typed.firstName}
        error={errorFor(errors, 'firstName')}
      />
      <Input
        name="lastName"
        label={say('signing.person.last-name')}
        autocomplete="family-name"
        value={typed.lastName}
        error={errorFor(errors, 'lastName')}
      />
    </>
  );
}
