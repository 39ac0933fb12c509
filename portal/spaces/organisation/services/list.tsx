import type { JSX } from 'preact';
import { Button, ButtonGroup, ButtonLink, EmptyState, Form, Hidden, Input, Notice, PageHeading, Pagination, Table, Tabs } from '#design';
import { check } from '#domain/rights';
import type { Service, ServiceList, ServiceState } from '#domain/structures';
import { findStructure, listServices, serviceStates } from '#domain/structures';
import { number } from '#words';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { Lines, particulars, serviceHref, servicesHref, StateTag, validityWords } from './service-look.tsx';

const pageSize = 50;

/** What the address asks for. */
function askedOf(query: URLSearchParams): { text: string; state?: ServiceState; page: number } {
  const state = serviceStates.find((one) => one === query.get('state'));
  const page = Number(query.get('page') ?? '1');
  return {
    text: (query.get('text') ?? '').trim().slice(0, 200),
    ...(state && { state }),
    page: Number.isSafeInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

function listHref(asked: { text: string; state?: string | undefined; page?: number }): string {
  const query = new URLSearchParams();
  if (asked.text !== '') query.set('text', asked.text);
  if (asked.state !== undefined) query.set('state', asked.state);
  if (asked.page !== undefined && asked.page > 1) query.set('page', String(asked.page));
  return query.size === 0 ? servicesHref : `${servicesHref}?${query}`;
}

/** Services: found by words, by state, page by page. Those who may change them get the buttons. */
export async function showServices(visit: SignedVisit): Promise<Answer> {
  const { context, say, visitor } = visit;
  const { actor } = visitor;
  const asked = askedOf(visit.query);
  const [found, structure] = await Promise.all([
    listServices(context, actor, { ...asked, size: pageSize }),
    findStructure(context, actor.grant.structureId),
  ]);
  const any = asked.text !== '' || Object.values(found.counts).some((count) => count > 0);
  const isPublic = actor.grant.structureIsPublic;
  const mayChange = check(actor, 'services.change') === 'yes';
  const nobodyReaches = structure?.parameters.serviceRequired === true && asked.text === '' && found.counts.active === 0;
  return {
    kind: 'page',
    page: {
      title: say('services.title'),
      width: 'wide',
      breadcrumbs: organisationTrail(visit, { label: say('services.title') }),
      body: (
        <>
          <PageHeading above={actor.grant.structureName} title={say('services.title')} lead={isPublic ? say('services.lead') : undefined}>
            <ButtonGroup>
              {mayChange && <ButtonLink href={`${servicesHref}/new`}>{say('services.new')}</ButtonLink>}
              {mayChange && (
                <ButtonLink href={`${servicesHref}/import`} kind="secondary" icon="upload">
                  {say('services.import')}
                </ButtonLink>
              )}
              {any && (
                <ButtonLink href={`${servicesHref}/export.csv`} kind="secondary" icon="download" download>
                  {say('services.export')}
                </ButtonLink>
              )}
            </ButtonGroup>
          </PageHeading>
          {nobodyReaches && (
            <Notice tone="warning" title={say('services.no-active-title')}>
              {say('services.no-active')}
            </Notice>
          )}
          {any ? (
            <Found visit={visit} asked={asked} found={found} />
          ) : (
            <EmptyState title={say('services.none')}>
              {say(!isPublic ? 'services.none-private' : mayChange ? 'services.none-text' : 'services.none-read')}
            </EmptyState>
          )}
        </>
      ),
    },
  };
}

function Found({ visit, asked, found }: { visit: SignedVisit; asked: ReturnType<typeof askedOf>; found: ServiceList }): JSX.Element {
  const { language, say } = visit;
  const { text, state, page } = asked;
  const all = Object.values(found.counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <Form action={servicesHref} method="get" role="search" label={say('services.filter')} class="filters-main">
        <Input name="text" label={say('services.search')} hint={say('services.search-hint')} type="search" value={text} />
        {state !== undefined && <Hidden name="state" value={state} />}
        <Button kind="secondary" icon="search">
          {say('services.find')}
        </Button>
      </Form>
      <Tabs
        label={say('services.state')}
        links={[
          { label: say('services.state.all'), href: listHref({ text }), current: state === undefined, count: all },
          ...serviceStates
            .filter((one) => one === state || one === 'active' || found.counts[one] > 0)
            .map((one) => ({
              label: say(`services.state.${one}`),
              href: listHref({ text, state: one }),
              current: state === one,
              count: found.counts[one],
            })),
        ]}
      />
      <p class="list-total" role="status">
        {say('services.total', { count: found.total, shown: number(language, found.total) })}
      </p>
      {found.services.length === 0 ? (
        <EmptyState title={say('services.empty')} icon="search">
          <p>{say('services.empty-text')}</p>
          <p>
            <a href={servicesHref}>{say('services.clear')}</a>
          </p>
        </EmptyState>
      ) : (
        <>
          <ServiceTable visit={visit} services={found.services} />
          <Pagination
            page={page}
            pageSize={pageSize}
            total={found.total}
            hrefFor={(other) => listHref({ text, state, page: other })}
            format={(count) => number(language, count)}
          />
        </>
      )}
    </>
  );
}

function ServiceTable({ visit, services }: { visit: SignedVisit; services: readonly Service[] }): JSX.Element {
  const { say } = visit;
  return (
    <Table
      caption={say('services.title')}
      rows={services}
      rowKey={(service) => service.id}
      columns={[
        {
          key: 'code',
          label: say('services.column.code'),
          heading: true,
          cell: (service) => <a href={serviceHref(service)}>{service.code}</a>,
        },
        { key: 'name', label: say('services.column.name'), cell: (service) => service.name },
        { key: 'validity', label: say('services.column.validity'), cell: (service) => validityWords(visit, service) },
        { key: 'demands', label: say('services.column.demands'), cell: (service) => <Lines lines={particulars(visit, service)} /> },
        {
          key: 'state',
          label: say('services.column.state'),
          nowrap: true,
          cell: (service) => <StateTag visit={visit} state={service.state} />,
        },
      ]}
    />
  );
}
