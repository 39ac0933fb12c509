import type { Limit } from '../rules/engine/limits.ts';
import type { Pattern } from '../rules/engine/rule.ts';
import type { Sentences } from './rules.ts';

/** What a limit is about, for a sentence. */
export interface Limited {
  /** The element, `cbc:UUID`, or the attribute's name, `schemeID`. */
  name: string;
  /** Where the element stands, from the nearest known place. */
  path: string;
  /** The element that bears the attribute, where there is but one. */
  owner: string | undefined;
  kind: 'element' | 'attribute';
  most: number;
  isFatal: boolean;
  /** The first business term or group concerned. */
  term: string | undefined;
}

/** Sentences for every limit of some patterns, by rule. */
export function wordsOfLimits(patterns: readonly Pattern[], say: (limited: Limited) => Sentences): Record<string, Sentences> {
  const words: Record<string, Sentences> = {};
  for (const { in: places, limits } of patterns.flat()) {
    for (const side of ['ubl', 'cii'] as const) {
      for (const limit of limits?.[side] ?? []) words[limit.id] ??= say(limitedBy(limit, places[side] ?? ''));
    }
  }
  return words;
}

function limitedBy({ path, most, flag, terms }: Limit, context: string): Limited {
  // Lines of invoices and of credit notes are limited alike: one of them is shown.
  const [shown = ''] = path.split(' | ');
  const steps = shown.replace('//', '').split('/');
  const last = steps.at(-1) ?? '';
  const attribute = last.startsWith('@');
  const owners = attribute ? steps.slice(0, -1) : steps;
  const above = context.includes('|') ? [] : context.split('/').filter((step) => step !== '');
  const all = [...(shown.startsWith('//') ? [] : above), ...owners];
  return {
    name: attribute ? last.slice(1) : last,
    path: all.join('/').replace('rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/', ''),
    owner: all.at(-1),
    kind: attribute ? 'attribute' : 'element',
    most,
    isFatal: flag === 'fatal',
    term: terms[0],
  };
}
