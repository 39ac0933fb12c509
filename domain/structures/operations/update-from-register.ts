import { recordActs } from '#domain/journal';
import { findEntry } from '#domain/register';
import type { Actor } from '#domain/rights';
import { authorise } from '#domain/rights';
import type { Context } from '#kernel';
import { Problem } from '#kernel';
import { changeOwnStructure } from '../own-structure.ts';
import type { RegisterComparison } from '../register-difference.ts';
import { compareWithRegister } from '../register-difference.ts';
import type { StructureSheet } from '../sheet.ts';
import { updateStructure } from '../store/sheets.ts';
import { readSheet } from './read-sheet.ts';

/**
 * One's structure beside what the register says of it. Changes nothing. Throws `rights.missing`, `structures.not-in-register` (no SIRET),
 * `register.unavailable`.
 */
export async function registerDifference(
  context: Context,
  actor: Actor,
): Promise<{ sheet: StructureSheet; comparison: RegisterComparison }> {
  const sheet = await readSheet(context, actor);
  return { sheet, comparison: await compared(context, sheet) };
}

async function compared(context: Context, sheet: StructureSheet): Promise<RegisterComparison> {
  if (sheet.identifierType !== 'siret') throw new Problem('structures.not-in-register', 'conflict');
  return compareWithRegister(sheet, await findEntry(context, sheet.identifier));
}

/**
 * Takes over what the register says (mise à jour depuis la base INSEE), effective at once. `key` is that of the comparison the person confirmed: when
 * the register says something else by now, `structures.register-changed` (conflict). Throws besides as `registerDifference`, and
 * `structures.register-closed`, `structures.register-unknown`, `structures.changed-meanwhile`, `structures.inactive`.
 */
export async function updateFromRegister(
  context: Context,
  actor: Actor,
  { expectedVersion, key }: { expectedVersion?: number | undefined; key: string },
): Promise<StructureSheet> {
  // Asked before the row is locked: the register may take its time.
  authorise(actor, 'structures.change');
  const before = await readSheet(context, actor);
  const { entry } = await compared(context, before);
  return await changeOwnStructure(context, actor, { right: 'structures.change', expectedVersion }, async ({ transaction, sheet, at }) => {
    const comparison = compareWithRegister(sheet, entry);
    if (comparison.state === 'unknown') throw new Problem('structures.register-unknown', 'conflict');
    if (comparison.state === 'closed') throw new Problem('structures.register-closed', 'conflict');
    if (comparison.key !== key) throw new Problem('structures.register-changed', 'conflict');
    if (!entry) throw new RangeError('a comparison with no entry was refused above');
    if (comparison.state === 'same') return await updateStructure(transaction, sheet.id, { register_checked_at: at });
    const differing = Object.fromEntries(comparison.differences.map(({ field, register }) => [field, register ?? null]));
    const value = (field: string, now: string | undefined) => (field in differing ? differing[field] : now) ?? undefined;
    const { line1, line2, postCode, city, country, line3 } = sheet.address;
    const address = {
      line1: value('line1', line1),
      line2: value('line2', line2),
      line3,
      postCode: value('postCode', postCode),
      city: value('city', city),
      country: value('country', country),
    };
    await recordActs(transaction, actor, at, [
      {
        kind: 'structures.updated-from-register',
        structureId: sheet.id,
        details: { before: Object.fromEntries(comparison.differences.map(({ field, now }) => [field, now ?? null])), after: differing },
      },
    ]);
    return await updateStructure(transaction, sheet.id, {
      name: value('name', sheet.name) ?? sheet.name,
      first_name: value('firstName', sheet.firstName) ?? null,
      last_name: value('lastName', sheet.lastName) ?? null,
      // Absent parts leave no key behind.
      address: Object.fromEntries(Object.entries(address).filter(([, part]) => part !== undefined)),
      is_diffusible: entry.isDiffusible,
      register_checked_at: at,
    });
  });
}
