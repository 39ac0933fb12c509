import type { Vault } from '#kernel';
import { newSecret } from './tokens.ts';

/** How long a browser stays known after its last sign-in. */
const knownFor = 365 * 24 * 3600 * 1000;
/** People of one browser who are remembered: a shared desk. */
const peopleAtMost = 6;
/** A longer cookie is none of ours. */
const longest = 2_000;

/** A browser that signed in before, as its own cookie says; sealed, so that nobody writes one for themselves. */
export interface KnownDevice {
  readonly id: string;
  /** Who signed in there, and when last (milliseconds). */
  readonly people: Readonly<Record<string, number>>;
}

/** What the cookie of a browser says; undefined when there is none, or none of ours. */
export function readDevice(vault: Vault, sealed: string | undefined): KnownDevice | undefined {
  if (!sealed || sealed.length > longest) return undefined;
  try {
    const content: unknown = JSON.parse(vault.open(sealed));
    // Other things are sealed with the same key: only what says it is a device is one.
    return isDevice(content) ? content.device : undefined;
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const isDevice = (content: unknown): content is { device: KnownDevice } =>
  typeof content === 'object' && content !== null && 'device' in content && typeof content.device === 'object';

/** Whether somebody signed in with this browser, not too long ago nor before `since` (a password that was reset makes every browser a stranger). */
export function knowsPerson(device: KnownDevice | undefined, userId: string, at: Date, since: Date | null): device is KnownDevice {
  const last = device?.people[userId];
  return last !== undefined && at.getTime() - last < knownFor && (since === null || last >= since.getTime());
}

/** The cookie's next text, once somebody has signed in. */
export function rememberPerson(vault: Vault, device: KnownDevice | undefined, userId: string, at: Date): string {
  const others = Object.entries(device?.people ?? {})
    .filter(([id, last]) => id !== userId && at.getTime() - last < knownFor)
    .sort(([, a], [, b]) => b - a)
    .slice(0, peopleAtMost - 1);
  const known: KnownDevice = { id: device?.id ?? newSecret(), people: { [userId]: at.getTime(), ...Object.fromEntries(others) } };
  return vault.seal(JSON.stringify({ device: known }));
}
