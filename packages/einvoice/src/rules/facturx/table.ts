import type { CodeSet } from '../../codes/codeSet.ts';
import { symbolFor } from '../../read/xml/vocabulary.ts';
import { codeLists } from './codeLists.ts';
import { type Condition, conditionOf } from './condition.ts';
import { FACTURX_PROFILES } from './levels.ts';

/** How often something may stand, and from which list it is, in each profile. */
interface Held {
  symbol: number;
  least: Uint8Array;
  /** 0 where the profile does not hold it, 255 for any number. */
  most: Uint8Array;
  codes: readonly (CodeSet | undefined)[];
}

/** An element where the profiles may hold it. */
export interface Knot extends Held {
  name: string;
  /** What makes it this kind of the element, where there are several. */
  condition: Condition | undefined;
  /** Some profile wants one of its attributes. */
  demands: boolean;
  /** No other kind of the element stands beside it. */
  readonly alone: boolean;
  attributes: readonly (Held & { name: string })[];
  children: readonly Knot[];
}

const MANY = 255;
const OFTEN: Readonly<Record<string, readonly [least: number, most: number]>> = {
  '-': [0, 0],
  '?': [0, 1],
  '!': [1, 1],
  '*': [0, MANY],
  '+': [1, MANY],
  ':': [0, 2],
};

/**
 * Reads the table of what the profiles hold. Lines `#A units -X +Y` are code lists: one of ours with codes left out and added; `*3aarabk` packs codes of
 * three characters. Lines `1 …` are contents that several elements share. The last is the root: `Name!` with its contents in parentheses (or `=1`), each
 * element once at most (`?`, not written), once (`!`), any number of times (`*`, `+`) or twice (`:`), not at all (`-`); a digit before says from which
 * profile on (0 MINIMUM … 4 EXTENDED), without one it is that of the element around it. `{ID/@schemeID=VA}` tells a kind of element,
 * `#A` its code list (`#4B`: from EXTENDED on), `@schemeID!#A` an attribute. Names without prefix are `ram`.
 */
export function readTable(text: string): Knot {
  const lists = new Map<string, CodeSet | undefined>([['', undefined]]);
  const contents = new Map<string, string>();
  let root = '';
  for (const line of text.split('\n')) {
    const space = line.indexOf(' ');
    if (line.startsWith('#')) lists.set(line.slice(1, space), readList(line.slice(space + 1)));
    else if (/^\d/.test(line)) contents.set(line.slice(0, space), line.slice(space + 1));
    else root = line;
  }
  const [knot] = new Reader(lists, contents).elements(root, 0);
  if (knot === undefined) throw new Error('an empty table');
  return knot;
}

function readList(text: string): CodeSet {
  const codes = new Set<string>();
  for (const word of text.split(' ')) {
    const rest = word.slice(1);
    if (word.startsWith('+')) codes.add(rest);
    else if (word.startsWith('-')) codes.delete(rest);
    else if (word.startsWith('*')) for (const code of rest.slice(1).match(new RegExp(`.{${rest.charAt(0)}}`, 'g')) ?? []) codes.add(code);
    else for (const code of codeLists[word] ?? []) codes.add(code);
  }
  return codes;
}

type Made = Knot & { alone: boolean };

function markKinds(elements: readonly Made[]): void {
  for (const one of elements) one.alone = !elements.some((other) => other !== one && other.symbol === one.symbol);
}

const TOKEN = /([^\s()]+)(\(?)|\)/g;
const ELEMENT = /^([a-z]+:)?([A-Za-z]+)(?:\{([^}]*)\})?([^@=]*)((?:@[^@=]*)*)(?:=(\d+))?$/;

class Reader {
  readonly #lists: ReadonlyMap<string, CodeSet | undefined>;
  readonly #contents: ReadonlyMap<string, string>;
  /** Contents once read, by number and level. */
  readonly #known = new Map<string, readonly Knot[]>();

  constructor(lists: ReadonlyMap<string, CodeSet | undefined>, contents: ReadonlyMap<string, string>) {
    this.#lists = lists;
    this.#contents = contents;
  }

  /** The elements of a text; `level` is the first profile that holds what is around them. */
  elements(text: string, level: number): Made[] {
    const top: Made[] = [];
    const open = [{ into: top, level }];
    for (const [token, element = '', parenthesis = ''] of text.matchAll(TOKEN)) {
      const around = open.at(-1) ?? { into: top, level };
      if (token === ')') {
        markKinds(around.into);
        open.pop();
        continue;
      }
      const children: Made[] = [];
      const { knot, first } = this.#element(element, around.level, children);
      around.into.push(knot);
      if (parenthesis !== '') open.push({ into: children, level: first });
    }
    markKinds(top);
    return top;
  }

  #element(text: string, above: number, own: Knot[]): { knot: Made; first: number } {
    const [, prefix = 'ram:', local = '', condition, values = '', attributes = '', shared] = ELEMENT.exec(text) ?? [];
    const name = prefix + local;
    const { first, ...held } = this.#held(values, above);
    const ownAttributes = attributes
      .split('@')
      .slice(1)
      .map((one) => this.#attribute(one, first));
    const knot = {
      ...held,
      symbol: symbolFor(name),
      name,
      condition: condition === undefined ? undefined : conditionOf(condition),
      alone: true,
      attributes: ownAttributes,
      demands: ownAttributes.some(({ least }) => least.includes(1)),
      children: shared === undefined ? own : this.#shared(shared, first),
    };
    return { knot, first };
  }

  #attribute(text: string, level: number): Knot['attributes'][number] {
    const [name = ''] = /^\w+?(?=\d|\W|$)/.exec(text) ?? [];
    const { first: _first, ...held } = this.#held(text.slice(name.length), level);
    return { ...held, symbol: symbolFor(name), name };
  }

  #held(text: string, above: number): Omit<Held, 'symbol'> & { first: number } {
    const [often = '', ...lists] = text.split('#');
    const least = new Uint8Array(FACTURX_PROFILES.length);
    const most = new Uint8Array(FACTURX_PROFILES.length);
    const changes = [...(often === '' ? '?' : often).matchAll(/(\d?)([-?!*+:])/g)];
    for (const [, from = '', sign = '-'] of changes) {
      const [low = 0, high = 0] = OFTEN[sign] ?? [];
      least.fill(low, from === '' ? above : Number(from));
      most.fill(high, from === '' ? above : Number(from));
    }
    const first = most.findIndex((number) => number > 0);
    const codes = FACTURX_PROFILES.map((): CodeSet | undefined => undefined);
    for (const list of lists) {
      const [, from = '', letter = ''] = /^(\d?)(.?)$/.exec(list) ?? [];
      codes.fill(this.#lists.get(letter), from === '' ? first : Number(from));
    }
    return { least, most, codes, first };
  }

  #shared(number: string, level: number): readonly Knot[] {
    const key = `${number} ${level}`;
    let known = this.#known.get(key);
    if (known === undefined) {
      known = this.elements(this.#contents.get(number) ?? '', level);
      this.#known.set(key, known);
    }
    return known;
  }
}
