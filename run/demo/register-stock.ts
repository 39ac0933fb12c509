import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { demoSiren, demoSiret } from './identifiers.ts';
import { Dice } from './random.ts';

/** Columns of the public stock files, in their order. Source: INSEE, dessin des fichiers stock Sirene. */
const unitColumns =
  'siren,statutDiffusionUniteLegale,unitePurgeeUniteLegale,dateCreationUniteLegale,sigleUniteLegale,sexeUniteLegale,prenom1UniteLegale,prenom2UniteLegale,prenom3UniteLegale,prenom4UniteLegale,prenomUsuelUniteLegale,pseudonymeUniteLegale,identifiantAssociationUniteLegale,trancheEffectifsUniteLegale,anneeEffectifsUniteLegale,dateDernierTraitementUniteLegale,nombrePeriodesUniteLegale,categorieEntreprise,anneeCategorieEntreprise,dateDebut,etatAdministratifUniteLegale,nomUniteLegale,nomUsageUniteLegale,denominationUniteLegale,denominationUsuelle1UniteLegale,denominationUsuelle2UniteLegale,denominationUsuelle3UniteLegale,categorieJuridiqueUniteLegale,activitePrincipaleUniteLegale,nomenclatureActivitePrincipaleUniteLegale,nicSiegeUniteLegale,economieSocialeSolidaireUniteLegale,societeMissionUniteLegale,caractereEmployeurUniteLegale'.split(
    ',',
  );
const establishmentColumns =
  'siren,nic,siret,statutDiffusionEtablissement,dateCreationEtablissement,trancheEffectifsEtablissement,anneeEffectifsEtablissement,activitePrincipaleRegistreMetiersEtablissement,dateDernierTraitementEtablissement,etablissementSiege,nombrePeriodesEtablissement,complementAdresseEtablissement,numeroVoieEtablissement,indiceRepetitionEtablissement,dernierNumeroVoieEtablissement,indiceRepetitionDernierNumeroVoieEtablissement,typeVoieEtablissement,libelleVoieEtablissement,codePostalEtablissement,libelleCommuneEtablissement,libelleCommuneEtrangerEtablissement,distributionSpecialeEtablissement,codeCommuneEtablissement,codeCedexEtablissement,libelleCedexEtablissement,codePaysEtrangerEtablissement,libellePaysEtrangerEtablissement,identifiantAdresseEtablissement,coordonneeLambertAbscisseEtablissement,coordonneeLambertOrdonneeEtablissement,dateDebut,etatAdministratifEtablissement,enseigne1Etablissement,enseigne2Etablissement,enseigne3Etablissement,denominationUsuelleEtablissement,activitePrincipaleEtablissement,nomenclatureActivitePrincipaleEtablissement,caractereEmployeurEtablissement'.split(
    ',',
  );
const successionColumns =
  'siretEtablissementPredecesseur,siretEtablissementSuccesseur,dateLienSuccession,transfertSiege,continuiteEconomique,dateDernierTraitementLienSuccession'.split(
    ',',
  );

const trades = ['Menuiserie', 'Boulangerie', 'Garage', 'Imprimerie', 'Transports', 'Maçonnerie', 'Librairie', 'Pharmacie', 'Jardinerie'];
const surnames = ['Ferrand', 'Vasseur', 'Lemoine', 'Garnier', 'Perrin', 'Chevalier', 'Marchand', 'Renaud', 'Colas', 'Bertin'];
const firstNames = ['Anne', 'Bruno', 'Claire', 'Denis', 'Élise', 'Farid', 'Gaël', 'Hélène'];
const streets = ['de la Gare', 'des Érables', 'du Marché', 'Victor Hugo', 'de la République', 'des Écoles', 'du Moulin'];
const streetTypes = ['RUE', 'AV', 'BD', 'PL', 'CHE', 'ALL', 'IMP'];
const towns = [
  ['42990', 'VALMORIN'],
  ['87990', 'RIVEBOURG'],
  ['29990', 'SAINT-ELME'],
  ['63990', 'MONTCLAR'],
  ['61990', 'BREVILLE-SUR-ORNE'],
] as const;

const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const line = (columns: readonly string[], cells: Readonly<Record<string, string>>) =>
  `${columns.map((column) => cell(cells[column] ?? '')).join(',')}\n`;

/** The SIREN of a made-up unit: from rank 10,000 on, so that none is a demo structure's. */
const firstRank = 10_000;

