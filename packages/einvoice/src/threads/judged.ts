import type { EmbeddedFile, Sources } from '../document.ts';
import type { Finding, SourcePosition } from '../finding.ts';
import type { Invoice } from '../model.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** A verdict with all a platform keeps of it, in plain data: it crosses from a thread as it is. */
export interface FlatVerdict {
  reading: Verdict['reading'];
  container: Verdict['container'];
  syntax: Verdict['syntax'];
  findings: readonly Finding[];
  invoice: Invoice | undefined;
  attachments: FlatFile[];
  /** Where the values outside the lines stand, and how they were written. */
  places: (readonly [modelPath: string, where: SourcePosition | undefined, raw: string | undefined])[];
}

/** An embedded file with its bytes. */
export type FlatFile = Omit<EmbeddedFile, 'bytes'> & { content: Uint8Array };

/** Flattens a verdict. Lines are left out of the places: nobody asks for them once the findings are made. */
export function flatten(verdict: Verdict): FlatVerdict {
  const { reading, container, syntax, findings, document } = verdict;
  const { lines: _lines, ...head } = document?.invoice ?? { lines: [] };
  const sources = document?.sources;
  return {
    reading,
    container,
    syntax,
    findings,
    invoice: document?.invoice,
    attachments: (document?.attachments ?? []).map(({ bytes, ...file }) => ({ ...file, content: bytes() })),
    places: sources === undefined ? [] : ['', ...pathsIn(head, '')].map((path) => [path, sources.locate(path), sources.raw(path)] as const),
  };
}

function pathsIn(value: unknown, at: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => pathsIn(item, `${at}[${index}]`));
  if (typeof value !== 'object' || value === null) return [at];
  const inside = Object.entries(value).flatMap(([key, item]) => pathsIn(item, at === '' ? key : `${at}.${key}`));
  return at === '' ? inside : [at, ...inside];
}

/** The places of a flat verdict as sources; what was not kept is placed at the nearest group around it. */
export function sourcesFrom(places: FlatVerdict['places']): Sources {
  const byPath = new Map(places.map(([path, where, raw]) => [path, { where, raw }]));
  const nearest = (path: string): SourcePosition | undefined => {
    for (let at = path; ; at = at.slice(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['), 0))) {
      const found = byPath.get(at)?.where;
      if (found || at === '') return found;
    }
  };
  return { locate: nearest, raw: (path) => byPath.get(path)?.raw };
}
