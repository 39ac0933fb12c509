import type { Context } from '#kernel';
import { Problem } from '#kernel';
import { deleteTotp, holdsSecondFactor, insertTotp, replaceRecoveryCodes } from '../store-second-factor.ts';
import type { Person } from './announce.ts';
import { announce } from './announce.ts';
import { demandProof, sealTotpSecret } from './proof.ts';
import { ensureRecoveryCodes } from './renew-codes.ts';
import { newTotpSecret, stepOfCode, totpAddress } from './totp.ts';

/** How long an offered secret may be confirmed: 30 minutes. */
const offerMilliseconds = 30 * 60 * 1000;

/** A secret on offer. Nothing is kept of it until a first code confirms it. */
export interface TotpOffer {
  /** Base32, to be typed when the QR code cannot be read. */
  readonly secret: string;
  /** The `otpauth:` address, for the QR code. */
  readonly address: string;
  /** Goes into the form and comes back with the first code; readable by this platform alone. */
  readonly sealed: string;
}

/** Offers a fresh secret, or again the one a form brought back. */
export function offerTotp(context: Context, person: Person, login: string, sealed?: string): TotpOffer {
  const secret = (sealed && openOffer(context, person.id, sealed)) || newTotpSecret();
  const until = context.clock.now().getTime() + offerMilliseconds;
  return {
    secret,
    address: totpAddress(secret, login),
    sealed: context.vault.seal(`offer ${person.id} ${until} ${secret}`),
  };
}

function openOffer(context: Context, userId: string, sealed: string): string | undefined {
  try {
    const [purpose, owner, until, secret] = context.vault.open(sealed).split(' ');
    return purpose === 'offer' && owner === userId && Number(until) > context.clock.now().getTime() ? secret : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * Switches the application on, with its first code. Returns the recovery codes when this is the first factor; they are told this once.
 * Throws `accounts.offer-over` (ask for another), `accounts.proof-wrong`, `accounts.throttled`, `accounts.code-wrong`, `accounts.second-factor-there`.
 */
export async function confirmTotp(
  context: Context,
  person: Person,
  given: { readonly sealed: string; readonly code: string; readonly proof: string },
): Promise<readonly string[]> {
  const at = context.clock.now();
  const secret = openOffer(context, person.id, given.sealed);
  if (!secret) throw new Problem('accounts.offer-over', 'conflict');
  const step = stepOfCode(secret, given.code, at);
  if (step === undefined)
    throw new Problem('accounts.code-wrong', 'invalid', { details: { fields: [{ field: 'code', code: 'accounts.code-wrong' }] } });
  await demandProof(context, person.id, given.proof);
  return await context.database.transaction().execute(async (transaction) => {
    const totp = { userId: person.id, sealedSecret: sealTotpSecret(context, person.id, secret), at, lastStep: step };
    if (!(await insertTotp(transaction, totp))) throw new Problem('accounts.second-factor-there', 'conflict');
    await announce(context, transaction, person, { kind: 'accounts.second-factor-added', code: 'second-factor-added' });
    return await ensureRecoveryCodes(transaction, person.id);
  });
}

/**
 * Switches the application off, for somebody who shows the password or a code. Without any factor left, the recovery codes go too.
 * Throws `accounts.proof-wrong`, `accounts.throttled`, `accounts.no-second-factor`.
 */
export async function removeTotp(context: Context, person: Person, proof: string): Promise<void> {
  await demandProof(context, person.id, proof);
  await context.database.transaction().execute(async (transaction) => {
    if (!(await deleteTotp(transaction, person.id))) throw new Problem('accounts.no-second-factor', 'conflict');
    if (!(await holdsSecondFactor(transaction, person.id))) await replaceRecoveryCodes(transaction, person.id, []);
    await announce(context, transaction, person, { kind: 'accounts.second-factor-removed', code: 'second-factor-removed' });
  });
}
