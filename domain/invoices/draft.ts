import type { InvoiceEntry } from './entry.ts';
import type { TypedHeader } from './deposit.ts';

/** Begun and not sent (brouillon): seen by the supplier alone. What was typed may be incomplete. */
export type Draft = {
  readonly id: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Who began it. */
  readonly userId: string;
  readonly replacesId: string | null;
} & DraftContent;

/** A form being filled, or a PDF whose header is still to be typed. */
export type DraftContent =
  | { readonly kind: 'form'; readonly data: Partial<InvoiceEntry> }
  | { readonly kind: 'plain-pdf'; readonly data: Partial<TypedHeader>; readonly file: DraftFile };

export interface DraftFile {
  readonly hash: string;
  readonly name: string;
  readonly size: number;
}
