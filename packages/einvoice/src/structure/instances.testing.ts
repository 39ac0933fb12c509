import { NAMESPACES, symbolName } from '../read/xml/vocabulary.ts';
import { MANY, REQUIRED } from './table.ts';
import type { Automaton, StructureType } from './type.ts';

/** An element that a document is to hold: its name, its type, and how to come there from the root. */
export interface Station {
  readonly type: StructureType;
  readonly name: string;
  readonly from: Station | undefined;
}

/** A text of each lexical space, and one that is not of it. */
const VALUES: Readonly<Record<string, readonly [fitting: string, unfit?: string]>> = {
  s: ['x'],
  n: ['x'],
  t: ['x'],
  c: ['x', 'four letters'],
  u: ['urn:x', '%'],
  d: ['1.5', '1,5'],
  i: ['1', '1.5'],
  b: ['true', 'yes'],
  D: ['2026-01-31', '2026-02-31'],
  T: ['12:00:00', '12:00'],
  W: ['2026-01-31T12:00:00', '2026-01-31'],
  B: ['QUJD', 'Q'],
  l: ['fr', 'f_r'],
  I: ['i', '1'],
};

interface Valued {
  lexical: number;
  values: ReadonlySet<string> | undefined;
}

const fitting = ({ lexical, values }: Valued): string =>
  values === undefined ? (VALUES[String.fromCharCode(lexical)]?.[0] ?? '') : ([...values][0] ?? '');

/** A text that is none of a type's, where there is any. */
export const unfit = ({ lexical, values }: Valued): string | undefined =>
  values === undefined ? VALUES[String.fromCharCode(lexical)]?.[1] : 'none of them';

/** Every element under a root by a type not met before, the nearest first. */
export function stationsOf(rootType: StructureType, name: string): Station[] {
  const found: Station[] = [{ type: rootType, name, from: undefined }];
  const met = new Set([rootType]);
  for (const from of found) {
    from.type.complete?.();
    for (const [index, type] of from.type.types.entries()) {
      if (met.has(type)) continue;
      met.add(type);
      found.push({ type, name: symbolName(from.type.symbols[index] ?? -1), from });
    }
  }
  return found;
}

export const isRequired = (type: StructureType, index: number): boolean => ((type.often[index] ?? 0) & REQUIRED) !== 0;
export const isMany = (type: StructureType, index: number): boolean => ((type.often[index] ?? 0) & MANY) !== 0;

/** The attributes of an element: all of them, or those it must have. */
export function attributesOf({ attributes }: StructureType, all: boolean): string[] {
  return attributes.filter(({ required }) => all || required).map((rule) => ` ${rule.name}="${rule.fixed ?? fitting(rule)}"`);
}

/** The least content that an expression takes. */
function leastOf({ places, follow, accept }: Automaton): string {
  let state = 0;
  let content = '';
  while (accept[state] !== true) {
    const next = follow[state]?.[0] ?? -1;
    const place = places[next];
    content += place?.type === undefined ? '<a xmlns="urn:a"/>' : instance(symbolName(place.symbol), place.type);
    state = next + 1;
  }
  return content;
}

/** The children of an element, all or those it must have, each in its least form and with its place in the order. */
export function childrenOf(type: StructureType, all: boolean): [index: number, text: string][] {
  return type.types.flatMap((child, index): [number, string][] =>
    all || isRequired(type, index) ? [[index, instance(symbolName(type.symbols[index] ?? -1), child)]] : [],
  );
}

function textOf(type: StructureType): string {
  if (type.lexical !== 0) return fitting(type);
  if (type.automaton !== undefined) return leastOf(type.automaton);
  return childrenOf(type, false)
    .map(([, text]) => text)
    .join('');
}

/** An element in its least form, or with the attributes and the content given. */
export function instance(name: string, type: StructureType, content?: string, attributes?: string): string {
  type.complete?.();
  return `<${name}${attributes ?? attributesOf(type, false).join('')}>${content ?? textOf(type)}</${name}>`;
}

/** A document that holds, besides the least, one element written as given. */
export function around({ from, name }: Station, written: string): string {
  if (from === undefined) {
    const prefixes = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
    const own = name === 'CreditNote' ? NAMESPACES.cn : NAMESPACES.ubl;
    return written.replace(/^<[^\s>]+/, (start) => `${start} xmlns="${own}"${prefixes.join('')}`);
  }
  const children = childrenOf(from.type, false);
  const place = from.type.symbols.findIndex((symbol) => symbolName(symbol) === name);
  const others = children.filter(([index]) => index !== place);
  const content = [...others, [place, written] as const].sort(([a], [b]) => a - b).map(([, text]) => text);
  return around(from, instance(from.name, from.type, content.join('')));
}
