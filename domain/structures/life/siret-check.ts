import type { Actor } from '#domain/rights';
import { authorise } from '#domain/rights';
import type { RegisterAddress, RegisterEntry } from '#domain/register';
import { findEntry, searchRegister } from '#domain/register';
import type { Context } from '#kernel';
import { Problem } from '#kernel';
import { readIdentifier } from '../identifiers.ts';
import { structureById, structureByIdentifier } from '../store.ts';
import { descendsFrom } from '../store-life.ts';
import type { Structure } from '../structure.ts';
import { personOf } from './own-structure.ts';

/** A SIRET that a structure may take, and what the register says of it. */
export interface SiretProposal {
  readonly from: Structure;
  readonly siret: string;
  /** As the register has it; the old name where the register keeps it to itself. */
  readonly name: string;
  readonly address: RegisterAddress;
  readonly isHeadOffice: boolean;
  readonly isDiffusible: boolean;
}

/** A SIRET the register points to, and why. */
export interface SiretSuggestion {
  readonly siret: string;
  readonly name: string;
  readonly address: RegisterAddress;
  readonly because: 'successor' | 'head-office';
}

/** The code of what is wrong with the SIRET: `fields.siret-…` in words. */
const refusal = (code: string, params: Record<string, string> = {}): Problem =>
  new Problem('structures.siret-refused', 'invalid', { params, details: { fields: [{ field: 'siret', code }] } });

/** The structure somebody acts for, when it lives and has a SIRET. Throws `structures.not-by-siret`, `structures.inactive`, `accounts.no-structure`. */
async function movable(context: Context, structureId: string): Promise<Structure> {
  const from = await structureById(context.database, structureId);
  if (!from) throw new Problem('accounts.no-structure', 'forbidden');
  if (!from.isActive) throw new Problem('structures.inactive', 'conflict', { params: { name: from.name } });
  if (from.identifierType !== 'siret') throw new Problem('structures.not-by-siret', 'conflict', { params: { name: from.name } });
  return from;
}

/**
 * Whether the structure may take this SIRET: a right one, of the same SIREN (another SIREN is another company: a new structure or an absorption), active in
 * the register and not here yet. Changes nothing. Source: dossier § 7.5.
 * Throws `rights.missing`, `structures.siret-refused` (with the field and why), `structures.inactive`, `structures.not-by-siret`, `register.unavailable`.
 */
export async function checkNewSiret(context: Context, actor: Actor, typed: string): Promise<SiretProposal> {
  const person = personOf(actor, 'structures.change-siret');
  const from = await movable(context, person.grant.structureId);
  const reading = readIdentifier('siret', typed);
  if ('fault' in reading) {
    const code = reading.fault === 'fields.identifier-missing' ? 'fields.siret-missing' : reading.fault;
    throw refusal(code, { count: String(reading.count ?? 0) });
  }
  const { identifier: siret, legalUnit } = reading;
  if (siret === from.identifier) throw refusal('fields.siret-same');
  if (legalUnit !== from.legalUnit) throw refusal('fields.siret-other-unit', { siren: from.legalUnit, other: legalUnit });
  await refuseKnown(context, from, siret);
  const entry = await findEntry(context, siret);
  if (!entry) throw refusal('fields.siret-unknown', { siret });
  if (!entry.isActive) throw refusal('fields.siret-closed', { siret, on: entry.closedOn ?? '' });
  return {
    from,
    siret,
    name: entry.name === '' ? from.name : entry.name,
    address: entry.address,
    isHeadOffice: entry.isHeadOffice,
    isDiffusible: entry.isDiffusible,
  };
}

/** A SIRET that is a structure here cannot be taken: neither one of its own former ones, nor another's. */
async function refuseKnown(context: Context, from: Structure, siret: string): Promise<void> {
  const known = await structureByIdentifier(context.database, siret);
  if (!known) return;
  if (await descendsFrom(context.database, from.id, known.id)) throw refusal('fields.siret-former', { siret });
  throw refusal(known.isActive ? 'fields.siret-taken' : 'fields.siret-taken-inactive', { siret, name: known.name });
}

/** SIRETs of the same company that the register points to: the successor it names, or the head office when that is another one. Throws `rights.missing`. */
export async function suggestSirets(context: Context, actor: Actor): Promise<readonly SiretSuggestion[]> {
  authorise(actor, 'structures.change-siret');
  const from = await movable(context, personOf(actor, 'structures.change-siret').grant.structureId);
  try {
    const own = await findEntry(context, from.identifier);
    const successor = own?.successor === undefined ? undefined : await findEntry(context, own.successor);
    const sameCompany = await searchRegister(context, from.legalUnit, 50);
    const candidates = [
      ...(successor ? [{ entry: successor as RegisterEntry, because: 'successor' as const }] : []),
      ...sameCompany
        .filter(({ isHeadOffice }) => isHeadOffice)
        .map((entry) => ({ entry: entry as RegisterEntry, because: 'head-office' as const })),
    ];
    return await withoutKnown(context, from, candidates);
  } catch (error) {
    // A register that cannot be asked suggests nothing; the SIRET can still be typed.
    if (error instanceof Problem && error.code.startsWith('register.')) return [];
    throw error;
  }
}

async function withoutKnown(
  context: Context,
  from: Structure,
  candidates: readonly { entry: RegisterEntry; because: SiretSuggestion['because'] }[],
): Promise<SiretSuggestion[]> {
  const suggestions = new Map<string, SiretSuggestion>();
  for (const { entry, because } of candidates) {
    const { siret, siren, name, address, isActive } = entry;
    if (suggestions.has(siret) || !isActive || siren !== from.legalUnit) continue;
    if (!(await structureByIdentifier(context.database, siret))) suggestions.set(siret, { siret, name, address, because });
  }
  return [...suggestions.values()];
}
