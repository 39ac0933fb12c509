import type { FormError } from '#design';
import { Button, ButtonLink, Card, ErrorSummary, Form, Hidden, PageHeading } from '#design';
import type { Factors } from '#domain/accounts';
import { beginProviderJourney, readFactors, unlinkProvider } from '#domain/accounts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { ProofField, proofErrors, securityBreadcrumbs } from './parts.tsx';
import { providerState } from './providers.tsx';

const path = '/account/security/provider';

async function providerPage(visit: SignedVisit, errors: readonly FormError[] = []): Promise<Answer> {
  const factors = await readFactors(visit.context, visit.visitor.userId);
  const state = providerState(visit, factors);
  // No provider, and no link to one: nothing to see here.
  if (!state) return { kind: 'redirect', to: '/account/security' };
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: state.title,
      width: 'reading',
      hasErrors: errors.length > 0,
      breadcrumbs: securityBreadcrumbs(visit, state.title),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading title={state.title} lead={state.text} />
          {factors.identities.length > 0 ? (
            <Unlink visit={visit} factors={factors} errors={errors} />
          ) : (
            <Link visit={visit} factors={factors} errors={errors} />
          )}
        </>
      ),
    },
  };
}

function Link({ visit, factors, errors }: { visit: SignedVisit; factors: Factors; errors: readonly FormError[] }) {
  return (
    <Form action={path} csrf={visit.csrfToken}>
      <ProofField visit={visit} factors={factors} errors={errors} />
      <Button>{visit.say('factors.provider.link')}</Button>
    </Form>
  );
}

function Unlink({ visit, factors, errors }: { visit: SignedVisit; factors: Factors; errors: readonly FormError[] }) {
  const { say } = visit;
  const [identity] = factors.identities;
  const provider = factors.providerLabel ?? identity?.issuer ?? '';
  return (
    <Card title={say('factors.provider.unlink-title')}>
      <p>{say('factors.provider.unlink-text', { provider })}</p>
      <Form action={`${path}/unlink`} csrf={visit.csrfToken}>
        <Hidden name="issuer" value={identity?.issuer ?? ''} />
        <ProofField visit={visit} factors={factors} errors={errors} />
        <Button kind="danger">{say('factors.provider.unlink')}</Button>
      </Form>
    </Card>
  );
}

/** The account's link to the provider. */
export async function showProvider(visit: SignedVisit): Promise<Answer> {
  return await providerPage(visit);
}

/**
 * Begins to link the account: a page with the way to the provider. Not a redirect, because a form's answer may lead to our own addresses only (the content
 * security policy's `form-action` follows redirects); and not a mere link before it, because another site could then have somebody's account linked.
 */
export async function beginLink(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const { say, context } = visit;
  try {
    const link = { userId: visit.visitor.userId, proof: fields.get('proof') ?? '' };
    const journey = await beginProviderJourney(context, { next: path, link });
    const provider = context.identityProvider?.label ?? '';
    const title = say('factors.provider.go-title', { provider });
    return {
      kind: 'page',
      cookies: [{ name: 'journey', value: journey.token }],
      page: {
        title,
        width: 'reading',
        breadcrumbs: securityBreadcrumbs(visit, title),
        body: (
          <>
            <PageHeading title={title} lead={say('factors.provider.go-text', { provider })} />
            <ButtonLink href={journey.url}>{say('factors.provider.go', { provider })}</ButtonLink>
          </>
        ),
      },
    };
  } catch (error) {
    return await providerPage(visit, proofErrors(visit, error, 'proof'));
  }
}

/** Undoes the link. */
export async function unlink(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  try {
    await unlinkProvider(visit.context, visit.visitor.actor, fields.get('issuer') ?? '', fields.get('proof') ?? '');
  } catch (error) {
    return await providerPage(visit, proofErrors(visit, error, 'proof'));
  }
  return { kind: 'redirect', to: '/account/security', flash: { tone: 'success', key: 'factors.provider.unlinked' } };
}
