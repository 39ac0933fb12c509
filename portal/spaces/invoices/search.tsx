import type { Column } from '#design';
import { ButtonGroup, ButtonLink, EmptyState, Pagination, Table } from '#design';
import type { InvoiceRecord, SearchSide, SortKey } from '#domain/invoices';
import { searchInvoices } from '#domain/invoices';
import { servicesOf } from '#domain/structures';
import { number } from '#words';
import type { Answer, SignedVisit } from '../../frame/visit.ts';
import { criteriaOf, pageOf, pageSizes, searchHref } from './criteria.ts';
import { invoiceColumns } from './invoice-table.tsx';
import { SearchForm } from './search-form.tsx';
import { SideHeading } from './side-tabs.tsx';

const sortOf: Readonly<Record<string, SortKey>> = {
  number: 'number',
  counterpart: 'counterpart',
  amount: 'amount',
  status: 'status',
  deposited: 'deposited',
  issued: 'issued',
  due: 'due',
};

/** Columns whose headings sort the list; pressing the one in force turns it round. */
function sortable(visit: SignedVisit, side: SearchSide): Column<InvoiceRecord>[] {
  const { sort, direction } = pageOf(visit.query);
  return invoiceColumns(visit, side, ['number', 'counterpart', 'service', 'issued', 'deposited', 'due', 'amount', 'status']).map(
    (column) => {
      const key = sortOf[column.key];
      if (!key) return column;
      const inForce = key === sort;
      const order = inForce && direction === 'ascending' ? undefined : 'ascending';
      return {
        ...column,
        sort: { href: searchHref(side, visit.query, { sort: key, order, page: undefined }), ...(inForce ? { order: direction } : {}) },
      };
    },
  );
}

/** Recherche: many criteria, pages and order by the server, all of it in the address. */
export function showSearch(side: SearchSide) {
  return async (visit: SignedVisit): Promise<Answer> => {
    const { context, language, query, say, visitor } = visit;
    const { actor } = visitor;
    const page = pageOf(query);
    const [services, found] = await Promise.all([
      side === 'received' ? servicesOf(context, actor.grant.structureId, { activeOnly: false }) : [],
      searchInvoices(context, actor, side, criteriaOf(query), page),
    ]);
    const reachable = found.totalIsExact ? found.total : found.total - 1;
    return {
      kind: 'page',
      page: {
        title: say('lists.search-title', { list: say(`lists.title.${side}`) }),
        body: (
          <>
            <SideHeading visit={visit} side={side} page="search">
              <ButtonGroup>
                <ButtonLink href={`/invoices/${side}/export.csv?${query}`} kind="secondary" icon="download" download>
                  {say('lists.export')}
                </ButtonLink>
              </ButtonGroup>
            </SideHeading>
            <SearchForm visit={visit} side={side} services={services} />
            <p class="list-total" role="status">
              {found.totalIsExact
                ? say('lists.total', { count: found.total, shown: number(language, found.total) })
                : say('lists.total-more', { shown: number(language, reachable) })}
            </p>
            {found.items.length === 0 ? (
              <EmptyState title={say('lists.empty')} icon="search">
                {say('lists.empty-text')}
              </EmptyState>
            ) : (
              <>
                <Table
                  caption={say(`lists.title.${side}`)}
                  columns={sortable(visit, side)}
                  rows={found.items}
                  rowKey={(invoice) => invoice.id}
                />
                <Pagination
                  page={page.number}
                  pageSize={page.size}
                  total={reachable}
                  hrefFor={(other) => searchHref(side, query, { page: String(other) })}
                  format={(count) => number(language, count)}
                />
                <p class="muted page-sizes">
                  {say('lists.page-size')}
                  {pageSizes.map((size) =>
                    size === page.size ? (
                      <strong key={size} aria-current="true">
                        {size}
                      </strong>
                    ) : (
                      <a key={size} href={searchHref(side, query, { size: String(size), page: undefined })}>
                        {size}
                      </a>
                    ),
                  )}
                </p>
              </>
            )}
          </>
        ),
      },
    };
  };
}
