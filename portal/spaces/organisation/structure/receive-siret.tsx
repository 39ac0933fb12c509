import type { FormError } from '#design';
import { Button, ButtonGroup, ButtonLink, ErrorSummary, errorFor, Form, Hidden, Input, PageHeading } from '#design';
import { authorise } from '#domain/rights';
import { readSheet, receiveSiret } from '#domain/structures';
import { Problem } from '#kernel';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { formVersion } from './versions.ts';

async function siretPage(visit: SignedVisit, typed = '', errors: readonly FormError[] = []): Promise<Answer> {
  const { say } = visit;
  const sheet = await readSheet(visit.context, visit.visitor.actor);
  if (sheet.identifierType !== 'being-registered') throw new Problem('structures.not-being-registered', 'conflict');
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: say('structure.siret.give'),
      width: 'reading',
      hasErrors: errors.length > 0,
      breadcrumbs: organisationTrail(
        visit,
        { label: say('structure.sheet.title'), href: '/organisation/structure' },
        { label: say('structure.siret.give') },
      ),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading above={sheet.name} title={say('structure.siret.give')} lead={say('structure.siret.lead')} />
          <Form action="/organisation/structure/receive-siret" csrf={visit.csrfToken}>
            <Hidden name="version" value={String(sheet.version)} />
            <Input
              name="siret"
              label={say('structure.type.siret')}
              hint={say('structure.siret.hint')}
              numeric="integer"
              width={20}
              value={typed}
              error={errorFor(errors, 'siret')}
            />
            <ButtonGroup>
              <Button>{say('structure.siret.confirm')}</Button>
              <ButtonLink kind="quiet" href="/organisation/structure">
                {say('structure.cancel')}
              </ButtonLink>
            </ButtonGroup>
          </Form>
        </>
      ),
    },
  };
}

/** Asks for the SIRET a structure received. */
export async function showReceiveSiret(visit: SignedVisit): Promise<Answer> {
  authorise(visit.visitor.actor, 'structures.change-siret');
  return await siretPage(visit);
}

/** Gives it. */
export async function doReceiveSiret(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const siret = fields.get('siret') ?? '';
  try {
    await receiveSiret(visit.context, visit.visitor.actor, { siret, expectedVersion: formVersion(fields) });
  } catch (error) {
    return await siretPage(visit, siret, formErrors(visit, error, 'siret'));
  }
  return { kind: 'redirect', to: '/organisation/structure', flash: { tone: 'success', key: 'structure.siret.done' } };
}
