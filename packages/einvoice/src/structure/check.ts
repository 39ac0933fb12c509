import { NEXT, STRIDE, SYMBOL, type XmlTree } from '../read/xml/tree.ts';
import { FIRST_FOREIGN_SYMBOL, knownSymbol, symbolName } from '../read/xml/vocabulary.ts';
import { ANY_TYPE, actualType } from './actual-type.ts';
import type { Automaton } from './type.ts';
import { hasStrayText, strayText } from './blank.ts';
import { FaultList, listed, NO_NAME, type StructureFault } from './faults.ts';
import { IDENTIFIER, isLexical, LEXICAL_NAMES, NORMALIZED_STRING, STRING, TOKEN } from './lexical.ts';
import type { Schema } from './schema.ts';
import { Siblings } from './siblings.ts';
import { MANY, REQUIRED } from './table.ts';
import type { AttributeRule, StructureType } from './type.ts';
import { isKnownNamespace, isSchemaHint, namespaceOf, Prefixes, XSI_NIL, XSI_TYPE } from './xsi.ts';

const DEFAULT_LIMIT = 1000;

/** Checks a document against a schema; at most `limit` faults are listed. */
export function checkAgainst(tree: XmlTree, schema: Schema, limit: number = DEFAULT_LIMIT): StructureFault[] {
  return new Checker(tree, schema, limit).run();
}

class Checker {
  readonly #tree: XmlTree;
  readonly #schema: Schema;
  readonly #faults: FaultList;
  #prefixes: Prefixes | undefined;
  #identifiers: Set<string> | undefined;

  constructor(tree: XmlTree, schema: Schema, limit: number) {
    this.#tree = tree;
    this.#schema = schema;
    this.#faults = new FaultList(tree, limit);
  }

  run(): StructureFault[] {
    if (this.#symbol(0) === this.#schema.root) this.#element(0, this.#schema.rootType);
    else this.#faults.add('STRUCTURE-ROOT', 0, () => ({ expected: symbolName(this.#schema.root) }));
    return this.#faults.done();
  }

  /** The number of an element's name. One that the reader met before the table that knows it was read is looked up again. */
  #symbol(node: number): number {
    const symbol = this.#tree.symbol(node);
    if (symbol < FIRST_FOREIGN_SYMBOL) return symbol;
    const parts = this.#tree.symbolParts(symbol);
    const known = parts === undefined ? -1 : knownSymbol(parts.uri, parts.local);
    return known >= 0 ? known : symbol;
  }

  #element(node: number, declared: StructureType): void {
    const tree = this.#tree;
    declared.complete?.();
    const first = tree.firstAttribute(node);
    const last = tree.lastAttribute(node);
    let type = declared;
    if (last > first) {
      if (this.#hasInstanceAttribute(first, last)) type = this.#actualType(node, declared);
      this.#attributes(node, type, first, last);
    } else if (type.requiredAttributes > 0) this.#missingAttributes(node, type);
    if (type.lexical !== 0) this.#value(node, type);
    else {
      if (type.automaton !== undefined) this.#expression(node, type);
      else this.#sequence(node, type);
      if (!type.mixed && hasStrayText(tree, node)) this.#faults.add('STRUCTURE-TEXT', node, () => ({ seen: strayText(tree, node) }));
    }
  }

