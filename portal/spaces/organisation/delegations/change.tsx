import type { FormError } from '#design';
import { Button, ButtonGroup, ErrorSummary, Form, Hidden, PageHeading } from '#design';
import { changeDelegation, daysOf, readDelegation, whatCanBeGiven } from '#domain/memberships';
import { Problem } from '#kernel';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import type { Typed } from './given-fields.tsx';
import { EndField, givenOf, RightsFields, typedOf } from './given-fields.tsx';
import { delegationsHref, hrefOf } from './look.tsx';

/** What a delegation gives and until when, to be changed. */
export async function showChange(visit: SignedVisit): Promise<Answer> {
  return await changePage(visit, undefined, []);
}

/** Changes it. */
export async function doChange(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const { context, visitor } = visit;
  const id = visit.params.delegation ?? '';
  const typed = typedOf(fields);
  try {
    const { spaces, serviceIds, endsOn } = await givenOf(visit, typed);
    await changeDelegation(context, visitor.actor, id, { version: Number(fields.get('version')), spaces, serviceIds, endsOn });
  } catch (error) {
    // What somebody else has just changed is shown as it is now; anything else as it was typed.
    const isStale = error instanceof Problem && error.code === 'delegations.changed-meanwhile';
    return await changePage(visit, isStale ? undefined : typed, formErrors(visit, error, 'spaces'));
  }
  return { kind: 'redirect', to: hrefOf({ id }), flash: { tone: 'success', key: 'delegations.changed' } };
}

async function changePage(visit: SignedVisit, typed: Typed | undefined, errors: readonly FormError[]): Promise<Answer> {
  const { context, say, visitor, params } = visit;
  const { delegation, side } = await readDelegation(context, visitor.actor, params.delegation ?? '');
  if (side !== 'given') throw new Problem('delegations.not-found', 'not-found');
  const possible = await whatCanBeGiven(context, visitor.actor);
  const services = delegation.services ?? [];
  const shown: Typed = {
    delegate: delegation.delegate.identifier,
    kind: delegation.kind,
    spaces: typed?.spaces ?? delegation.spaces,
    checked: typed?.checked ?? services.map(({ id }) => id),
    codes: typed?.codes ?? services.map(({ code }) => code).join(', '),
    startsOn: daysOf(delegation).startsOn,
    endsOn: typed?.endsOn ?? daysOf(delegation).endsOn,
  };
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: say('delegations.change.title'),
      width: 'reading',
      hasErrors: errors.length > 0,
      breadcrumbs: organisationTrail(
        visit,
        { label: say('delegations.title'), href: delegationsHref },
        { label: delegation.delegate.name, href: hrefOf(delegation) },
        { label: say('delegations.change') },
      ),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading above={delegation.delegate.name} title={say('delegations.change.title')} />
          <Form action={`${hrefOf(delegation)}/change`} csrf={visit.csrfToken}>
            <Hidden name="version" value={String(delegation.version)} />
            <RightsFields visit={visit} typed={shown} possible={possible} errors={errors} />
            <EndField visit={visit} typed={shown} errors={errors} />
            <ButtonGroup>
              <Button>{say('delegations.change.save')}</Button>
              <a href={hrefOf(delegation)}>{say('delegations.cancel')}</a>
            </ButtonGroup>
          </Form>
        </>
      ),
    },
  };
}
