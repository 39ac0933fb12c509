/** How a structure is identified. Source: dossier § 3 (typeIdentifiant), § 7.1. */
export const identifierTypes = ['siret', 'eu-vat', 'non-eu', 'ridet', 'tahiti', 'being-registered', 'individual'] as const;
export type IdentifierType = (typeof identifierTypes)[number];

/** A structure: a supplier or a public entity. */
export interface Structure {
  readonly id: string;
  readonly identifierType: IdentifierType;
  readonly identifier: string;
  /** SIREN for a SIRET, the whole identifier otherwise. */
  readonly legalUnit: string;
  readonly name: string;
  readonly isPublic: boolean;
  readonly isActive: boolean;
  readonly address: PostalAddress;
  readonly email?: string;
  readonly phone?: string;
  readonly vatNumber?: string;
  readonly legalForm?: string;
  readonly iban?: string;
  readonly bic?: string;
  readonly parameters: RecipientParameters;
  /** An active billing mandate (mandat de facturation) lets the platform issue invoices entered by form. */
  readonly billingMandate: boolean;
}

export interface PostalAddress {
  readonly line1?: string;
  readonly line2?: string;
  /** A complement that the structure's people add; no register knows it. */
  readonly line3?: string;
  readonly postCode?: string;
  readonly city?: string;
  readonly country?: string;
}

/** What a public entity asks of invoices. Source: dossier § 7.1 (ConsulterStructure, FAR0037). */
export interface RecipientParameters {
  readonly serviceRequired: boolean;
  readonly commitmentRequired: boolean;
  readonly serviceOrCommitment: boolean;
  readonly paymentStatusReturned: boolean;
  readonly isState: boolean;
  readonly isWorksClient: boolean;
}

/** `upcoming` and `expired`: switched on, but outside its dates of validity on the day it is looked at. */
export const serviceStates = ['active', 'inactive', 'upcoming', 'expired'] as const;
export type ServiceState = (typeof serviceStates)[number];

/** A service of a structure, which invoices are addressed to by its code. */
export interface Service {
  readonly id: string;
  readonly structureId: string;
  readonly code: string;
  readonly name: string;
  readonly description?: string;
  readonly address: PostalAddress;
  /** Days in Paris, both included. */
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly state: ServiceState;
  /** Whether it receives papers on the day it was looked at: switched on, and within its dates. */
  readonly isActive: boolean;
  /** Adds to the structure's own rule. */
  readonly commitmentRequired: boolean;
  /** Absent: as the structure. */
  readonly paymentStatusReturned?: boolean;
  /** Kept for the advertising contracts that a media agency buys for the structure. Source: dossier § 1, row 26. */
  readonly isMediaAgency: boolean;
  readonly version: number;
}
