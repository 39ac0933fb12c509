import type { Syntax } from '../../document.ts';
import type { Finding } from '../../finding.ts';
import { emptyInvoice } from '../../emptyInvoice.ts';
import type { Invoice } from '../../model.ts';
import { termOf } from '../../terms.ts';
import { readFinding, type ReadCode, shorten } from '../codes.ts';
import { symbolFor } from '../xml/vocabulary.ts';
import type { XmlTree } from '../xml/tree.ts';
import { finishBinding } from './finish.ts';
import type { BinaryObject, Binding, Frame, Group, Pending, Recorder } from './groups.ts';
import { climb, groupAt, isGroup, listAt, newGroup, pathOf } from './groups.ts';
import type { Condition, Plan, Step } from './table.ts';
import { canonicalDecimal, compactDate, isBase64, isoDate } from './values.ts';

export interface Bound {
  invoice: Invoice;
  findings: Finding[];
  binaries: BinaryObject[];
}

/** One finding a kind of trouble is a message, a thousand are a burden: what exceeds this is counted. */
const MOST_FINDINGS = 1000;
const UNKNOWN_SHOWN = 5;

const SCHEME = [symbolFor('schemeID'), symbolFor('listID')] as const;
const SCHEME_VERSION = [symbolFor('schemeVersionID'), symbolFor('listVersionID')] as const;
const FORMAT = symbolFor('format');
const FILENAME = symbolFor('filename');
const MIME = symbolFor('mimeCode');

/** Fills the model from a document by its syntax's table. With a recorder it tells where everything stands; without, no path is ever built. */
export function bindInvoice(tree: XmlTree, table: Step, syntax: Syntax, recorder?: Recorder): Bound {
  const binder = new Binder(tree, syntax, recorder);
  binder.run(table);
  binder.tellUnknown();
  return binder.bound();
}

/** The same by a table that leaves much of the syntax out: what it does not know is no news. */
export function bindPart(tree: XmlTree, table: Step, syntax: Syntax): Bound {
  const binder = new Binder(tree, syntax, undefined);
  binder.run(table);
  return binder.bound();
}

class Binder implements Binding {
  readonly tree: XmlTree;
  readonly syntax: Syntax;
  readonly invoice: Invoice = emptyInvoice();
  readonly root: Frame;
  readonly findings: Finding[] = [];
  readonly pending: Pending[] = [];
  readonly #binaries: BinaryObject[] = [];
  readonly #recorder: Recorder | undefined;
  readonly #opened = new Set<Group>();
  readonly #weak = new Map<Group, string[]>();
  readonly #unknown: number[] = [];
  #unknownCount = 0;
  #suppressed = 0;

  constructor(tree: XmlTree, syntax: Syntax, recorder: Recorder | undefined) {
    this.tree = tree;
    this.syntax = syntax;
    this.#recorder = recorder;
    // The one place where the typed model is seen as a bag of keys: the tables' patterns are checked against its types by the compiler.
    this.root = { object: this.invoice as unknown as Group, above: undefined, key: '', index: -1 };
  }

  run(table: Step): void {
    this.record(this.root, '', 0);
    this.#children(0, table, this.root);
    finishBinding(this);
  }

