import { isoDate } from '../../read/bind/values.ts';

/** True when the text is `YYYY-MM-DD` and that day exists. */
export const isCalendarDate = (text: string): boolean => isoDate(text) === text;
