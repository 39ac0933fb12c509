import type { JSX } from 'preact';
import { ButtonLink, Notice, PageHeading, Section, SummaryList, Tag } from '#design';
import type { Structure, StructureSheet } from '#domain/structures';
import { findStructure, readLife, readSheet } from '#domain/structures';
import { instant } from '#words';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { LifeNotice } from '../life/life-notice.tsx';
import { AddressView } from './address-view.tsx';
import { may } from './may.ts';
import { shownIdentifier } from './shown-identifier.ts';

interface Props {
  readonly visit: SignedVisit;
  readonly sheet: StructureSheet;
}

function Identity({ visit, sheet, origin }: Props & { readonly origin: Structure | undefined }): JSX.Element {
  const { say, language } = visit;
  const checked = sheet.registerCheckedAt;
  return (
    <SummaryList
      facts={[
        { label: say('structure.name'), value: sheet.name },
        { label: say(`structure.type.${sheet.identifierType}`), value: <span class="numeric">{shownIdentifier(sheet)}</span> },
        { label: say('structure.address'), value: <AddressView language={language} address={sheet.address} /> },
        { label: say('structure.kind'), value: say(sheet.isPublic ? 'structure.kind.public' : 'structure.kind.private') },
        ...(sheet.identifierType === 'siret'
          ? [
              {
                label: say('structure.register'),
                value: checked ? say('structure.register.checked', { at: instant(language, checked) }) : say('structure.register.never'),
                actions: <a href="/organisation/structure/register">{say('structure.register.update')}</a>,
              },
            ]
          : []),
        ...(sheet.isDiffusible ? [] : [{ label: say('structure.diffusion'), value: say('structure.diffusion.hidden') }]),
        ...(origin ? [{ label: say('structure.origin'), value: `${origin.name}, ${shownIdentifier(origin)}` }] : []),
      ]}
    />
  );
}

function Contact({ visit, sheet }: Props): JSX.Element {
  const { say } = visit;
  const none = <span class="muted">{say('structure.none')}</span>;
  return (
    <SummaryList
      facts={[
        { label: say('structure.field.email'), value: sheet.email ?? none },
        { label: say('structure.field.phone'), value: sheet.phone ?? none },
        { label: say('structure.field.legalForm'), value: sheet.legalForm ?? none },
        { label: say('structure.field.rcsNumber'), value: sheet.rcsNumber ?? none },
        { label: say('structure.field.vatNumber'), value: sheet.vatNumber ?? none },
      ]}
    />
  );
}

/** Everything kept of the structure. */
export async function showSheet(visit: SignedVisit): Promise<Answer> {
  const { say, context, visitor } = visit;
  const sheet = await readSheet(context, visitor.actor);
  const origin = sheet.originId === undefined ? undefined : await findStructure(context, sheet.originId);
  const canChange = may(visit, 'structures.change');
  return {
    kind: 'page',
    page: {
      title: say('structure.sheet.title'),
      width: 'reading',
      breadcrumbs: organisationTrail(visit, { label: say('structure.sheet.title') }),
      body: (
        <>
          <PageHeading above={sheet.name} title={say('structure.sheet.title')}>
            <Tag tone={sheet.isActive ? 'green' : 'grey'}>{say(sheet.isActive ? 'structure.active' : 'structure.inactive')}</Tag>
          </PageHeading>
          <LifeNotice visit={visit} life={await readLife(visit.context, visit.visitor.actor)} />
          {sheet.identifierType === 'being-registered' && sheet.isActive && (
            <Notice title={say('structure.siret.waiting')}>
              <p>{say('structure.siret.waiting-text')}</p>
              {may(visit, 'structures.change-siret') && (
                <ButtonLink href="/organisation/structure/receive-siret">{say('structure.siret.give')}</ButtonLink>
              )}
            </Notice>
          )}
          <Section title={say('structure.identity')} id="identity">
            <Identity visit={visit} sheet={sheet} origin={origin} />
          </Section>
          <Section title={say('structure.contact')} id="contact">
            <Contact visit={visit} sheet={sheet} />
          </Section>
          {canChange && (
            <p>
              <ButtonLink href="/organisation/structure/edit" icon="pen">
                {say('structure.edit')}
              </ButtonLink>
            </p>
          )}
        </>
      ),
    },
  };
}
