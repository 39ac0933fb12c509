import type { FormError } from '#design';
import { Button, ButtonGroup, ButtonLink, Card, errorFor, Form, Input, Section, SummaryList } from '#design';
import { checkNewSiret, findStructure, suggestSirets } from '#domain/structures';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { Address } from './address.tsx';
import { siretProcedure, siretSteps } from './siret.tsx';
import { readable, stepErrors, wizardPage } from './wizard.tsx';

const confirmPath = '/organisation/siret/confirm';

/** Second step: the new SIRET, typed or taken from what the register suggests. */
export async function showNumber(visit: SignedVisit): Promise<Answer> {
  return numberPage(visit, [], '');
}

export async function numberPage(visit: SignedVisit, errors: readonly FormError[], typed: string): Promise<Answer> {
  const { say, context, visitor } = visit;
  const [own, suggestions] = await Promise.all([
    findStructure(context, visitor.actor.grant.structureId),
    suggestSirets(context, visitor.actor),
  ]);
  return wizardPage(visit, {
    procedure: siretProcedure,
    title: say('life.siret.number.title'),
    step: { step: 2, count: siretSteps },
    errors,
    body: (
      <>
        <SummaryList facts={[{ label: say('life.siret.now'), value: readable(own?.identifier ?? '') }]} />
        {suggestions.length > 0 && (
          <Section title={say('life.siret.suggested')} id="suggested">
            {suggestions.map(({ siret, name, address, because }) => (
              <Card key={siret}>
                <SummaryList
                  facts={[
                    { label: say(`life.siret.suggested.${because}`), value: readable(siret) },
                    { label: say('life.siret.address'), value: <Address name={name} address={address} /> },
                  ]}
                />
                <ButtonGroup>
                  <ButtonLink kind="secondary" href={`${confirmPath}?siret=${siret}`}>
                    {say('life.siret.take')}
                    <span class="govuk-visually-hidden"> {readable(siret)}</span>
                  </ButtonLink>
                </ButtonGroup>
              </Card>
            ))}
          </Section>
        )}
        <Section title={say(suggestions.length > 0 ? 'life.siret.type-other' : 'life.siret.type')} id="type">
          <Form action="/organisation/siret/number" csrf={visit.csrfToken}>
            <Input
              name="siret"
              label={say('life.siret.number')}
              hint={say('life.siret.number.hint', { siren: readable(own?.identifier ?? '').slice(0, 11) })}
              value={typed}
              width={20}
              numeric="integer"
              autocomplete="off"
              error={errorFor(errors, 'siret')}
            />
            <ButtonGroup>
              <Button>{say('life.continue')}</Button>
              <ButtonLink kind="quiet" href="/organisation/siret">
                {say('life.back')}
              </ButtonLink>
            </ButtonGroup>
          </Form>
        </Section>
      </>
    ),
  });
}

/** Checks what was typed and goes on to the summary. */
export async function doNumber(visit: SignedVisit): Promise<Answer> {
  const typed = ((await visit.form()).get('siret') ?? '').slice(0, 100);
  try {
    const { siret } = await checkNewSiret(visit.context, visit.visitor.actor, typed);
    return { kind: 'redirect', to: `${confirmPath}?siret=${siret}` };
  } catch (error) {
    return numberPage(visit, stepErrors(visit, error, 'siret'), typed);
  }
}
