import type { JSX } from 'preact';
import type { Column } from '#design';
import { Button, EmptyState, Form, Input, Notice, Pagination, Section, Table } from '#design';
import type { DirectoryDetail, Service } from '#domain/structures';
import { number } from '#words';
import type { Visit } from '../../frame/visit.ts';
import type { Asked } from './asked.ts';
import { listHref } from './asked.ts';

export const servicesPageSize = 50;

/** Kept for invoices between public structures. Source: dossier § 7.2. */
const reservedCode = 'FACTURES_PUBLIQUES';

/** Below this, reading them all is quicker than searching. */
const worthSearching = 15;

interface Props {
  visit: Visit;
  structure: DirectoryDetail;
  asked: Asked;
  found: { readonly services: readonly Service[]; readonly total: number };
}

/** The services a paper can be addressed to, each with its code to copy. */
export function Services({ visit, structure, asked, found }: Props): JSX.Element {
  const { language, say } = visit;
  const base = `/directory/${structure.id}`;
  if (structure.activeServices === 0)
    return (
      <Section title={say('directory.services')}>
        {structure.parameters.serviceRequired ? (
          <Notice tone="warning">{say('directory.services.missing')}</Notice>
        ) : (
          <p>{say('directory.services.no-service')}</p>
        )}
      </Section>
    );
  return (
    <Section title={say('directory.services')}>
      {(structure.activeServices > worthSearching || asked.text !== '') && (
        <Form action={base} method="get" role="search" label={say('directory.services.search-label')} class="filters-main">
          <Input name="text" type="search" label={say('directory.services.search')} value={asked.text} maxLength={200} />
          <Button kind="secondary" icon="search">
            {say('directory.find')}
          </Button>
        </Form>
      )}
      <p class="list-total" role="status">
        {say('directory.services.total', { count: found.total, shown: number(language, found.total) })}
      </p>
      {found.services.length === 0 ? (
        <EmptyState title={say('directory.services.none')} icon="search">
          {say('directory.services.none-text')}
        </EmptyState>
      ) : (
        <ServiceTable visit={visit} services={found.services} />
      )}
      <Pagination
        page={asked.page}
        pageSize={servicesPageSize}
        total={found.total}
        hrefFor={(page) => listHref(base, { ...asked, page })}
        format={(count) => number(language, count)}
      />
    </Section>
  );
}

function ServiceTable({ visit, services }: { visit: Visit; services: readonly Service[] }): JSX.Element {
  const { say } = visit;
  const needs: Column<Service> = {
    key: 'needs',
    label: say('directory.services.needs'),
    cell: ({ commitmentRequired }) => (commitmentRequired ? say('directory.services.commitment') : ''),
  };
  return (
    <Table
      caption={say('directory.services')}
      columns={[
        // Alone in its element: a double click or a long press takes the code and nothing else.
        { key: 'code', label: say('directory.services.code'), heading: true, cell: ({ code }) => <code>{code}</code> },
        {
          key: 'name',
          label: say('directory.services.name'),
          cell: ({ code, name }) => (
            <>
              {name}
              {code === reservedCode && <div class="muted">{say('directory.services.reserved')}</div>}
            </>
          ),
        },
        ...(services.some((one) => one.commitmentRequired) ? [needs] : []),
      ]}
      rows={services}
      rowKey={(service) => service.id}
    />
  );
}
