import type { Finding, Severity } from '../finding.ts';

/** Every code that embedding can report besides those of reading a PDF (`READ-PDF-…`); sentences in `words/embed.{fr,en}.ts`. */
export type EmbedCode =
  | 'EMBED-NOT-PDF'
  | 'EMBED-BROKEN'
  | 'EMBED-ALREADY'
  | 'EMBED-XML'
  | 'EMBED-PROFILE'
  | 'EMBED-NOT-PDFA'
  | 'EMBED-PDFA-PART'
  | 'EMBED-PDFA-RAISED'
  | 'EMBED-METADATA'
  | 'EMBED-SIGNED'
  | 'EMBED-FAILED';

/** Makes a finding of embedding. */
export function embedFinding(code: EmbedCode, severity: Severity, params?: Record<string, string>, seen?: string): Finding {
  const finding: Finding = { code, severity, terms: code === 'EMBED-PROFILE' ? ['BT-24'] : [] };
  if (seen !== undefined) finding.seen = seen;
  if (params !== undefined) finding.params = params;
  return finding;
}
