import { Decimal } from '#einvoice';
import { isCalendarDate, isId, Problem } from '#kernel';
import { cleanText } from './clean-text.ts';
import type { PageRequest, SearchCriteria } from './search.ts';
import { sortKeys } from './search.ts';
import type { Cursor } from './store/search.ts';

/** Characters of a searched text, at most. */
const textMaximum = 200;
/** Values of a list criterion, at most. */
const listMaximum = 500;
const sizeMaximum = 200;
/** Pages by number reach this many rows; further ones are reached by cursor. */
export const reachable = 10_000;

const texts = ['text', 'number', 'counterpart', 'commitmentNumber', 'contractNumber', 'framework', 'currency'] as const;
const days = ['issuedFrom', 'issuedTo', 'depositedFrom', 'depositedTo', 'dueBefore'] as const;
const amounts = ['amountFrom', 'amountTo'] as const;

const wrong = (field: string): Problem =>
  new Problem('invoices.search-invalid', 'invalid', { params: { field }, details: { fields: [{ field, code: 'fields.search-invalid' }] } });

/** Criteria without empty ones, every value of its type. Throws `invoices.search-invalid` naming the field. */
export function soundCriteria(criteria: SearchCriteria): SearchCriteria {
  const sound: { -readonly [K in keyof SearchCriteria]: SearchCriteria[K] } = { ...criteria };
  for (const name of texts) {
    const clean = cleanText(criteria[name] ?? '');
    if (clean.length > textMaximum) throw wrong(name);
    sound[name] = clean === '' ? undefined : clean;
  }
  for (const name of days) {
    if (criteria[name] === '') sound[name] = undefined;
    else if (criteria[name] !== undefined && !isCalendarDate(criteria[name])) throw wrong(name);
  }
  for (const name of amounts) {
    const text = cleanText(criteria[name] ?? '')
      .replaceAll(/\s/g, '')
      .replace(',', '.');
    const value = text === '' ? undefined : Decimal.parse(text);
    if (text !== '' && !value) throw wrong(name);
    sound[name] = value?.toText();
  }
  if (criteria.statuses && criteria.statuses.length > listMaximum) throw wrong('statuses');
  if (criteria.statuses?.length === 0) sound.statuses = undefined;
  if (criteria.serviceIds && (criteria.serviceIds.length > listMaximum || !criteria.serviceIds.every(isId))) throw wrong('serviceIds');
  if (criteria.serviceIds?.length === 0) sound.serviceIds = undefined;
  return Object.fromEntries(Object.entries(sound).filter(([, value]) => value !== undefined)) as SearchCriteria;
}

/** A page as asked, within bounds. Throws `invoices.search-invalid` for an unknown sort key and for pages past the reachable ones. */
export function soundPage(page: PageRequest): PageRequest {
  const size = Math.trunc(page.size);
  if (!(size >= 1 && size <= sizeMaximum)) throw wrong('size');
  const number = Math.trunc(page.number ?? 1);
  if (!(number >= 1 && (number - 1) * size < reachable)) throw wrong('number');
  if (!sortKeys.includes(page.sort)) throw wrong('sort');
  return { ...page, size, number };
}

/** A cursor as text that says nothing to whoever holds it. */
export function writeCursor(cursor: Cursor, page: PageRequest): string {
  return Buffer.from(JSON.stringify([page.sort, page.direction, cursor.value, cursor.id])).toString('base64url');
}

/** Throws `invoices.search-invalid` for a cursor that is none of ours or belongs to another order. */
export function readCursor(text: string, page: PageRequest): Cursor {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text.slice(0, 2000), 'base64url').toString('utf8'));
    if (Array.isArray(parts)) {
      const [sort, direction, value, id] = parts as unknown[];
      if (
        sort === page.sort &&
        direction === page.direction &&
        typeof value === 'string' &&
        typeof id === 'string' &&
        isId(id) &&
        soundValue(page, value)
      )
        return { value, id };
    }
  } catch {
    // Not JSON: said below.
  }
  throw wrong('cursor');
}

/** Whether a cursor's value can be read back as what its order sorts by. */
function soundValue({ sort }: PageRequest, value: string): boolean {
  if (sort === 'amount') return Decimal.parse(value) !== undefined;
  if (sort === 'issued' || sort === 'due') return value === 'infinity' || isCalendarDate(value);
  if (sort === 'status') return /^[a-z-]+ /.test(value) && soundInstant(value.slice(value.indexOf(' ') + 1));
  if (sort === 'deposited' || sort === 'changed') return soundInstant(value);
  return !value.includes('\u0000');
}

function soundInstant(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2} [\d:.]+\+00$/.test(value) && !Number.isNaN(Date.parse(value.replace(/\+00$/, 'Z')));
}
