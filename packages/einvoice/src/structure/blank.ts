import { ATTRIBUTES, CLOSE, CONTENT, OPEN, SPECIAL, STRIDE, TEXT, type XmlTree } from '../read/xml/tree.ts';

/**
 * Whether an element has text of its own other than white space between its children. CDATA counts as text whatever it holds.
 * In a document that has been read, any character up to the space is white space.
 */
export function hasStrayText(tree: XmlTree, node: number): boolean {
  const marks = tree.nodes[node * STRIDE + ATTRIBUTES] ?? 0;
  return (marks & SPECIAL) === 0 ? (marks & TEXT) !== 0 : hasTextAmongMarkup(tree, node);
}

/** The first text of an element's own that `hasStrayText` has found. */
export function strayText(tree: XmlTree, node: number): string {
  const end = tree.next(node);
  let at = tree.contentStart(node);
  for (let child = node + 1; child < end; child = tree.next(child)) {
    const gap = tree.text.slice(at, tree.offset(child));
    if (isText(gap)) return gap.trim();
    at = endOf(tree.text, tree.nodes, child * STRIDE);
  }
  return tree.text.slice(at, tree.contentEnd(node)).trim();
}

/** Offset just behind the element whose integers begin at `base`. */
function endOf(text: string, nodes: Int32Array, base: number): number {
  const start = nodes[base + CONTENT] ?? 0;
  const close = nodes[base + CLOSE] ?? 0;
  const before = text.charCodeAt(start - 2);
  // `<a/>` ends where its content would: before it stands `/>`, which ends no start tag.
  if (close === start && before === 0x2f) return close;
  // A start tag that ends in a letter is a mere name, and the end tag, unless it has white space, is one character longer.
  if (before > 0x27) {
    const last = close + start - (nodes[base + OPEN] ?? 0);
    if (text.charCodeAt(last) === 0x3e) return last + 1;
  }
  let at = close + 2;
  while (text.charCodeAt(at) !== 0x3e) at++;
  return at + 1;
}

function hasTextAmongMarkup(tree: XmlTree, node: number): boolean {
  const end = tree.next(node);
  let at = tree.contentStart(node);
  for (let child = node + 1; child < end; child = tree.next(child)) {
    if (isText(tree.text.slice(at, tree.offset(child)))) return true;
    at = endOf(tree.text, tree.nodes, child * STRIDE);
  }
  return isText(tree.text.slice(at, tree.contentEnd(node)));
}

/** White space and references to it, comments, instructions: all that may stand between elements. */
const BETWEEN = /(?:[ \t\r\n]|&#(?:[xX]0*(?:20|9|[dDaA])|0*(?:32|9|13|10));|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/y;

/** Whether markup between two tags holds text. */
function isText(gap: string): boolean {
  BETWEEN.lastIndex = 0;
  while (BETWEEN.lastIndex < gap.length) if (!BETWEEN.test(gap)) return true;
  return false;
}
