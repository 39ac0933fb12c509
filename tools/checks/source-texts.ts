import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { repository, rooms } from '../repository.ts';

/** What one source file says: the texts and names in it, comments left out. */
export interface SourceTexts {
  /** Path from the repository's folder, with `/`. */
  readonly path: string;
  /** String and number literals, and texts between JSX tags. */
  readonly literals: ReadonlySet<string>;
  /** Template literals, as the texts around their `${}`. */
  readonly templates: readonly (readonly string[])[];
  /** Groups of words handed whole to an island: `<IslandWords prefix="…">`, of one section or of the design. */
  readonly wordGroups: ReadonlySet<string>;
  /** Names of variables, functions, types, properties. */
  readonly names: ReadonlySet<string>;
  /** The line a text first stands on. */
  lineOf(text: string): number;
}

/** All our sources but those whose path is left out. */
export async function readSources(leaveOut: (path: string) => boolean): Promise<SourceTexts[]> {
  const sources: SourceTexts[] = [];
  for await (const found of glob(`{${rooms.join(',')}}/**/*.{ts,tsx}`, {
    cwd: repository,
    exclude: ['**/node_modules/**', '**/dist/**'],
  })) {
    const path = found.replaceAll('\\', '/');
    if (!leaveOut(path)) sources.push(readTexts(path, readFileSync(join(repository, path), 'utf8')));
  }
  return sources.sort((a, b) => a.path.localeCompare(b.path, 'en'));
}

/** The texts of one file. */
export function readTexts(path: string, content: string): SourceTexts {
  const literals = new Set<string>();
  const names = new Set<string>();
  const wordGroups = new Set<string>();
  const templates: string[][] = [];
  walk(parseSync(content, { syntax: 'typescript', tsx: path.endsWith('.tsx'), target: 'es2024' }), (node) => {
    if ((node.type === 'StringLiteral' || node.type === 'JSXText') && typeof node.value === 'string') literals.add(node.value);
    if (node.type === 'NumericLiteral') literals.add(String(node.value));
    if (node.type === 'Identifier' && typeof node.value === 'string') names.add(node.value);
    if (node.type === 'TemplateLiteral') {
      const texts = textsOf(node.quasis);
      if (texts.length === 1) literals.add(texts[0] ?? '');
      else if (texts.length > 1) templates.push(texts);
    }
  });
  for (const [, group] of content.matchAll(/<IslandWords\s+(?:section="[^"]+"\s+)?prefix="([^"]+)"/g)) wordGroups.add(group ?? '');
  const lineOf = (text: string): number => content.slice(0, Math.max(0, content.indexOf(text.split('\n')[0] ?? text))).split('\n').length;
  return { path, literals, templates, wordGroups, names, lineOf };
}

type Node = Readonly<Record<string, unknown>>;

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else if (typeof value === 'object' && value !== null) {
    visit(value as Node);
    for (const child of Object.values(value)) walk(child, visit);
  }
}

const textsOf = (quasis: unknown): string[] =>
  Array.isArray(quasis) ? quasis.map((quasi: { cooked?: string; raw?: string }) => quasi.cooked ?? quasi.raw ?? '') : [];
