import type { JSX } from 'preact';
import { KeyValue, Notice, PageHeading, Section } from '#design';
import type { DirectoryDetail } from '#domain/structures';
import { directoryEntry, servicesPage } from '#domain/structures';
import { dayInParis } from '#kernel';
import { day } from '#words';
import type { Answer, Visit } from '../../frame/visit.ts';
import { AddressView } from '../organisation/structure/address-view.tsx';
import { demandOf } from '../organisation/structure/demands.ts';
import { shownIdentifier } from '../organisation/structure/shown-identifier.ts';
import { askedOf } from './asked.ts';
import { Services, servicesPageSize } from './services.tsx';

/** A public structure: how to address an invoice to it. */
export async function showDirectoryEntry(visit: Visit): Promise<Answer> {
  const { context, params, query, say, language } = visit;
  const structure = await directoryEntry(context, params.structure ?? '');
  const asked = askedOf(query);
  const found = structure.isActive
    ? await servicesPage(context, structure.id, { text: asked.text, page: asked.page, size: servicesPageSize })
    : undefined;
  const name = structure.name ?? say('directory.name-hidden');
  const label = say(structure.identifierType === 'siret' ? 'directory.siret' : 'directory.identifier');
  return {
    kind: 'page',
    page: {
      title: name,
      description: say('directory.description'),
      indexed: structure.isActive && asked.text === '' && asked.page === 1,
      breadcrumbs: [{ label: say('directory.title'), href: '/directory' }, { label: name }],
      body: (
        <>
          <PageHeading title={name} />
          {!structure.isActive && <Closed visit={visit} structure={structure} />}
          {structure.name === undefined && <Notice>{say('directory.hidden-text')}</Notice>}
          <KeyValue
            facts={[
              { label, value: <span class="nowrap">{shownIdentifier(structure)}</span> },
              ...(structure.name === undefined
                ? []
                : [{ label: say('directory.address'), value: <AddressView language={language} address={structure.address} /> }]),
            ]}
          />
          {structure.isActive && <Asks visit={visit} structure={structure} />}
          {found && <Services visit={visit} structure={structure} asked={asked} found={found} />}
        </>
      ),
    },
  };
}

function Closed({ visit, structure }: { visit: Visit; structure: DirectoryDetail }): JSX.Element {
  const { language, say } = visit;
  const { endedAt, successor } = structure;
  return (
    <Notice tone="warning" title={say('directory.closed-title')}>
      {endedAt && <p>{say('directory.closed-since', { day: day(language, dayInParis(endedAt)) })}</p>}
      {successor ? (
        <p>
          {say('directory.closed-replaced')}{' '}
          <a href={`/directory/${successor.id}`}>
            {successor.name ?? say('directory.name-hidden')} ({shownIdentifier({ identifierType: structure.identifierType, ...successor })})
          </a>
        </p>
      ) : (
        <p>{say('directory.closed-text')}</p>
      )}
    </Notice>
  );
}

/** The parameters of the structure, as what its suppliers have to do. */
function Asks({ visit, structure }: { visit: Visit; structure: DirectoryDetail }): JSX.Element {
  const { say } = visit;
  const { parameters } = structure;
  const demand = demandOf(parameters);
  return (
    <Section title={say('directory.asks')}>
      <ul class="format-list">
        <li>{say('directory.asks.identifier', { identifier: shownIdentifier(structure) })}</li>
        {(demand === 'service' || demand === 'both') && <li>{say('directory.asks.service')}</li>}
        {(demand === 'commitment' || demand === 'both') && <li>{say('directory.asks.commitment')}</li>}
        {demand === 'either' && <li>{say('directory.asks.either')}</li>}
        {demand === 'nothing' && <li>{say('directory.asks.nothing')}</li>}
      </ul>
      <p class="muted">
        {say(parameters.paymentStatusReturned ? 'directory.asks.paid' : 'directory.asks.not-paid')}
        {parameters.isWorksClient && ` ${say('directory.asks.works')}`}
      </p>
    </Section>
  );
}
