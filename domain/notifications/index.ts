/** Notifications: who is told what. All that others may import. */
export type { Mail, MailWriter, StatusNews } from './mail.ts';
export { listMails, readMail } from './operations/list-mails.ts';
export { notifyStatus } from './operations/notify-status.ts';
export { tellNews } from './operations/tell-news.ts';
export { mailFailed, mailSent } from './operations/record-sending.ts';
