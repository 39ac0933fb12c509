import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import type { Held } from './facturx-schema.ts';

/** What the rules of one context say. */
interface Said {
  readonly context: string;
  readonly reports: string[];
  readonly asserts: string[];
  /** Variables: what their value is. */
  readonly values: Map<string, string>;
}

/** The code lists of a profile, by number. */
export type CodeLists = ReadonlyMap<string, readonly string[]>;

/** `[ not(A) and not(B)]`: none of the kinds. */
const OTHERS = /\[ not\([^[]*\) and [^[]*\]$/;

/** Reads the code lists of a profile. */
export function readCodeLists(file: string): CodeLists {
  const lists = new Map<string, string[]>();
  let list: string[] = [];
  eachTag(file, (name, attributes) => {
    if (name === 'cl') {
      list = [];
      lists.set(attributes['id'] ?? '', list);
    } else if (name === 'enumeration') list.push(attributes['value'] ?? '');
  });
  return lists;
}

/**
 * Narrows a tree by what the assertions of a profile say about what may stand where, and by which codes; business rules are left to others.
 * @param isOwn whether they are the profile's own: of those of a larger profile, how often things stand and their attributes are not taken over.
 */
export function narrow(tree: Held, file: string, lists: CodeLists, isOwn: boolean): void {
  const contexts = readContexts(file).filter(({ reports, asserts }) => reports.length + asserts.length > 0);
  // What is none of the kinds of an element can only be told when all of them are known.
  const isRest = ({ context }: Said): boolean => context.endsWith(']') && OTHERS.test(context);
  for (const said of [...contexts.filter((one) => !isRest(one)), ...contexts.filter(isRest)]) {
    const found = nodesAt(tree, said.context);
    for (const { node, parent } of found) {
      for (const test of said.reports) {
        if (test === 'true()') parent?.children.splice(parent.children.indexOf(node), 1);
        else if (isOwn) node.attributes.delete(test.replace('@', ''));
      }
      for (const test of said.asserts) apply(node, test, said.values, lists, isOwn);
    }
  }
}

function apply(node: Held, test: string, values: ReadonlyMap<string, string>, lists: CodeLists, isOwn: boolean): void {
  const [, counted, sign, number] = /^count\((.*)\)(=|<=|>=)(\d+)$/.exec(test) ?? [];
  if (counted !== undefined) {
    for (const { node: child } of nodesAt(node, `/${counted}`)) {
      if (!isOwn && child.condition === '') continue;
      if (sign !== '>=') child.max = Math.min(child.max, Number(number));
      if (sign !== '<=') child.min = Math.max(child.min, Number(number));
    }
    return;
  }
  const [, variable = '', list = ''] = /^string-length\(\$(\w+)\)=0 or .*\[@id=(\d+)\]/.exec(test) ?? [];
  if (variable !== '') {
    const of = values.get(variable) ?? '';
    const codes = lists.get(list);
    if (of === '.') node.codes = codes;
    else {
      const attribute = node.attributes.get(of.replace('@', ''));
      if (attribute !== undefined) attribute.codes = codes;
    }
    return;
  }
  const attribute = node.attributes.get(test.replace('@', ''));
  if (!/^@\w+$/.test(test)) throw new Error(`${test} is not foreseen`);
  if (isOwn && attribute !== undefined) attribute.required = true;
}

interface Found {
  node: Held;
  parent: Held | undefined;
}

/** The nodes at a path with conditions; kinds that are met for the first time are parted from their element. */
function nodesAt(tree: Held, path: string): Found[] {
  let at: Found[] = [{ node: { ...tree, children: [tree] }, parent: undefined }];
  // A relative path begins below the tree.
  if (!path.startsWith('/rsm:')) at = [{ node: tree, parent: undefined }];
  for (const [, name = '', predicate = ''] of path.matchAll(/\/([a-z]+:\w+)((?:\[(?:[^[\]]|\[[^\]]*\])*\])?)/g)) {
    at = at.flatMap(({ node }) => kinds(node, name, predicate).map((child) => ({ node: child, parent: node })));
  }
  return at;
}

function kinds(parent: Held, name: string, predicate: string): Held[] {
  const there = parent.children.filter((child) => child.name === name);
  if (predicate === '') return there;
  const plain = there.find((child) => child.condition === '');
  // What is none of the kinds: the element without any condition, where kinds are known.
  if (OTHERS.test(predicate)) return plain === undefined ? [] : [plain];
  const condition = conditionOf(predicate);
  const known = there.find((child) => child.condition === condition);
  if (known !== undefined) return [known];
  if (plain === undefined) return [];
  const kind = { ...structuredClone(plain), condition, min: 0 };
  plain.min = 0;
  parent.children.splice(parent.children.indexOf(plain), 0, kind);
  return [kind];
}

/** `[ram:ID/@schemeID="VA"]` as `ram:ID/@schemeID=VA`; `^` for a place in the settlement of the whole invoice, `!` for what must not be there. */
function conditionOf(predicate: string): string {
  const bare = predicate.slice(1, -1).trim();
  const [, absent] = /^not \((.*)\)$/.exec(bare) ?? [];
  if (absent !== undefined) return `!${absent}`;
  return bare.replaceAll('"', '').replace(/=(\.\.\/\.\.|\/rsm:.*)\/ram:(\w+)$/, '=^$2');
}

/** The contexts of a Schematron that are whole paths, with what is asserted of their structure. */
function readContexts(file: string): Said[] {
  const contexts: Said[] = [];
  let said: Said | undefined;
  let test: { list: string[]; text: string; test: string } | undefined;
  eachTag(
    file,
    (name, attributes) => {
      const own = attributes['test'] ?? '';
      if (name === 'rule') {
        said = { context: attributes['context'] ?? '', reports: [], asserts: [], values: new Map() };
        if (said.context.startsWith('/rsm:')) contexts.push(said);
      } else if (name === 'let') said?.values.set(attributes['name'] ?? '', attributes['value'] ?? '');
      else if (name === 'assert' || name === 'report') {
        if (said !== undefined) test = { list: name === 'assert' ? said.asserts : said.reports, text: '', test: own };
      }
    },
    (text) => {
      if (test !== undefined) test.text += text;
    },
    (name) => {
      // Business rules begin with their number.
      if ((name === 'assert' || name === 'report') && test !== undefined && !test.text.trim().startsWith('[')) test.list.push(test.test);
      if (name === 'assert' || name === 'report') test = undefined;
    },
  );
  return contexts;
}

function eachTag(
  file: string,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
  text: (text: string) => void = () => undefined,
  close: (name: string) => void = () => undefined,
): void {
  const parser = new SaxesParser({ fileName: file });
  parser.on('opentag', ({ name, attributes }) =>
    open(name, Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)]))),
  );
  parser.on('text', text);
  parser.on('closetag', ({ name }) => close(name));
  parser.write(readFileSync(file, 'utf8')).close();
}
