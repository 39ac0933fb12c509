import { recordActs } from '#domain/journal';
import { findEntry } from '#domain/register';
import type { Actor } from '#domain/rights';
import { authorise } from '#domain/rights';
import type { Context } from '#kernel';
import { Problem } from '#kernel';
import { refuseFaults } from '../field-faults.ts';
import { readIdentifier } from '../identifiers.ts';
import { changeOwnStructure } from '../own-structure.ts';
import type { StructureSheet } from '../sheet.ts';
import { giveSiret } from '../store/sheets.ts';

/**
 * Gives a structure that was being registered the SIRET it received, once: its name and address are the register's from now on, its papers, people and
 * services stay. Throws `rights.missing`, `structures.sheet-invalid` (`details.fields`: mistyped, unknown or closed SIRET), `structures.not-being-registered`,
 * `structures.exists` (another structure bears it), `structures.changed-meanwhile`, `structures.inactive`, `register.unavailable`.
 */
export async function receiveSiret(
  context: Context,
  actor: Actor,
  { siret, expectedVersion }: { siret: string; expectedVersion?: number | undefined },
): Promise<StructureSheet> {
  authorise(actor, 'structures.change-siret');
  const reading = readIdentifier('siret', siret);
  const refuse = (code: string, count = 0) =>
    refuseFaults('structures.sheet-invalid', [{ field: 'siret', code }], { count: String(count) });
  if ('fault' in reading) refuse(reading.fault, reading.count);
  const identifier = 'identifier' in reading ? reading.identifier : '';
  const entry = await findEntry(context, identifier);
  if (!entry) refuse('fields.siret-unknown');
  if (entry && !entry.isActive) refuse('fields.siret-closed');
  if (!entry) throw new RangeError('an unknown SIRET was refused above');
  const wanted = { right: 'structures.change-siret', expectedVersion } as const;
  return await changeOwnStructure(context, actor, wanted, async ({ transaction, sheet, at }) => {
    if (sheet.identifierType !== 'being-registered') throw new Problem('structures.not-being-registered', 'conflict');
    const given = await giveSiret(transaction, sheet, entry, at);
    if (!given) throw new Problem('structures.exists', 'conflict', { params: { identifier } });
    await recordActs(transaction, actor, at, [
      { kind: 'structures.siret-changed', structureId: sheet.id, details: { from: sheet.identifier, to: identifier } },
    ]);
    return given;
  });
}
