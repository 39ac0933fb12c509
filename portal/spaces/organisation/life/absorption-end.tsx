import type { FormError } from '#design';
import { Button, ButtonGroup, ButtonLink, Checkboxes, errorFor, Form, Notice, Section } from '#design';
import { finishAbsorption, readAbsorption } from '#domain/structures';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { absorptionProcedure } from './absorption.tsx';
import { ActFor } from './life-notice.tsx';
import { OpenThings, openThings } from './open-things.tsx';
import { Sentences, wizardPage } from './wizard.tsx';

/** Third step: what is open, what happens, and the last click. */
export async function showEnd(visit: SignedVisit): Promise<Answer> {
  return endPage(visit, []);
}

async function endPage(visit: SignedVisit, errors: readonly FormError[]): Promise<Answer> {
  const { say, context, visitor } = visit;
  const { id, absorbed, absorbing, principalAt, rightsAt } = await readAbsorption(context, visitor.actor, visit.params['absorption'] ?? '');
  const things = await openThings(visit, id);
  const at = `/organisation/absorption/${id}`;
  return wizardPage(visit, {
    procedure: absorptionProcedure,
    title: say('life.absorption.end.title'),
    lead: absorbed.name,
    step: { step: 3, count: 3 },
    errors,
    body: (
      <>
        <OpenThings visit={visit} things={things} linked={false} />
        {things.length > 0 && (
          <>
            <p>{say('life.open.elsewhere', { name: absorbed.name })}</p>
            <ActFor visit={visit} structure={absorbed} />
          </>
        )}
        <Section title={say('life.siret.happens')} id="happens">
          <Sentences
            visit={visit}
            keys={['life.absorption.end.happens.stop', 'life.absorption.end.happens.people', 'life.absorption.end.happens.readers']}
            params={{ absorbed: absorbed.name, absorbing: absorbing.name }}
          />
        </Section>
        <Section title={say('life.confirmation')} id="confirmation">
          {principalAt && rightsAt ? (
            <Form action={`${at}/end`} csrf={visit.csrfToken}>
              <Checkboxes
                name="confirmed"
                label={say('life.confirmation')}
                hiddenLabel
                choices={[{ value: 'yes', label: say('life.absorption.end.confirm', { name: absorbed.name }) }]}
                error={errorFor(errors, 'confirmed')}
              />
              <ButtonGroup>
                <Button kind="danger">{say('life.absorption.end.submit')}</Button>
                <ButtonLink kind="quiet" href={at}>
                  {say('life.back')}
                </ButtonLink>
              </ButtonGroup>
            </Form>
          ) : (
            <>
              <Notice>{say('life.absorption.end.later')}</Notice>
              <ButtonLink href={at}>{say('life.back')}</ButtonLink>
            </>
          )}
        </Section>
      </>
    ),
  });
}

/** Ends the absorbed structure. */
export async function doEnd(visit: SignedVisit): Promise<Answer> {
  const confirmed = (await visit.form()).get('confirmed') === 'yes';
  const { context, visitor, params } = visit;
  const { id, absorbed } = await readAbsorption(context, visitor.actor, params['absorption'] ?? '');
  try {
    await finishAbsorption(context, visitor.actor, id, { confirmed });
  } catch (error) {
    return endPage(visit, formErrors(visit, error, 'confirmed'));
  }
  return {
    kind: 'redirect',
    to: '/organisation/absorption',
    flash: { tone: 'success', key: 'life.absorption.finished', params: { absorbed: absorbed.name } },
  };
}
