import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** One rule of axe-core that the page breaks, and where. */
export interface Violation {
  /** axe's name of the rule, e.g. `image-alt`. */
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  /** CSS selectors of the elements at fault. */
  readonly elements: readonly string[];
}

interface AxeWindow {
  axe: {
    run(context: Document): Promise<{
      violations: { id: string; impact: string | null; help: string; nodes: { target: unknown[] }[] }[];
    }>;
  };
}

let source: Promise<string> | undefined;
const axeSource = (): Promise<string> => (source ??= readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8'));

/**
 * What axe-core finds wrong with the page as it stands: WCAG A and AA and good practice, every rule it has.
 * The page must have been opened with `bypassCSP` (its script is not ours and a strict policy refuses it).
 */
export async function axe(page: Page): Promise<Violation[]> {
  await page.addScriptTag({ content: await axeSource() });
  const violations = await page.evaluate(async () => (await (window as unknown as AxeWindow).axe.run(document)).violations);
  return violations.map((violation) => ({
    rule: violation.id,
    impact: violation.impact ?? 'unknown',
    help: violation.help,
    elements: violation.nodes.map((node) => node.target.join(' ')),
  }));
}
