import type { JSX } from 'preact';
import { ButtonLink, Details, EmptyState, Notice, PageHeading, Section, Table, Tag } from '#design';
import type { BankAccount, BankAccountState } from '#domain/structures';
import { listBankAccounts, readSheet } from '#domain/structures';
import { instant } from '#words';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { may } from './may.ts';

const tones = { awaiting: 'amber', active: 'green', refused: 'red', closed: 'grey' } as const satisfies Record<BankAccountState, string>;

/** Where an account stands. */
export function AccountTags({ visit, account }: { visit: SignedVisit; account: BankAccount }): JSX.Element {
  const { say } = visit;
  return (
    <span>
      <Tag tone={tones[account.state]}>{say(`structure.account.state.${account.state}`)}</Tag>{' '}
      {account.isDefault && <Tag tone="teal">{say('structure.account.default')}</Tag>}{' '}
      {account.isFactor && <Tag tone="plum">{say('structure.account.factor')}</Tag>}
    </span>
  );
}

function Accounts({ visit, caption, accounts }: { visit: SignedVisit; caption: string; accounts: readonly BankAccount[] }): JSX.Element {
  const { say, language } = visit;
  return (
    <Table
      caption={caption}
      rows={accounts}
      rowKey={(account) => account.id}
      columns={[
        {
          key: 'iban',
          label: say('structure.account.iban'),
          heading: true,
          cell: (account) => (
            <a class="numeric" href={`/organisation/bank-accounts/${account.id}`}>
              {account.iban}
            </a>
          ),
        },
        {
          key: 'holder',
          label: say('structure.account.holder'),
          cell: (account) => (account.label === undefined ? account.holder : `${account.holder} (${account.label})`),
        },
        { key: 'state', label: say('structure.account.state'), cell: (account) => <AccountTags visit={visit} account={account} /> },
        { key: 'by', label: say('structure.account.by'), cell: (account) => account.decidedBy ?? account.proposedBy },
        { key: 'at', label: say('structure.account.at'), cell: (account) => instant(language, account.decidedAt ?? account.proposedAt) },
      ]}
    />
  );
}

/** Where the structure is paid. */
export async function showBankAccounts(visit: SignedVisit): Promise<Answer> {
  const { say, context, visitor } = visit;
  const [sheet, accounts] = await Promise.all([readSheet(context, visitor.actor), listBankAccounts(context, visitor.actor)]);
  const of = (...states: BankAccountState[]) => accounts.filter(({ state }) => states.includes(state));
  const [active, awaiting, past] = [of('active'), of('awaiting'), of('refused', 'closed')];
  const canPropose = may(visit, 'bank-accounts.propose') && sheet.isActive;
  const add = (
    <ButtonLink href="/organisation/bank-accounts/new" icon="plus">
      {say('structure.account.add')}
    </ButtonLink>
  );
  return {
    kind: 'page',
    page: {
      title: say('structure.accounts.title'),
      breadcrumbs: organisationTrail(visit, { label: say('structure.accounts.title') }),
      body: (
        <>
          <PageHeading above={sheet.name} title={say('structure.accounts.title')} lead={say('structure.accounts.lead')}>
            {canPropose && add}
          </PageHeading>
          {awaiting.length > 0 && (
            <Section title={say('structure.accounts.awaiting')} id="awaiting">
              <Notice tone="warning" title={say('structure.accounts.fraud')}>
                {say('structure.accounts.fraud-text')}
              </Notice>
              <Accounts visit={visit} caption={say('structure.accounts.awaiting')} accounts={awaiting} />
            </Section>
          )}
          <Section title={say('structure.accounts.active')} id="active">
            {active.length > 0 ? (
              <Accounts visit={visit} caption={say('structure.accounts.active')} accounts={active} />
            ) : (
              <EmptyState title={say('structure.accounts.none')}>{say('structure.accounts.none-text')}</EmptyState>
            )}
          </Section>
          {past.length > 0 && (
            <Details summary={say('structure.accounts.past', { count: past.length })}>
              <Accounts visit={visit} caption={say('structure.accounts.past', { count: past.length })} accounts={past} />
            </Details>
          )}
        </>
      ),
    },
  };
}
