import type { FormError } from '#design';
import { Button, Card, Checkboxes, ErrorSummary, errorFor, Form, Hidden, Input, PageHeading, Radios, SummaryList, Tag } from '#design';
import { changePassword, changePreferences, switchStructure } from '#domain/accounts';
import type { Grant } from '#domain/rights';
import { formErrors } from '../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../frame/visit.ts';

function Membership({ visit, grant }: { visit: SignedVisit; grant: Grant }) {
  const { say } = visit;
  const current = grant.structureId === visit.visitor.actor.grant.structureId;
  const spaces = Object.entries(grant.spaces).map(([space, level]) =>
    say(`account.space.${space as 'invoices-issued'}`, { level: say(`account.level.${level}`) }),
  );
  return (
    <Card title={grant.structureName} actions={current ? <Tag tone="teal">{say('account.current')}</Tag> : undefined}>
      <SummaryList
        facts={[
          { label: say('account.role'), value: say(`account.role.${grant.role}`) },
          { label: say('account.spaces'), value: spaces.join(', ') || say('account.none') },
          {
            label: say('account.services'),
            value: grant.serviceIds ? say('account.services-some', { count: grant.serviceIds.length }) : say('account.services-all'),
          },
        ]}
      />
      {!current && (
        <Form action="/account/structure" csrf={visit.csrfToken}>
          <Hidden name="structure" value={grant.structureId} />
          <Button kind="secondary" small>
            {say('account.act-for')}
            <span class="govuk-visually-hidden"> {grant.structureName}</span>
          </Button>
        </Form>
      )}
    </Card>
  );
}

function accountPage(visit: SignedVisit, errors: readonly FormError[] = [], typed?: { contactEmail: string }): Answer {
  const { say, visitor } = visit;
  const { profile } = visitor;
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: say('portal.account.title'),
      hasErrors: errors.length > 0,
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading above={profile.login} title={say('portal.account.title')} lead={`${profile.firstName} ${profile.lastName}`} />
          <div class="columns-even">
            <section aria-labelledby="structures">
              <h2 class="heading-m" id="structures">
                {say('account.structures')}
              </h2>
              {visitor.memberships.map((grant) => (
                <Membership key={grant.structureId} visit={visit} grant={grant} />
              ))}
            </section>
            <div>
              <Card title={say('account.preferences')}>
                <Form action="/account/preferences" csrf={visit.csrfToken}>
                  <Input
                    name="contactEmail"
                    label={say('account.contact-email')}
                    hint={say('account.contact-email-hint')}
                    type="email"
                    autocomplete="email"
                    value={typed?.contactEmail ?? profile.contactEmail}
                    error={errorFor(errors, 'contactEmail')}
                  />
                  <Radios
                    name="notifications"
                    label={say('account.notifications')}
                    value={profile.rhythms['invoices-received'] === 'none' ? 'none' : 'each'}
                    choices={[
                      { value: 'each', label: say('account.notifications.each') },
                      { value: 'none', label: say('account.notifications.none') },
                    ]}
                  />
                  <Checkboxes
                    name="shortcuts"
                    label={say('account.shortcuts')}
                    values={profile.shortcuts ? ['on'] : []}
                    choices={[{ value: 'on', label: say('account.shortcuts.on') }]}
                  />
                  <Button>{say('account.save')}</Button>
                </Form>
              </Card>
              <Card title={say('account.password')}>
                <Form action="/account/password" csrf={visit.csrfToken}>
                  <Input
                    name="current"
                    label={say('account.password.current')}
                    type="password"
                    autocomplete="current-password"
                    error={errorFor(errors, 'current')}
                  />
                  <Input
                    name="wanted"
                    label={say('account.password.wanted')}
                    hint={say('account.password.hint')}
                    type="password"
                    autocomplete="new-password"
                    error={errorFor(errors, 'wanted')}
                  />
                  <Button kind="secondary">{say('account.password.change')}</Button>
                </Form>
              </Card>
            </div>
          </div>
        </>
      ),
    },
  };
}

/** My account: structures, preferences, password. */
export async function showAccount(visit: SignedVisit): Promise<Answer> {
  return accountPage(visit);
}

/** Saves what the person prefers. */
export async function savePreferences(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const contactEmail = (fields.get('contactEmail') ?? '').trim();
  try {
    await changePreferences(visit.context, visit.visitor.userId, {
      contactEmail,
      rhythms: fields.get('notifications') === 'none' ? { 'invoices-issued': 'none', 'invoices-received': 'none' } : {},
      shortcuts: fields.get('shortcuts') === 'on',
    });
  } catch (error) {
    return accountPage(visit, formErrors(visit, error, 'contactEmail'), { contactEmail });
  }
  return { kind: 'redirect', to: '/account', flash: { tone: 'success', key: 'account.saved' } };
}

/** Changes the password. */
export async function savePassword(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  try {
    await changePassword(visit.context, visit.visitor.token, { current: fields.get('current') ?? '', wanted: fields.get('wanted') ?? '' });
  } catch (error) {
    return accountPage(visit, formErrors(visit, error, 'wanted'));
  }
  return { kind: 'redirect', to: '/account', flash: { tone: 'success', key: 'account.password.changed' } };
}

/** Acts for another of one's structures from now on. */
export async function chooseStructure(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  await switchStructure(visit.context, visit.visitor.token, fields.get('structure') ?? '');
  return { kind: 'redirect', to: '/home', flash: { tone: 'success', key: 'account.switched' } };
}
