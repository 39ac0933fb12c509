import type { Invoice } from '../model.ts';

/** A single value of the model with its path: `lines[3].price.net`. Identifiers give one leaf for the value and one for each part of the scheme. */
export interface Leaf {
  path: string;
  value: string;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function visit(value: unknown, path: string, found: Leaf[]): void {
  if (value === undefined || value === null || value === '') return;
  if (Array.isArray(value)) for (const [position, item] of value.entries()) visit(item, `${path}[${position}]`, found);
  else if (isGroup(value)) for (const key of Object.keys(value)) visit(value[key], path === '' ? key : `${path}.${key}`, found);
  else if (typeof value === 'string') found.push({ path, value });
  else if (typeof value === 'number' || typeof value === 'boolean') found.push({ path, value: String(value) });
}

/** Every value of an invoice in the order of the model; what is absent or empty has no leaf. */
export function leavesOf(invoice: Invoice): Leaf[] {
  const found: Leaf[] = [];
  visit(invoice, '', found);
  return found;
}
