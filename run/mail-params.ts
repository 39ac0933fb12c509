import type { Language } from '#kernel';
import { isCalendarDate } from '#kernel';
import { day } from '#words';

/** Days among what the sentences name, as people of that language read them. */
export const withDays = (language: Language, params: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, isCalendarDate(value) ? day(language, value) : value]));
