import type { Readable } from 'node:stream';
import type { Actor } from '#domain/rights';
import type { Context } from '#kernel';
import { isId, Problem } from '#kernel';
import { attachmentById } from '../store/read.ts';
import { readInvoice } from './read-invoice.ts';

/** A kept file on its way out. */
export interface FileToSend {
  readonly stream: Readable;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256. */
  readonly hash: string;
}

/** The very bytes that were deposited. Throws `invoices.not-found`, `rights.missing`, `files.missing`. */
export async function originalFile(context: Context, actor: Actor, invoiceId: string): Promise<FileToSend> {
  const { fileHash: hash, fileName: name, mediaType, fileSize: size } = await readInvoice(context, actor, invoiceId);
  return { stream: await context.files.stream(hash), name, mediaType, size, hash };
}

/** A file beside or inside the invoice. Throws `invoices.not-found`, `invoices.attachment-not-found`, `rights.missing`, `files.missing`. */
export async function attachmentFile(context: Context, actor: Actor, invoiceId: string, attachmentId: string): Promise<FileToSend> {
  await readInvoice(context, actor, invoiceId);
  const attachment = isId(attachmentId) ? await attachmentById(context.database, invoiceId, attachmentId) : undefined;
  if (!attachment) throw new Problem('invoices.attachment-not-found', 'not-found');
  const { fileHash: hash, name, mediaType, size } = attachment;
  return { stream: await context.files.stream(hash), name, mediaType, size, hash };
}
