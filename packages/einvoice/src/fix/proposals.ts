import { PlacedDocument } from '../convert/placed.ts';
import type { SourceDocument } from '../document.ts';
import type { Invoice } from '../model.ts';
import { termOf } from '../terms.ts';
import type { Fix, FixCode } from './codes.ts';
import { attributePlace, attributeSpan, contentSpan, type Span } from './spans.ts';
import { whyOf } from './words.ts';

/** Fixes offered for one document; a thousand amounts in lower-case currency are a thousand edits. */
const MOST_FIXES = 10_000;

/** Where a fix goes: a value of the model, or an element or attribute that no value was read from. */
interface Target {
  node: number;
  attribute: string | undefined;
  at?: string;
}

/** Collects fixes and turns each into an edit of the text; one a place. */
export class Proposals {
  readonly placed: PlacedDocument;
  readonly invoice: Invoice;
  readonly #fixes = new Map<number, Fix>();

  constructor(document: SourceDocument) {
    this.placed = new PlacedDocument(document);
    this.invoice = document.invoice;
  }

  /** Offers to replace a value; nothing when it is mixed with markup. A later offer for the same place replaces an earlier one. */
  replace(code: FixCode, target: Target, before: string, after: string): void {
    const { tree } = this.placed;
    const { node, attribute } = target;
    const span = attribute === undefined ? contentSpan(tree, node) : attributeSpan(tree, node, attribute);
    if (span) this.#add(code, target, before, after, span, after);
  }

  /** Offers to add an attribute that is missing. */
  addAttribute(code: FixCode, node: number, attribute: string, value: string, at?: string): void {
    const place = attributePlace(this.placed.tree, node);
    this.#add(
      code,
      { node, attribute, ...(at !== undefined && { at }) },
      '',
      value,
      { start: place, end: place },
      ` ${attribute}="${value}"`,
    );
  }

  /** In the order of the document. */
  inOrder(): Fix[] {
    return [...this.#fixes.values()].sort((one, other) => one.edit.start - other.edit.start);
  }

  #add(code: FixCode, { node, attribute, at }: Target, before: string, after: string, { start, end }: Span, text: string): void {
    if (this.#fixes.size >= MOST_FIXES && !this.#fixes.has(start)) return;
    const was = this.placed.tree.text.slice(start, end);
    const term = at === undefined ? undefined : termOf(at);
    this.#fixes.set(start, {
      code,
      ...(term !== undefined && { term }),
      ...(at !== undefined && { at }),
      ...this.placed.position({ node, attribute }),
      before,
      after,
      why: whyOf(code, before, after),
      edit: { start, end, was, text },
    });
  }
}
