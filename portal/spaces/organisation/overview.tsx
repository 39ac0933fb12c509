import { EmptyState, PageHeading, SearchBox, Section, TaskList } from '#design';
import { readLife } from '#domain/structures';
import type { Answer, SignedVisit } from '../../frame/visit.ts';
import type { Activity } from './activities.ts';
import { findActivities } from './activities.ts';
import { LifeNotice } from './life/life-notice.tsx';

const groups: readonly Activity['group'][] = ['structure', 'people', 'life'];

/** Everything a manager does, by subject; found by today's names and by those people know from elsewhere. */
export async function showOrganisation(visit: SignedVisit): Promise<Answer> {
  const { say, visitor } = visit;
  const text = (visit.query.get('find') ?? '').slice(0, 100);
  const found = findActivities(visitor.actor, text, say);
  return {
    kind: 'page',
    page: {
      title: say('organisation.title'),
      body: (
        <>
          <PageHeading above={visitor.actor.grant.structureName} title={say('organisation.title')} lead={say('organisation.lead')} />
          <LifeNotice visit={visit} life={await readLife(visit.context, visitor.actor)} />
          <SearchBox
            action="/organisation"
            name="find"
            label={say('organisation.find')}
            hint={say('organisation.find-hint')}
            value={text}
            submit={say('organisation.find-submit')}
          />
          {found.length === 0 && <EmptyState title={say('organisation.find-none')}>{say('organisation.find-none-text')}</EmptyState>}
          {groups.map((group) => {
            const members = found.filter((one) => one.group === group);
            return members.length === 0 ? null : (
              <Section key={group} title={say(`organisation.group.${group}`)} id={`group-${group}`}>
                <TaskList
                  tasks={members.map(({ name, href }) => ({
                    href,
                    label: say(`organisation.activity.${name}`),
                    hint: say(`organisation.activity.${name}.hint`),
                  }))}
                />
              </Section>
            );
          })}
        </>
      ),
    },
  };
}
