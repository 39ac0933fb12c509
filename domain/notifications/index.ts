/** Notifications: who is told what. All that others may import. */
export { changeRhythms } from './digest/change-rhythms.ts';
export type { Digest, DigestGroup, DigestLine, DigestRhythm } from './digest/digest.ts';
export { kindsConcerning } from './digest/kinds-concerning.ts';
export { sendDigests } from './digest/send-digests.ts';
export type { Mail, MailWriter, StatusNews } from './mail.ts';
export { forgetMails } from './operations/forget-mails.ts';
export { listMails, readMail } from './operations/list-mails.ts';
export { notifyStatus } from './operations/notify-status.ts';
export { tellNews } from './operations/tell-news.ts';
export { mailFailed, mailSent } from './operations/record-sending.ts';
