import type { ModelPattern } from '../../terms.ts';
import { symbolFor } from '../xml/vocabulary.ts';

/**
 * What a row of a field table does with its element (or attribute):
 * `text`, `decimal`, `date` (YYYY-MM-DD), `date102` (CII), `identifier` (with its scheme) set a value; `group` makes an object;
 * `note` splits `#CODE#text`; `binary` is an attached file; `later` is kept until all is read (what it means hangs on other values);
 * `known` needs no place in the model; `undecided` is an allowance or charge that does not say which.
 */
export type Kind = 'text' | 'decimal' | 'date' | 'date102' | 'identifier' | 'group' | 'note' | 'binary' | 'later' | 'known' | 'undecided';

/** `weak`: only where the document does not give the value in its first place. */
export type Row = readonly [element: string, model: ModelPattern | `${ModelPattern}.scheme` | '', kind?: Kind, weak?: 'weak'];

/** A condition on an element, decided by a look at what it holds. */
export interface Condition {
  /** Names to go down, the last one an attribute when `attribute`. */
  path: number[];
  attribute: boolean;
  equals: boolean;
  value: string;
}

/** How to come from the object of an open group to the place of a value. */
export interface Plan {
  kind: Kind;
  pattern: ModelPattern | '';
  /** Open groups to climb before going down. */
  up: number;
  /** Objects to go through (made when absent). */
  through: string[];
  key: string;
  list: boolean;
  weak: boolean;
}

/** One element at one place of the syntax. */
export interface Step {
  condition: Condition | undefined;
  /** The next one to try for the same name, when the condition does not hold. */
  otherwise: Step | undefined;
  plan: Plan | undefined;
  attributes: { symbol: number; plan: Plan }[];
  children: Map<number, Step>;
}

/** Compiles a field table. `roots` are the names of the document element. */
export function compileTable(rows: readonly Row[]): Step {
  const root = emptyStep(undefined);
  // Groups first: a value's plan depends on the groups around it.
  const groups = new Map<Step, string>();
  for (const row of rows) {
    if (row[2] !== 'group') continue;
    const path = stepsTo(root, row[0]);
    groups.set(last(path), row[1]);
  }
  for (const row of rows) addRow(root, row, groups);
  return root;
}

function addRow(root: Step, row: Row, groups: Map<Step, string>): void {
  const [element, model, kind = 'text', weak] = row;
  const slash = element.lastIndexOf('/@');
  const path = stepsTo(root, slash < 0 ? element : element.slice(0, slash));
  const step = last(path);
  const plan = planFor(path, kind === 'group' ? step : undefined, model, kind, weak === 'weak', groups);
  if (slash >= 0) step.attributes.push({ symbol: symbolFor(element.slice(slash + 2)), plan });
  else step.plan = plan;
}

function planFor(path: Step[], self: Step | undefined, model: string, kind: Kind, weak: boolean, groups: Map<Step, string>): Plan {
  let up = 0;
  let around = '';
  for (const step of path.toReversed()) {
    const group = step === self ? undefined : groups.get(step);
    if (group === undefined) continue;
    if (model.startsWith(`${group}.`)) {
      around = `${group}.`;
      break;
    }
    up++;
  }
  const keys = model.slice(around.length).split('.');
  const key = keys.pop() ?? '';
  return { kind, pattern: model as ModelPattern, up, through: keys, key: key.replace('[]', ''), list: key.endsWith('[]'), weak };
}

function stepsTo(root: Step, element: string): Step[] {
  const steps: Step[] = [];
  let at = root;
  for (const part of splitPath(element)) {
    const bracket = part.indexOf('[');
    const symbol = symbolFor(bracket < 0 ? part : part.slice(0, bracket));
    at = alternative(at, symbol, bracket < 0 ? undefined : condition(part.slice(bracket + 1, -1)));
    steps.push(at);
  }
  return steps;
}

/** Splits at the slashes outside brackets. */
function splitPath(element: string): string[] {
  return element.match(/(?:\[[^\]]*\]|[^/[])+/g) ?? [];
}

function alternative(parent: Step, symbol: number, wanted: Condition | undefined): Step {
  let step = parent.children.get(symbol);
  if (!step) {
    step = emptyStep(wanted);
    parent.children.set(symbol, step);
    return step;
  }
  let before: Step | undefined;
  for (let at: Step | undefined = step; at; before = at, at = at.otherwise) {
    if (JSON.stringify(at.condition) === JSON.stringify(wanted)) return at;
    // The one without condition stays last.
    if (at.condition === undefined) {
      const inserted = emptyStep(wanted);
      inserted.otherwise = at;
      if (before) before.otherwise = inserted;
      else parent.children.set(symbol, inserted);
      return inserted;
    }
  }
  const added = emptyStep(wanted);
  if (before) before.otherwise = added;
  return added;
}

function condition(text: string): Condition {
  const match = /^([^!=]+)(!?)=(.*)$/.exec(text);
  const [, path = '', not = '', value = ''] = match ?? [];
  const names = path.split('/');
  const attribute = last(names).startsWith('@');
  return { path: names.map((name) => symbolFor(name.replace('@', ''))), attribute, equals: not === '', value };
}

function emptyStep(wanted: Condition | undefined): Step {
  return { condition: wanted, otherwise: undefined, plan: undefined, attributes: [], children: new Map() };
}

function last<T>(items: readonly T[]): T {
  const item = items.at(-1);
  if (item === undefined) throw new TypeError('a field table has an empty path');
  return item;
}
