/** Outgoing mail. */
export type { Mail, Mailer } from './mailer.ts';
export { openMailer } from './mailer.ts';