  tellUnknown(): void {
    if (this.#unknownCount > 0) {
      const first = this.#unknown[0] ?? 0;
      const paths = this.#unknown.map((node) => this.tree.path(node)).join(', ');
      const params = { count: String(this.#unknownCount), paths };
      this.findings.push(readFinding('READ-UNKNOWN-ELEMENTS', 'info', { where: this.tree.position(first), params }));
    }
  }

  bound(): Bound {
    if (this.#suppressed > 0) this.findings.push(readFinding('READ-MORE', 'error', { params: { count: String(this.#suppressed) } }));
    return { invoice: this.invoice, findings: this.findings, binaries: this.#binaries };
  }

  /** Tells the recorder where the value `rest` of a group stands. */
  record(frame: Frame, rest: string, node: number, attribute?: string): void {
    if (this.#recorder) this.#recorder(pathOf(frame, rest), node, attribute);
  }

  report(code: ReadCode, severity: 'error' | 'warning', frame: Frame, rest: string, node: number, seen: string, attribute?: string): void {
    if (this.findings.length >= MOST_FINDINGS) {
      this.#suppressed++;
      return;
    }
    const at = pathOf(frame, rest);
    const term = termOf(at);
    const detail = { at, where: this.tree.position(node, attribute), seen, terms: term === undefined ? [] : [term] };
    this.findings.push(readFinding(code, severity, detail));
  }

  /** A decimal in canonical text; what is none is reported and kept as it was written. */
  decimal(text: string, frame: Frame, rest: string, node: number): string {
    const decimal = canonicalDecimal(text);
    if (decimal !== undefined) return decimal;
    this.report('READ-DECIMAL', 'error', frame, rest, node, text);
    return shorten(text, 100);
  }

  #children(node: number, step: Step, frame: Frame): void {
    const tree = this.tree;
    const end = tree.next(node);
    for (let child = node + 1; child < end; child = tree.next(child)) {
      let match = step.children.get(tree.symbol(child));
      while (match?.condition !== undefined && !this.#holds(match.condition, child)) match = match.otherwise;
      if (match === undefined) this.#meetUnknown(child);
      else this.#element(child, match, frame);
    }
  }

  #element(node: number, step: Step, frame: Frame): void {
    let inside = frame;
    const plan = step.plan;
    if (plan !== undefined) {
      switch (plan.kind) {
        case 'group': {
          const opened = this.#open(node, plan, frame);
          if (opened === undefined) return;
          inside = opened;
          break;
        }
        case 'known':
          return;
        case 'undecided':
          this.report('READ-INDICATOR', 'error', frame, '', node, '');
          return;
        case 'later':
          this.pending.push({ plan, text: this.tree.rawText(node).trim(), node, frame: climb(frame, plan.up) });
          break;
        default:
          this.#value(node, plan, climb(frame, plan.up), this.tree.rawText(node).trim(), undefined);
      }
    }
    for (const { symbol, plan: wanted } of step.attributes) {
      const value = this.tree.attribute(node, symbol);
      if (value !== undefined) this.#value(node, wanted, climb(frame, wanted.up), value.trim(), this.tree.name(symbol));
    }
    if (step.children.size > 0) this.#children(node, step, inside);
    else if (this.tree.hasElements(node)) this.#meetUnknown(node + 1);
  }

  /** Makes the object of a group, or finds the one that stands there already; undefined when the group may stand only once and did. */
  #open(node: number, plan: Plan, frame: Frame): Frame | undefined {
    const owner = this.#descend(climb(frame, plan.up), plan);
    if (plan.list) {
      const list = listAt(owner.object, plan.key);
      const object = newGroup(plan.key);
      list.push(object);
      const opened = { object, above: owner, key: plan.key, index: list.length - 1 };
      this.record(opened, '', node);
      return opened;
    }
    const object = groupAt(owner.object, plan.key);
    const opened = { object, above: owner, key: plan.key, index: -1 };
    if (this.#opened.has(object)) {
      this.report('READ-REPEATED', 'warning', opened, '', node, '');
      return undefined;
    }
    this.#opened.add(object);
    this.record(opened, '', node);
    return opened;
  }

  #descend(frame: Frame, plan: Plan): Frame {
    let at = frame;
    for (const key of plan.through) at = { object: groupAt(at.object, key), above: at, key, index: -1 };
    return at;
  }

  #value(node: number, plan: Plan, from: Frame, text: string, attribute: string | undefined): void {
    const owner = plan.through.length === 0 ? from : this.#descend(from, plan);
    const { object } = owner;
    const { key } = plan;
    if (plan.kind === 'note') {
      this.#note(node, owner, text);
      return;
    }
    if (plan.kind === 'binary') {
      this.#binary(node, owner, key);
      return;
    }
    if (plan.list) {
      const list = listAt(object, key);
      list.push(this.#identifier(node, text));
      this.record(owner, `${key}[${list.length - 1}]`, node);
      return;
    }
    const existing = object[key];
    if (existing !== undefined && !(plan.kind === 'identifier' && isSchemeOnly(existing))) {
      const weaklySet = this.#weak.get(object)?.includes(key) ?? false;
      if (plan.weak) return;
      if (!weaklySet) {
        if (textOf(existing) !== text) this.report('READ-REPEATED', 'warning', owner, key, node, text, attribute);
        return;
      }
    }
    if (plan.weak) this.#weak.set(object, [...(this.#weak.get(object) ?? []), key]);
    if (plan.kind === 'text') object[key] = text;
    else if (plan.kind === 'decimal') object[key] = this.decimal(text, owner, key, node);
    else if (plan.kind === 'identifier')
      object[key] = isSchemeOnly(existing) ? { ...this.#identifier(node, text), ...existing } : this.#identifier(node, text);
    else object[key] = this.#date(node, plan, owner, text);
    this.record(owner, key, node, attribute);
  }

  #date(node: number, plan: Plan, owner: Frame, text: string): string {
    const date = plan.kind === 'date' ? isoDate(text) : compactDate(text, this.tree.attribute(node, FORMAT)?.trim());
    if (date !== undefined) return date;
    this.report('READ-DATE', 'error', owner, plan.key, node, text);
    return shorten(text, 100);
  }

  #identifier(node: number, text: string): { value: string; scheme?: string; schemeVersion?: string } {
    const identifier: { value: string; scheme?: string; schemeVersion?: string } = { value: text };
    const scheme = this.tree.attribute(node, SCHEME[0]) ?? this.tree.attribute(node, SCHEME[1]);
    const version = this.tree.attribute(node, SCHEME_VERSION[0]) ?? this.tree.attribute(node, SCHEME_VERSION[1]);
    if (scheme !== undefined) identifier.scheme = scheme.trim();
    if (version !== undefined) identifier.schemeVersion = version.trim();
    return identifier;
  }

  /** UBL writes BT-21 into the text: `#REG#…`. */
  #note(node: number, owner: Frame, text: string): void {
    const match = /^#([A-Za-z]{2,3})#/.exec(text);
    const notes = this.invoice.notes;
    const code = match?.[1];
    notes.push(code === undefined ? { text } : { subjectCode: code, text: text.slice(code.length + 2).trim() });
    const place = `notes[${notes.length - 1}]`;
    this.record(owner, place, node);
    this.record(owner, `${place}.text`, node);
    if (code !== undefined) this.record(owner, `${place}.subjectCode`, node);
  }

