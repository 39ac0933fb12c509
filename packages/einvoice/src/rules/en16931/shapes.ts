import { symbolFor } from '../../read/xml/vocabulary.ts';
import type { CodeSet } from '../../codes/codeSet.ts';
import { type Path, path, type Places, type Side } from '../engine/path.ts';
import { type Rule, rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { lineOf, missingAt, roundedAt } from './tells.ts';
import { hasMorePlaces, isBlank, trimmed } from './xpath.ts';

/** An element that has to stand at one of the places, be it empty. */
export function written(id: string, terms: string, places: Places): Rule {
  const wanted = path(places);
  return rule(
    id,
    terms,
    (node, view) => view.has(node, wanted),
    (node, view) => missingAt(view, node, wanted),
  );
}

/** An element that has to stand at the place and to hold more than white space. */
export function filled(id: string, terms: string, places: Places): Rule {
  const wanted = path(places);
  return rule(
    id,
    terms,
    (node, view) => isFilled(node, view, wanted),
    (node, view) => missingAt(view, node, wanted),
  );
}

/** Whether the only element at a path holds more than white space. @throws CastFault when there are several. */
export function isFilled(node: number, view: View, wanted: Path): boolean {
  const found = view.only(node, wanted);
  return found >= 0 && !isBlank(view.value(found));
}

const MOST_PLACES = 2;

/** An amount that, if it is there, has two decimals at most as written. */
export function cents(id: string, terms: string, places: Places, firstWillDo: (view: View) => boolean = () => false): Rule {
  const amount = path(places);
  return rule(
    id,
    terms,
    (node, view) => {
      const found = firstWillDo(view) ? view.first(node, amount) : view.only(node, amount);
      return found < 0 || !hasMorePlaces(view.value(found), MOST_PLACES);
    },
    (node, view) => roundedAt(view, node, view.first(node, amount)),
  );
}

/** A rule that asks people to say the same twice, which no program can tell: the official artefacts hold it kept, and so do we. */
export function unjudgeable(id: string, terms: string): Rule {
  return rule(id, terms, () => true);
}

/** One list of codes, or one for each syntax. */
type Codes = CodeSet | Readonly<Record<Exclude<Side, 'cdar'>, CodeSet>>;

function codesFor(codes: Codes): (view: View) => CodeSet {
  if (!('ubl' in codes)) return () => codes;
  const { ubl, cii } = codes;
  return (view) => (view.side === 'ubl' ? ubl : cii);
}

/** The context's element holds a code of a list. */
export function coded(id: string, terms: string, codes: Codes): Rule {
  const list = codesFor(codes);
  return rule(
    id,
    terms,
    (node, view) => isIn(list(view), view.value(node)),
    (node, view) => lineOf(view, node),
  );
}

/** The context's element has no such attribute, or one that holds a code of a list. */
export function codedBy(attribute: string, id: string, terms: string, codes: Codes): Rule {
  const list = codesFor(codes);
  const symbol = symbolFor(attribute);
  return rule(
    id,
    terms,
    (node, view) => {
      const code = view.attribute(node, symbol);
      return code === undefined || isIn(list(view), code);
    },
    (node, view) => ({ attribute, seen: view.attribute(node, symbol) ?? '', ...lineOf(view, node) }),
  );
}

/** Whether a text, blanks around it aside, is a code of a list. */
export function isIn(codes: CodeSet, text: string): boolean {
  return codes.has(text) || codes.has(trimmed(text));
}
