import { compactIdentifier, isSiret } from '#einvoice';
import type { Context } from '#kernel';
import { Problem } from '#kernel';
import type { KnownEntry } from '../entry.ts';
import { freshFor } from '../freshness.ts';
import { entryFromService } from '../from-service.ts';
import { entryBySiret, keepEntry, knowsAnything } from '../store/entries.ts';

/**
 * What the register of companies says of an establishment; undefined when it knows none. The service (when the operator has an access to it)
 * before the loaded file; when the service fails, what was known before, however old: `fetchedAt` says.
 * Throws Problem `register.siret-invalid` for what is no SIRET, `register.unavailable` when nobody can tell.
 */
export async function findEntry(context: Context, siret: string): Promise<KnownEntry | undefined> {
  const compact = compactIdentifier(siret.slice(0, 100));
  const typed = compact.slice(0, 20);
  if (!isSiret(compact)) throw new Problem('register.siret-invalid', 'invalid', { params: { siret: typed } });
  const known = await entryBySiret(context.database, compact);
  const now = context.clock.now();
  if (known?.source === 'service' && now.getTime() - known.fetchedAt.getTime() < freshFor) return known;
  if (!context.registerService) return known ?? (await nothingKnown(context));
  try {
    const answer = await context.registerService.establishment(compact);
    if (answer === undefined) return undefined;
    const entry = entryFromService(answer, compact);
    // The service does not tell successors: what the file said of it stays.
    const kept = known?.successor === undefined ? entry : { ...entry, successor: known.successor };
    await keepEntry(context.database, kept, 'service', now);
    return { ...kept, source: 'service', fetchedAt: now };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (known) return known;
    throw new Problem('register.unavailable', 'unavailable', { cause: error });
  }
}

// A platform whose register was never loaded must not tell companies that they do not exist.
async function nothingKnown(context: Context): Promise<undefined> {
  if (!(await knowsAnything(context.database)))
    throw new Problem('register.unavailable', 'unavailable', { details: { reason: 'not-loaded' } });
  return undefined;
}
