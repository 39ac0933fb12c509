import { Confirmation, Section, TaskList } from '#design';
import { readLife } from '#domain/structures';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { readable } from './wizard.tsx';

const next = [
  { name: 'mandate', href: '/organisation/mandate' },
  { name: 'sheet', href: '/organisation/structure' },
  { name: 'people', href: '/organisation/people' },
] as const;

/** The SIRET is changed: what one is now, and what is left to do. Without a change there is nothing to tell. */
export async function showDone(visit: SignedVisit): Promise<Answer> {
  const { say } = visit;
  const { self, origin } = await readLife(visit.context, visit.visitor.actor);
  if (!origin) return { kind: 'redirect', to: '/organisation/siret' };
  return {
    kind: 'page',
    page: {
      title: say('life.siret.done.title'),
      width: 'reading',
      breadcrumbs: organisationTrail(visit, { label: say('life.siret.title') }),
      body: (
        <>
          <Confirmation title={say('life.siret.done.title')}>
            <p>{say('life.siret.done.text', { name: self.name, siret: readable(self.identifier) })}</p>
            <p>{say('life.siret.done.invoices')}</p>
          </Confirmation>
          <Section title={say('life.siret.done.next')} id="next">
            <TaskList
              tasks={next.map(({ name, href }) => ({
                href,
                label: say(`life.siret.done.${name}`),
                hint: say(`life.siret.done.${name}.hint`),
              }))}
            />
          </Section>
        </>
      ),
    },
  };
}
