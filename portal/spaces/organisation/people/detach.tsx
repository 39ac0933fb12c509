import { Button, ButtonGroup, Form, PageHeading } from '#design';
import { detach, readPerson } from '#domain/memberships';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';

/** Asks before somebody is detached. */
export async function showDetach(visit: SignedVisit): Promise<Answer> {
  const { say } = visit;
  const sheet = await readPerson(visit.context, visit.visitor.actor, visit.params.id ?? '');
  const title = say('people.detach.title', { name: sheet.name });
  return {
    kind: 'page',
    page: {
      title,
      width: 'reading',
      breadcrumbs: organisationTrail(
        visit,
        { label: say('people.title'), href: '/organisation/people' },
        { label: sheet.name, href: `/organisation/people/${sheet.userId}` },
        { label: say('people.detach') },
      ),
      body: (
        <>
          <PageHeading above={sheet.login} title={title} lead={say('people.detach.text', { structure: sheet.house.name })} />
          <Form action={`/organisation/people/${sheet.userId}/detach`} csrf={visit.csrfToken}>
            <ButtonGroup>
              <Button kind="danger">{say('people.detach.do')}</Button>
              <a href={`/organisation/people/${sheet.userId}`}>{say('people.cancel')}</a>
            </ButtonGroup>
          </Form>
        </>
      ),
    },
  };
}

/** Detaches them. */
export async function doDetach(visit: SignedVisit): Promise<Answer> {
  await visit.form();
  const { context, visitor, params } = visit;
  const { name, userId } = await readPerson(context, visitor.actor, params.id ?? '');
  await detach(context, visitor.actor, userId);
  // Whoever detached themself may read this list no longer.
  const to = userId === visitor.actor.id ? '/home' : '/organisation/people';
  return { kind: 'redirect', to, flash: { tone: 'success', key: 'people.detach.done', params: { name } } };
}
