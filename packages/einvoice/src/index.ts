/** E-invoices, by themselves: bytes to the EN 16931 model, rules, and back. No dependency on the platform; see README.md. */
export type { EmbeddedFile, ReadLimits, Reading, SourceDocument, Sources, Syntax } from './document.ts';
export type { Finding, Severity, SourcePosition } from './finding.ts';
export type * from './model.ts';
