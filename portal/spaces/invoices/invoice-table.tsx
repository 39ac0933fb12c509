import type { JSX } from 'preact';
import type { Column } from '#design';
import { Money, StatusTag, Table } from '#design';
import type { InvoiceRecord, SearchSide } from '#domain/invoices';
import { day, instant, money } from '#words';
import type { Visit } from '../../frame/visit.ts';

type Name = 'number' | 'counterpart' | 'service' | 'amount' | 'status' | 'deposited' | 'issued' | 'due' | 'changed';

/** Where an invoice is read. */
const invoiceHref = (invoice: { id: string }): string => `/invoices/${invoice.id}`;

/** The columns a list of invoices can have, in the visitor's language; the list says which and in what order. */
export function invoiceColumns(visit: Visit, side: SearchSide, names: readonly Name[]): Column<InvoiceRecord>[] {
  const { language, say } = visit;
  const all: Record<Name, Column<InvoiceRecord>> = {
    number: {
      key: 'number',
      label: say('lists.column.number'),
      heading: true,
      nowrap: true,
      cell: (invoice) => <a href={invoiceHref(invoice)}>{invoice.number}</a>,
    },
    counterpart: {
      key: 'counterpart',
      label: say(side === 'issued' ? 'lists.column.recipient' : 'lists.column.supplier'),
      cell: (invoice) => (side === 'issued' ? invoice.recipientName : invoice.supplierName),
    },
    service: { key: 'service', label: say('lists.column.service'), cell: (invoice) => invoice.serviceCode ?? '–' },
    amount: {
      key: 'amount',
      label: say('lists.column.amount'),
      numeric: true,
      nowrap: true,
      cell: (invoice) => <Money amount={money(language, invoice.grossAmount, invoice.currency)} />,
    },
    status: {
      key: 'status',
      label: say('lists.column.status'),
      cell: (invoice) => <StatusTag look={invoice.status}>{say(`invoices.status.${invoice.status}`)}</StatusTag>,
    },
    deposited: {
      key: 'deposited',
      label: say('lists.column.deposited'),
      nowrap: true,
      cell: (invoice) => <time dateTime={invoice.depositedAt.toISOString()}>{instant(language, invoice.depositedAt)}</time>,
    },
    issued: {
      key: 'issued',
      label: say('lists.column.issued'),
      nowrap: true,
      cell: (invoice) => <time dateTime={invoice.issueDate}>{day(language, invoice.issueDate)}</time>,
    },
    due: {
      key: 'due',
      label: say('lists.column.due'),
      nowrap: true,
      cell: (invoice) => (invoice.dueDate ? <time dateTime={invoice.dueDate}>{day(language, invoice.dueDate)}</time> : '–'),
    },
    changed: {
      key: 'changed',
      label: say('lists.column.changed'),
      nowrap: true,
      cell: (invoice) => <time dateTime={invoice.statusAt.toISOString()}>{instant(language, invoice.statusAt)}</time>,
    },
  };
  return names.map((name) => all[name]);
}

/** A table of invoices that only lists; searches add sorting to the columns themselves. */
export function InvoiceTable(props: {
  visit: Visit;
  side: SearchSide;
  caption: string;
  columns: readonly Name[];
  invoices: readonly InvoiceRecord[];
}): JSX.Element {
  return (
    <Table
      caption={props.caption}
      columns={invoiceColumns(props.visit, props.side, props.columns)}
      rows={props.invoices}
      rowKey={(invoice) => invoice.id}
    />
  );
}
