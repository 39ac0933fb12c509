import type { lists as fr } from '../fr/lists.ts';

/** Lists of invoices: columns, synthesis, search, dashboard. */
export const lists: { readonly [K in keyof typeof fr]: string } = {
  'column.number': 'Number',
  'column.recipient': 'Recipient',
  'column.supplier': 'Supplier',
  'column.service': 'Service',
  'column.amount': 'Amount incl. VAT',
  'column.status': 'Status',
  'column.deposited': 'Deposited',
  'column.issued': 'Issued',
  'column.due': 'Due',
  'column.changed': 'Since',
};
