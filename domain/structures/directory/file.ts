import type { Service, Structure } from '../structure.ts';

/** A weekly file of the directory. */
export interface DirectoryFile {
  readonly id: string;
  readonly madeAt: Date;
  readonly name: string;
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  /** How many of each it holds. */
  readonly structures: number;
  readonly services: number;
}

/** A public structure as the file tells it; name and address are empty when its unit opposed publication. Source: dossier § 7.6. */
export interface PublicStructure
  extends Pick<Structure, 'id' | 'identifierType' | 'identifier' | 'name' | 'isActive' | 'address' | 'parameters'> {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly ediEmitter: boolean;
  readonly ediRecipient: boolean;
  readonly isWorksClientOnly: boolean;
}

/** A service as the file tells it. */
export type PublicService = Pick<Service, 'id' | 'code' | 'name' | 'address' | 'isActive' | 'commitmentRequired'>;

/** What a writer of the file is handed, to be read once and in order. */
export type WholeDirectory = AsyncIterable<{ readonly structure: PublicStructure; readonly services: AsyncIterable<PublicService> }>;