  #binary(node: number, owner: Frame, key: string): void {
    if (owner.object[key] !== undefined) {
      this.report('READ-REPEATED', 'warning', owner, key, node, '');
      return;
    }
    if (!isBase64(this.tree.rawText(node))) this.report('READ-BASE64', 'error', owner, key, node, '');
    const name = this.tree.attribute(node, FILENAME)?.trim() ?? '';
    const mediaType = this.tree.attribute(node, MIME)?.trim() ?? '';
    owner.object[key] = this.#binaries.length;
    this.#binaries.push({ node, name, mediaType, document: owner.object });
    this.record(owner, key, node);
  }

  #holds(condition: Condition, node: number): boolean {
    const { path, attribute } = condition;
    let at = node;
    for (let i = 0; i < path.length - (attribute ? 1 : 0) && at >= 0; i++) at = this.tree.child(at, path[i] ?? -1);
    const last = path.at(-1) ?? -1;
    const text = at < 0 ? undefined : attribute ? this.tree.attribute(at, last) : this.tree.rawText(at);
    const same = text !== undefined && sameWord(text.trim(), condition.value);
    return condition.equals ? same : !same;
  }

  #meetUnknown(node: number): void {
    this.#unknownCount++;
    if (this.#unknown.length < UNKNOWN_SHOWN) this.#unknown.push(node);
  }
}

/** Codes are compared without regard to case; `1` and `0` are booleans too in XML. */
function sameWord(text: string, wanted: string): boolean {
  if (text === wanted) return true;
  if (wanted === 'true') return text === '1' || text.toLowerCase() === 'true';
  if (wanted === 'false') return text === '0' || text.toLowerCase() === 'false';
  return text.length === wanted.length && text.toUpperCase() === wanted;
}

function isSchemeOnly(value: unknown): value is { scheme: string } {
  return isGroup(value) && value.value === undefined;
}

function textOf(value: unknown): unknown {
  return isGroup(value) ? value.value : value;
}
