/** A structure as a directory knows it, as far as invoices to the public sector are concerned. */
export interface DirectoryStructure {
  readonly id: string;
  readonly identifierType: string;
  readonly identifier: string;
  /** SIREN for a SIRET, the whole identifier otherwise. */
  readonly legalUnit: string;
  readonly name: string;
  readonly isPublic: boolean;
  readonly isActive: boolean;
  readonly vatNumber?: string;
  /** Of an inactive structure: the one where its life goes on (another SIRET, or whoever absorbed it). */
  readonly successor?: { readonly name: string; readonly identifier: string };
  /** Whether the platform may issue invoices in its name (mandat de facturation). */
  readonly billingMandate: boolean;
  readonly parameters: {
    readonly serviceRequired: boolean;
    readonly commitmentRequired: boolean;
    readonly serviceOrCommitment: boolean;
  };
}

/** A service of a public structure. */
export interface DirectoryService {
  readonly code: string;
  readonly name: string;
  readonly isActive: boolean;
  /** Adds to the structure's own rule. */
  readonly commitmentRequired: boolean;
}

/** What a directory and the earlier invoices have to say of an invoice. All of it may be unknown: what rests on it is not judged then. */
export interface PlatformFacts {
  /** A directory was asked: a recipient that is not given does not exist. */
  readonly lookedUp: boolean;
  readonly supplier?: DirectoryStructure;
  readonly recipient?: DirectoryStructure;
  readonly service?: DirectoryService;
  /** Whether the recipient has any service at all. */
  readonly recipientHasServices: boolean;
  /** The invoice that has this number already. */
  readonly duplicate?: { readonly id: string; readonly platformNumber: number; readonly supplierId: string };
  /** The invoice said to be replaced. */
  readonly replaced?: { readonly id: string; readonly supplierId: string; readonly status: string };
}

/** Nothing looked up. */
export const noFacts: PlatformFacts = { lookedUp: false, recipientHasServices: false };
