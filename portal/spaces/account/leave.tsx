import { Button, ButtonGroup, ButtonLink, Form, Notice } from '#design';
import { leaveStructure } from '#domain/memberships';
import type { Attached } from '#domain/accounts';
import { Problem } from '#kernel';
import { formErrors } from '../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../frame/visit.ts';
import { accountParts, accountStep } from './family.tsx';
import { TransferButton } from './structures.tsx';

function leavePage(visit: SignedVisit, grant: Attached, refusal?: string): Answer {
  const { say } = visit;
  const isPrincipal = grant.role === 'principal-manager';
  return accountStep(visit, {
    title: say('account.leave-title', { structure: grant.structureName }),
    above: [{ label: say('account.part.structures'), href: accountParts.structures }],
    errors: refusal === undefined ? [] : [{ message: refusal }],
    body: isPrincipal ? (
      <>
        <Notice tone="warning" title={say('account.leave-principal')}>
          {say('account.leave-principal-text')}
        </Notice>
        <ButtonGroup>
          <TransferButton visit={visit} grant={grant} />
          <ButtonLink kind="secondary" href={accountParts.structures}>
            {say('account.cancel')}
          </ButtonLink>
        </ButtonGroup>
      </>
    ) : (
      <>
        <p>{say('account.leave-text')}</p>
        <Form action={`/account/structures/${grant.structureId}/leave`} csrf={visit.csrfToken}>
          <ButtonGroup>
            <Button kind="danger">{say('account.leave-submit')}</Button>
            <ButtonLink kind="secondary" href={accountParts.structures}>
              {say('account.cancel')}
            </ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}

/** One's own membership of the structure in the address. Throws `memberships.not-attached` for any other, existing or not. */
function membershipIn(visit: SignedVisit): Attached {
  const grant = visit.visitor.memberships.find(
    ({ structureId, delegationId }) => structureId === visit.params.structure && delegationId === undefined,
  );
  if (!grant) throw new Problem('portal.page-not-found', 'not-found');
  return grant;
}

/** Asks before leaving a structure. */
export async function showLeave(visit: SignedVisit): Promise<Answer> {
  return leavePage(visit, membershipIn(visit));
}

/** Leaves it. */
export async function doLeave(visit: SignedVisit): Promise<Answer> {
  await visit.form();
  const grant = membershipIn(visit);
  const { visitor } = visit;
  try {
    await leaveStructure(
      visit.context,
      { id: visitor.userId, name: `${visitor.profile.firstName} ${visitor.profile.lastName}` },
      grant.structureId,
    );
  } catch (error) {
    return leavePage(visit, grant, formErrors(visit, error, '')[0]?.message);
  }
  return {
    kind: 'redirect',
    to: accountParts.structures,
    flash: { tone: 'success', key: 'account.left', params: { structure: grant.structureName } },
  };
}
