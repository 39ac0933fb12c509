import type { ReadLimits } from '../document.ts';

/** What applies when the caller says nothing. */
export const DEFAULT_LIMITS: Required<ReadLimits> = {
  maxBytes: 30 * 1024 * 1024,
  maxDepth: 64,
  maxAttributes: 64,
  maxElements: 2_000_000,
};

/** The caller's bounds over the default ones. */
export function limitsOf(limits: ReadLimits | undefined): Required<ReadLimits> {
  return { ...DEFAULT_LIMITS, ...limits };
}
