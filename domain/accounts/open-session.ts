import { recordActs } from '#domain/journal';
import { tell } from '#domain/news';
import type { Context, Language, Transaction } from '#kernel';
import { shortAddress } from './address-group.ts';
import type { KnownDevice } from './device.ts';
import { knowsPerson, readDevice, rememberPerson } from './device.ts';
import type { Way } from './session.ts';
import { sessionMilliseconds } from './session.ts';
import { insertSession } from './store.ts';
import { noteSignIn } from './store-sessions.ts';
import { hashSecret, newSecret } from './tokens.ts';
import { deviceName } from './user-agent.ts';

/** Where a session is opened from; both are shown to its owner. */
export interface Caller {
  readonly address: string;
  readonly userAgent?: string | undefined;
  /** What the browser's own cookie says of sign-ins before (`SignedIn.device` of the last one). */
  readonly device?: string | undefined;
}

export interface SignedIn {
  /** The cookie's secret; only its hash is stored. */
  readonly token: string;
  readonly userId: string;
  readonly csrfSecret: string;
  readonly language: Language;
  readonly expiresAt: Date;
  /** True: the token opens nothing yet; it is handed to `finishSecondFactor` with a code. */
  readonly needsSecondFactor: boolean;
  /** What the browser is to keep, to be known at the next sign-in. */
  readonly device?: string;
}

/** How long one may take to give the second factor: 10 minutes. */
const secondFactorMilliseconds = 10 * 60 * 1000;

/** What the news of a sign-in says when the browser does not tell its name. */
const unnamed = '?';

/**
 * Opens a session for somebody who proved who they are: whole, or one that awaits the second factor. Every way to sign in ends here: a fresh token each time
 * (whatever the browser brought along opens nothing), an act in the person's history, and a mail when the browser is a new one.
 */
export async function openSession(
  context: Context,
  user: { readonly userId: string; readonly language: Language },
  session: { readonly way: Way; readonly stage: 'open' | 'second-factor' } & Caller,
): Promise<SignedIn> {
  const at = context.clock.now();
  const token = newSecret();
  const csrfSecret = newSecret();
  const needsSecondFactor = session.stage === 'second-factor';
  const expiresAt = new Date(at.getTime() + (needsSecondFactor ? secondFactorMilliseconds : sessionMilliseconds));
  const device = readDevice(context.vault, session.device);
  await context.database.transaction().execute(async (transaction) => {
    await insertSession(transaction, {
      tokenHash: hashSecret(token),
      userId: user.userId,
      csrfSecret,
      at,
      expiresAt,
      way: session.way,
      stage: session.stage,
      address: session.address,
      userAgent: session.userAgent?.slice(0, 400),
    });
    if (!needsSecondFactor) await recordSignIn(context, transaction, user.userId, session, device, token);
  });
  const remembered = needsSecondFactor ? session.device : rememberPerson(context.vault, device, user.userId, at);
  return {
    token,
    userId: user.userId,
    csrfSecret,
    language: user.language,
    expiresAt,
    needsSecondFactor,
    ...(remembered && { device: remembered }),
  };
}

/** The act, and the mail when the person had signed in before, but never with this browser. */
async function recordSignIn(
  context: Context,
  transaction: Transaction,
  userId: string,
  session: { readonly way: Way } & Caller,
  device: KnownDevice | undefined,
  token: string,
): Promise<void> {
  const at = context.clock.now();
  const before = await noteSignIn(transaction, userId, at);
  if (!before) return;
  const person = { id: userId, name: before.name };
  await recordActs(transaction, { kind: 'person', ...person }, at, [
    { kind: 'accounts.signed-in', user: person, details: { way: session.way } },
  ]);
  if (before.lastSignInAt === null || knowsPerson(device, userId, at, before.devicesSince)) return;
  await tell(context, transaction, [
    {
      factKey: `new-device:${hashSecret(token).slice(0, 32)}`,
      code: 'new-device',
      kind: 'security',
      to: [{ userId }],
      params: { device: deviceName(session.userAgent) ?? unnamed, address: shortAddress(session.address) },
      path: '/account/security',
    },
  ]);
}
