import type { Fact } from '#design';
import { Button, Card, Checkboxes, Columns, Form, Hidden, Notice, Radios, SummaryList, Tag } from '#design';
import type { AwaitedAddress } from '#domain/accounts';
import { accountFacts, awaitedAddresses, changePreferences, giveUpAddress } from '#domain/accounts';
import type { Language } from '#kernel';
import { dayInParis } from '#kernel';
import { day, instant } from '#words';
import type { Answer, SignedVisit } from '../../frame/visit.ts';
import { accountPage } from './family.tsx';

/** Where an address is verified, and what a link given up was for. */
const purposes = ['change-login', 'change-contact'] as const;

function Awaited({ visit, awaited }: { visit: SignedVisit; awaited: AwaitedAddress }) {
  const { say, language } = visit;
  return (
    <Notice title={say(`account.awaited.${awaited.purpose}`, { email: awaited.email })}>
      <p>{say('account.awaited.text', { until: instant(language, awaited.expiresAt) })}</p>
      <Form action="/account/give-up-address" csrf={visit.csrfToken}>
        <Hidden name="purpose" value={awaited.purpose} />
        <Button kind="secondary" small>
          {say('account.awaited.give-up')}
        </Button>
      </Form>
    </Notice>
  );
}

/** Who one is here: name, addresses, language. */
export async function showIdentity(visit: SignedVisit): Promise<Answer> {
  const { say, language, visitor } = visit;
  const { profile } = visitor;
  const [facts, awaited] = await Promise.all([
    accountFacts(visit.context, visitor.userId),
    awaitedAddresses(visit.context, visitor.userId),
  ]);
  const change = (href: string, what: string) => (
    <a href={href}>
      {say('account.change')}
      <span class="govuk-visually-hidden"> {what}</span>
    </a>
  );
  const rows: Fact[] = [
    {
      label: say('account.name'),
      value: `${profile.firstName} ${profile.lastName}`,
      actions: change('/account/name', say('account.name')),
    },
    { label: say('account.login'), value: profile.login, actions: change('/account/login-address', say('account.login')) },
    {
      label: say('account.contact-email'),
      value: profile.contactEmail === profile.login ? say('account.contact-is-login') : profile.contactEmail,
      actions: change('/account/contact-address', say('account.contact-email')),
    },
    { label: say('account.created'), value: day(language, dayInParis(facts.createdAt)) },
    { label: say('account.state'), value: <Tag tone="green">{say('account.state.active')}</Tag> },
  ];
  return accountPage(visit, {
    part: 'identity',
    body: (
      <>
        {awaited.map((one) => (
          <Awaited key={one.purpose} visit={visit} awaited={one} />
        ))}
        <Columns
          main={<SummaryList facts={rows} />}
          side={
            <Card title={say('account.preferences')}>
              <Form action="/account/preferences" csrf={visit.csrfToken}>
                <Radios
                  name="language"
                  label={say('account.language')}
                  hint={say('account.language-hint')}
                  value={language}
                  choices={[
                    { value: 'fr', label: <span lang="fr">{say('account.language.fr')}</span> },
                    { value: 'en', label: <span lang="en">{say('account.language.en')}</span> },
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
          }
        />
      </>
    ),
  });
}

/** Saves the language of pages and mails, and the shortcuts. */
export async function savePreferences(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const language: Language = fields.get('language') === 'en' ? 'en' : 'fr';
  await changePreferences(visit.context, visit.visitor.userId, { language, shortcuts: fields.get('shortcuts') === 'on' });
  return {
    kind: 'redirect',
    to: '/account',
    cookies: [{ name: 'language', value: language }],
    flash: { tone: 'success', key: 'account.saved' },
  };
}

/** Gives up a change of address that waits. */
export async function doGiveUpAddress(visit: SignedVisit): Promise<Answer> {
  const asked = (await visit.form()).get('purpose');
  const purpose = purposes.find((one) => one === asked);
  if (purpose) await giveUpAddress(visit.context, visit.visitor.userId, purpose);
  return { kind: 'redirect', to: '/account', flash: { tone: 'success', key: 'account.awaited.given-up' } };
}
