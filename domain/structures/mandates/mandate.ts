import type { Language } from '#kernel';
import type { IdentifierType, PostalAddress } from '../structure.ts';

/** The text that is signed now. A new text gets a new version, and its sentences in words; those signed before keep theirs. */
export const mandateVersion = '2026-1';

/** A billing mandate (mandat de facturation): the structure lets the platform make invoices in its name. Source: CGI art. 289, I-2. */
export interface BillingMandate {
  readonly id: string;
  readonly state: 'active' | 'revoked';
  readonly signerName: string;
  /** In what capacity the signer binds the structure, in their own words. */
  readonly signerCapacity: string;
  readonly signedAt: Date;
  readonly version: string;
  readonly language: Language;
  readonly hash: string;
  /** Bytes of the paper; zero when none was kept (mandates brought over from elsewhere). */
  readonly size: number;
  readonly revokedAt?: Date;
  readonly revokedBy?: string;
  readonly motive?: string;
}

/** What the paper of a mandate says; unsigned while it is only shown. */
export interface MandatePaper {
  readonly version: string;
  readonly structure: {
    readonly name: string;
    readonly identifierType: IdentifierType;
    readonly identifier: string;
    readonly address: PostalAddress;
    readonly legalForm?: string;
    readonly vatNumber?: string;
  };
  readonly signature?: { readonly name: string; readonly capacity: string; readonly at: Date };
  readonly madeAt: Date;
}