  #value(node: number, type: StructureType): void {
    const tree = this.#tree;
    const { lexical, values } = type;
    if (tree.hasElements(node)) {
      this.#faults.add('STRUCTURE-NESTED', node, () => ({ seen: tree.name(tree.symbol(node + 1)) }));
      return;
    }
    if (values === undefined && (lexical === STRING || lexical === NORMALIZED_STRING || lexical === TOKEN)) return;
    const fits = tree.isPlain(node)
      ? isLexical(lexical, tree.text, tree.contentStart(node), tree.contentEnd(node))
      : isLexicalText(lexical, tree.rawText(node));
    if (fits && values === undefined) return;
    const seen = tree.rawText(node).trim();
    if (fits && values?.has(seen)) return;
    this.#faults.add(seen === '' ? 'STRUCTURE-EMPTY' : 'STRUCTURE-TYPE', node, () => ({
      expected: LEXICAL_NAMES.get(lexical) ?? '',
      seen,
    }));
  }

  #attributes(node: number, type: StructureType, first: number, last: number): void {
    let required = 0;
    for (let attribute = first; attribute < last; attribute++) {
      const symbol = this.#attributeSymbol(attribute);
      const rule = ruleFor(type, symbol);
      if (rule !== undefined) {
        if (rule.required) required++;
        this.#attribute(node, attribute, rule);
      } else if (!type.anyAttribute && symbol !== XSI_TYPE && symbol !== XSI_NIL && !isSchemaHint(symbol)) {
        this.#faults.add('STRUCTURE-ATTRIBUTE-UNEXPECTED', node, () => ({
          attribute: this.#tree.name(symbol),
          expected: listed(type.attributes.map((allowed) => allowed.name)),
        }));
      }
    }
    if (required < type.requiredAttributes) this.#missingAttributes(node, type);
  }

  #attributeSymbol(attribute: number): number {
    const symbol = this.#tree.attributeSymbol(attribute);
    if (symbol < FIRST_FOREIGN_SYMBOL) return symbol;
    const parts = this.#tree.symbolParts(symbol);
    const known = parts === undefined ? -1 : knownSymbol(parts.uri, parts.local);
    return known >= 0 ? known : symbol;
  }

  #attribute(node: number, attribute: number, rule: AttributeRule): void {
    const { lexical, fixed, values, name } = rule;
    if (fixed === undefined && values === undefined && (lexical === STRING || lexical === NORMALIZED_STRING || lexical === TOKEN)) return;
    const seen = this.#tree.attributeValue(attribute);
    const value = lexical === STRING ? seen : seen.trim();
    if (!isLexicalText(lexical, seen) || (values !== undefined && !values.has(value))) {
      const expected = values === undefined ? (LEXICAL_NAMES.get(lexical) ?? '') : listed([...values]);
      this.#faults.add('STRUCTURE-ATTRIBUTE-TYPE', node, () => ({ attribute: name, expected, seen }));
    } else if (fixed !== undefined && (lexical === TOKEN ? value.replace(/\s+/g, ' ') : value) !== fixed) {
      this.#faults.add('STRUCTURE-ATTRIBUTE-FIXED', node, () => ({ attribute: name, expected: fixed, seen }));
    }
    if (lexical === IDENTIFIER) {
      this.#identifiers ??= new Set();
      if (this.#identifiers.has(value)) this.#faults.add('STRUCTURE-ID', node, () => ({ attribute: name, seen }));
      this.#identifiers.add(value);
    }
  }

  #missingAttributes(node: number, type: StructureType): void {
    for (const { required, symbol, name } of type.attributes) {
      if (required && this.#tree.attribute(node, symbol) === undefined && !this.#hasAttribute(node, symbol)) {
        this.#faults.add('STRUCTURE-ATTRIBUTE-MISSING', node, () => ({ attribute: name }));
      }
    }
  }

  #hasAttribute(node: number, symbol: number): boolean {
    const last = this.#tree.lastAttribute(node);
    for (let i = this.#tree.firstAttribute(node); i < last; i++) if (this.#attributeSymbol(i) === symbol) return true;
    return false;
  }

  /** Elements in their order. The place in the order only moves forward, so the cost is that of the children and of the type's own length. */
  #sequence(node: number, type: StructureType): void {
    const { nodes } = this.#tree;
    const { symbols, types, often } = type;
    const length = symbols.length;
    const end = nodes[node * STRIDE + NEXT] ?? 0;
    let siblings: Siblings | undefined;
    let place = -1;
    for (let child = node + 1; child < end; child = nodes[child * STRIDE + NEXT] ?? end) {
      let symbol = nodes[child * STRIDE + SYMBOL] ?? -1;
      if (symbol >= FIRST_FOREIGN_SYMBOL) symbol = this.#symbol(child);
      let at = place;
      let passed = 0;
      if (place < 0 || symbols[place] !== symbol || ((often[place] ?? 0) & MANY) === 0) {
        for (at = place + 1; at < length && symbols[at] !== symbol; at++) passed |= often[at] ?? 0;
      }
      const content = types[at];
      if (content !== undefined && (passed & REQUIRED) === 0) {
        place = at;
        this.#element(child, content);
      } else {
        siblings ??= this.#siblings(node, type);
        const misfit = siblings.misfit(child, symbol, place, at);
        place = misfit.place;
        if (misfit.content !== undefined) this.#element(child, misfit.content);
      }
    }
    for (let at = place + 1; at <= type.lastRequired; at++) {
      if (((often[at] ?? 0) & REQUIRED) !== 0) {
        (siblings ?? this.#siblings(node, type)).finish(place);
        return;
      }
    }
  }

  #siblings(node: number, type: StructureType): Siblings {
    return new Siblings(node, type, this.#faults, this.#tree, (one) => this.#symbol(one));
  }

  /** Content by an automaton. After a child that does not fit, the state stays as it is. */
  #expression(node: number, type: StructureType): void {
    const tree = this.#tree;
    const automaton = type.automaton;
    if (automaton === undefined) return;
    const { places, accept } = automaton;
    const end = tree.next(node);
    let state = 0;
    let broken = false;
    for (let child = node + 1; child < end; child = tree.next(child)) {
      const symbol = this.#symbol(child);
      const found = this.#follower(automaton, state, child, symbol);
      const place = places[found];
      if (place === undefined) {
        broken = true;
        const expected = following(automaton, state);
        const known = expected === NO_NAME && places.some((other) => other.symbol === symbol);
        this.#faults.add(known ? 'STRUCTURE-TOO-MANY' : 'STRUCTURE-UNEXPECTED', child, () => ({ expected }));
        continue;
      }
      state = found + 1;
      if (place.type !== undefined) this.#element(child, place.type);
      else this.#wildcard(child, symbol, place.lax);
    }
    if (accept[state] !== true && !broken) {
      const at = state;
      this.#faults.add('STRUCTURE-MISSING', node, () => ({ expected: following(automaton, at) }));
    }
  }

  /** The place of an expression that a child takes after a state, or -1. */
  #follower(automaton: Automaton, state: number, child: number, symbol: number): number {
    for (const at of automaton.follow[state] ?? []) {
      const place = automaton.places[at];
      if (place !== undefined && (place.symbol < 0 ? this.#isWithin(child, place.other) : place.symbol === symbol)) return at;
    }
    return -1;
  }

  #isWithin(node: number, other: string): boolean {
    if (other === '') return true;
    const uri = this.#tree.foreignParts(node)?.uri ?? '';
    return uri !== '' && uri !== namespaceOf(other);
  }

  /** An element under a wildcard is checked if the schemas know it; else only what is inside it. */
  #wildcard(node: number, symbol: number, lax: boolean): void {
    const type = isKnownNamespace(this.#tree.foreignParts(node)?.uri ?? '') ? this.#schema.global(() => this.#symbol(node)) : undefined;
    if (type !== undefined) this.#element(node, type);
    else if (lax) this.#element(node, ANY_TYPE);
    else this.#faults.add('STRUCTURE-UNEXPECTED', node, () => ({ expected: '*', seen: this.#tree.name(symbol) }));
  }

  #hasInstanceAttribute(first: number, last: number): boolean {
    for (let attribute = first; attribute < last; attribute++) {
      const symbol = this.#tree.attributeSymbol(attribute);
      if (symbol === XSI_TYPE || symbol === XSI_NIL) return true;
    }
    return false;
  }

  /** The type an element declares for itself, if it does and may; nil is never allowed by these schemas. */
  #actualType(node: number, declared: StructureType): StructureType {
    const tree = this.#tree;
    const written = tree.attribute(node, XSI_TYPE);
    const nil = tree.attribute(node, XSI_NIL);
    if (nil !== undefined && declared !== ANY_TYPE) this.#faults.add('STRUCTURE-NIL', node);
    if (written === undefined) return declared;
    this.#prefixes ??= new Prefixes(tree);
    const actual = actualType(this.#schema, declared, tree.name(this.#symbol(node)), this.#prefixes.usualName(node, written));
    if (actual === undefined) this.#faults.add('STRUCTURE-XSI-TYPE', node, () => ({ seen: written, expected: declared.name }));
    actual?.complete?.();
    return actual ?? declared;
  }
}

/** Names that may follow a state. */
function following({ places, follow }: Automaton, state: number): string {
  return listed((follow[state] ?? []).map((at) => (places[at]?.type === undefined ? '*' : symbolName(places[at]?.symbol ?? 0))));
}

function ruleFor(type: StructureType, symbol: number): AttributeRule | undefined {
  for (const rule of type.attributes) if (rule.symbol === symbol) return rule;
  return undefined;
}

function isLexicalText(lexical: number, text: string): boolean {
  return isLexical(lexical, text, 0, text.length);
}
