import type { Context } from '#kernel';
import { isId } from '#kernel';
import type { InvoiceEvent, InvoiceRecord } from '../invoice.ts';
import { eventOf, invoiceById } from '../store/read.ts';

/** A step of an invoice as news, with the id of whoever took it. For the room that tells people; asks for no rights. */
export async function newsOf(
  context: Context,
  invoiceId: string,
  version: number,
): Promise<{ invoice: InvoiceRecord; event: InvoiceEvent; actorId: string | null } | undefined> {
  if (!isId(invoiceId)) return undefined;
  const [invoice, happened] = await Promise.all([invoiceById(context.database, invoiceId), eventOf(context.database, invoiceId, version)]);
  return invoice && happened && { invoice, ...happened };
}
