import { ButtonGroup, ButtonLink, Card, Details, Notice, Section } from '#design';
import { readLife } from '#domain/structures';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { LifeNotice } from './life-notice.tsx';
import { Sentences, wizardPage } from './wizard.tsx';

export const siretProcedure = { label: 'life.siret.title', href: '/organisation/siret' } as const;
export const siretSteps = 3;

/** First step: why, and what happens. */
export async function showSiret(visit: SignedVisit): Promise<Answer> {
  const { say } = visit;
  const life = await readLife(visit.context, visit.visitor.actor);
  const page = { procedure: siretProcedure, title: say('life.siret.title') };
  if (!life.self.isActive) return wizardPage(visit, { ...page, body: <LifeNotice visit={visit} life={life} /> });
  return wizardPage(visit, {
    ...page,
    step: { step: 1, count: siretSteps },
    lead: say('life.siret.lead'),
    wide: true,
    body: (
      <>
        <Section title={say('life.siret.happens')} id="happens">
          <Sentences
            visit={visit}
            keys={['life.siret.happens.new', 'life.siret.happens.old', 'life.siret.happens.papers', 'life.siret.happens.told']}
          />
        </Section>
        <Section title={say('life.siret.belongs')} id="belongs">
          <div class="columns-even">
            <div>
              <Card title={say('life.siret.follows')}>
                <Sentences
                  visit={visit}
                  keys={[
                    'life.siret.follows.data',
                    'life.siret.follows.services',
                    'life.siret.follows.people',
                    'life.siret.follows.accounts',
                  ]}
                />
              </Card>
            </div>
            <div>
              <Card title={say('life.siret.stays')}>
                <Sentences
                  visit={visit}
                  keys={[
                    'life.siret.stays.mandate',
                    'life.siret.stays.clients',
                    'life.siret.stays.edi',
                    'life.siret.stays.delegations',
                    'life.siret.stays.requests',
                  ]}
                />
              </Card>
            </div>
          </div>
        </Section>
        <Details summary={say('life.siret.other-siren')}>
          <p>
            {say('life.siret.other-siren.text')} <a href="/organisation/absorption">{say('life.siret.other-siren.link')}</a>.
          </p>
        </Details>
        <Notice>{say('life.nothing-yet')}</Notice>
        <ButtonGroup>
          <ButtonLink href="/organisation/siret/number">{say('life.continue')}</ButtonLink>
          <ButtonLink kind="quiet" href="/organisation">
            {say('life.cancel')}
          </ButtonLink>
        </ButtonGroup>
      </>
    ),
  });
}
