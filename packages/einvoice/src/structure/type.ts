/** One place of an expression: an element, or a wildcard. */
export interface Place {
  /** Number of the element's name, or -1 for a wildcard. */
  readonly symbol: number;
  readonly type: StructureType | undefined;
  /** Prefix of the namespace a wildcard leaves out, along with no namespace; empty: it takes any. */
  readonly other: string;
  readonly lax: boolean;
}

/** Content as places and which may follow which (the schemas' expressions are deterministic); state 0 is before the first. */
export interface Automaton {
  readonly places: readonly Place[];
  /** By state (place + 1): the places that may come next. */
  readonly follow: readonly (readonly number[])[];
  /** By state: whether the content may end here. */
  readonly accept: readonly boolean[];
}

/**
 * A schema in compact form is text, made by tools/generate/structure.ts:
 *
 * - `[@]` is followed by the letters of attributes, for wherever none is given;
 * - `[prefix]` begins the types of a namespace; `[]` ends them and begins the elements that may stand at the top of a document or under a wildcard;
 * - a type of text: `Amount=d @currencyID:t! @…` is its name, the letter of its lexical space (lexical.ts), its attributes;
 * - a type of elements in order: `TradeTax CalculatedAmount* TypeCode=TaxTypeCode …`; after a name, nothing says 0..1, `!` 1..1, `*` 0..n, `+` 1..n;
 *   `.ID` is `cbc:ID`; `=Type` tells the type of an element where the end of its name does not (the longest end that names a type, else `Text`);
 * - any other content: an expression of `(a|b)`, `(a,b)` and wildcards `#namespace` (any but that one), `#` (any), `~` for lax ones;
 * - `$` after the name of a type: mixed content; `@name:letter`, then `!` if required, `=value` (`~` is a space) if fixed; `@*` allows any.
 *
 * A type's line is only looked into when an element of the type is first met: most documents hold few of the types.
 */
export interface StructureType {
  /** `udt:AmountType`; empty for a type that has no name. */
  readonly name: string;
  /** Letter of the lexical space, as a character code; 0 for a type without text. */
  lexical: number;
  values: ReadonlySet<string> | undefined;
  readonly attributes: AttributeRule[];
  requiredAttributes: number;
  anyAttribute: boolean;
  mixed: boolean;
  /** Children in order, in arrays side by side: the numbers of their names, their types, and `REQUIRED` and `MANY` as they apply. */
  symbols: Int32Array;
  readonly types: StructureType[];
  often: Uint8Array;
  /** Place of the last required child, or -1. */
  lastRequired: number;
  /** For content that is no plain order of elements. */
  automaton: Automaton | undefined;
  /** To be called before any look at the fields above, as long as it is there. */
  complete: (() => void) | undefined;
}

export interface AttributeRule {
  readonly name: string;
  readonly symbol: number;
  readonly lexical: number;
  readonly values: ReadonlySet<string> | undefined;
  readonly required: boolean;
  readonly fixed: string | undefined;
}
