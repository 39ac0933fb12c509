import { parseSync } from '@swc/core';

/** A node of the syntax tree, with its place in the text. */
export interface TreeNode {
  type: string;
  start: number;
  end: number;
  /** What the parser says of it besides. */
  field(name: string): unknown;
  child(name: string): TreeNode | undefined;
  children: readonly (readonly [field: string, node: TreeNode])[];
}

interface Raw {
  [field: string]: unknown;
}

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null;
const spanOf = ({ span }: Raw): { start: number; end: number } | undefined =>
  isRaw(span) && typeof span['start'] === 'number' && typeof span['end'] === 'number'
    ? { start: span['start'], end: span['end'] }
    : undefined;

/** A statement put before the text: where it begins is where the parser counts from. */
const MARK = '0;';

/** The syntax tree of a text of TypeScript. The parser counts bytes from a number of its own; here places are those of the text. */
export function treeOf(text: string): TreeNode {
  const bytes = Buffer.from(MARK + text);
  const module: unknown = parseSync(MARK + text, { syntax: 'typescript', target: 'es2024' });
  const first = isRaw(module) && Array.isArray(module['body']) ? spanOf(module['body'][0] as Raw) : undefined;
  if (!isRaw(module) || first === undefined) throw new Error('the parser gave no tree');
  const { start: base } = first;
  const isAscii = bytes.length === text.length + MARK.length;
  const place = (offset: number): number => (isAscii ? offset - base : bytes.subarray(0, offset - base).toString().length) - MARK.length;
  return nodeOf(module, place) ?? raise();
}

function raise(): never {
  throw new Error('the parser gave no tree');
}

function nodeOf(raw: Raw, place: (offset: number) => number): TreeNode | undefined {
  const span = spanOf(raw);
  if (typeof raw['type'] !== 'string' || span === undefined) return undefined;
  const children = [...childrenOf(raw, place)];
  return {
    type: raw['type'],
    start: place(span.start),
    end: place(span.end),
    field: (name) => raw[name],
    child: (name) => children.find(([field]) => field === name)?.[1],
    children,
  };
}

/** The nodes right below. Some stand in a wrapping that is no node: the body of a method, what an array or a call holds. */
function* childrenOf(raw: Raw, place: (offset: number) => number): Generator<[field: string, node: TreeNode]> {
  for (const [field, value] of Object.entries(raw)) {
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (!isRaw(one)) continue;
      const node = nodeOf(one, place);
      if (node !== undefined) yield [field, node];
      else if (field !== 'span') for (const [inner, below] of childrenOf(one, place)) yield [inner === 'expression' ? field : inner, below];
    }
  }
}
