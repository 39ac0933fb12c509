import type { Held } from './facturx-schema.ts';

/** An element in all profiles at once; what differs between them is listed by profile, from MINIMUM to EXTENDED. */
interface Merged {
  readonly name: string;
  readonly condition: string;
  /** For each profile: `-` not held, `?` `!` `*` `+` as in a DTD, `:` twice at most. */
  readonly often: string;
  readonly codes: readonly string[];
  readonly attributes: readonly { name: string; often: string; codes: readonly string[] }[];
  readonly children: readonly Merged[];
}

/** Gives a code list its letters in the table. */
export type Lettering = (codes: readonly string[] | undefined) => string;

/** One tree of what the profiles hold, as packages/einvoice/src/rules/facturx/table.ts reads it again. */
export function writeTable(trees: readonly Held[], letters: Lettering): string {
  const root = merge(trees, letters);
  const counts = new Map<string, number>();
  const first = root.often.search(/[^-]/);
  count(root, counts);
  const shared = new Map<string, string>();
  const definitions: string[] = [];
  const share: Share = (children, level) => {
    const whole = children.map((child) => written(child, level, inline)).join(' ');
    if ((counts.get(whole) ?? 0) < 2 || whole.length < 24) return undefined;
    let name = shared.get(whole);
    if (name === undefined) {
      const text = children.map((child) => written(child, level, share)).join(' ');
      name = String(shared.size + 1);
      shared.set(whole, name);
      definitions.push(`${name} ${text}`);
    }
    return `=${name}`;
  };
  const text = written(root, first, share);
  return [...definitions, text].join('\n');
}

function merge(trees: readonly (Held | undefined)[], letters: Lettering): Merged {
  const some = trees.find((tree) => tree !== undefined);
  if (some === undefined) throw new Error('nothing to merge');
  // The largest profile knows the order; what only a smaller one has comes after what stands before it there.
  const keys: string[] = [];
  for (const tree of trees.toReversed()) {
    let after = -1;
    for (const child of tree?.children ?? []) {
      const known = keys.indexOf(keyOf(child));
      if (known >= 0) after = known;
      else keys.splice(++after, 0, keyOf(child));
    }
  }
  const names = [...new Set(trees.flatMap((tree) => [...(tree?.attributes.keys() ?? [])]))];
  return {
    name: some.name,
    condition: some.condition,
    often: trees.map(oftenOf).join(''),
    codes: trees.map((tree) => letters(tree?.codes)),
    attributes: names.map((name) => {
      const found = trees.map((tree) => tree?.attributes.get(name));
      return {
        name,
        often: found.map((one) => (one === undefined ? '-' : one.required ? '!' : '?')).join(''),
        codes: found.map((one) => letters(one?.codes)),
      };
    }),
    children: keys.map((key) =>
      merge(
        trees.map((tree) => tree?.children.find((child) => keyOf(child) === key)),
        letters,
      ),
    ),
  };
}

function keyOf({ name, condition }: Held): string {
  return `${name}{${condition}}`;
}

function oftenOf(held: Held | undefined): string {
  if (held === undefined) return '-';
  const { min, max } = held;
  if (max === 2 && min === 0) return ':';
  if (max !== 1 && max !== Infinity) throw new Error(`${min}..${max} of ${held.name} is not foreseen`);
  return max === 1 ? (min === 1 ? '!' : '?') : min === 1 ? '+' : '*';
}

type Share = (children: readonly Merged[], level: number) => string | undefined;
const inline: Share = () => undefined;

function written({ name, condition, often, codes, attributes, children }: Merged, above: number, share: Share): string {
  const level = often.search(/[^-]/);
  const own =
    name.replace(/^ram:/, '') +
    (condition === '' ? '' : `{${condition.replaceAll('ram:', '')}}`) +
    changes(often, above, '?') +
    lists(codes, level) +
    attributes.map((one) => `@${one.name}${changes(one.often, level, '?')}${lists(one.codes, one.often.search(/[^-]/))}`).join('');
  if (children.length === 0) return own;
  const reference = share(children, level);
  if (reference !== undefined) return `${own}${reference}`;
  return `${own}(${children.map((child) => written(child, level, share)).join(' ')})`;
}

/** Values by profile as changes: `!` from the first on, `3*` from the profile numbered 3 on. Before the first nothing is held. */
function changes(values: string, above: number, usual: string): string {
  let text = '';
  let last = '-';
  for (const [level, value] of [...values].entries()) {
    if (value === last) continue;
    const isFirst = last === '-' && text === '';
    text += isFirst && level === above ? value : `${level}${value}`;
    last = value;
  }
  return text === usual ? '' : text;
}

function lists(codes: readonly string[], first: number): string {
  let text = '';
  let last = '';
  for (const [level, value] of codes.entries()) {
    // Where the profile does not hold the element nothing needs to be said.
    if (value === last || level < first) continue;
    text += level === first ? `#${value}` : `#${level}${value}`;
    last = value;
  }
  return text;
}

function count({ often, children }: Merged, counts: Map<string, number>): void {
  if (children.length === 0) return;
  const level = Math.max(often.search(/[^-]/), 0);
  const whole = children.map((child) => written(child, level, inline)).join(' ');
  counts.set(whole, (counts.get(whole) ?? 0) + 1);
  for (const child of children) count(child, counts);
}
