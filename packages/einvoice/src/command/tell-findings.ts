import process from 'node:process';
import type { Finding } from '../finding.ts';
import { findingText } from '../report/finding-text.ts';
import type { Console } from './console.ts';

/** Findings for people on standard error, where a result goes to standard output. */
export function tellFindings(file: string, findings: readonly Finding[], { language }: Console): void {
  for (const finding of findings) process.stderr.write(`${findingText(file, finding, undefined, { language })}\n`);
}
