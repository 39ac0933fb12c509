import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { checkDocument, type Verdict } from '#einvoice';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function inUse(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Bytes that a verdict and its model keep, the document itself not counted. */
export function heldBytes(bytes: Uint8Array): number {
  const before = inUse();
  const kept: Verdict[] = [checkDocument(bytes)];
  const model = kept[0]?.document?.invoice;
  const after = inUse();
  // Both are alive until here.
  return kept.length > 0 && model !== null ? after - before : 0;
}
