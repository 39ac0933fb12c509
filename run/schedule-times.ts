import { dayInParis } from '#kernel';

/** Days as `Date.getUTCDay` counts them. */
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** At which hour of Paris, each day or one day a week. Not 2 nor 3: one night in spring that hour does not exist. */
export interface When {
  readonly hour: 0 | 1 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23;
  /** Absent: each day. */
  readonly weekday?: (typeof weekdays)[number];
}

const dayMs = 24 * 3600 * 1000;

const parisHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', hour: '2-digit', hourCycle: 'h23' });

/** The instant at which it is that hour in Paris on a day (YYYY-MM-DD): one or two hours before the same hour of UTC. */
function instantInParis(day: string, hour: number): Date {
  const asUtc = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
  for (const offset of [1, 2]) {
    const candidate = new Date(asUtc - offset * 3600 * 1000);
    if (Number(parisHour.format(candidate)) === hour) return candidate;
  }
  throw new RangeError(`no ${hour} o'clock in Paris on ${day}`);
}

/** The last time it was due, at or before an instant. */
export function lastDue(when: When, now: Date): Date {
  // Nine days back is further than any week, whatever the hour.
  for (let back = 0; back <= 8; back++) {
    const day = dayInParis(new Date(now.getTime() - back * dayMs));
    if (when.weekday !== undefined && weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] !== when.weekday) continue;
    const due = instantInParis(day, when.hour);
    if (due <= now) return due;
  }
  throw new RangeError('never due');
}
