import type { FormError } from '#design';
import { Button, EmptyState, errorFor, Form, Inset, Radios } from '#design';
import { rhythms } from '#domain/accounts';
import type { NewsKind } from '#domain/news';
import { changeRhythms, kindsConcerning } from '#domain/notifications';
import { formErrors } from '../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../frame/visit.ts';
import { accountPage } from './family.tsx';

type Chosen = Readonly<Partial<Record<NewsKind, string>>>;

function notificationsPage(visit: SignedVisit, chosen: Chosen, errors: readonly FormError[] = []): Answer {
  const { say, visitor } = visit;
  const kinds = kindsConcerning(visitor.memberships);
  return accountPage(visit, {
    part: 'notifications',
    errors,
    body: (
      <>
        <p>
          {say('account.notifications.lead', { email: visitor.profile.contactEmail })}{' '}
          <a href="/account/contact-address">{say('account.notifications.address')}</a>
        </p>
        {kinds.length === 0 ? (
          <EmptyState title={say('account.notifications.none-yet')}>{say('account.notifications.none-yet-text')}</EmptyState>
        ) : (
          <Form action="/account/notifications" csrf={visit.csrfToken}>
            {kinds.map((kind) => (
              <Radios
                key={kind}
                name={kind}
                label={say(`account.news.${kind as 'requests'}`)}
                hint={say(`account.news.${kind as 'requests'}.hint`)}
                inline
                value={chosen[kind] ?? 'at-once'}
                error={errorFor(errors, kind)}
                choices={rhythms.map((rhythm) => ({ value: rhythm, label: say(`account.rhythm.${rhythm}`) }))}
              />
            ))}
            <Button>{say('account.save')}</Button>
          </Form>
        )}
        <Inset>{say('account.notifications.security')}</Inset>
      </>
    ),
  });
}

/** Which news, how often. */
export async function showNotifications(visit: SignedVisit): Promise<Answer> {
  return notificationsPage(visit, visit.visitor.profile.rhythms);
}

/** Saves the rhythms. */
export async function saveNotifications(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const chosen: Partial<Record<NewsKind, string>> = {};
  for (const kind of kindsConcerning(visit.visitor.memberships)) {
    const rhythm = fields.get(kind);
    if (rhythm !== null) chosen[kind] = rhythm;
  }
  try {
    await changeRhythms(visit.context, visit.visitor.userId, chosen);
  } catch (error) {
    return notificationsPage(visit, chosen, formErrors(visit, error, Object.keys(chosen)[0] ?? ''));
  }
  return { kind: 'redirect', to: '/account/notifications', flash: { tone: 'success', key: 'account.notifications.saved' } };
}
