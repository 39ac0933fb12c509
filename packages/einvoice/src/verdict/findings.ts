import type { Finding, Severity } from '../finding.ts';
import type { Row } from '../read/bind/table.ts';
import type { OpenXml } from '../read/open.ts';
import type { XmlTree } from '../read/xml/tree.ts';
import type { Flag } from '../rules/engine/flag.ts';
import type { Detail } from '../rules/engine/rule.ts';
import type { Failure, Unjudged } from '../rules/engine/run.ts';
import type { View } from '../rules/engine/view.ts';
import type { StructureFault } from '../structure/faults.ts';
import { termOf } from '../terms.ts';
import { type ModelPlaces, modelPlaces } from './places.ts';
import { placeOfTerm } from './termPlace.ts';

const LONGEST_VALUE_SHOWN = 200;

/** How an official flag weighs. */
export const SEVERITY: Readonly<Record<Flag, Severity>> = { fatal: 'error', warning: 'warning', information: 'info' };

const UNJUDGED = { decimal: 'VALUE-DECIMAL', date: 'VALUE-DATE', boolean: 'VALUE-BOOLEAN', single: 'VALUE-REPEATED' } as const;

/** Says what failed where: positions, model paths and values are looked up only here, so that a clean document never pays for them. */
export class FindingMaker {
  readonly #tree: XmlTree;
  readonly #view: View;
  readonly #root: OpenXml['root'];
  readonly #rows: readonly Row[];
  #places: ModelPlaces | undefined;
  /** The attributes of the element asked for last. */
  #named: { node: number; attributes: Map<string, number> } | undefined;

  /** @param rows the field table that binds documents of this root to the model. */
  constructor(view: View, root: OpenXml['root'], rows: readonly Row[]) {
    this.#tree = view.tree;
    this.#view = view;
    this.#root = root;
    this.#rows = rows;
  }

  ofStructure({ code, node, attribute, seen, expected, parent }: StructureFault): Finding {
    const at = this.#modelPath(node, this.#symbolOf(node, attribute));
    const term = at === undefined ? undefined : termOf(at);
    return this.#made(code, 'error', term === undefined ? [] : [term], {
      node,
      ...(attribute !== undefined && { attribute }),
      ...(seen !== undefined && { seen }),
      ...(expected !== undefined && { expected }),
      params: {
        element: this.#tree.name(this.#tree.symbol(node)),
        ...(parent !== undefined && { parent }),
        ...(attribute !== undefined && { attribute }),
      },
    });
  }

  ofFailure({ rule, node, beyond }: Failure): Finding {
    if (beyond !== undefined) {
      const { tree } = this.#view;
      const attribute = beyond.attribute < 0 ? undefined : tree.name(beyond.attribute);
      const element = tree.name(tree.symbol(beyond.node));
      const params = { element: attribute === undefined ? element : `${element}/@${attribute}` };
      return this.#made(rule.id, SEVERITY[rule.flag], rule.terms, {
        node: beyond.node,
        ...(attribute !== undefined && { attribute }),
        params,
      });
    }
    const detail = 'tell' in rule && rule.tell ? this.#told(rule.tell, node) : {};
    return this.#made(rule.id, SEVERITY[rule.flag], detail.terms ?? rule.terms, { node, ...detail });
  }

  /** A value that stops the official artefacts: refused, once for each place. */
  ofUnjudged({ fault, rule }: Unjudged): Finding {
    const code = UNJUDGED[fault.type];
    return this.#made(code, 'error', rule.terms.slice(0, 1), { node: fault.node, params: { rule: rule.id } });
  }

  #told(tell: (node: number, view: View) => Detail, node: number): Detail {
    try {
      return tell(node, this.#view);
    } catch {
      // What a rule wants to show may rest on a value that is none: the finding stands without it.
      return {};
    }
  }

  #made(code: string, severity: Severity, terms: readonly string[], detail: Detail & { node: number }): Finding {
    const { node, attribute, expected, params } = detail;
    const seen = detail.seen ?? this.#textOf(node, attribute);
    const nearest = this.#modelPath(node, this.#symbolOf(node, attribute));
    const at = nearest === undefined ? undefined : placeOfTerm(terms[0], nearest);
    return {
      code,
      severity,
      terms: [...terms],
      ...(at !== undefined && at !== '' && { at }),
      where: this.#tree.position(node, attribute),
      ...(seen !== undefined && { seen: shorten(seen) }),
      ...(expected !== undefined && { expected }),
      ...(params !== undefined && { params }),
    };
  }

  #textOf(node: number, attribute: string | undefined): string | undefined {
    if (attribute !== undefined) return this.#tree.attribute(node, this.#symbolOf(node, attribute));
    if (this.#tree.hasElements(node)) return undefined;
    const text = this.#tree.rawText(node);
    return text.trim() === '' ? undefined : text;
  }

  /** The number of an element's attribute, -1 where it has none so named. A name that a sender made up is looked up here, never made known to all documents. */
  #symbolOf(node: number, attribute: string | undefined): number {
    if (attribute === undefined) return -1;
    if (this.#named?.node !== node) this.#named = { node, attributes: this.#attributesOf(node) };
    return this.#named.attributes.get(attribute) ?? -1;
  }

  #attributesOf(node: number): Map<string, number> {
    const attributes = new Map<string, number>();
    const last = this.#tree.lastAttribute(node);
    for (let at = this.#tree.firstAttribute(node); at < last; at++) {
      const symbol = this.#tree.attributeSymbol(at);
      attributes.set(this.#tree.name(symbol), symbol);
    }
    return attributes;
  }

  #modelPath(node: number, attribute: number): string | undefined {
    if (this.#root === 'cdar') return undefined;
    this.#places ??= modelPlaces(this.#tree, this.#rows, this.#root);
    return this.#places(node, attribute);
  }
}

function shorten(text: string): string {
  return text.length <= LONGEST_VALUE_SHOWN ? text : `${text.slice(0, LONGEST_VALUE_SHOWN - 1).toWellFormed()}…`;
}

/** Without doubles: the same said of the same place once. */
export function distinct(findings: readonly Finding[]): Finding[] {
  const met = new Set<string>();
  return findings.filter(({ code, where, at, seen, params }) => {
    const key = JSON.stringify([code, where?.path, at, seen, params]);
    const isNew = !met.has(key);
    met.add(key);
    return isNew;
  });
}
