import type { EmbeddedFile, ReadLimits } from '../document.ts';
import type { Finding } from '../finding.ts';
import type { Invoice } from '../model.ts';
import { decodeBase64, isBase64 } from '../read/bind/values.ts';
import { limitsOf } from '../read/limits.ts';
import { jsonFinding } from './codes.ts';
import { JsonChecker } from './check.ts';
import { JSON_FORMAT, JSON_VERSION } from './toJson.ts';

/** The outcome of reading JSON. */
export type JsonReading =
  | {
      kind: 'invoice';
      invoice: Invoice;
      attachments: EmbeddedFile[];
      /** Fields that are not known, told and left out. */
      findings: Finding[];
    }
  | { kind: 'refused'; findings: Finding[] };

const ENVELOPE = new Set(['$schema', 'format', 'version', 'invoice', 'attachments']);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readAttachment(value: unknown, at: string, findings: Finding[]): EmbeddedFile[] {
  if (!isObject(value) || typeof value.name !== 'string' || typeof value.mediaType !== 'string' || typeof value.content !== 'string') {
    findings.push(jsonFinding('JSON-ATTACHMENT', 'error', at));
    return [];
  }
  const { name, mediaType, content } = value;
  if (!isBase64(content)) findings.push(jsonFinding('JSON-ATTACHMENT', 'error', `${at}.content`));
  return [{ name, mediaType, bytes: () => decodeBase64(content) }];
}

/**
 * Checks a JSON value against the model and makes an invoice of it. Errors refuse it, all of them told at once; fields that the model does not know
 * are told (`JSON-UNKNOWN`) and left out. Decimals and dates are text: a JSON number would pass through floating point.
 */
export function fromJson(value: unknown, limits?: ReadLimits): JsonReading {
  if (!isObject(value) || value.format !== JSON_FORMAT || value.version !== JSON_VERSION) {
    const seen = isObject(value) ? `${String(value.format)} ${String(value.version)}` : typeof value;
    return { kind: 'refused', findings: [jsonFinding('JSON-FORMAT', 'error', undefined, seen)] };
  }
  const checker = new JsonChecker(limitsOf(limits).maxElements);
  const { findings } = checker;
  for (const key of Object.keys(value)) if (!ENVELOPE.has(key)) checker.report('JSON-UNKNOWN', 'warning', key);
  const list = value.attachments ?? [];
  if (!Array.isArray(list)) checker.report('JSON-TYPE', 'error', 'attachments', '', { expected: 'list' });
  const attachments = Array.isArray(list) ? list.flatMap((item, i) => readAttachment(item, `attachments[${i}]`, findings)) : [];
  const invoice = checker.invoice(value.invoice, attachments.length);
  if (findings.some(({ severity }) => severity === 'error')) return { kind: 'refused', findings };
  return { kind: 'invoice', invoice, attachments, findings };
}

/** Reads the bytes of a JSON document (UTF-8, with or without mark). */
export function readJson(bytes: Uint8Array, limits?: ReadLimits): JsonReading {
  const { maxBytes } = limitsOf(limits);
  if (bytes.length > maxBytes) {
    const params = { size: String(bytes.length), limit: String(maxBytes) };
    return { kind: 'refused', findings: [jsonFinding('JSON-SIZE', 'error', undefined, undefined, params)] };
  }
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (problem) {
    const reason = problem instanceof SyntaxError ? (/position \d+/.exec(problem.message)?.[0] ?? '') : '';
    return { kind: 'refused', findings: [jsonFinding('JSON-SYNTAX', 'error', undefined, reason)] };
  }
  return fromJson(value, limits);
}
