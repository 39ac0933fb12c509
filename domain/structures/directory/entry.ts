import type { IdentifierType, PostalAddress, RecipientParameters } from '../structure.ts';

/** A public entity as anybody may see it. */
export interface DirectoryEntry {
  readonly id: string;
  readonly identifierType: IdentifierType;
  readonly identifier: string;
  /** Absent when its unit opposed publication. */
  readonly name?: string;
  /** Empty when its unit opposed publication. */
  readonly address: PostalAddress;
  readonly isActive: boolean;
  readonly parameters: RecipientParameters;
}

/** The same with what its own page shows. */
export interface DirectoryDetail extends DirectoryEntry {
  /** Services that papers can be addressed to today. */
  readonly activeServices: number;
  /** When it ceased to receive papers. */
  readonly endedAt?: Date;
  /** The public entity that its papers go to now. */
  readonly successor?: { readonly id: string; readonly identifier: string; readonly name?: string };
}
