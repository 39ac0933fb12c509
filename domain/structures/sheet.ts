import type { Space } from '#domain/rights';
import type { PostalAddress, RecipientParameters, Structure } from './structure.ts';

/** Everything kept of a structure, as its own people see it. */
export interface StructureSheet extends Structure {
  readonly parameters: StructureParameters;
  /** Of a person (individual, or somebody who trades alone). */
  readonly firstName?: string;
  readonly lastName?: string;
  readonly rcsNumber?: string;
  /** False: its legal unit opposed publication in the register. */
  readonly isDiffusible: boolean;
  /** Spaces its people can be given; `organisation` always is. */
  readonly openSpaces: readonly Space[];
  readonly registerCheckedAt?: Date;
  readonly originId?: string;
  readonly successorId?: string;
  readonly endedAt?: Date;
  /** Grows by one at each change. */
  readonly version: number;
}

/** The parameters of a public entity, those that only its own people care about included. Source: dossier § 7.1. */
export interface StructureParameters extends RecipientParameters {
  readonly ediEmitter: boolean;
  readonly ediRecipient: boolean;
  /** Works client (maître d'ouvrage) that never pays itself. */
  readonly isWorksClientOnly: boolean;
  /** Invoices are validated inside before they are handled. */
  readonly delegatesValidation: boolean;
}

/** Parameters that a structure's people set; whether it is of the State is the operator's to say. */
export type OwnParameters = Omit<StructureParameters, 'isState'>;

/** What a structure's people type of it. An empty text takes the value away. */
export interface ContactData {
  readonly email: string;
  readonly phone: string;
  readonly legalForm: string;
  readonly rcsNumber: string;
  readonly vatNumber: string;
  /** A second line of the address, which the register does not keep. */
  readonly addressComplement: string;
}

/** What only structures without a SIRET may type: the register tells it of the others. */
export interface TypedIdentity {
  readonly name: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly address: PostalAddress;
}
