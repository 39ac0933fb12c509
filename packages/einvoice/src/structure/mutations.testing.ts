import { decodeXml } from '../read/xml/decode.ts';
import { DEFAULT_LIMITS } from '../read/limits.ts';
import { parseXml } from '../read/xml/parse.ts';
import type { XmlTree } from '../read/xml/tree.ts';
import { ATTRIBUTES, EXTENSIONS, GAPS, VALUES } from './mutation-values.testing.ts';

export function treeOf(text: string): XmlTree {
  return parseXml(text, DEFAULT_LIMITS).tree;
}

export function textOf(bytes: Uint8Array): string {
  return decodeXml(bytes).text;
}

/** Which change, where, and with what; each number is taken modulo what there is. */
export type Mutation = readonly [kind: number, where: number, what: number];

const DATE_LIKE = /(Date|Time|Amount|Quantity|Percent|Indicator|Measure|Rate|Numeric|BinaryObject|ObjectType)/;

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}

interface Span {
  start: number;
  contentStart: number;
  contentEnd: number;
  end: number;
}

function span(tree: XmlTree, node: number): Span {
  const start = tree.offset(node);
  const contentStart = tree.contentStart(node);
  const contentEnd = tree.contentEnd(node);
  const empty = contentEnd === contentStart && tree.text.charAt(contentEnd - 2) === '/';
  return { start, contentStart, contentEnd, end: empty ? contentEnd : tree.text.indexOf('>', contentEnd) + 1 };
}

/** A text with one change. The text has to be well-formed; the outcome mostly is. */
export function mutate(text: string, [kind, where, what]: Mutation): string {
  const tree = treeOf(text);
  const node = tree.size > 1 ? 1 + (where % (tree.size - 1)) : 0;
  const at = span(tree, node);
  const whole = text.slice(at.start, at.end);
  const other = span(tree, what % tree.size);
  const cut = (from: number, to: number, by: string): string => text.slice(0, from) + by + text.slice(to);
  const open = text.slice(at.start, at.contentStart);
  const name = /^<([^\s/>]+)/.exec(open)?.[1] ?? '';
  const otherName = /^<([^\s/>]+)/.exec(text.slice(other.start, other.contentStart))?.[1] ?? '';
  const withContent = (content: string): string => cut(at.start, at.end, `${open.replace(/\/?>$/, '>')}${content}</${name}>`);
  switch (kind % 16) {
    case 0:
      return cut(at.start, at.end, '');
    case 1:
      return cut(at.end, at.end, whole);
    case 2: {
      const next = tree.next(node);
      if (next >= tree.size || tree.parent(next) !== tree.parent(node)) return cut(at.start, at.end, '');
      const sibling = span(tree, next);
      return (
        text.slice(0, at.start) +
        text.slice(sibling.start, sibling.end) +
        text.slice(at.end, sibling.start) +
        whole +
        text.slice(sibling.end)
      );
    }
    case 3:
      return what % 2 === 0 ? cut(other.end, other.end, whole) : cut(other.start, other.start, whole);
    case 4: {
      const renamed = pick([otherName, `${name}x`, 'a', name.replace(/:.*/, ':ID'), name.replace(/^.*:/, '')], what);
      return cut(at.start, at.end, `<${renamed}${whole.slice(1 + name.length)}`.replace(new RegExp(`</${name}(\\s*>)$`), `</${renamed}$1`));
    }
    case 5:
    case 6:
    case 7: {
      const leaf = leafNear(tree, node, kind);
      const leafSpan = span(tree, leaf);
      if (leafSpan.contentEnd === leafSpan.end) return text;
      return cut(leafSpan.contentStart, leafSpan.contentEnd, pick(VALUES, what));
    }
    case 8:
    case 9: {
      const attribute = pick(ATTRIBUTES, what);
      const value = pick(VALUES, Math.floor(what / ATTRIBUTES.length)).replace(/<[^>]*>|[<"]/g, '');
      const declared =
        (attribute.startsWith('xsi:')
          ? ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema"'
          : '') + (attribute.startsWith('foreign:') ? ' xmlns:foreign="urn:f"' : '');
      const shown =
        attribute === 'xsi:type' ? typeName(name, value, what) : attribute === 'xsi:nil' ? pick(['true', 'false', 'x'], where) : value;
      const clean = open
        .replace(new RegExp(`\\s${attribute}\\s*=\\s*("[^"]*"|'[^']*')`), '')
        .replace(/\sxmlns:(xsi|xs|foreign)="[^"]*"/g, '');
      return cut(
        at.start,
        at.contentStart,
        clean.replace(/^<[^\s/>]+/, (tag) => `${tag}${declared} ${attribute}="${shown}"`),
      );
    }
    case 10:
      return cut(at.start, at.contentStart, open.replace(/\s(?!xmlns)[\w:]+\s*=\s*("[^"]*"|'[^']*')/, ''));
    case 11:
      return cut(
        at.start,
        at.contentStart,
        open.replace(
          /(\s(?!xmlns)[\w:]+\s*=\s*)("[^"]*"|'[^']*')/,
          (_, head: string) => `${head}"${pick(VALUES, what).replace(/<[^>]*>|[<"]/g, '')}"`,
        ),
      );
    case 12:
      return what % 2 === 0
        ? cut(at.start, at.start, pick(GAPS, what >> 1))
        : cut(at.contentEnd, at.contentEnd, at.contentEnd === at.end ? '' : pick(GAPS, what >> 1));
    case 13:
      return what % 3 === 0 ? cut(at.start, at.end, open.replace(/\/?>$/, '/>')) : withContent(what % 3 === 1 ? '' : whole);
    case 14: {
      if (!text.includes('urn:oasis:names:specification:ubl')) return withContent(pick(VALUES, what));
      const root = span(tree, 0);
      const names =
        ' xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"';
      const extension = `<ext:UBLExtensions${names}><ext:UBLExtension><ext:ExtensionContent>${pick(EXTENSIONS, what)}</ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>`;
      return cut(root.contentStart, root.contentStart, extension);
    }
    default:
      return cut(at.start, at.start, text.slice(other.start, other.end));
  }
}

/** A leaf at or after a node, often one whose values are not just any text. */
function leafNear(tree: XmlTree, node: number, kind: number): number {
  let first = -1;
  for (let step = 0; step < tree.size; step++) {
    const at = (node + step) % tree.size;
    if (tree.hasElements(at)) continue;
    if (first < 0) first = at;
    if (kind % 16 === 5 || DATE_LIKE.test(tree.name(tree.symbol(at)))) return at;
  }
  return Math.max(first, 0);
}

function typeName(name: string, value: string, what: number): string {
  const local = name.replace(/^.*:/, '');
  return pick(
    [
      `${name}Type`,
      `${name}`,
      'xs:string',
      'xs:token',
      'xs:dateTime',
      `cbc:${local}Type`,
      `cac:${local}Type`,
      value,
      'xs:boolean',
      'udt:AmountType',
      'udt:IDType',
      'ram:TradePartyType',
      'cac:PartyType',
    ],
    what,
  );
}
