import { recordActs } from '#domain/journal';
import type { Actor, Space } from '#domain/rights';
import { authorise } from '#domain/rights';
import type { Context } from '#kernel';
import { Problem } from '#kernel';
import { changeOwnStructure, ownGrant } from '../own-structure.ts';
import type { StructureSheet } from '../sheet.ts';
import { peopleInSpaces, updateStructure } from '../store/sheets.ts';
import { readSheet } from './read-sheet.ts';

/** Spaces a structure may open and close. The organisation's own is always open. */
export type ClosableSpace = Exclude<Space, 'organisation'>;

/** Spaces open to a kind of structure: private ones receive no invoices here. Source: ordonnance 2014-697 (public entities receive). */
export const spacesFor = (isPublic: boolean): readonly ClosableSpace[] =>
  isPublic ? ['invoices-issued', 'invoices-received'] : ['invoices-issued'];

/** One's structure, and how many people hold each of its open spaces. Throws `rights.missing`. */
export async function readSpaces(
  context: Context,
  actor: Actor,
): Promise<{ sheet: StructureSheet; people: Readonly<Partial<Record<Space, number>>> }> {
  authorise(actor, 'structures.read');
  const sheet = await readSheet(context, actor);
  return { sheet, people: await peopleInSpaces(context.database, ownGrant(actor).structureId, context.clock.now()) };
}

/**
 * Opens and closes spaces of one's structure; whoever held a closed one loses it at the next click, and has it back when it opens again.
 * Closing what people hold must be `confirmed`: otherwise `structures.spaces-held` (conflict, `details.held`: people per space), nothing done.
 * Throws besides `rights.missing`, `structures.changed-meanwhile`, `structures.inactive`, `structures.space-not-open-to-private`.
 */
export async function changeSpaces(
  context: Context,
  actor: Actor,
  { open, expectedVersion, confirmed }: { open: readonly ClosableSpace[]; expectedVersion?: number | undefined; confirmed: boolean },
): Promise<StructureSheet> {
  const wanted = { right: 'structures.open-spaces', expectedVersion } as const;
  return await changeOwnStructure(context, actor, wanted, async ({ transaction, sheet, at }) => {
    const possible = spacesFor(sheet.isPublic);
    if (open.some((space) => !possible.includes(space))) throw new Problem('structures.space-not-open-to-private', 'invalid');
    const before = sheet.openSpaces.filter((space) => space !== 'organisation');
    const after = possible.filter((space) => open.includes(space));
    const closing = before.filter((space) => !after.includes(space));
    if (closing.length === 0 && after.length === before.length) return sheet;
    const people = await peopleInSpaces(transaction, sheet.id, at);
    const held = Object.fromEntries(closing.flatMap((space) => ((people[space] ?? 0) > 0 ? [[space, people[space]]] : [])));
    if (Object.keys(held).length > 0 && !confirmed) throw new Problem('structures.spaces-held', 'conflict', { details: { held } });
    await recordActs(transaction, actor, at, [{ kind: 'structures.spaces-changed', structureId: sheet.id, details: { before, after } }]);
    return await updateStructure(transaction, sheet.id, { open_spaces: [...after] });
  });
}
