import type { Profile } from '#einvoice/browser';
import type { Judge } from '../verdict/judge.ts';
import type { Judged } from '../verdict/messages.ts';

/** What was judged, and how it is called. */
export interface Verified {
  name: string;
  bytes: Uint8Array;
  judged: Judged;
  /** Repairs applied to come here, when these bytes were made by us. */
  repaired: number;
}

/** Judges bytes by what they claim, or by a chosen profile. */
export async function verify(judge: Judge, name: string, bytes: Uint8Array, profile: string, repaired = 0): Promise<Verified> {
  const options = profile === 'auto' ? {} : { profile: profile as Profile };
  const judged = await judge.ask<'check'>({ kind: 'check', bytes, options, whole: true });
  return { name, bytes, judged, repaired };
}
