import type { FormError } from '#design';
import { Button, Card, ErrorSummary, Form, PageHeading } from '#design';
import type { Factors } from '#domain/accounts';
import { confirmTotp, offerTotp, readFactors, removeTotp, renewRecoveryCodes } from '#domain/accounts';
import { dayInParis, Problem } from '#kernel';
import { day } from '#words';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { Needed, SetUp } from './application-setup.tsx';
import { ProofField, proofErrors, securityBreadcrumbs } from './parts.tsx';
import { codesLeft } from './second-factor.tsx';
import { afterFactor, codesPage } from './recovery-codes.tsx';

const path = '/account/security/second-factor';

/** What went wrong in one of the page's forms. */
interface Wrong {
  readonly confirm?: readonly FormError[];
  readonly renew?: readonly FormError[];
  readonly remove?: readonly FormError[];
}

/** Switching the application on, or what can be done while it is on. */
async function applicationPage(visit: SignedVisit, wrong: Wrong = {}, sealed?: string): Promise<Answer> {
  const { say, visitor } = visit;
  const factors = await readFactors(visit.context, visitor.userId);
  const errors = [...(wrong.confirm ?? []), ...(wrong.renew ?? []), ...(wrong.remove ?? [])];
  const isOn = factors.applicationSince !== undefined;
  const since = factors.applicationSince && day(visit.language, dayInParis(factors.applicationSince));
  const lead = since === undefined ? say('factors.application.off') : say('factors.application.on', { since });
  const title = isOn ? say('factors.application.title') : say('factors.application.set-up-title');
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title,
      width: 'reading',
      hasErrors: errors.length > 0,
      breadcrumbs: securityBreadcrumbs(visit, say('factors.application.title')),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading title={title} lead={lead} />
          {visitor.mustSetUpSecondFactor && <Needed visit={visit} />}
          {isOn ? (
            <WhileOn visit={visit} factors={factors} wrong={wrong} />
          ) : (
            <>
              <SetUp
                visit={visit}
                factors={factors}
                errors={errors}
                offer={offerTotp(visit.context, visitor.actor, visitor.profile.login, sealed)}
              />
              {/* Whoever has passkeys only has codes too. */}
              {factors.recoveryCodesLeft !== undefined && <Codes visit={visit} factors={factors} errors={wrong.renew ?? []} />}
            </>
          )}
        </>
      ),
    },
  };
}

function WhileOn({ visit, factors, wrong }: { visit: SignedVisit; factors: Factors; wrong: Wrong }) {
  const { say } = visit;
  return (
    <>
      <Codes visit={visit} factors={factors} errors={wrong.renew ?? []} />
      <Card title={say('factors.application.remove-title')}>
        <p>{say('factors.application.remove-text')}</p>
        <Form action={`${path}/remove`} csrf={visit.csrfToken}>
          <ProofField visit={visit} factors={factors} errors={wrong.remove ?? []} id="proof-remove" />
          <Button kind="danger">{say('factors.application.remove')}</Button>
        </Form>
      </Card>
    </>
  );
}

function Codes({ visit, factors, errors }: { visit: SignedVisit; factors: Factors; errors: readonly FormError[] }) {
  const { say } = visit;
  return (
    <Card title={say('factors.codes.title')}>
      <p>
        {say('factors.codes.why')} {codesLeft(visit, factors)}
      </p>
      <Form action="/account/security/recovery-codes" csrf={visit.csrfToken}>
        <ProofField visit={visit} factors={factors} errors={errors} id="proof-renew" />
        <p class="muted">{say('factors.codes.renew-hint')}</p>
        <Button kind="secondary">{say('factors.codes.renew')}</Button>
      </Form>
    </Card>
  );
}

/** The page of the application. */
export async function showApplication(visit: SignedVisit): Promise<Answer> {
  return await applicationPage(visit);
}

/** Switches it on with its first code. */
export async function confirmApplication(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const field = (name: string): string => fields.get(name) ?? '';
  try {
    const given = { sealed: field('sealed'), code: field('code'), proof: field('proof') };
    const codes = await confirmTotp(visit.context, visit.visitor.actor, given);
    const done = { kind: 'redirect', to: '/account/security', flash: { tone: 'success', key: 'factors.application.done' } } as const;
    return afterFactor(visit, codes, done);
  } catch (error) {
    // Sent twice: the page shows what is in place.
    if (error instanceof Problem && error.code === 'accounts.second-factor-there') return { kind: 'redirect', to: path };
    return await applicationPage(visit, { confirm: formErrors(visit, error, 'code') }, field('sealed'));
  }
}

/** Switches it off. */
export async function removeApplication(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  try {
    await removeTotp(visit.context, visit.visitor.actor, fields.get('proof') ?? '');
  } catch (error) {
    const errors = proofErrors(visit, error, 'proof-remove');
    return await applicationPage(visit, { remove: errors });
  }
  return { kind: 'redirect', to: '/account/security', flash: { tone: 'success', key: 'factors.application.removed' } };
}

/** Makes new recovery codes and shows them. */
export async function renewCodes(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  try {
    return codesPage(visit, await renewRecoveryCodes(visit.context, visit.visitor.actor, fields.get('proof') ?? ''));
  } catch (error) {
    return await applicationPage(visit, { renew: proofErrors(visit, error, 'proof-renew') });
  }
}
