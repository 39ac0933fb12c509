import { createHash } from 'node:crypto';
import type { KnownEntry } from '#domain/register';
import type { StructureSheet } from './sheet.ts';
import type { PostalAddress } from './structure.ts';

/** Fields that the register tells of a structure with a SIRET. */
export const registerFields = ['name', 'firstName', 'lastName', 'line1', 'line2', 'postCode', 'city', 'country'] as const;
export type RegisterField = (typeof registerFields)[number];

/** One field that is not here what it is in the register; absent: empty there. */
export interface FieldDifference {
  readonly field: RegisterField;
  readonly now?: string;
  readonly register?: string;
}

/** What the register says of a structure, beside what is kept of it. */
export interface RegisterComparison {
  /** `closed`: the establishment has ceased; `unknown`: the register knows no such SIRET. */
  readonly state: 'same' | 'different' | 'closed' | 'unknown';
  readonly differences: readonly FieldDifference[];
  /** Its unit's opposition to publication began (false) or ended (true). */
  readonly becomesDiffusible?: boolean;
  readonly entry?: KnownEntry;
  /** Names this very comparison: what is confirmed is what was shown. */
  readonly key: string;
}

type RegisterValues = Readonly<Partial<Record<RegisterField, string>>>;

const kept = ({ name, firstName, lastName, address }: StructureSheet): RegisterValues => ({
  name,
  ...(firstName !== undefined && { firstName }),
  ...(lastName !== undefined && { lastName }),
  ...addressOf(address),
});

const addressOf = ({ line1, line2, postCode, city, country }: PostalAddress): RegisterValues => ({
  ...(line1 !== undefined && { line1 }),
  ...(line2 !== undefined && { line2 }),
  ...(postCode !== undefined && { postCode }),
  ...(city !== undefined && { city }),
  ...(country !== undefined && { country }),
});

const told = ({ name, firstName, lastName, address }: KnownEntry): RegisterValues => ({
  name,
  ...(firstName !== undefined && { firstName }),
  ...(lastName !== undefined && { lastName }),
  ...addressOf(address),
});

/**
 * Compares a structure with the register's entry for it. What a unit that opposed publication hides is absent there: it is not taken for erased.
 */
export function compareWithRegister(sheet: StructureSheet, entry: KnownEntry | undefined): RegisterComparison {
  if (!entry) return { state: 'unknown', differences: [], key: keyOf('unknown') };
  const [here, there] = [kept(sheet), told(entry)];
  const differences = registerFields
    .filter((field) => (here[field] ?? '') !== (there[field] ?? '') && (Boolean(there[field]) || (entry.isDiffusible && field !== 'name')))
    .map((field) => ({
      field,
      ...(here[field] !== undefined && { now: here[field] }),
      ...(there[field] !== undefined && { register: there[field] }),
    }));
  const becomesDiffusible = entry.isDiffusible === sheet.isDiffusible ? {} : { becomesDiffusible: entry.isDiffusible };
  const differs = differences.length > 0 || entry.isDiffusible !== sheet.isDiffusible;
  const state = !entry.isActive ? 'closed' : differs ? 'different' : 'same';
  return { state, differences, ...becomesDiffusible, entry, key: keyOf({ state, differences, becomesDiffusible }) };
}

const keyOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
