import type { InvoiceEvent, InvoiceRecord } from '#domain/invoices';
import type { PersonToTell } from '#domain/accounts';
import type { News } from '#domain/news';
import type { Language } from '#kernel';
import type { Digest } from './digest/digest.ts';

/** A mail as it is (or would be) sent. */
export interface Mail {
  readonly id: string;
  readonly userId: string | null;
  /** Address it goes to. */
  readonly recipient: string;
  readonly language: Language;
  readonly subject: string;
  readonly textBody: string;
  readonly htmlBody: string;
  readonly invoiceId: string | null;
  readonly madeAt: Date;
  readonly sentAt: Date | null;
  /** Why the last attempt to send it failed. */
  readonly failure: string | null;
  /** Bears a link that opens something: its text is blanked once it was sent. */
  readonly isSecret: boolean;
}

/** A step of an invoice that someone is told of. */
export interface StatusNews {
  readonly invoice: InvoiceRecord;
  readonly event: InvoiceEvent;
  readonly person: PersonToTell;
  /** The person's side of the paper. */
  readonly side: 'supplier' | 'recipient';
}

/** A mail in words. */
export interface Written {
  readonly subject: string;
  readonly textBody: string;
  readonly htmlBody: string;
}

/** Puts news into words. Passed by `run`: sentences stand in `words`, which the domain never reads. */
export interface MailWriter {
  /** In the person's language. */
  writeStatus(news: StatusNews): Written;
  writeNews(news: News, reader: { readonly name: string; readonly language: Language }): Written;
  writeDigest(digest: Digest, reader: { readonly name: string; readonly language: Language }): Written;
}
