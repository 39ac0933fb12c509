import type { FormError } from '#design';
import { errorFor, Input } from '#design';
import type { Factors } from '#domain/accounts';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Visit } from '../../../frame/visit.ts';

/** The way back to the account's security, before a page of its own. */
export function securityBreadcrumbs(visit: Visit, here: string): { label: string; href?: string }[] {
  return [
    { label: visit.say('factors.account'), href: '/account' },
    { label: visit.say('factors.security'), href: '/account/security' },
    { label: here },
  ];
}

/** What is wrong with a form that asks for nothing but the proof; `id` is that of its field, on pages with several. */
export const proofErrors = (visit: Visit, error: unknown, id: string): FormError[] =>
  formErrors(visit, error, id).map((one) => ({ ...one, field: id }));

/** Asks for the password, or a code, again before something weighty. Nothing to people who have neither. */
export function ProofField({ visit, factors, errors, id }: { visit: Visit; factors: Factors; errors: readonly FormError[]; id?: string }) {
  if (!factors.proofIsAsked) return null;
  return (
    <Input
      name="proof"
      id={id}
      label={visit.say('factors.proof')}
      hint={factors.applicationSince && visit.say('factors.proof-hint')}
      type="password"
      autocomplete="current-password"
      width={30}
      error={errorFor(errors, id ?? 'proof')}
      required
    />
  );
}
