/** Does every sentence exist in both languages, with the same placeholders, and is each one used? */
import { existsSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from '../repository.ts';
import { readSources, type SourceTexts } from './source-texts.ts';

/** Sentences by their code, e.g. `invoices.status.deposited`. */
export type Sentences = ReadonlyMap<string, string>;

/** Every sentence in a module or an object, however deep; codes are joined with dots. */
export function sentencesIn(tree: unknown, code = ''): Sentences {
  if (typeof tree === 'string') return new Map([[code, tree]]);
  if (typeof tree !== 'object' || tree === null) return new Map();
  return new Map(Object.entries(tree).flatMap(([key, value]) => [...sentencesIn(value, code === '' ? key : `${code}.${key}`)]));
}

/** What differs between two languages that should say the same. */
export function differences(french: Sentences, english: Sentences): string[] {
  const found: string[] = [];
  for (const [name, one, other] of [
    ['French', french, english],
    ['English', english, french],
  ] as const) {
    for (const [code, sentence] of one) {
      if (!other.has(code)) found.push(`${code}: in ${name} only`);
      if (sentence.trim() === '') found.push(`${code}: empty in ${name}`);
    }
  }
  for (const [code, sentence] of french) {
    const other = english.get(code);
    if (other === undefined) continue;
    const [here, there] = [placeholders(sentence), placeholders(other)];
    if (here !== there) found.push(`${code}: placeholders differ, ${here || 'none'} in French, ${there || 'none'} in English`);
  }
  return found;
}

const placeholders = (sentence: string): string =>
  [...new Set(sentence.match(/\{[^{}]*\}/g))].sort((a, b) => a.localeCompare(b, 'en')).join(' ');

/**
 * The codes that no source can be asking for. A code is asked for when it stands as a literal, when an island is handed its group, or when
 * templates make it out of their own texts and of literals: `problems.${code}.title` asks for `problems.x.title` when `x` is a literal somewhere.
 */
export function unused(codes: Iterable<string>, sources: readonly SourceTexts[]): string[] {
  const literals = new Set(sources.flatMap((source) => [...source.literals, ...source.names]));
  const groups = sources.flatMap((source) => [...source.wordGroups]);
  const templates = sources.flatMap((source) => source.templates).filter((texts) => /^[\w.-]*[a-z][\w.-]*$/.test(texts.join('')));
  const known = new Map<string, boolean>();

  const canBeMade = (text: string): boolean => {
    if (literals.has(text)) return true;
    const before = known.get(text);
    if (before !== undefined) return before;
    known.set(text, false);
    const made = templates.some((texts) => makes(texts, text, canBeMade));
    known.set(text, made);
    return made;
  };
  return [...codes].filter((code) => !groups.some((group) => code.includes(`.${group}.`)) && !canBeMade(code));
}

/** Whether the texts of a template, with things that can be made between them, make a code. */
function makes(texts: readonly string[], code: string, canBeMade: (text: string) => boolean): boolean {
  const [first = '', ...rest] = texts;
  if (!code.startsWith(first)) return false;
  const left = code.slice(first.length);
  const next = rest[0];
  if (next === undefined) return left === '';
  for (let end = 1; end <= left.length; end++) {
    if (left.startsWith(next, end) && makes(rest, left.slice(end), canBeMade) && canBeMade(left.slice(0, end))) return true;
  }
  return false;
}

async function load(path: string): Promise<Sentences> {
  return sentencesIn({ ...((await import(pathToFileURL(join(repository, path)).href)) as object) });
}

/** The library's tables are looked up by code, and some codes (the unit of plain pieces) are meant to say nothing: they only have to agree. */
async function einvoiceDifferences(): Promise<string[]> {
  const found: string[] = [];
  for await (const french of glob('packages/*/src/words/**/*.fr.ts', { cwd: repository })) {
    const english = french.replace(/\.fr\.ts$/, '.en.ts');
    if (!existsSync(join(repository, english))) found.push(`${english}: missing`);
    else
      found.push(
        ...differences(withoutExportName(await load(french)), withoutExportName(await load(english)))
          .filter((text) => !text.includes(': empty in '))
          .map((text) => `${french}: ${text}`),
      );
  }
  return found;
}

/** The two languages of one table may be exported under two names. */
const withoutExportName = (sentences: Sentences): Sentences =>
  new Map([...sentences].map(([code, text]) => [code.replace(/^[^.]*\./, ''), text]));

if (import.meta.main) {
  const [french, english] = [await load('words/fr/index.ts'), await load('words/en/index.ts')];
  const sources = await readSources((path) => /^words\/(fr|en)\/|\.test\.tsx?$/.test(path));
  const faults = [
    ...differences(french, english),
    ...(await einvoiceDifferences()),
    ...unused(french.keys(), sources).map((code) => `${code}: no code asks for it`),
  ];
  for (const fault of faults) console.log(fault);
  console.log(`${faults.length} faults in ${french.size} sentences`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
