import { setImmediate } from 'node:timers/promises';

/** Lines handled before others have their turn: a few milliseconds. */
const atOnce = 200;

/** Lets other requests in now and then while a long file is gone through. */
export async function breathe(index: number): Promise<void> {
  if (index % atOnce === atOnce - 1) await setImmediate();
}
