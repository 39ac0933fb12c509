import { isSiren, isSiret } from '#einvoice';
import type { EstablishmentPart } from '../sirene.ts';
import { day, establishment, establishmentName, shown, unitNames } from '../sirene.ts';
import type { LineFault } from './faults.ts';
import type { Line } from './lines.ts';

/** A legal unit, as staged. Absent values are left out: the database reads them as null. */
export interface StagedUnit {
  readonly siren: string;
  readonly name?: string;
  readonly first_name?: string;
  readonly last_name?: string;
  readonly is_active: boolean;
  readonly is_diffusible: boolean;
  readonly legal_category?: string;
}

/** A legal unit of a line, or why it is none. */
export function stagedUnit({ variables }: Line): StagedUnit | LineFault {
  const siren = shown(variables, 'siren') ?? '';
  if (!isSiren(siren)) return 'siren-invalid';
  const state = shown(variables, 'etatAdministratifUniteLegale');
  // A (active) or C (cessée). Source: Sirene, description des variables d’une unité légale.
  if (state !== 'A' && state !== 'C') return 'state-unknown';
  const { name, firstName, lastName } = unitNames(variables);
  const category = shown(variables, 'categorieJuridiqueUniteLegale');
  return {
    siren,
    ...(name !== undefined && { name }),
    ...(firstName !== undefined && { first_name: firstName }),
    ...(lastName !== undefined && { last_name: lastName }),
    is_active: state === 'A',
    is_diffusible: shown(variables, 'statutDiffusionUniteLegale') !== 'P',
    ...(category !== undefined && /^\d{4}$/.test(category) && { legal_category: category }),
  };
}

/** An establishment, as staged. */
export interface StagedEstablishment {
  readonly line: number;
  readonly siret: string;
  readonly own_name?: string;
  readonly address: EstablishmentPart['address'];
  readonly is_active: boolean;
  readonly closed_on?: string;
  readonly is_head_office: boolean;
  readonly is_diffusible: boolean;
  readonly activity?: string;
  readonly created_on?: string;
}

/** An establishment of a line, or why it is none. */
export function stagedEstablishment({ line, variables }: Line): StagedEstablishment | LineFault {
  const part = establishment(variables);
  if (typeof part === 'string') return part;
  const ownName = establishmentName(variables);
  return {
    line,
    siret: part.siret,
    ...(ownName !== undefined && { own_name: ownName }),
    address: part.address,
    is_active: part.isActive,
    ...(part.closedOn !== undefined && { closed_on: part.closedOn }),
    is_head_office: part.isHeadOffice,
    is_diffusible: part.isDiffusible,
    ...(part.activity !== undefined && { activity: part.activity }),
    ...(part.createdOn !== undefined && { created_on: part.createdOn }),
  };
}

/** Who goes on after whom, as staged. */
export interface StagedSuccession {
  readonly predecessor: string;
  readonly successor: string;
  readonly linked_on?: string;
  readonly same_activity: boolean;
}

/** A succession of a line, or why it is none. */
export function stagedSuccession({ variables }: Line): StagedSuccession | LineFault {
  const predecessor = shown(variables, 'siretEtablissementPredecesseur') ?? '';
  const successor = shown(variables, 'siretEtablissementSuccesseur') ?? '';
  const both = isSiret(predecessor) && isSiret(successor) && predecessor !== successor;
  if (!both) return 'siret-invalid';
  const linkedOn = day(variables, 'dateLienSuccession');
  return {
    predecessor,
    successor,
    ...(linkedOn !== undefined && { linked_on: linkedOn }),
    same_activity: shown(variables, 'continuiteEconomique') === 'true',
  };
}
