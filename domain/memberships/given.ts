import type { Space } from '#domain/rights';
import type { FieldError } from './field-errors.ts';
import type { House, Subscriptions } from './membership.ts';

/** Whether people of a structure can be given a space. */
export const isOpen = (house: Pick<House, 'openSpaces'>, space: Space): boolean =>
  space === 'organisation' || house.openSpaces.includes(space);

/** Spaces that the structure has closed cannot be given or asked for: an error of the field `spaces`. */
export function closedSpaces(house: House, spaces: Subscriptions): FieldError[] {
  const closed = (Object.keys(spaces) as Space[]).filter((space) => !isOpen(house, space));
  return closed.length > 0 ? [{ field: 'spaces', code: 'memberships.space-closed' }] : [];
}
