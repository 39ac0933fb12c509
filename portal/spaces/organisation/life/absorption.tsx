import type { FormError } from '#design';
import { Button, EmptyState, ErrorSummary, errorFor, Form, Notice, PageHeading, Radios, Section, TaskList } from '#design';
import { abandonAbsorption, absorbable, listAbsorptions, readLife, startAbsorption } from '#domain/structures';
import { dayInParis } from '#kernel';
import { day } from '#words';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { ActFor, LifeNotice } from './life-notice.tsx';
import { readable } from './wizard.tsx';

export const absorptionProcedure = { label: 'life.absorption.title', href: '/organisation/absorption' } as const;

/** Absorptions under way, and the beginning of another one. */
export async function showAbsorptions(visit: SignedVisit): Promise<Answer> {
  return absorptionsPage(visit, []);
}

async function absorptionsPage(visit: SignedVisit, errors: readonly FormError[], chosen?: string): Promise<Answer> {
  const { say, context, visitor, language } = visit;
  const { actor } = visitor;
  const [underWay, candidates, life] = await Promise.all([
    listAbsorptions(context, actor),
    absorbable(context, actor),
    readLife(context, actor),
  ]);
  const own = underWay.filter(({ absorbing }) => absorbing.id === actor.grant.structureId);
  const beingAbsorbed = underWay.find(({ absorbed }) => absorbed.id === actor.grant.structureId);
  const begun = new Set(own.map(({ absorbed }) => absorbed.id));
  const choices = candidates.filter(({ id }) => !begun.has(id));
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: say('life.absorption.title'),
      width: 'reading',
      hasErrors: errors.length > 0,
      breadcrumbs: organisationTrail(visit, { label: say('life.absorption.title') }),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading title={say('life.absorption.title')} lead={say('life.absorption.lead', { name: life.self.name })} />
          <LifeNotice visit={visit} life={life} />
          {beingAbsorbed && (
            <Notice
              tone="warning"
              title={say('life.absorption.absorbed-by', { absorbed: beingAbsorbed.absorbed.name, absorbing: beingAbsorbed.absorbing.name })}
            >
              <p>{say('life.absorption.absorbed-by.text', { absorbing: beingAbsorbed.absorbing.name })}</p>
              <ActFor visit={visit} structure={beingAbsorbed.absorbing} />
            </Notice>
          )}
          {own.length > 0 && (
            <Section title={say('life.absorption.under-way')} id="under-way">
              <TaskList
                tasks={own.map(({ id, absorbed, startedAt }) => ({
                  href: `/organisation/absorption/${id}`,
                  label: say('life.absorption.resume', { name: absorbed.name }),
                  hint: say('life.absorption.under-way.since', { on: day(language, dayInParis(startedAt)) }),
                }))}
              />
            </Section>
          )}
          {life.self.isActive && !beingAbsorbed && choices.length === 0 && own.length === 0 && (
            <EmptyState title={say('life.absorption.none')}>{say('life.absorption.none-text')}</EmptyState>
          )}
          {life.self.isActive && !beingAbsorbed && choices.length > 0 && (
            <Form action="/organisation/absorption" csrf={visit.csrfToken}>
              <p>{say('life.absorption.explain')}</p>
              <Radios
                name="absorbed"
                label={say('life.absorption.which')}
                hint={say('life.absorption.which.hint')}
                value={chosen ?? (choices.length === 1 ? choices[0]?.id : undefined)}
                choices={choices.map(({ id, name, identifier }) => ({ value: id, label: name, hint: readable(identifier) }))}
                error={errorFor(errors, 'absorbed')}
              />
              <Notice>{say('life.absorption.nothing-yet')}</Notice>
              <Button>{say('life.absorption.start')}</Button>
            </Form>
          )}
        </>
      ),
    },
  };
}

/** Begins an absorption. */
export async function doStart(visit: SignedVisit): Promise<Answer> {
  const chosen = (await visit.form()).get('absorbed') ?? '';
  try {
    return { kind: 'redirect', to: `/organisation/absorption/${await startAbsorption(visit.context, visit.visitor.actor, chosen)}` };
  } catch (error) {
    return absorptionsPage(visit, formErrors(visit, error, 'absorbed'), chosen);
  }
}

/** Gives an absorption up. */
export async function doAbandon(visit: SignedVisit): Promise<Answer> {
  await visit.form();
  await abandonAbsorption(visit.context, visit.visitor.actor, visit.params['absorption'] ?? '');
  return { kind: 'redirect', to: '/organisation/absorption', flash: { tone: 'success', key: 'life.absorption.abandoned' } };
}
