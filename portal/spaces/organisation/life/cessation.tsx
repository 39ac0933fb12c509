import type { FormError } from '#design';
import { Button, ButtonGroup, ButtonLink, DateInput, errorFor, Form, Input, Radios, Section } from '#design';
import type { Life } from '#domain/structures';
import { ceaseStructure, cessationReasons, readLife, reopen, reopeningDays } from '#domain/structures';
import { dayInParis } from '#kernel';
import { day } from '#words';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { LifeNotice } from './life-notice.tsx';
import { OpenThings, openThings } from './open-things.tsx';
import { readable, Sentences, wizardPage } from './wizard.tsx';

const procedure = { label: 'life.cessation.title', href: '/organisation/cessation' } as const;

interface Typed {
  readonly reason: string;
  readonly on: string;
  readonly ending: string;
}

/** Cessation: what is open, what happens, and the confirmation; once ceased, the way back. */
export async function showCessation(visit: SignedVisit): Promise<Answer> {
  return cessationPage(visit, [], { reason: '', on: dayInParis(visit.context.clock.now()), ending: '' });
}

async function cessationPage(visit: SignedVisit, errors: readonly FormError[], typed: Typed): Promise<Answer> {
  const { say } = visit;
  const life = await readLife(visit.context, visit.visitor.actor);
  const title = say('life.cessation.title');
  if (!life.self.isActive) return wizardPage(visit, { procedure, title, body: <Ended visit={visit} life={life} /> });
  const { name, identifier } = life.self;
  return wizardPage(visit, {
    procedure,
    title,
    lead: say('life.cessation.lead', { name }),
    errors,
    body: (
      <>
        <OpenThings visit={visit} things={await openThings(visit)} linked />
        <Section title={say('life.siret.happens')} id="happens">
          <Sentences
            visit={visit}
            keys={[
              'life.cessation.happens.stop',
              'life.cessation.happens.people',
              'life.cessation.happens.papers',
              'life.cessation.happens.reopen',
            ]}
            params={{ days: reopeningDays }}
          />
        </Section>
        <Section title={say('life.confirmation')} id="confirmation">
          <Form action="/organisation/cessation" csrf={visit.csrfToken}>
            <Radios
              name="reason"
              label={say('life.cessation.reason')}
              value={typed.reason}
              choices={cessationReasons.map((value) => ({ value, label: say(`life.cessation.reason.${value}`) }))}
              error={errorFor(errors, 'reason')}
            />
            <DateInput
              name="on"
              label={say('life.cessation.on')}
              hint={say('life.cessation.on.hint')}
              value={typed.on}
              error={errorFor(errors, 'on')}
            />
            <Input
              name="ending"
              label={say('life.cessation.ending', { identifier: readable(identifier) })}
              value={typed.ending}
              width={6}
              autocomplete="off"
              error={errorFor(errors, 'ending')}
            />
            <ButtonGroup>
              <Button kind="danger">{say('life.cessation.submit')}</Button>
              <ButtonLink kind="quiet" href="/organisation">
                {say('life.cancel')}
              </ButtonLink>
            </ButtonGroup>
          </Form>
        </Section>
      </>
    ),
  });
}

/** What is left once the structure has ended: why, since when and, for a while, the way back. */
function Ended({ visit, life }: { visit: SignedVisit; life: Life }) {
  const { say, language, context } = visit;
  const { reopensUntil } = life;
  return (
    <>
      <LifeNotice visit={visit} life={life} />
      {reopensUntil && (
        <Section title={say('life.cessation.reopen.title')} id="reopen">
          {context.clock.now() <= reopensUntil ? (
            <Form action="/organisation/cessation/reopen" csrf={visit.csrfToken}>
              <p>{say('life.cessation.reopen.text', { until: day(language, dayInParis(reopensUntil)) })}</p>
              <Button>{say('life.cessation.reopen.submit')}</Button>
            </Form>
          ) : (
            <p>{say('life.cessation.reopen.over')}</p>
          )}
        </Section>
      )}
    </>
  );
}

/** Ends the structure. */
export async function doCease(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const typed = { reason: fields.get('reason') ?? '', on: fields.get('on') ?? '', ending: (fields.get('ending') ?? '').slice(0, 100) };
  try {
    await ceaseStructure(visit.context, visit.visitor.actor, typed);
  } catch (error) {
    return cessationPage(visit, formErrors(visit, error, 'ending'), typed);
  }
  const name = visit.visitor.actor.grant.structureName;
  return { kind: 'redirect', to: '/organisation/cessation', flash: { tone: 'success', key: 'life.cessation.ended', params: { name } } };
}

/** Takes the cessation back. */
export async function doReopen(visit: SignedVisit): Promise<Answer> {
  await visit.form();
  await reopen(visit.context, visit.visitor.actor);
  const name = visit.visitor.actor.grant.structureName;
  return { kind: 'redirect', to: '/organisation/cessation', flash: { tone: 'success', key: 'life.cessation.reopened', params: { name } } };
}
