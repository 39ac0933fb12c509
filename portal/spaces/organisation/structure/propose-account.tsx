import type { FormError } from '#design';
import { Button, ButtonGroup, ButtonLink, Checkboxes, ErrorSummary, errorFor, Form, Input, Notice, PageHeading, Select } from '#design';
import { authorise } from '#domain/rights';
import type { TypedBankAccount } from '#domain/structures';
import { listBankAccounts, proposeBankAccount, readSheet } from '#domain/structures';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';

const blank: TypedBankAccount = { iban: '', bic: '', holder: '', label: '', isFactor: false, replacesId: '' };

async function proposePage(visit: SignedVisit, typed: Partial<TypedBankAccount> = {}, errors: readonly FormError[] = []): Promise<Answer> {
  const { say, context, visitor } = visit;
  const [sheet, accounts] = await Promise.all([readSheet(context, visitor.actor), listBankAccounts(context, visitor.actor)]);
  const active = accounts.filter(({ state }) => state === 'active');
  const account = { ...blank, holder: sheet.name, ...typed };
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: say('structure.account.add'),
      width: 'reading',
      hasErrors: errors.length > 0,
      breadcrumbs: organisationTrail(
        visit,
        { label: say('structure.accounts.title'), href: '/organisation/bank-accounts' },
        { label: say('structure.account.add') },
      ),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading above={sheet.name} title={say('structure.account.add')} lead={say('structure.account.add-lead')} />
          <Form action="/organisation/bank-accounts/new" csrf={visit.csrfToken}>
            <Input
              name="iban"
              label={say('structure.account.iban')}
              hint={say('structure.account.iban-hint')}
              value={account.iban}
              width={30}
              error={errorFor(errors, 'iban')}
            />
            <Input
              name="bic"
              label={say('structure.account.bic')}
              value={account.bic}
              width={14}
              error={errorFor(errors, 'bic')}
              optional
            />
            <Input name="holder" label={say('structure.account.holder')} value={account.holder} error={errorFor(errors, 'holder')} />
            <Input
              name="label"
              label={say('structure.account.label')}
              hint={say('structure.account.label-hint')}
              value={account.label}
              error={errorFor(errors, 'label')}
              optional
            />
            {active.length > 0 && (
              <Select
                name="replacesId"
                label={say('structure.account.replaces')}
                empty={say('structure.account.replaces-none')}
                value={account.replacesId}
                error={errorFor(errors, 'replacesId')}
                choices={active.map(({ id, iban, holder }) => ({ value: id, label: `${iban}, ${holder}` }))}
              />
            )}
            <Checkboxes
              name="isFactor"
              label={say('structure.account.factor')}
              hiddenLabel
              values={account.isFactor ? ['yes'] : []}
              choices={[{ value: 'yes', label: say('structure.account.factor-box'), hint: say('structure.account.factor-hint') }]}
            />
            <Notice title={say('structure.account.two')}>{say('structure.account.two-text')}</Notice>
            <ButtonGroup>
              <Button>{say('structure.account.propose')}</Button>
              <ButtonLink kind="quiet" href="/organisation/bank-accounts">
                {say('structure.cancel')}
              </ButtonLink>
            </ButtonGroup>
          </Form>
        </>
      ),
    },
  };
}

/** The form of a new account. */
export async function showProposeAccount(visit: SignedVisit): Promise<Answer> {
  authorise(visit.visitor.actor, 'bank-accounts.propose');
  return await proposePage(visit);
}

/** Proposes it. */
export async function doProposeAccount(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const text = (name: string): string => fields.get(name) ?? '';
  const typed: TypedBankAccount = {
    iban: text('iban'),
    bic: text('bic'),
    holder: text('holder'),
    label: text('label'),
    isFactor: text('isFactor') === 'yes',
    replacesId: text('replacesId'),
  };
  try {
    const { id } = await proposeBankAccount(visit.context, visit.visitor.actor, typed);
    return {
      kind: 'redirect',
      to: `/organisation/bank-accounts/${id}`,
      flash: { tone: 'success', key: 'structure.account.proposed' },
    };
  } catch (error) {
    return await proposePage(visit, typed, formErrors(visit, error, 'iban'));
  }
}
