/** What the address of a list asks for. */
export interface Asked {
  readonly text: string;
  readonly page: number;
}

/** Reads it, whatever stands there. */
export function askedOf(query: URLSearchParams): Asked {
  const page = Number(query.get('page') ?? '1');
  return {
    text: (query.get('text') ?? '').replaceAll('\0', ' ').trim().slice(0, 200),
    page: Number.isSafeInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** The address of a page of a list. */
export function listHref(base: string, { text, page }: Asked): string {
  const query = new URLSearchParams();
  if (text !== '') query.set('text', text);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? base : `${base}?${query}`;
}
