import type { Finding, Severity } from '../finding.ts';
import { shorten } from '../read/codes.ts';
import { termOf } from '../terms.ts';

/** Every code that reading JSON can report; sentences in `words/json.{fr,en}.ts`. */
export type JsonCode =
  | 'JSON-SYNTAX'
  | 'JSON-SIZE'
  | 'JSON-FORMAT'
  | 'JSON-TYPE'
  | 'JSON-DECIMAL'
  | 'JSON-DATE'
  | 'JSON-LONG'
  | 'JSON-MANY'
  | 'JSON-UNKNOWN'
  | 'JSON-ATTACHMENT'
  | 'JSON-MORE';

/** Makes a finding about a place of a JSON document. */
export function jsonFinding(code: JsonCode, severity: Severity, at?: string, seen?: string, params?: Record<string, string>): Finding {
  const term = at === undefined ? undefined : termOf(at);
  const finding: Finding = { code, severity, terms: term === undefined ? [] : [term] };
  if (at !== undefined) finding.at = shorten(at);
  if (seen !== undefined) finding.seen = shorten(seen);
  if (params !== undefined) finding.params = params;
  return finding;
}
