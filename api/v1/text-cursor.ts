import { Problem } from '#kernel';

/** Where a list goes on, as a text that callers need not understand. */
export const cursorOf = (place: string): string => Buffer.from(place).toString('base64url');

/** The place of a cursor. Throws `api.request-invalid` for a text that none of our answers held. */
export function placeOf(cursor: string): string {
  const place = Buffer.from(cursor, 'base64url').toString();
  if (place === '' || place.includes('\0') || cursorOf(place) !== cursor)
    throw new Problem('api.request-invalid', 'malformed', { params: { fields: '/cursor' } });
  return place;
}
