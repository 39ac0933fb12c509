import { isSiret } from '#einvoice';
import type { Context } from '#kernel';
import { Problem } from '#kernel';
import { sql } from 'kysely';

/** Another SIRET of the same company: the first right one whose NIC is at least `nic`. */
export function sibling(siret: string, nic: number): string {
  for (let next = nic; ; next += 1) {
    const candidate = siret.slice(0, 9) + String(next).padStart(5, '0');
    if (candidate !== siret && isSiret(candidate)) return candidate;
  }
}

/** Has the register know an establishment. */
export async function registered(
  context: Context,
  siret: string,
  given: { name?: string; isActive?: boolean; isHeadOffice?: boolean; successor?: string; isDiffusible?: boolean } = {},
): Promise<string> {
  const { name = 'Nom au registre', isActive = true, isHeadOffice = false, successor = null, isDiffusible = true } = given;
  await sql`INSERT INTO register_entries (siret, siren, name, address, is_active, closed_on, is_head_office, is_diffusible, successor, source, fetched_at)
    VALUES (${siret}, ${siret.slice(0, 9)}, ${name}, ${JSON.stringify({ line1: '9 rue Neuve', postCode: '69001', city: 'Lyon', country: 'FR' })}, ${isActive},
      ${isActive ? null : '2026-01-31'}, ${isHeadOffice}, ${isDiffusible}, ${successor}, 'stock', ${context.clock.now()})`.execute(
    context.database,
  );
  return siret;
}

/** Whether an error is a problem of this code; with a field code, one that names it. */
export const problem =
  (code: string, fieldCode?: string) =>
  (error: unknown): boolean => {
    if (!(error instanceof Problem)) throw error;
    const fields = (error.details['fields'] ?? []) as { code: string }[];
    if (error.code === code && (fieldCode === undefined || fields.some((one) => one.code === fieldCode))) return true;
    throw new Error(`${error.code} ${JSON.stringify(error.details)}`);
  };
