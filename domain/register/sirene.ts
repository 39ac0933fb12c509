import { isSiret } from '#einvoice';
import { isCalendarDate } from '#kernel';
import type { RegisterAddress, RegisterEntry } from './entry.ts';
import { countries, someCountry, streetTypes } from './sirene-codes.ts';

/** Reads a Sirene variable of one establishment by its name; the same names in the stock files and in the answers of the API. */
export type Variables = (name: string) => string | undefined;

/** What is written in the place of something its unit opposed publication of. Source: INSEE, diffusion partielle (décret 2022-1014). */
const hidden = '[ND]';

/** Longer is none of Sirene's: its longest variable (dénomination) has 120 characters. */
const longest = 300;

/** A variable as it can be shown; undefined when empty, hidden or beyond reason. */
export function shown(variables: Variables, name: string): string | undefined {
  const text = variables(name)?.trim();
  return text === undefined || text === '' || text === hidden || text.length > longest ? undefined : text;
}

function firstShown(variables: Variables, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = shown(variables, name);
    if (text !== undefined) return text;
  }
  return undefined;
}

const joined = (...parts: readonly (string | undefined)[]): string | undefined => {
  const text = parts.filter((part) => part !== undefined).join(' ');
  return text === '' ? undefined : text;
};

/** What the legal unit is called. Source: Sirene, description des variables (dénomination de l’unité légale, nom et prénom usuels). */
export interface UnitNames {
  readonly name?: string;
  readonly firstName?: string;
  readonly lastName?: string;
}

/** Names of a legal unit: its denomination, else what it is usually called, else the person's first and last name. */
export function unitNames(variables: Variables): UnitNames {
  const denomination = firstShown(
    variables,
    'denominationUniteLegale',
    'denominationUsuelle1UniteLegale',
    'denominationUsuelle2UniteLegale',
    'denominationUsuelle3UniteLegale',
  );
  const firstName = firstShown(variables, 'prenomUsuelUniteLegale', 'prenom1UniteLegale');
  const lastName = firstShown(variables, 'nomUsageUniteLegale', 'nomUniteLegale');
  const name = denomination ?? joined(firstName, lastName);
  return {
    ...(name !== undefined && { name }),
    ...(firstName !== undefined && { firstName }),
    ...(lastName !== undefined && { lastName }),
  };
}

/** What an establishment itself is called, for units without a name. */
export function establishmentName(variables: Variables): string | undefined {
  return firstShown(variables, 'denominationUsuelleEtablissement', 'enseigne1Etablissement');
}

/** The address of an establishment, French or foreign, with its cedex when it has one. */
function addressOf(variables: Variables): RegisterAddress {
  const type = shown(variables, 'typeVoieEtablissement');
  const line1 = joined(
    shown(variables, 'numeroVoieEtablissement'),
    shown(variables, 'indiceRepetitionEtablissement')?.toLowerCase(),
    type === undefined ? undefined : (streetTypes[type.toUpperCase()] ?? type),
    shown(variables, 'libelleVoieEtablissement'),
  );
  const complement = shown(variables, 'complementAdresseEtablissement');
  const box = shown(variables, 'distributionSpecialeEtablissement');
  const line2 = joined(complement, box);
  const abroad = shown(variables, 'codePaysEtrangerEtablissement');
  const cedex = shown(variables, 'libelleCedexEtablissement');
  const postCode = cedex === undefined ? shown(variables, 'codePostalEtablissement') : shown(variables, 'codeCedexEtablissement');
  const city =
    abroad === undefined
      ? (cedex ?? shown(variables, 'libelleCommuneEtablissement'))
      : firstShown(variables, 'libelleCommuneEtrangerEtablissement', 'libellePaysEtrangerEtablissement');
  const first = line1 ?? line2;
  return {
    ...(first !== undefined && { line1: first }),
    ...(line1 !== undefined && line2 !== undefined && { line2 }),
    ...(postCode !== undefined && { postCode }),
    ...(city !== undefined && { city }),
    country: abroad === undefined ? 'FR' : (countries[abroad] ?? someCountry),
  };
}

/** A day of a variable; undefined when there is none. */
export function day(variables: Variables, name: string): string | undefined {
  const text = shown(variables, name);
  return text !== undefined && isCalendarDate(text) ? text : undefined;
}

/** What is known of an establishment without its unit. */
export type EstablishmentPart = Omit<RegisterEntry, 'name' | 'firstName' | 'lastName' | 'legalCategory' | 'successor'>;

/** Why a line is no establishment. */
export type EstablishmentFault = 'siret-invalid' | 'state-unknown';

/**
 * The establishment itself; its name is its unit's. Codes: etatAdministratif A (actif) or F (fermé), statutDiffusion O or P
 * (P: partly opposed). Source: Sirene, description des variables d’un établissement.
 */
export function establishment(variables: Variables): EstablishmentPart | EstablishmentFault {
  const siret = shown(variables, 'siret') ?? '';
  if (!isSiret(siret)) return 'siret-invalid';
  const state = shown(variables, 'etatAdministratifEtablissement');
  if (state !== 'A' && state !== 'F') return 'state-unknown';
  const activity = shown(variables, 'activitePrincipaleEtablissement');
  const createdOn = day(variables, 'dateCreationEtablissement');
  // A closed establishment's current period begins on the day it was closed.
  const closedOn = state === 'F' ? day(variables, 'dateDebut') : undefined;
  return {
    siret,
    siren: siret.slice(0, 9),
    address: addressOf(variables),
    isActive: state === 'A',
    ...(closedOn !== undefined && { closedOn }),
    isHeadOffice: shown(variables, 'etablissementSiege') === 'true',
    isDiffusible: shown(variables, 'statutDiffusionEtablissement') !== 'P',
    ...(activity !== undefined && { activity }),
    ...(createdOn !== undefined && { createdOn }),
  };
}
