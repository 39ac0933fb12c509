import type { Actor } from '#domain/rights';
import { authorise } from '#domain/rights';
import type { Context } from '#kernel';
import { Problem } from '#kernel';
import { ownGrant } from '../own-structure.ts';
import type { StructureSheet } from '../sheet.ts';
import { sheetById } from '../store/sheets.ts';

/** Everything kept of the structure somebody acts for. Throws `rights.missing`, `accounts.no-structure`. */
export async function readSheet(context: Context, actor: Actor): Promise<StructureSheet> {
  authorise(actor, 'structures.read');
  const sheet = await sheetById(context.database, ownGrant(actor).structureId);
  if (!sheet) throw new Problem('accounts.no-structure', 'forbidden');
  return sheet;
}
