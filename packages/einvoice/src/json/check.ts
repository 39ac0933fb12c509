import type { Finding, Severity } from '../finding.ts';
import type { Invoice } from '../model.ts';
import { emptyInvoice } from '../emptyInvoice.ts';
import { canonicalDecimal, isoDate } from '../read/bind/values.ts';
import { type JsonCode, jsonFinding } from './codes.ts';
import { ALWAYS_THERE, type Field, invoiceShape } from './shape.ts';

/** Characters of one text; a real note stays below a few thousand. */
const LONGEST_TEXT = 100_000;
/** One finding a kind of trouble is a message, a thousand are a burden. */
const MOST_FINDINGS = 1000;

type Group = Record<string, unknown>;

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOfType(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}

/** Checks a JSON value against the shape of the model, and builds the model from what fits. Depth follows the shape, never the input. */
export class JsonChecker {
  readonly findings: Finding[] = [];
  #values = 0;
  readonly #mostValues: number;
  #attachments = 0;
  #suppressed = false;

  constructor(mostValues: number) {
    this.#mostValues = mostValues;
  }

  report(code: JsonCode, severity: Severity, at: string, seen?: string, params?: Record<string, string>): void {
    if (this.findings.length < MOST_FINDINGS) this.findings.push(jsonFinding(code, severity, at, seen, params));
    else if (!this.#suppressed) {
      this.#suppressed = true;
      this.findings.push(jsonFinding('JSON-MORE', 'error'));
    }
  }

  /** The invoice; empty when the value is none. `attachments` is how many files its supporting documents may point at. */
  invoice(value: unknown, attachments: number): Invoice {
    this.#attachments = attachments;
    const invoice = emptyInvoice();
    const made = this.#group(value, invoiceShape, '');
    // The shape is made of the same table as the model's types: what was built by it is an invoice.
    return Object.assign(invoice, made) satisfies Invoice;
  }

  #group(value: unknown, shape: Field, path: string): Group {
    const made: Group = {};
    if (!isGroup(value)) {
      this.#wrongType(value, path === '' ? 'invoice' : path, 'object');
      return made;
    }
    for (const key of Object.keys(value)) {
      const at = path === '' ? key : `${path}.${key}`;
      const field = shape.fields.get(key);
      if (field === undefined) this.report('JSON-UNKNOWN', 'warning', at);
      else if (value[key] !== undefined) {
        const read = field.list ? this.#list(value[key], field, at) : this.#value(value[key], field, at);
        if (read !== undefined) made[key] = read;
      }
    }
    for (const [key, field] of shape.fields) {
      if (made[key] !== undefined) continue;
      if (field.list) made[key] = [];
      else if (ALWAYS_THERE.has(field.pattern)) made[key] = this.#group({}, field, `${path}.${key}`);
    }
    return made;
  }

  #list(value: unknown, field: Field, path: string): unknown[] {
    if (!Array.isArray(value)) {
      this.#wrongType(value, path, 'list');
      return [];
    }
    const made: unknown[] = [];
    for (const [position, item] of value.entries()) {
      if (this.#values >= this.#mostValues) break;
      const read = this.#value(item, field, `${path}[${position}]`);
      if (read !== undefined) made.push(read);
    }
    return made;
  }

  #value(value: unknown, field: Field, path: string): unknown {
    if (++this.#values === this.#mostValues) this.report('JSON-MANY', 'error', path, undefined, { limit: String(this.#mostValues) });
    switch (field.kind) {
      case 'group':
        return this.#group(value, field, path);
      case 'identifier':
        return this.#identifier(value, path);
      case 'flag':
        return typeof value === 'boolean' ? value : this.#wrongType(value, path, 'boolean');
      case 'index':
        return this.#index(value, path);
      default:
        return this.#text(value, field.kind, path);
    }
  }

  #text(value: unknown, kind: 'text' | 'decimal' | 'date', path: string): string | undefined {
    if (typeof value !== 'string') return this.#wrongType(value, path, 'text');
    if (value.length > LONGEST_TEXT) this.report('JSON-LONG', 'error', path, value, { limit: String(LONGEST_TEXT) });
    else if (kind === 'decimal' && canonicalDecimal(value) === undefined) this.report('JSON-DECIMAL', 'error', path, value);
    else if (kind === 'date' && isoDate(value) !== value) this.report('JSON-DATE', 'error', path, value);
    return kind === 'decimal' ? canonicalDecimal(value) : value;
  }

  #identifier(value: unknown, path: string): Group | undefined {
    if (!isGroup(value)) return this.#wrongType(value, path, 'object');
    const made: Group = {};
    for (const key of Object.keys(value)) {
      const at = `${path}.${key}`;
      if (key === 'value' || key === 'scheme' || key === 'schemeVersion') made[key] = this.#text(value[key], 'text', at);
      else this.report('JSON-UNKNOWN', 'warning', at);
    }
    if (made.value === undefined) this.#wrongType(undefined, `${path}.value`, 'text');
    return made;
  }

  #index(value: unknown, path: string): number | undefined {
    if (typeof value !== 'number' || !Number.isInteger(value)) return this.#wrongType(value, path, 'number');
    if (value < 0 || value >= this.#attachments) this.report('JSON-ATTACHMENT', 'error', path, String(value));
    return value;
  }

  #wrongType(value: unknown, path: string, expected: string): undefined {
    this.report('JSON-TYPE', 'error', path, nameOfType(value), { expected });
    return undefined;
  }
}
