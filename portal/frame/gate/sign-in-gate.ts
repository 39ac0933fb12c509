import { addressGroup, readDevice } from '#domain/accounts';
import type { Context } from '#kernel';
import { Buckets } from './buckets.ts';
import type { Done } from './lane.ts';
import { Lane } from './lane.ts';

/** Addresses remembered, and browsers: some megabytes at most. */
const remembered = 20_000;
/** Strangers are given a quarter of a core at most; people whose browser is known have a lane of their own that no stranger can fill. */
const lanes = {
  strangers: { share: 0.25, burst: 200, mayWait: 32, patience: 2_000 },
  known: { share: 0.5, burst: 500, mayWait: 64, patience: 5_000 },
} as const;

/** Seconds to come back after. */
const afterThrottling = 15;
const afterCrowd = 5;

/** Why somebody is turned away, and for how many seconds. */
export interface Refusal {
  readonly code: 'accounts.throttled' | 'accounts.busy';
  readonly seconds: number;
}

/** Somebody who may wait for their turn. */
export interface Ticket {
  /** Waits; who is let in must call `done`. */
  wait(): Promise<{ readonly done: Done } | Refusal>;
}

/** Decides, at once and before anything is looked up or hashed, who may try to sign in now. */
export type SignInGate = (comer: { readonly address: string; readonly device: string | undefined }) => Ticket | Refusal;

/**
 * The gate before whatever anybody may ask for without having signed in and that costs: passwords to hash, mails to write. Each network (an IPv4 address, an
 * IPv6 /56) may try so often in a minute; of those who wait, the network that tried least goes first; a browser that signed in before is counted by itself.
 * It lives in this process's memory: a platform of several processes lets through as many times as much.
 */
export function signInGate(context: Pick<Context, 'vault'>, perMinute: number): SignInGate {
  const buckets = { strangers: new Buckets(perMinute, remembered), known: new Buckets(perMinute, remembered) };
  const lane = { strangers: new Lane(lanes.strangers), known: new Lane(lanes.known) };
  const crowd: Refusal = { code: 'accounts.busy', seconds: afterCrowd };
  return ({ address, device }) => {
    const known = readDevice(context.vault, device);
    const kind = known ? 'known' : 'strangers';
    const tries = buckets[kind].take(known?.id ?? addressGroup(address), performance.now());
    if (tries === undefined) return { code: 'accounts.throttled', seconds: afterThrottling };
    // Whole tries only: what is left of one long ago parts nobody from who comes for the first time.
    const merit = -Math.round(tries);
    if (!lane[kind].hasRoom(merit)) return crowd;
    return {
      async wait() {
        const done = await lane[kind].enter(merit);
        return done ? { done } : crowd;
      },
    };
  };
}
