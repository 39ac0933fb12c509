import type { FormError } from '#design';
import { Button, ButtonGroup, ButtonLink, Checkboxes, errorFor, Form, Input, Notice } from '#design';
import { giveRights, peopleOfBoth, readAbsorption } from '#domain/structures';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { absorptionProcedure } from './absorption.tsx';
import { wizardPage } from './wizard.tsx';

/** People shown one by one, at most; more of them are taken all together. */
const listedAtMost = 100;
/** Logins suggested for the model, managers first. */
const suggestedAtMost = 200;

/** Second step: rights for the people of the structure that disappears. */
export async function showRights(visit: SignedVisit): Promise<Answer> {
  return rightsPage(visit, [], { model: visit.visitor.profile.login });
}

async function rightsPage(
  visit: SignedVisit,
  errors: readonly FormError[],
  typed: { model: string; people?: readonly string[] },
): Promise<Answer> {
  const { say, context, visitor } = visit;
  const { id, absorbed, absorbing } = await readAbsorption(context, visitor.actor, visit.params['absorption'] ?? '');
  const people = await peopleOfBoth(context, visitor.actor, id);
  const targets = people.absorbed.filter(({ userId }) => userId !== visitor.userId);
  const choices = targets.map(({ userId, name, login, role }) => ({
    value: userId,
    label: name,
    hint: `${login}, ${say(`life.absorption.role.${role}`)}`,
  }));
  const buttons = (gives: boolean) => (
    <ButtonGroup>
      {gives && (
        <Button name="do" value="give">
          {say('life.absorption.rights.give')}
        </Button>
      )}
      <Button kind={gives ? 'secondary' : 'primary'} name="do" value="skip">
        {say('life.absorption.rights.skip')}
      </Button>
      <ButtonLink kind="quiet" href={`/organisation/absorption/${id}`}>
        {say('life.back')}
      </ButtonLink>
    </ButtonGroup>
  );
  return wizardPage(visit, {
    procedure: absorptionProcedure,
    title: say('life.absorption.rights.title'),
    lead: say('life.absorption.rights.lead', { absorbed: absorbed.name, absorbing: absorbing.name }),
    step: { step: 2, count: 3 },
    errors,
    body: (
      <Form action={`/organisation/absorption/${id}/rights`} csrf={visit.csrfToken}>
        {targets.length === 0 ? (
          <Notice>{say('life.absorption.rights.nobody', { name: absorbed.name })}</Notice>
        ) : (
          <>
            <Input
              name="model"
              label={say('life.absorption.rights.model')}
              hint={say('life.absorption.rights.model.hint', { name: absorbing.name })}
              value={typed.model}
              list="models"
              autocomplete="off"
              error={errorFor(errors, 'model')}
            />
            <datalist id="models">
              {people.absorbing.slice(0, suggestedAtMost).map(({ login, name }) => (
                <option key={login} value={login}>
                  {name}
                </option>
              ))}
            </datalist>
            {targets.length > listedAtMost ? (
              <p>{say('life.absorption.rights.all', { count: targets.length, name: absorbed.name })}</p>
            ) : (
              <Checkboxes
                name="people"
                label={say('life.absorption.rights.people', { name: absorbed.name })}
                hint={say('life.absorption.rights.people.hint')}
                values={typed.people ?? targets.map(({ userId }) => userId)}
                choices={choices}
                error={errorFor(errors, 'people')}
              />
            )}
          </>
        )}
        {buttons(targets.length > 0)}
      </Form>
    ),
  });
}

/** Gives the rights of the model, or goes on without. */
export async function doRights(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const id = visit.params['absorption'] ?? '';
  const { context, visitor } = visit;
  const to = `/organisation/absorption/${id}/end`;
  const model = (fields.get('model') ?? '').trim();
  const people = fields.getAll('people');
  try {
    if (fields.get('do') === 'skip') {
      await giveRights(context, visitor.actor, id);
      return { kind: 'redirect', to, flash: { tone: 'information', key: 'life.absorption.rights.skipped' } };
    }
    const { absorbed } = await peopleOfBoth(context, visitor.actor, id);
    const all = absorbed.filter(({ userId }) => userId !== visitor.userId).length > listedAtMost;
    const count = await giveRights(context, visitor.actor, id, { model, people: all ? 'all' : people });
    return { kind: 'redirect', to, flash: { tone: 'success', key: 'life.absorption.rights.given', params: { count } } };
  } catch (error) {
    return rightsPage(visit, formErrors(visit, error, 'model'), { model, people });
  }
}
