import type { CheckOptions } from '../verdict/check.ts';
import { checkDocument } from '../verdict/index.ts';
import { flatten, type FlatVerdict } from './judged.ts';

/** Runs in the thread. */
export default function check({ bytes, options }: { bytes: Uint8Array; options: CheckOptions }): FlatVerdict {
  return flatten(checkDocument(bytes, options));
}
