import { isId } from '#kernel';

/** Where a page of acts ended. */
export interface PageEnd {
  readonly at: Date;
  readonly id: string;
}

/** The end of a page as an address carries it. */
export const writeCursor = ({ at, id }: PageEnd): string => Buffer.from(`${at.toISOString()} ${id}`).toString('base64url');

/** The end of a page out of an address; undefined for a text that is none. */
export function readCursor(text: string): PageEnd | undefined {
  const [instant = '', id = ''] = Buffer.from(text.slice(0, 200), 'base64url').toString().split(' ');
  const at = new Date(instant);
  return isId(id) && !Number.isNaN(at.getTime()) && writeCursor({ at, id }) === text ? { at, id } : undefined;
}
