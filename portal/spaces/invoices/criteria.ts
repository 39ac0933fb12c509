import type { PageRequest, SearchCriteria, SearchSide, SortKey, Status } from '#domain/invoices';
import { sortKeys, statuses } from '#domain/invoices';
import { isCalendarDate } from '#kernel';

/** Fields of the search form, in the order they stand. The address keeps them under these names. */
export const textFields = ['text', 'number', 'counterpart', 'commitment', 'contract'] as const;
export const dateFields = ['issued-from', 'issued-to', 'deposited-from', 'deposited-to', 'due-before'] as const;
export const amountFields = ['amount-from', 'amount-to'] as const;

/** How many invoices a page of the list holds. */
export const pageSizes = [25, 50, 100] as const;

const oneOf = <T extends string>(allowed: readonly T[], value: string | null): T | undefined => allowed.find((one) => one === value);
const date = (value: string | null): string | undefined => (value && isCalendarDate(value) ? value : undefined);
/** As people type it: spaces between thousands, a comma before the cents. */
const amount = (value: string | null): string | undefined => {
  const plain = (value ?? '').replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? plain : undefined;
};
const text = (value: string | null): string | undefined => value?.trim().slice(0, 200) || undefined;

/** Drops what was not given, so that the criteria hold only what narrows. */
function given<T extends object>(criteria: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(criteria).filter(([, value]) => value !== undefined)) as T;
}

/** What an address asks for; whatever is no proper value is left out. */
export function criteriaOf(query: URLSearchParams): SearchCriteria {
  const chosen = query.getAll('status').filter((one): one is Status => statuses.some((status) => status === one));
  const services = query.getAll('service').filter((one) => one !== '');
  return given<SearchCriteria>({
    text: text(query.get('text')),
    statuses: chosen.length > 0 ? chosen : undefined,
    number: text(query.get('number')),
    counterpart: text(query.get('counterpart')),
    serviceIds: services.length > 0 ? services : undefined,
    commitmentNumber: text(query.get('commitment')),
    contractNumber: text(query.get('contract')),
    kind: oneOf(['invoice', 'credit-note', 'down-payment'], query.get('kind')),
    framework: text(query.get('framework')),
    channel: oneOf(['portal', 'form', 'api', 'command-line'], query.get('channel')),
    issuedFrom: date(query.get('issued-from')),
    issuedTo: date(query.get('issued-to')),
    depositedFrom: date(query.get('deposited-from')),
    depositedTo: date(query.get('deposited-to')),
    dueBefore: date(query.get('due-before')),
    amountFrom: amount(query.get('amount-from')),
    amountTo: amount(query.get('amount-to')),
    currency: undefined,
    handled: oneOf(['yes', 'no'], query.get('handled')),
  });
}

/** Which page of the list an address asks for, and how it is sorted; the latest deposits first unless said. */
export function pageOf(query: URLSearchParams): PageRequest & { number: number } {
  const size = pageSizes.find((one) => String(one) === query.get('size')) ?? pageSizes[0];
  const number = Number(query.get('page') ?? '1');
  const sort: SortKey = oneOf(sortKeys, query.get('sort')) ?? 'deposited';
  return {
    size,
    number: Number.isSafeInteger(number) && number >= 1 ? number : 1,
    sort,
    direction: query.get('order') === 'ascending' ? 'ascending' : 'descending',
  };
}

/** The address of a list with some things changed; `undefined` takes a thing away. */
export function searchHref(side: SearchSide, query: URLSearchParams, changes: Readonly<Record<string, string | undefined>>): string {
  const next = new URLSearchParams([...query].filter(([name, value]) => value !== '' && !(name in changes)));
  for (const [name, value] of Object.entries(changes)) if (value !== undefined) next.set(name, value);
  const asked = next.toString();
  return `/invoices/${side}/search${asked === '' ? '' : `?${asked}`}`;
}
