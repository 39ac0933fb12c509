import type { Tried } from './documents.ts';

/** What a complaint is about, whatever the figures in it. */
const gist = (why: string): string => why.replace(/[\d.]+/g, '#').slice(0, 160);

const MOST_TRIES = 3000;

/** Cuts a document down, piece by piece, as long as the complaint stays the same. */
export async function smallest(tried: Tried, why: string, complaint: (tried: Tried) => Promise<string | undefined>): Promise<Tried> {
  const wanted = gist(why);
  let bytes = Buffer.from(tried.bytes);
  let tries = 0;
  for (let piece = Math.ceil(bytes.length / 2); piece >= 1; piece = Math.floor(piece / 2)) {
    for (let at = 0; at < bytes.length && tries < MOST_TRIES; ) {
      tries++;
      const shorter = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + piece)]);
      const said = await complaint({ kind: tried.kind, bytes: shorter });
      if (said !== undefined && gist(said) === wanted) bytes = shorter;
      else at += piece;
    }
  }
  return { kind: tried.kind, bytes };
}
