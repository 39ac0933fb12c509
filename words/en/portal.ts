import type { portal as fr } from '../fr/portal.ts';

/** The portal's frame: menus, errors. Each family of pages has a section of its own. */
export const portal: { readonly [K in keyof typeof fr]: string } = {
  'space.home': 'Home',
  'space.invoices-issued': 'Invoices issued',
  'space.invoices-received': 'Invoices received',
  'space.deposit': 'Deposit',
  'account.title': 'My account',
  'mailbox.title': 'Demo mailbox',
  'session-ended': 'Your session has ended. Sign in again to go on.',
  'error.what-now': 'Nothing has been changed. You can go back, or start again from the home page.',
  'error.back-home': 'Back to the home page',
  'error.code': 'Error reference: {code}',
};
