import type { IsClosed } from '../calendar/closed-days.ts';

/** Messages of one campaign to one person, the invitation included. */
export const MOST_MESSAGES = 4;
/** Between two of them lie at least so many days. */
export const APART_DAYS = 2;

/** What is known of one person in one campaign. */
export interface ReminderFacts {
  /** Days on which a message of the campaign went to them or is about to, the invitation first. */
  readonly told: readonly Temporal.PlainDate[];
  /** Days on which they were told, or are about to be, of more time: reminders keep away from them as well. */
  readonly extended: readonly Temporal.PlainDate[];
  /** The last day on which their answers count. */
  readonly lastDay: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
  /** Days on which nobody there is written to. */
  readonly isClosed: IsClosed;
}

/** A reminder falls on an open day; where its day is closed, on one of the days before. */
const MOVED_BACK_AT_MOST_DAYS = 2;

/**
 * The days from today on that a person is reminded on, unless they finish before: three days after the invitation, two
 * days before the last day, and on it. At least two days apart from each other and from what was said before, four
 * messages in all, what tells of more time not counted; where not all of them fit, the later ones are kept. Nobody is reminded of what they were not invited to.
 */
export function planReminders({
  told,
  extended,
  lastDay,
  today,
  isClosed,
}: ReminderFacts): Temporal.PlainDate[] {
  const first = told.toSorted(Temporal.PlainDate.compare)[0];
  if (!first) return [];
  const wanted = [lastDay, lastDay.subtract({ days: 2 }), first.add({ days: 3 })]
    .map(day => openDayBefore(day, isClosed))
    .filter(day => day !== null)
    .filter(day => isWithin(day, today, lastDay));
  const planned: Temporal.PlainDate[] = [];
  for (const day of wanted)
    if (told.length + planned.length < MOST_MESSAGES && mayRemindOn(day, [...told, ...extended, ...planned]))
      planned.push(day);
  return planned.toSorted(Temporal.PlainDate.compare);
}

/** Whether a message on that day keeps its distance from those of the other days. */
export function mayRemindOn(day: Temporal.PlainDate, told: readonly Temporal.PlainDate[]): boolean {
  return told.every(other => Math.abs(day.since(other).days) >= APART_DAYS);
}

function openDayBefore(day: Temporal.PlainDate, isClosed: IsClosed): Temporal.PlainDate | null {
  for (let back = 0; back <= MOVED_BACK_AT_MOST_DAYS; back += 1) {
    const earlier = day.subtract({ days: back });
    if (!isClosed(earlier)) return earlier;
  }
  return null;
}

function isWithin(day: Temporal.PlainDate, from: Temporal.PlainDate, to: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, to) <= 0;
}
