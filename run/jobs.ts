import { decideDeposit, referencedFiles, routeInvoice } from '#domain/invoices';
import type { News } from '#domain/news';
import { mailFailed, mailSent, notifyStatus, readMail, tellNews } from '#domain/notifications';
import { directoryFilesNamed, structureFilesNamed } from '#domain/structures';
import type { Context } from '#kernel';
import { Problem } from '#kernel';
import type { JobHandler } from '#platform/jobs';
import { mailWriter } from './mails.ts';
import type { Platform } from './platform.ts';
import { runScheduled } from './schedule.ts';

function text(payload: Readonly<Record<string, unknown>>, name: string): string {
  const value = payload[name];
  return typeof value === 'string' ? value : '';
}

/** Sends one mail once; without a mail server it stays in the demo mailbox. */
async function sendMail(platform: Platform, mailId: string): Promise<void> {
  const { context, mailer } = platform;
  const mail = await readMail(context, mailId);
  if (!mail || mail.sentAt || !mailer.isReal) return;
  try {
    await mailer.send({
      id: mail.id,
      to: mail.recipient,
      subject: mail.subject,
      text: mail.textBody,
      html: mail.htmlBody,
      language: mail.language,
    });
    await mailSent(context, mail.id);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await mailFailed(context, mail.id, error.code);
    if (error.code === 'mail.unavailable') throw error;
  }
}

/** A day: longer than any deposit takes, so that nothing under way is swept. */
const sweepAge = 24 * 3600 * 1000;

/** Which of these files anything of the platform refers to: a room that keeps files has its line here, or they are swept. */
async function namedFiles(context: Context, hashes: readonly string[]): Promise<Set<string>> {
  const named = await Promise.all([
    referencedFiles(context, hashes),
    structureFilesNamed(context.database, hashes),
    directoryFilesNamed(context, hashes),
  ]);
  return new Set(named.flatMap((one) => [...one]));
}

/** Removes files that no row names: left behind when a transaction failed after its file was kept. */
export async function sweepFiles(platform: Platform): Promise<number> {
  const { files, context } = platform;
  const before = new Date(context.clock.now().getTime() - sweepAge);
  const result = await files.sweep((hashes) => namedFiles(context, hashes), before);
  return result.removed;
}

/** What is done for each job: total, so that a job without a handler does not compile away unseen. */
export function jobHandlers(
  platform: Platform,
): Record<'invoices.route' | 'notifications.status' | 'notifications.tell' | 'mail.send' | 'deposits.decide' | 'schedule.run', JobHandler> {
  const { settings, context } = platform;
  const writer = mailWriter(settings.publicUrl);
  return {
    'invoices.route': (payload) => routeInvoice(context, text(payload, 'invoiceId')),
    'notifications.status': (payload) => notifyStatus(context, text(payload, 'invoiceId'), Number(payload.version), writer),
    // The payload is what `tell` was given: only our own rooms enqueue this job.
    'notifications.tell': (payload) => tellNews(context, payload as unknown as News, writer),
    'mail.send': (payload) => sendMail(platform, text(payload, 'mailId')),
    'deposits.decide': (payload) => decideDeposit(context, text(payload, 'depositId')),
    'schedule.run': (payload) => runScheduled(platform, text(payload, 'task')),
  };
}
