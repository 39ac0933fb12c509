import type { FormError } from '#design';
import { Button, ButtonGroup, ButtonLink, errorFor, Form, Input, Notice, Radios } from '#design';
import type { Factors } from '#domain/accounts';
import { closeAccount, readFactors } from '#domain/accounts';
import { formErrors } from '../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../frame/visit.ts';
import { accountParts, accountStep } from './family.tsx';
import { ProofField } from './security/parts.tsx';
import { TransferButton } from './structures.tsx';

interface Typed {
  readonly login: string;
  readonly erased: string;
}

/** Structures that must have another principal manager first. */
const managedBy = (visit: SignedVisit) => visit.visitor.memberships.filter(({ role }) => role === 'principal-manager');

function closePage(visit: SignedVisit, factors: Factors, typed: Typed, errors: readonly FormError[] = []): Answer {
  const { say } = visit;
  const managed = managedBy(visit);
  const days = visit.context.policy.retention.closedAccounts;
  return accountStep(visit, {
    title: say('personal.close'),
    above: [{ label: say('account.part.personal-data'), href: accountParts['personal-data'] }],
    lead: say('personal.close-lead'),
    errors,
    body: managed[0] ? (
      <>
        <Notice
          tone="warning"
          title={say('personal.close-principal', { structures: managed.map(({ structureName }) => structureName).join(', ') })}
        >
          {say('personal.close-principal-text')}
        </Notice>
        <ButtonGroup>
          <TransferButton visit={visit} grant={managed[0]} />
          <ButtonLink kind="secondary" href="/organisation/cessation">
            {say('personal.close-cease')}
          </ButtonLink>
        </ButtonGroup>
      </>
    ) : (
      <>
        <p>{say('personal.close-effect.sign-in')}</p>
        <p>{say('personal.close-effect.structures')}</p>
        <p>{say('personal.close-effect.papers')}</p>
        <Form action="/account/personal-data/close" csrf={visit.csrfToken}>
          <Radios
            name="erased"
            label={say('personal.close-when')}
            value={typed.erased}
            choices={[
              {
                value: 'after-delay',
                label: say('personal.close-when.after-delay', { count: days }),
                hint: say('personal.close-when.after-delay-hint'),
              },
              { value: 'now', label: say('personal.close-when.now'), hint: say('personal.close-when.now-hint') },
            ]}
          />
          <Input
            name="login"
            label={say('personal.close-login', { login: visit.visitor.profile.login })}
            autocomplete="off"
            value={typed.login}
            error={errorFor(errors, 'login')}
          />
          <ProofField visit={visit} factors={factors} errors={errors} />
          <ButtonGroup>
            <Button kind="danger">{say('personal.close-submit')}</Button>
            <ButtonLink kind="secondary" href={accountParts['personal-data']}>
              {say('account.cancel')}
            </ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}

/** Asks before closing the account. */
export async function showClose(visit: SignedVisit): Promise<Answer> {
  return closePage(visit, await readFactors(visit.context, visit.visitor.userId), { login: '', erased: 'after-delay' });
}

/** Closes it. */
export async function doClose(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const { context, visitor } = visit;
  const typed = { login: fields.get('login') ?? '', erased: fields.get('erased') === 'now' ? 'now' : 'after-delay' } as const;
  try {
    await closeAccount(context, visitor.userId, { ...typed, proof: fields.get('proof') ?? '' });
  } catch (error) {
    return closePage(visit, await readFactors(context, visitor.userId), typed, formErrors(visit, error, 'login'));
  }
  return { kind: 'redirect', to: '/', cookies: [{ name: 'session' }], flash: { tone: 'success', key: `personal.closed-${typed.erased}` } };
}
