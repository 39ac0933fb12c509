import type { Path } from '../engine/path.ts';
import { CastFault, type View } from '../engine/view.ts';

/** The only element at a path that passes a test, or -1. @throws CastFault when several do. */
export function onlyWhere(node: number, view: View, at: Path, passes: (found: number, view: View) => boolean): number {
  const [only, second] = view.all(node, at).filter((found) => passes(found, view));
  if (only === undefined) return -1;
  if (second !== undefined) throw new CastFault(second, 'single');
  return only;
}

/** The only value of an attribute among elements, '' when none has it. @throws CastFault when several have. */
export function onlyAttribute(view: View, owners: readonly number[], attribute: number): string {
  let only: string | undefined;
  for (const owner of owners) {
    const value = view.attribute(owner, attribute);
    if (value === undefined) continue;
    if (only !== undefined) throw new CastFault(owner, 'single');
    only = value;
  }
  return only ?? '';
}
