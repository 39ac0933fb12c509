import type { Context } from '#kernel';
import { foldEmail, Problem } from '#kernel';
import { demandProof } from '../second-factor/proof.ts';
import type { AccountRow } from '../store-addresses.ts';
import { accountByLogin } from '../store-addresses.ts';
import { personalParts, rowsOf } from '../store-personal-data.ts';

/** Version of the file's shape. */
const formatVersion = 1;

/**
 * All that is known of a person as one JSON object (RGPD art. 15 and 20), written as it is read. Secrets and their hashes are left out; of papers only their
 * numbers, since they are the structure's.
 */
async function* write(context: Context, userId: string): AsyncGenerator<string> {
  yield `{"format":"unisson-person","version":${formatVersion},"madeAt":${JSON.stringify(context.clock.now())}`;
  for (const part of personalParts) {
    yield `,\n${JSON.stringify(part.name)}:[`;
    let separator = '\n';
    for await (const row of rowsOf(context.database, part, userId)) {
      yield `${separator}${JSON.stringify(row)}`;
      separator = ',\n';
    }
    yield ']';
  }
  yield '}\n';
}

/** One's own data, for whoever shows again that the account is theirs. Throws `accounts.proof-wrong`, `accounts.throttled`, before anything is read. */
export async function exportOwnData(context: Context, userId: string, proof: string): Promise<AsyncGenerator<string>> {
  await demandProof(context, userId, proof);
  return write(context, userId);
}

/** The data of somebody, for the operator who answers their demand. Throws `accounts.login-unknown`. */
export async function exportPersonByLogin(context: Context, login: string): Promise<AsyncGenerator<string>> {
  return write(context, (await accountOf(context, login)).id);
}

/** The account of a login as an operator types it. Throws `accounts.login-unknown`. */
export async function accountOf(context: Context, login: string): Promise<AccountRow> {
  const account = await accountByLogin(context.database, foldEmail(login));
  if (!account) throw new Problem('accounts.login-unknown', 'not-found', { params: { login } });
  return account;
}
