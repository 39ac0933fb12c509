import { findEntry, isPublicEntity } from '#domain/register';
import { system } from '#domain/rights';
import { createStructure, findByIdentifier } from '#domain/structures';
import type { Context, Language } from '#kernel';
import { foldEmail, isEmailAddress, Problem } from '#kernel';
import { isManned } from '../store-sign-up.ts';
import { sendLink } from './begin.ts';

/**
 * The operator opens a structure from the register and mails its first manager a link, good for a day; again, for a link that was lost.
 * Throws `accounts.email-invalid`, `accounts.company-unknown`, `accounts.company-closed`, `accounts.structure-manned` (it has people: they decide),
 * and as `findEntry`.
 */
export async function openStructure(
  context: Context,
  given: { readonly siret: string; readonly email: string; readonly language: Language },
): Promise<{ readonly structureId: string; readonly name: string; readonly isNew: boolean }> {
  const login = foldEmail(given.email);
  if (!isEmailAddress(login)) throw new Problem('accounts.email-invalid', 'invalid');
  const known = await findByIdentifier(context, given.siret);
  const structure = known ?? (await made(context, given.siret));
  if (await isManned(context.database, structure.id, context.clock.now()))
    throw new Problem('accounts.structure-manned', 'conflict', { params: { name: structure.name } });
  await sendLink(context, { login, language: given.language, company: { structureId: structure.id } }, 'structure-opened', {
    structure: structure.name,
  });
  return { structureId: structure.id, name: structure.name, isNew: known === undefined };
}

async function made(context: Context, siret: string): Promise<{ id: string; name: string }> {
  const entry = await findEntry(context, siret);
  if (!entry) throw new Problem('accounts.company-unknown', 'invalid', { params: { siret } });
  if (!entry.isActive) throw new Problem('accounts.company-closed', 'invalid', { params: { day: entry.closedOn ?? '?' } });
  const at = context.clock.now();
  return await context.database
    .transaction()
    .execute((transaction) =>
      createStructure(transaction, system, at, { identity: { kind: 'register', entry }, isPublic: isPublicEntity(entry) }),
    );
}
