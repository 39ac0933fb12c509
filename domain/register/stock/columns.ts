import { Problem } from '#kernel';
import type { Variables } from '../sirene.ts';

/** A file of the public Sirene stock. */
export type StockFile = 'units' | 'establishments' | 'successions';

/**
 * Columns each file must have; others are read when they are there. Columns are found by their name, whatever their order.
 * Source: INSEE, dessin des fichiers StockUniteLegale, StockEtablissement, StockEtablissementLiensSuccession.
 */
const required: Readonly<Record<StockFile, readonly string[]>> = {
  units: [
    'siren',
    'statutDiffusionUniteLegale',
    'etatAdministratifUniteLegale',
    'denominationUniteLegale',
    'nomUniteLegale',
    'prenom1UniteLegale',
    'categorieJuridiqueUniteLegale',
  ],
  establishments: [
    'siret',
    'statutDiffusionEtablissement',
    'etatAdministratifEtablissement',
    'etablissementSiege',
    'numeroVoieEtablissement',
    'typeVoieEtablissement',
    'libelleVoieEtablissement',
    'codePostalEtablissement',
    'libelleCommuneEtablissement',
  ],
  successions: ['siretEtablissementPredecesseur', 'siretEtablissementSuccesseur', 'dateLienSuccession'],
};

/** Makes, from the first line of a file, what reads the lines after it by column name. Throws Problem `register.columns-missing`, naming them. */
export function readerOf(file: StockFile, header: readonly string[]): (cells: readonly string[]) => Variables {
  const places = new Map(header.map((name, place) => [name.trim(), place]));
  const missing = required[file].filter((name) => !places.has(name));
  if (missing.length > 0)
    throw new Problem('register.columns-missing', 'invalid', {
      params: { file, columns: missing.join(', ') },
      details: { columns: missing },
    });
  return (cells) => (name) => {
    const place = places.get(name);
    return place === undefined ? undefined : cells[place];
  };
}
