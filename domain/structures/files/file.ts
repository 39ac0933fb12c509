/** What a document of a structure is. */
export const structureFileKinds = ['bank-details', 'registration-extract', 'power-of-attorney', 'other'] as const;
export type StructureFileKind = (typeof structureFileKinds)[number];

/** A document kept with a structure, or beside its billing mandate. */
export interface StructureFile {
  readonly id: string;
  readonly mandateId?: string;
  readonly kind: StructureFileKind;
  readonly name: string;
  readonly mediaType: string;
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  readonly addedBy: string;
  readonly addedAt: Date;
}

/** Bytes one document may have. Source: dossier § 9.3. */
export const structureFileMaximum = 10 * 1024 * 1024;
