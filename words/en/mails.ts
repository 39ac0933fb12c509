import type { mails as fr } from '../fr/mails.ts';

/** Mails. */
export const mails: { readonly [K in keyof typeof fr]: string } = {
  subject: 'Invoice {number}: {status}',
  hello: 'Hello {name},',
  'news-supplier': 'Your invoice {number} ({amount}) to {counterpart} moved to the status “{status}” on {at}.',
  'news-recipient': 'The invoice {number} ({amount}) from {counterpart} has the status “{status}” since {at}.',
  motive: 'Motive: {motive}.',
  comment: 'Comment: “{comment}”',
  'payment-order': 'Payment order number: {number}.',
  by: 'By {name}, {structure}.',
  'advice.supplier.suspended': 'The payment delay stands still. Complete the invoice and it starts again.',
  'advice.supplier.to-recycle': 'Correct the recipient, the service or the commitment: number and amounts stay as they are.',
  'advice.supplier.rejected': 'This invoice will not be paid. Issue a new one under another number; you may start from this one.',
  'advice.recipient.available': 'It awaits your processing.',
  'advice.recipient.completed': 'The supplier answered your request: it awaits your processing again.',
  see: 'See the invoice: {link}',
  'see-link': 'See the invoice {number}',
  'why-you': 'You receive this message because you asked to be told. To change that: {link}',
  'why.requests': 'You receive this message because you manage this structure. Choose your messages: {link}',
  'why.structure': 'You receive this message because you act for this structure. Choose your messages: {link}',
  'why.security': 'This message is about the security of your account: it is always sent.',
  'why.invoices-issued': 'You receive this message because you follow invoices issued. Choose your messages: {link}',
  'why.invoices-received': 'You receive this message because you follow invoices received. Choose your messages: {link}',
};
