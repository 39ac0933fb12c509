import type { Context } from '#kernel';
import { Problem } from '#kernel';
import type { MailWriter } from '../mail.ts';

export async function notifyStatus(_context: Context, _invoiceId: string, _version: number, _writer: MailWriter): Promise<void> {
  throw new Problem('invoices.not-ready', 'unavailable');
}
