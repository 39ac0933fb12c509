import type { FormError } from '#design';
import { Button, ButtonGroup, ButtonLink, errorFor, Form, Input, Notice, Radios } from '#design';
import { check } from '#domain/rights';
import { peopleOfBoth, readAbsorption, settlePrincipal } from '#domain/structures';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { absorptionProcedure } from './absorption.tsx';
import { wizardPage } from './wizard.tsx';

/** First step: who is principal manager of the structure that stays. */
export async function showPrincipal(visit: SignedVisit): Promise<Answer> {
  return principalPage(visit, [], { choice: 'keep', login: '' });
}

async function principalPage(visit: SignedVisit, errors: readonly FormError[], typed: { choice: string; login: string }): Promise<Answer> {
  const { say, context, visitor } = visit;
  const { id, absorbed, absorbing } = await readAbsorption(context, visitor.actor, visit.params['absorption'] ?? '');
  const people = await peopleOfBoth(context, visitor.actor, id);
  const principal = people.absorbing.find(({ role }) => role === 'principal-manager');
  const names = { absorbed: absorbed.name, absorbing: absorbing.name };
  const mayTransfer = check(visitor.actor, 'people.transfer-principal') === 'yes';
  return wizardPage(visit, {
    procedure: absorptionProcedure,
    title: say('life.absorption.principal.title'),
    lead: principal
      ? say('life.absorption.principal.now', { structure: absorbing.name, name: principal.name })
      : say('life.absorption.principal.nobody', { structure: absorbing.name }),
    step: { step: 1, count: 3 },
    errors,
    body: (
      <Form action={`/organisation/absorption/${id}/principal`} csrf={visit.csrfToken}>
        {mayTransfer ? (
          <>
            <Radios
              name="choice"
              label={say('life.absorption.principal.choice')}
              value={typed.choice}
              choices={[
                { value: 'keep', label: say('life.absorption.principal.keep') },
                {
                  value: 'transfer',
                  label: say('life.absorption.principal.transfer'),
                  hint: say('life.absorption.principal.transfer.hint', names),
                },
              ]}
            />
            <Input
              name="login"
              label={say('life.absorption.principal.login')}
              hint={say('life.absorption.principal.login.hint', names)}
              type="email"
              autocomplete="off"
              optional
              value={typed.login}
              error={errorFor(errors, 'login')}
            />
          </>
        ) : (
          <Notice>{say('life.absorption.principal.only')}</Notice>
        )}
        <ButtonGroup>
          <Button>{say('life.continue')}</Button>
          <ButtonLink kind="quiet" href={`/organisation/absorption/${id}`}>
            {say('life.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    ),
  });
}

/** Keeps the principal manager, or hands the role over. */
export async function doPrincipal(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const typed = { choice: fields.get('choice') ?? 'keep', login: (fields.get('login') ?? '').trim() };
  const id = visit.params['absorption'] ?? '';
  // Somebody who typed a login meant to hand the role over, whatever the button above says.
  const transfers = typed.choice === 'transfer' || typed.login !== '';
  try {
    await settlePrincipal(visit.context, visit.visitor.actor, id, transfers ? typed.login : undefined);
  } catch (error) {
    return principalPage(visit, formErrors(visit, error, 'login'), { ...typed, choice: transfers ? 'transfer' : 'keep' });
  }
  // Whoever handed the role over is a simple user now: the pages of managers are closed to them.
  return transfers
    ? { kind: 'redirect', to: '/home', flash: { tone: 'success', key: 'life.absorption.principal.transferred' } }
    : { kind: 'redirect', to: `/organisation/absorption/${id}/rights`, flash: { tone: 'success', key: 'life.absorption.principal.kept' } };
}
