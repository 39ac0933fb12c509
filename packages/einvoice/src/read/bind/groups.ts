import type { Invoice } from '../../model.ts';
import type { Finding } from '../../finding.ts';
import type { Syntax } from '../../document.ts';
import type { ReadCode } from '../codes.ts';
import type { XmlTree } from '../xml/tree.ts';
import type { Plan } from './table.ts';

/** An object of the model under construction; the tables' paths are checked against the model's types when they are written. */
export type Group = Record<string, unknown>;

/** An object being filled, and how it hangs in the model. */
export interface Frame {
  object: Group;
  above: Frame | undefined;
  key: string;
  /** Position in its list, or -1. */
  index: number;
}

/** A value whose place is only known at the end. */
export interface Pending {
  plan: Plan;
  text: string;
  node: number;
  /** The group in which it stands. */
  frame: Frame;
}

/** A binary object inside the XML: where its base64 stands, and what is said about it. */
export interface BinaryObject {
  node: number;
  name: string;
  mediaType: string;
  document: Group;
}

/** Called for every value and group with its model path, when positions are wanted. */
export type Recorder = (path: string, node: number, attribute: string | undefined) => void;

/** A document on its way into the model, as far as those who finish the work need to see it. */
export interface Binding {
  readonly tree: XmlTree;
  readonly syntax: Syntax;
  readonly invoice: Invoice;
  readonly root: Frame;
  readonly findings: Finding[];
  readonly pending: Pending[];
  /** Tells the recorder where the value `rest` of a group stands. */
  record(frame: Frame, rest: string, node: number, attribute?: string): void;
  report(code: ReadCode, severity: 'error' | 'warning', frame: Frame, rest: string, node: number, seen: string, attribute?: string): void;
  decimal(text: string, frame: Frame, rest: string, node: number): string;
}

const LISTS: Record<string, readonly string[]> = {
  seller: ['identifiers'],
  buyer: ['identifiers'],
  payment: ['creditTransfers'],
  item: ['classifications', 'attributes'],
};

/** A new object for a key of the model, with the lists that the model always has. */
export function newGroup(key: string): Group {
  if (key === 'lines') return { allowances: [], charges: [], price: {}, item: newGroup('item') };
  const group: Group = {};
  for (const list of LISTS[key] ?? []) group[list] = [];
  return group;
}

/** The frame so many levels above. */
export function climb(frame: Frame, up: number): Frame {
  let at = frame;
  for (let i = 0; i < up && at.above; i++) at = at.above;
  return at;
}

/** The model path of a value in a frame: `lines[3].price.net`. */
export function pathOf(frame: Frame, rest: string): string {
  let path = rest;
  for (let at: Frame | undefined = frame; at?.above; at = at.above) {
    const step = at.index < 0 ? at.key : `${at.key}[${at.index}]`;
    path = path === '' ? step : `${step}.${path}`;
  }
  return path;
}

/** The list at a key, made when absent. */
export function listAt(object: Group, key: string): unknown[] {
  const list = object[key];
  if (Array.isArray(list)) return list;
  const made: unknown[] = [];
  object[key] = made;
  return made;
}

/** The object at a key, made when absent. */
export function groupAt(object: Group, key: string): Group {
  const existing = object[key];
  if (isGroup(existing)) return existing;
  const made = newGroup(key);
  object[key] = made;
  return made;
}

/** Whether a value of the model is a group. */
export function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
