import type { KeptAct } from '#domain/journal';
import type { Space } from '#domain/rights';
import { spaces } from '#domain/rights';
import type { Language } from '#kernel';
import { isCalendarDate, isId } from '#kernel';
import { day, say, sayIn } from '#words';

/** What acts tell besides what changed, in this order. */
const facts = [
  'identifier',
  'delegationKind',
  'request',
  'source',
  'invitedBy',
  'holder',
  'capacity',
  'from',
  'to',
  'reason',
  'on',
  'motive',
  'because',
  'people',
  'created',
  'changed',
  'inactivated',
  'leftOut',
  'fileName',
] as const;

/** Characters of a value that are shown. */
const longest = 120;

type Values = Readonly<Record<string, unknown>>;
const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (values: Values, name: string): unknown => (Object.hasOwn(values, name) ? values[name] : undefined);

/** The sentence of an act; texts and numbers of its details fill it. */
export function actSentence(language: Language, { kind, details = {} }: Pick<KeptAct, 'kind' | 'details'>): string {
  const named: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(details))
    if (typeof value === 'number') named[name] = value;
    else if (typeof value === 'string') named[name] = told(language, name, value);
  return say(language, `acts.${kind}`, named);
}

/** What changed, and what else is kept of an act: one line each, in words. */
export function actLines(language: Language, act: Pick<KeptAct, 'kind' | 'details'>): string[] {
  const { details = {} } = act;
  return [...changes(language, details), ...otherFacts(language, act, details)];
}

function changes(language: Language, details: Values): string[] {
  const before = own(details, 'before');
  const after = own(details, 'after') ?? own(details, 'wanted');
  // Spaces of a structure are kept as two lists.
  if (Array.isArray(before) && Array.isArray(after)) return [changed(language, 'spaces', before, after)];
  const [old, now] = [isValues(before) ? before : undefined, isValues(after) ? after : undefined];
  const names = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])];
  return names.flatMap((name) => {
    if (labelOf(language, name) === undefined) return [];
    if (old && now) {
      const [was, is] = [own(old, name), own(now, name)];
      return JSON.stringify(was ?? null) === JSON.stringify(is ?? null) ? [] : [changed(language, name, was, is)];
    }
    const value = own(old ?? now ?? {}, name);
    return isBlank(value) && name !== 'services' ? [] : [fact(language, labelOf(language, name) ?? '', told(language, name, value))];
  });
}

const labelOf = (language: Language, name: string): string | undefined => sayIn(language, `history.field.${name}`);
const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '' || value === false;
const fact = (language: Language, label: string, value: string): string => say(language, 'history.fact', { label, value });

const changed = (language: Language, name: string, before: unknown, after: unknown): string =>
  say(language, 'history.change', {
    label: labelOf(language, name) ?? '',
    before: told(language, name, before),
    after: told(language, name, after),
  });

function otherFacts(language: Language, { kind }: Pick<KeptAct, 'kind'>, details: Values): string[] {
  const sentence = sayIn(language, `acts.${kind}`) ?? '';
  return facts.flatMap((name) => {
    const value = own(details, name);
    // What the sentence names is not told twice; an id tells nobody anything.
    if (isBlank(value) || value === 0 || sentence.includes(`{${name}}`) || typeof value === 'object') return [];
    if (typeof value === 'string' && isId(value)) return [];
    return [fact(language, say(language, `history.fact.${name}`), told(language, name, value))];
  });
}

/** Values that are codes, and where their words stand. */
const codes: Readonly<Record<string, (code: string) => string>> = {
  role: (code) => `account.role.${code}`,
  reason: (code) => `life.cessation.reason.${code}`,
  because: (code) => `history.because.${code}`,
  request: (code) => `history.request.${code}`,
  delegationKind: (code) => `delegations.kind.${code}`,
};

/** A value as people read it. */
function told(language: Language, name: string, value: unknown): string {
  if (name === 'services') return servicesTold(language, value);
  if (name === 'spaces') return spacesTold(language, value);
  if (name === 'paymentStatusReturned' && value === null) return say(language, 'history.inherited');
  if (value === undefined || value === null || value === '') return say(language, 'history.nothing');
  if (typeof value === 'boolean') return say(language, value ? 'history.yes' : 'history.no');
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return say(language, 'history.nothing');
  const words = Object.hasOwn(codes, name) ? sayIn(language, codes[name]?.(value) ?? '') : undefined;
  return words ?? textTold(language, value);
}

function textTold(language: Language, value: string): string {
  // Told apart here: the check narrows what is no day to nothing.
  const isDay: boolean = isCalendarDate(value);
  if (isDay) return day(language, value);
  return value.length > longest ? `${value.slice(0, longest)}…` : value;
}

function servicesTold(language: Language, value: unknown): string {
  if (typeof value === 'number') return say(language, 'history.services-count', { count: value });
  if (!Array.isArray(value)) return say(language, 'history.services-all');
  return value.length > 5 ? say(language, 'history.services-count', { count: value.length }) : value.map(String).join(', ');
}

/** Spaces with their levels, or (of a structure) spaces alone. */
function spacesTold(language: Language, value: unknown): string {
  const words = spaces.flatMap((space: Space) => {
    if (Array.isArray(value)) return value.includes(space) ? [say(language, `people.space.${space}`)] : [];
    const level = isValues(value) ? own(value, space) : undefined;
    return level === 'read' || level === 'write'
      ? [say(language, `account.space.${space}`, { level: say(language, `account.level.${level}`) })]
      : [];
  });
  return words.join(', ') || say(language, 'history.nothing');
}

/** Who did it. */
export function actorWords(language: Language, { actorKind, actorName }: Pick<KeptAct, 'actorKind' | 'actorName'>): string {
  if (actorKind === 'system') return say(language, 'history.system');
  return actorKind === 'client' ? say(language, 'history.client', { name: actorName ?? '' }) : (actorName ?? '');
}
