import { sql } from 'kysely';
import { billingMandate } from '#documents';
import type { PersonActor } from '#domain/rights';
import { mandateVersion, signMandate } from '#domain/structures';
import type { Context, Transaction } from '#kernel';
import { SetClock } from '#kernel';
import { demoPeople } from './people.ts';
import { namedId } from './random.ts';
import { demoStructures } from './structures.ts';

const year = 365 * 24 * 3600 * 1000;

/** The principal manager of a demo structure. */
function principalOf(structureId: string): PersonActor | undefined {
  for (const { id, firstName, lastName, language, memberships } of demoPeople)
    for (const { role, spaces, structureId: of, structureName } of memberships)
      if (of === structureId && role === 'principal-manager') {
        const grant = { structureId, structureName, structureIsPublic: false, role, spaces: { ...spaces, organisation: 'write' } } as const;
        return { kind: 'person', id, name: `${firstName} ${lastName}`, language, grant };
      }
  return undefined;
}

/** The account each supplier is paid to, confirmed long ago. */
export async function seedBankAccounts(transaction: Transaction, since: Date): Promise<void> {
  for (const { id, key, name, iban, bic } of demoStructures) {
    if (iban === undefined) continue;
    const by = principalOf(id)?.name ?? 'Unisson';
    await sql`INSERT INTO bank_accounts (id, structure_id, iban, bic, holder, is_default, state, proposed_by_name, proposed_at, decided_by_name, decided_at)
      VALUES (${namedId(`bank account ${key}`)}, ${id}, ${iban}, ${bic ?? null}, ${name}, true, 'active', ${by}, ${since}, ${by}, ${since})`.execute(
      transaction,
    );
  }
}

/** Signs, three years ago, the mandates of the suppliers that enter invoices by form: with the operation and the paper that people sign with. */
export async function signDemoMandates(context: Context, now: Date): Promise<void> {
  // Nobody is told of what happened years ago.
  const past: Context = { ...context, clock: new SetClock(new Date(now.getTime() - 3 * year)), jobs: { enqueue: () => Promise.resolve() } };
  for (const { id, billingMandate: isMandating } of demoStructures) {
    const signer = isMandating ? principalOf(id) : undefined;
    if (!signer) continue;
    const signature = { capacity: 'Gérance', consents: true, version: mandateVersion, language: 'fr' } as const;
    await signMandate(past, signer, signature, (paper) => billingMandate(paper, 'fr', context.policy.publicUrl));
  }
}
