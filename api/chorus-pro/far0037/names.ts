import type { PublicStructure } from '#domain/structures';

/** typeIdentifiant on the wire. Source: dossier § 3. */
export const identifierTypeNames: Readonly<Record<PublicStructure['identifierType'], string>> = {
  siret: 'SIRET',
  'eu-vat': 'UE_HORS_FRANCE',
  'non-eu': 'HORS_UE',
  ridet: 'RIDET',
  tahiti: 'TAHITI',
  'being-registered': 'AUTRE',
  individual: 'PARTICULIER',
};
