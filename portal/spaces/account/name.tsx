import type { FormError } from '#design';
import { Button, ButtonGroup, ButtonLink, errorFor, Form, Input } from '#design';
import { changeName } from '#domain/accounts';
import { formErrors } from '../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../frame/visit.ts';
import { accountStep } from './family.tsx';

function namePage(visit: SignedVisit, typed: { firstName: string; lastName: string }, errors: readonly FormError[] = []): Answer {
  const { say } = visit;
  return accountStep(visit, {
    title: say('account.name'),
    lead: say('account.name-lead'),
    errors,
    body: (
      <Form action="/account/name" csrf={visit.csrfToken}>
        <Input
          name="firstName"
          label={say('account.first-name')}
          autocomplete="given-name"
          value={typed.firstName}
          error={errorFor(errors, 'firstName')}
          width={30}
        />
        <Input
          name="lastName"
          label={say('account.last-name')}
          autocomplete="family-name"
          value={typed.lastName}
          error={errorFor(errors, 'lastName')}
          width={30}
        />
        <ButtonGroup>
          <Button>{say('account.save')}</Button>
          <ButtonLink kind="secondary" href="/account">
            {say('account.cancel')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    ),
  });
}

/** One's civil name. */
export async function showName(visit: SignedVisit): Promise<Answer> {
  return namePage(visit, visit.visitor.profile);
}

/** Changes it. */
export async function saveName(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const typed = { firstName: fields.get('firstName') ?? '', lastName: fields.get('lastName') ?? '' };
  try {
    await changeName(visit.context, visit.visitor.userId, typed);
  } catch (error) {
    return namePage(visit, typed, formErrors(visit, error, 'firstName'));
  }
  return { kind: 'redirect', to: '/account', flash: { tone: 'success', key: 'account.name-saved' } };
}
