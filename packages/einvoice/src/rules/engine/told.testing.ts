import type { Run } from './run.ts';
import type { View } from './view.ts';

/** Where an element stands: its name and its parent's, each with its number among those of its name where there are several. */
function place(node: number, view: View): string {
  const { tree } = view;
  const step = (one: number): string => {
    const parent = tree.parent(one);
    if (parent < 0) return tree.name(tree.symbol(one));
    let [before, all] = [0, 0];
    for (let child = parent + 1; child < tree.next(parent); child = tree.next(child)) {
      if (tree.symbol(child) !== tree.symbol(one)) continue;
      all++;
      if (child <= one) before++;
    }
    return tree.name(tree.symbol(one)) + (all > 1 ? `[${before}]` : '');
  };
  const parent = tree.parent(node);
  return parent < 0 ? step(node) : `${step(parent)}/${step(node)}`;
}

/** Each failure of a run in a line: the rule, the place shown, and what is told besides. */
export function toldOf(run: Run, view: View): string[] {
  return run.failures.map(({ rule, node, beyond }) => {
    const {
      node: shown = beyond?.node ?? node,
      attribute,
      seen,
      expected,
      terms,
      params,
    } = 'tell' in rule ? (rule.tell?.(node, view) ?? {}) : {};
    const besides = Object.entries({ ...params, attribute, terms: terms?.join(' '), expected, seen });
    const told = besides.flatMap(([name, value]) =>
      value === undefined ? [] : `${name}=${value.length > 60 ? `${value.slice(0, 60)}…` : value}`,
    );
    return [`${rule.id} ${rule.flag} ${place(shown, view)}`, ...told].join('; ');
  });
}
