import { beginPasskeySignIn, finishPasskeySignIn, pendingSignIn, signOut } from '#domain/accounts';
import { Problem } from '#kernel';
import { passkeyAnswer } from '../../frame/passkey-answer.ts';
import { ownPath } from '../../frame/redirect.ts';
import type { Answer, Visit } from '../../frame/visit.ts';
import { enter } from './enter.ts';

/** The sign-in whose second factor is awaited, if that is where the passkey is used. */
async function pendingToken(visit: Visit): Promise<string | undefined> {
  const token = visit.visitor ? undefined : visit.carried.session;
  return token !== undefined && (await pendingSignIn(visit.context, token)) ? token : undefined;
}

/** What the device is to sign, as JSON. */
export async function beginWithPasskey(visit: Visit): Promise<Answer> {
  await visit.form();
  return { kind: 'json', body: await beginPasskeySignIn(visit.context, await pendingToken(visit)) };
}

/** Lets in whoever's device signed; else back to where they were, saying why. */
export async function doPasskeySignIn(visit: Visit): Promise<Answer> {
  const fields = await visit.form();
  const next = ownPath(fields.get('next'), '/home');
  const pending = await pendingToken(visit);
  try {
    const session = await finishPasskeySignIn(visit.context, passkeyAnswer(fields), pending, visit.device);
    // Whoever signs in again leaves the session they came with.
    if (visit.visitor) await signOut(visit.context, visit.visitor.token);
    return enter(session, next);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const page = pending === undefined ? '/sign-in' : '/sign-in/second-factor';
    const isOver = error.code === 'accounts.challenge-over';
    const key = isOver ? 'problems.accounts.challenge-over.detail' : 'problems.accounts.passkey-refused.detail';
    return { kind: 'redirect', to: `${page}?next=${encodeURIComponent(next)}`, flash: { tone: 'error', key } };
  }
}
