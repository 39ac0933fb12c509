import type { Readable } from 'node:stream';
import type { Actor } from '#domain/accounts';
import type { Context } from '#kernel';
import { Problem } from '#kernel';

export interface FileToSend {
  readonly stream: Readable;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly hash: string;
}

export async function originalFile(_context: Context, _actor: Actor, _invoiceId: string): Promise<FileToSend> {
  throw new Problem('invoices.not-ready', 'unavailable');
}

export async function attachmentFile(_context: Context, _actor: Actor, _invoiceId: string, _attachmentId: string): Promise<FileToSend> {
  throw new Problem('invoices.not-ready', 'unavailable');
}
