import type { FormError } from '#design';
import { Button, ButtonGroup, ButtonLink, Card, Checkboxes, errorFor, Form, Hidden, Inset, Section, SummaryList } from '#design';
import { switchStructure } from '#domain/accounts';
import type { SiretProposal } from '#domain/structures';
import { changeSiret, checkNewSiret } from '#domain/structures';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { Address } from './address.tsx';
import { siretProcedure, siretSteps } from './siret.tsx';
import { numberPage } from './siret-number.tsx';
import { readable, stepErrors, wizardPage } from './wizard.tsx';

/** Third step: old and new side by side; a SIRET that no longer suits leads back to where it is typed. */
export async function showConfirm(visit: SignedVisit): Promise<Answer> {
  const siret = (visit.query.get('siret') ?? '').slice(0, 100);
  return confirmPage(visit, siret, []);
}

async function confirmPage(visit: SignedVisit, siret: string, errors: readonly FormError[]): Promise<Answer> {
  let proposal: SiretProposal;
  try {
    proposal = await checkNewSiret(visit.context, visit.visitor.actor, siret);
  } catch (error) {
    return numberPage(visit, stepErrors(visit, error, 'siret'), siret);
  }
  const { say } = visit;
  const { from, name, address, isDiffusible } = proposal;
  const facts = (one: { siret: string; name: string; address: typeof address | typeof from.address }, state: 'inactive' | 'active') => [
    { label: say('life.siret.siret'), value: <strong>{readable(one.siret)}</strong> },
    { label: say('life.siret.name'), value: one.name },
    { label: say('life.siret.address'), value: <Address address={one.address} /> },
    { label: say('life.siret.state'), value: say(`life.siret.state.${state}`) },
  ];
  return wizardPage(visit, {
    procedure: siretProcedure,
    title: say('life.siret.confirm.title'),
    step: { step: 3, count: siretSteps },
    errors,
    wide: true,
    body: (
      <>
        <div class="columns-even">
          <div>
            <Card title={say('life.siret.before')}>
              <SummaryList facts={facts({ siret: from.identifier, name: from.name, address: from.address }, 'inactive')} />
            </Card>
          </div>
          <div>
            <Card title={say('life.siret.after')}>
              <SummaryList facts={facts(proposal, 'active')} />
            </Card>
          </div>
        </div>
        <Inset>{say(isDiffusible ? 'life.siret.from-register' : 'life.siret.not-diffusible', { name })}</Inset>
        <Section title={say('life.confirmation')} id="confirmation">
          <Form action="/organisation/siret/confirm" csrf={visit.csrfToken}>
            <Hidden name="siret" value={proposal.siret} />
            <Checkboxes
              name="confirmed"
              label={say('life.siret.confirm.title')}
              hiddenLabel
              choices={[{ value: 'yes', label: say('life.siret.confirm') }]}
              error={errorFor(errors, 'confirmed')}
            />
            <ButtonGroup>
              <Button>{say('life.siret.submit')}</Button>
              <ButtonLink kind="quiet" href="/organisation/siret/number">
                {say('life.back')}
              </ButtonLink>
              <ButtonLink kind="quiet" href="/organisation">
                {say('life.cancel')}
              </ButtonLink>
            </ButtonGroup>
          </Form>
        </Section>
      </>
    ),
  });
}

/** Changes the SIRET; the session acts for the new structure from now on. */
export async function doConfirm(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  const siret = (fields.get('siret') ?? '').slice(0, 100);
  try {
    const { newId } = await changeSiret(visit.context, visit.visitor.actor, { siret, confirmed: fields.get('confirmed') === 'yes' });
    await switchStructure(visit.context, visit.visitor.token, newId);
    return { kind: 'redirect', to: '/organisation/siret/done' };
  } catch (error) {
    return confirmPage(visit, siret, stepErrors(visit, error, 'confirmed'));
  }
}
