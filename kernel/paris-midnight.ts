import type { CalendarDate } from './calendar.ts';
import { dayInParis } from './calendar.ts';

const hour = 3_600_000;

/** The instant a day begins in Paris: 22:00 or 23:00 UTC of the evening before. Throws RangeError on a text that is no day. */
export function midnightInParis(day: CalendarDate): Date {
  const summer = new Date(Date.parse(`${day}T00:00:00Z`) - 2 * hour);
  return dayInParis(summer) === day ? summer : new Date(summer.getTime() + hour);
}

/** The day so many days after (before, when negative). */
export function daysAfter(day: CalendarDate, count: number): CalendarDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 24 * hour).toISOString().slice(0, 10);
}
