import type { FormError } from '#design';
import { Button, Card, ErrorSummary, errorFor, Form, Hidden, Input, PageHeading } from '#design';
import { readFactors, removePasskey, renamePasskey } from '#domain/accounts';
import { Problem } from '#kernel';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { ProofField, proofErrors, securityBreadcrumbs } from './parts.tsx';

const list = '/account/security/passkeys';

/** Removed meanwhile, or never one's own. */
const notThere: Answer = { kind: 'redirect', to: list, flash: { tone: 'error', key: 'problems.accounts.passkey-not-found.detail' } };

async function changePage(visit: SignedVisit, id: string, errors: readonly FormError[] = [], typed?: string): Promise<Answer> {
  const { say } = visit;
  const factors = await readFactors(visit.context, visit.visitor.userId);
  const passkey = factors.passkeys.find((one) => one.id === id);
  if (!passkey) return notThere;
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: say('factors.passkeys.change-title'),
      width: 'reading',
      hasErrors: errors.length > 0,
      breadcrumbs: [
        ...securityBreadcrumbs(visit, say('factors.passkeys.title')).map((crumb) => (crumb.href ? crumb : { ...crumb, href: list })),
        { label: passkey.name },
      ],
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading above={say('factors.passkeys.change-title')} title={passkey.name} />
          <Card>
            <Form action={`${list}/rename`} csrf={visit.csrfToken}>
              <Hidden name="id" value={id} />
              <Input
                name="name"
                label={say('factors.passkeys.name')}
                hint={say('factors.passkeys.name-hint')}
                value={typed ?? passkey.name}
                width={30}
                maxLength={60}
                autocomplete="off"
                error={errorFor(errors, 'name')}
                required
              />
              <Button>{say('factors.passkeys.rename')}</Button>
            </Form>
          </Card>
          <Card title={say('factors.passkeys.remove-title')}>
            <p>{say('factors.passkeys.remove-text')}</p>
            <Form action={`${list}/remove`} csrf={visit.csrfToken}>
              <Hidden name="id" value={id} />
              <ProofField visit={visit} factors={factors} errors={errors} />
              <Button kind="danger">{say('factors.passkeys.remove')}</Button>
            </Form>
          </Card>
        </>
      ),
    },
  };
}

const isNotThere = (error: unknown): boolean => error instanceof Problem && error.code === 'accounts.passkey-not-found';

/** One passkey: its name, and how to remove it. */
export async function showPasskey(visit: SignedVisit): Promise<Answer> {
  return await changePage(visit, visit.query.get('id') ?? '');
}

/** Gives it another name. */
export async function saveName(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const [id, name] = [fields.get('id') ?? '', fields.get('name') ?? ''];
  try {
    await renamePasskey(visit.context, visit.visitor.actor, id, name);
  } catch (error) {
    if (isNotThere(error)) return notThere;
    return await changePage(visit, id, formErrors(visit, error, 'name'), name);
  }
  return { kind: 'redirect', to: list, flash: { tone: 'success', key: 'factors.passkeys.renamed' } };
}

/** Removes it. */
export async function dropPasskey(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const id = fields.get('id') ?? '';
  try {
    await removePasskey(visit.context, visit.visitor.actor, id, fields.get('proof') ?? '');
  } catch (error) {
    if (isNotThere(error)) return notThere;
    return await changePage(visit, id, proofErrors(visit, error, 'proof'));
  }
  return { kind: 'redirect', to: list, flash: { tone: 'success', key: 'factors.passkeys.removed' } };
}