function unit(rank: number, dice: Dice): Record<string, string> {
  const kind = dice.between(1, 100);
  const surname = dice.pick(surnames);
  const hidden = dice.chance(4);
  const shown = (text: string) => (hidden ? '[ND]' : text);
  const person = kind > 60 && kind <= 95;
  return {
    siren: demoSiren(rank),
    statutDiffusionUniteLegale: hidden ? 'P' : 'O',
    dateCreationUniteLegale: '2012-05-01',
    dateDebut: '2020-01-01',
    etatAdministratifUniteLegale: dice.chance(15) ? 'C' : 'A',
    ...(person
      ? { prenom1UniteLegale: shown(dice.pick(firstNames)), nomUniteLegale: shown(surname), categorieJuridiqueUniteLegale: '1000' }
      : {
          denominationUniteLegale: shown(
            kind > 95
              ? `Commune de ${surname}-le-${rank}`
              : `${dice.pick(trades)} "${surname}", ${dice.pick(['père & fils', 'SARL', 'et associés'])}`,
          ),
          categorieJuridiqueUniteLegale: kind > 95 ? '7210' : dice.pick(['5499', '5710', '5599']),
        }),
    activitePrincipaleUniteLegale: '43.32A',
    nomenclatureActivitePrincipaleUniteLegale: 'NAFRev2',
    caractereEmployeurUniteLegale: 'N',
  };
}

function establishment(rank: number, nic: number, dice: Dice): Record<string, string> {
  const siret = demoSiret(rank, nic);
  const [postCode, town] = dice.pick(towns);
  return {
    siren: siret.slice(0, 9),
    nic: siret.slice(9),
    siret,
    statutDiffusionEtablissement: 'O',
    dateCreationEtablissement: '2012-05-01',
    etablissementSiege: String(nic === 1),
    numeroVoieEtablissement: String(dice.between(1, 200)),
    ...(dice.chance(5) && { indiceRepetitionEtablissement: 'B' }),
    ...(dice.chance(10) && { complementAdresseEtablissement: `BATIMENT ${dice.between(1, 9)}` }),
    typeVoieEtablissement: dice.pick(streetTypes),
    libelleVoieEtablissement: dice.pick(streets),
    codePostalEtablissement: postCode,
    libelleCommuneEtablissement: town,
    ...(dice.chance(3) && { codeCedexEtablissement: `${postCode.slice(0, 3)}55`, libelleCedexEtablissement: `${town} CEDEX` }),
    codeCommuneEtablissement: postCode,
    dateDebut: '2021-03-15',
    etatAdministratifEtablissement: dice.chance(30) ? 'F' : 'A',
    activitePrincipaleEtablissement: '43.32A',
    nomenclatureActivitePrincipaleEtablissement: 'NAFRev2',
    caractereEmployeurEtablissement: 'N',
  };
}

/** Establishments of a unit: one, two for every fourth. */
const placesOf = (index: number) => (index % 4 === 0 ? 2 : 1);

/**
 * Writes the three files of a made-up register of companies in the format of the public Sirene stock, the same each time: for tests and measures.
 * @param establishments how many lines, 112,000 at most: the range of SIREN that is given to nobody holds no more
 */
export async function writeStock(
  folder: string,
  establishments: number,
): Promise<{ units: string; establishments: string; successions: string }> {
  const units = Math.ceil((establishments * 4) / 5);
  if (units > 90_000) throw new RangeError('at most 112,000 establishments');
  const write = async (name: string, lines: Iterable<string>) => {
    const path = join(folder, name);
    await pipeline(Readable.from(lines), createWriteStream(path));
    return path;
  };
  return {
    units: await write('StockUniteLegale_utf8.csv', unitLines(units)),
    establishments: await write('StockEtablissement_utf8.csv', establishmentLines(units, establishments)),
    successions: await write('StockEtablissementLiensSuccession_utf8.csv', successionLines(units, establishments)),
  };
}

function* unitLines(units: number): Generator<string> {
  const dice = new Dice(1);
  yield line(unitColumns, Object.fromEntries(unitColumns.map((name) => [name, name])));
  for (let i = 0; i < units; i++) yield line(unitColumns, unit(firstRank + i, dice));
}

function* establishmentLines(units: number, wanted: number): Generator<string> {
  const dice = new Dice(2);
  yield line(establishmentColumns, Object.fromEntries(establishmentColumns.map((name) => [name, name])));
  let written = 0;
  for (let i = 0; i < units; i++)
    for (let nic = 1; nic <= placesOf(i) && written < wanted; nic++, written++)
      yield line(establishmentColumns, establishment(firstRank + i, nic, dice));
}

/** Every eighth unit with two establishments moved from the first to the second. */
function* successionLines(units: number, wanted: number): Generator<string> {
  yield line(successionColumns, Object.fromEntries(successionColumns.map((name) => [name, name])));
  let written = 0;
  for (let i = 0; i < units && written + 1 < wanted; i++) {
    written += placesOf(i);
    if (i % 32 !== 0) continue;
    yield line(successionColumns, {
      siretEtablissementPredecesseur: demoSiret(firstRank + i, 1),
      siretEtablissementSuccesseur: demoSiret(firstRank + i, 2),
      dateLienSuccession: '2021-03-15',
      transfertSiege: 'true',
      continuiteEconomique: 'true',
    });
  }
}
