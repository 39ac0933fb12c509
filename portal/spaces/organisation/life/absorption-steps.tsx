import { Button, Details, Form, Notice, Tag, TaskList } from '#design';
import { readAbsorption } from '#domain/structures';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { absorptionProcedure } from './absorption.tsx';
import { readable, wizardPage } from './wizard.tsx';

/** Where an absorption stands: its three steps, each with its state. */
export async function showSteps(visit: SignedVisit): Promise<Answer> {
  const { say } = visit;
  const { id, absorbed, absorbing, principalAt, rightsAt } = await readAbsorption(
    visit.context,
    visit.visitor.actor,
    visit.params['absorption'] ?? '',
  );
  const at = `/organisation/absorption/${id}`;
  const states = [
    principalAt ? 'done' : 'next',
    rightsAt ? 'done' : principalAt ? 'next' : 'later',
    principalAt && rightsAt ? 'next' : 'later',
  ] as const;
  const hints = [
    say('life.absorption.step.principal.hint', { name: absorbing.name }),
    say('life.absorption.step.rights.hint', { name: absorbing.name, absorbed: absorbed.name }),
    say('life.absorption.step.end.hint', { name: absorbed.name }),
  ];
  const tones = { done: 'green', next: 'teal', later: 'grey' } as const;
  return wizardPage(visit, {
    procedure: absorptionProcedure,
    title: say('life.absorption.steps.title', { name: absorbed.name }),
    lead: say('life.absorption.steps.lead', { absorbing: absorbing.name, absorbed: `${absorbed.name}, ${readable(absorbed.identifier)}` }),
    wide: true,
    body: (
      <>
        <Notice>{say('life.absorption.nothing-yet')}</Notice>
        <TaskList
          tasks={(['principal', 'rights', 'end'] as const).map((name, index) => {
            const state = states[index] ?? 'later';
            return {
              href: `${at}/${name}`,
              label: `${index + 1}. ${say(`life.absorption.step.${name}`)}`,
              hint: hints[index],
              state: <Tag tone={tones[state]}>{say(`life.absorption.state.${state}`)}</Tag>,
            };
          })}
        />
        <Details summary={say('life.absorption.abandon')}>
          <p>{say('life.absorption.abandon.text')}</p>
          <Form action={`${at}/abandon`} csrf={visit.csrfToken}>
            <Button kind="secondary">{say('life.absorption.abandon')}</Button>
          </Form>
        </Details>
      </>
    ),
  });
}
