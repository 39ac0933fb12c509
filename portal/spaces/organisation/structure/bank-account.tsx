import type { JSX } from 'preact';
import type { FormError } from '#design';
import { Button, Details, ErrorSummary, errorFor, Form, Hidden, Notice, PageHeading, Section, SummaryList, Textarea } from '#design';
import { managersOf } from '#domain/memberships';
import type { BankAccount } from '#domain/structures';
import { readBankAccount } from '#domain/structures';
import { instant } from '#words';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { AccountTags } from './bank-accounts.tsx';
import { may } from './may.ts';

interface State {
  readonly account: BankAccount;
  /** Of a mailed link. */
  readonly token: string;
  /** Nobody else manages the structure. */
  readonly isAlone: boolean;
  readonly motive: string;
  readonly errors: readonly FormError[];
}

interface Props {
  readonly visit: SignedVisit;
  readonly state: State;
}

/** One act on the account: a button of its own form. */
function Act({
  visit,
  state,
  act,
  kind,
}: Props & { act: 'confirm' | 'resend' | 'choose' | 'close'; kind: 'primary' | 'secondary' | 'danger' }): JSX.Element {
  return (
    <Form action={`/organisation/bank-accounts/${state.account.id}`} csrf={visit.csrfToken}>
      <Hidden name="act" value={act} />
      {act === 'confirm' && <Hidden name="token" value={state.token} />}
      <Button kind={kind}>{visit.say(`structure.account.act.${act}`)}</Button>
    </Form>
  );
}

function Refuse({ visit, state, isOwn }: Props & { isOwn: boolean }): JSX.Element {
  const { say } = visit;
  return (
    <Details summary={say(isOwn ? 'structure.account.withdraw' : 'structure.account.refuse')} open={state.errors.length > 0} id="refuse">
      <Form action={`/organisation/bank-accounts/${state.account.id}`} csrf={visit.csrfToken}>
        <Hidden name="act" value="refuse" />
        <Textarea
          name="motive"
          label={say('structure.motive')}
          hint={say('structure.account.motive-hint')}
          value={state.motive}
          error={errorFor(state.errors, 'motive')}
        />
        <Button kind="danger">{say(isOwn ? 'structure.account.withdraw' : 'structure.account.refuse')}</Button>
      </Form>
    </Details>
  );
}

/** A proposal: who may confirm it, and the warning of the classic fraud before they do. */
function Awaiting({ visit, state }: Props): JSX.Element {
  const { say, visitor } = visit;
  const isOwn = state.account.proposedById === visitor.userId;
  if (!may(visit, 'bank-accounts.decide'))
    return <Notice title={say('structure.account.waits')}>{say('structure.account.waits-text')}</Notice>;
  return (
    <>
      {isOwn && !state.isAlone && <Notice title={say('structure.account.waits')}>{say('structure.account.waits-own')}</Notice>}
      {isOwn && state.isAlone && state.token === '' && (
        <Notice title={say('structure.account.link')}>
          <p>{say('structure.account.link-text')}</p>
          <Act visit={visit} state={state} act="resend" kind="secondary" />
        </Notice>
      )}
      {(!isOwn || (state.isAlone && state.token !== '')) && (
        <>
          <Notice tone="warning" title={say('structure.account.fraud')}>
            {say(isOwn ? 'structure.account.fraud-own' : 'structure.account.fraud-text', { name: state.account.proposedBy })}
          </Notice>
          <Act visit={visit} state={state} act="confirm" kind="primary" />
        </>
      )}
      <Refuse visit={visit} state={state} isOwn={isOwn} />
    </>
  );
}

function InUse({ visit, state }: Props): JSX.Element {
  return (
    <>
      {!state.account.isDefault && <Act visit={visit} state={state} act="choose" kind="secondary" />}
      <Details summary={visit.say('structure.account.act.close')} id="close">
        <p>{visit.say('structure.account.close-text')}</p>
        <Act visit={visit} state={state} act="close" kind="danger" />
      </Details>
    </>
  );
}

/** One account: what it is, who proposed and who confirmed it, and what can be done. */
export async function accountPage(
  visit: SignedVisit,
  given: { token?: string; motive?: string; errors?: readonly FormError[] } = {},
): Promise<Answer> {
  const { say, language, context, visitor } = visit;
  const account = await readBankAccount(context, visitor.actor, visit.params.account ?? '');
  const replaced = account.replacesId === undefined ? undefined : await readBankAccount(context, visitor.actor, account.replacesId);
  const managers = await managersOf(context, visitor.actor.grant.structureId);
  const { token = '', motive = '', errors = [] } = given;
  const state = { account, token, motive, errors, isAlone: managers.length === 1 && managers[0]?.userId === visitor.userId };
  const dated = (name: string, at: Date) => say('structure.account.by-at', { name, at: instant(language, at) });
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: say('structure.account.title'),
      width: 'reading',
      isSecret: token !== '',
      hasErrors: errors.length > 0,
      breadcrumbs: organisationTrail(
        visit,
        { label: say('structure.accounts.title'), href: '/organisation/bank-accounts' },
        { label: say('structure.account.title') },
      ),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading above={visitor.actor.grant.structureName} title={say('structure.account.title')}>
            <AccountTags visit={visit} account={account} />
          </PageHeading>
          <SummaryList
            facts={[
              { label: say('structure.account.iban'), value: <span class="numeric">{account.iban}</span> },
              ...(account.bic === undefined ? [] : [{ label: say('structure.account.bic'), value: account.bic }]),
              { label: say('structure.account.holder'), value: account.holder },
              ...(account.label === undefined ? [] : [{ label: say('structure.account.label'), value: account.label }]),
              ...(replaced ? [{ label: say('structure.account.takes-place'), value: <span class="numeric">{replaced.iban}</span> }] : []),
              { label: say('structure.account.proposed-by'), value: dated(account.proposedBy, account.proposedAt) },
              ...(account.decidedBy !== undefined && account.decidedAt !== undefined
                ? [
                    {
                      label: say(`structure.account.decided.${account.state === 'awaiting' ? 'active' : account.state}`),
                      value: dated(account.decidedBy, account.decidedAt),
                    },
                  ]
                : []),
              ...(account.motive === undefined ? [] : [{ label: say('structure.motive'), value: account.motive }]),
            ]}
          />
          {account.state === 'awaiting' && (
            <Section title={say('structure.account.confirmation')} id="confirmation">
              <Awaiting visit={visit} state={state} />
            </Section>
          )}
          {account.state === 'active' && may(visit, 'bank-accounts.decide') && (
            <Section title={say('structure.account.changes')} id="changes">
              <InUse visit={visit} state={state} />
            </Section>
          )}
        </>
      ),
    },
  };
}
