import type { FormError } from '#design';
import { Button, Card, EmptyState, ErrorSummary, errorFor, Input, PageHeading, PasskeyForm, Table } from '#design';
import type { Factors } from '#domain/accounts';
import { beginPasskey, finishPasskey, readFactors } from '#domain/accounts';
import { instant } from '#words';
import { formErrors } from '../../../frame/form-errors.ts';
import { passkeyAnswer } from '../../../frame/passkey-answer.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { ProofField, securityBreadcrumbs } from './parts.tsx';
import { afterFactor } from './recovery-codes.tsx';

const path = '/account/security/passkeys';
type Passkey = Factors['passkeys'][number];

async function listPage(visit: SignedVisit, errors: readonly FormError[] = [], typed = ''): Promise<Answer> {
  const { say } = visit;
  const factors = await readFactors(visit.context, visit.visitor.userId);
  const title = say('factors.passkeys.title');
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title,
      width: 'reading',
      hasErrors: errors.length > 0,
      breadcrumbs: securityBreadcrumbs(visit, title),
      islands: ['passkeys'],
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading title={title} lead={say('factors.passkeys.what')} />
          {factors.passkeys.length > 0 ? (
            <PasskeyTable visit={visit} passkeys={factors.passkeys} />
          ) : (
            <EmptyState title={say('factors.passkeys.none')} icon="person">
              {say('factors.passkeys.none-text')}
            </EmptyState>
          )}
          <Card title={say('factors.passkeys.add')}>
            <PasskeyForm
              purpose="create"
              action={path}
              beginUrl={`${path}/begin`}
              csrf={visit.csrfToken}
              unable={say('factors.passkeys.unsupported-create')}
            >
              <Input
                name="name"
                label={say('factors.passkeys.name')}
                hint={say('factors.passkeys.name-hint')}
                value={typed}
                width={30}
                maxLength={60}
                autocomplete="off"
                error={errorFor(errors, 'name')}
                required
              />
              <ProofField visit={visit} factors={factors} errors={errors} />
              <Button>{say('factors.passkeys.create')}</Button>
            </PasskeyForm>
          </Card>
        </>
      ),
    },
  };
}

function PasskeyTable({ visit, passkeys }: { visit: SignedVisit; passkeys: readonly Passkey[] }) {
  const { say, language } = visit;
  return (
    <Table
      caption={say('factors.passkeys.title')}
      rows={passkeys}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: say('factors.passkeys.column-name'),
          heading: true,
          cell: ({ id, name }) => <a href={`${path}/change?id=${encodeURIComponent(id)}`}>{name}</a>,
        },
        { key: 'created', label: say('factors.passkeys.column-created'), cell: ({ createdAt }) => instant(language, createdAt) },
        {
          key: 'used',
          label: say('factors.passkeys.column-used'),
          cell: ({ lastUsedAt }) => (lastUsedAt ? instant(language, lastUsedAt) : say('factors.passkeys.never-used')),
        },
      ]}
    />
  );
}

/** One's passkeys, and how to add one. */
export async function showPasskeys(visit: SignedVisit): Promise<Answer> {
  return await listPage(visit);
}

/** What the device is to sign to make a passkey, as JSON. */
export async function beginAdding(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const { actor, profile } = visit.visitor;
  const person = { id: actor.id, name: actor.name, login: profile.login };
  const given = { name: fields.get('name') ?? '', proof: fields.get('proof') ?? '' };
  return { kind: 'json', body: await beginPasskey(visit.context, person, given) };
}

/** Keeps the passkey the device made. */
export async function addPasskey(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const name = fields.get('name') ?? '';
  try {
    const codes = await finishPasskey(visit.context, visit.visitor.actor, passkeyAnswer(fields));
    const flash = { tone: 'success', key: 'factors.passkeys.added', params: { name } } as const;
    return afterFactor(visit, codes, { kind: 'redirect', to: path, flash });
  } catch (error) {
    return await listPage(visit, formErrors(visit, error, 'name'), name);
  }
}
