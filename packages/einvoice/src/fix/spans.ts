import type { XmlTree } from '../read/xml/tree.ts';

/** A stretch of a document's text. */
export interface Span {
  start: number;
  end: number;
}

/** What stands between the tags of an element that holds text only; undefined where markup stands in it too. */
export function contentSpan(tree: XmlTree, node: number): Span | undefined {
  const start = tree.contentStart(node);
  const end = tree.contentEnd(node);
  if (tree.hasElements(node) || end < start || tree.text.slice(start, end).includes('<')) return undefined;
  return { start, end };
}

const NAME_END = /[\s=/>]/;

/** The value of an attribute, without its quotes. */
export function attributeSpan(tree: XmlTree, node: number, name: string): Span | undefined {
  const { text } = tree;
  const end = tree.contentStart(node);
  let at = tree.offset(node) + 1;
  while (at < end && !NAME_END.test(text.charAt(at))) at++;
  while (at < end) {
    while (at < end && /\s/.test(text.charAt(at))) at++;
    const nameStart = at;
    while (at < end && !NAME_END.test(text.charAt(at))) at++;
    const found = text.slice(nameStart, at);
    while (at < end && text.charAt(at) !== '"' && text.charAt(at) !== "'") at++;
    const start = at + 1;
    const close = text.indexOf(text.charAt(at), start);
    if (close < 0 || close >= end) return undefined;
    if (found === name) return { start, end: close };
    at = close + 1;
  }
  return undefined;
}

/** Where an attribute can be added to a start tag: just behind its last character before `>` or `/>`. */
export function attributePlace(tree: XmlTree, node: number): number {
  let at = tree.contentStart(node) - 1;
  if (tree.text.charAt(at - 1) === '/') at--;
  while (/\s/.test(tree.text.charAt(at - 1))) at--;
  return at;
}
