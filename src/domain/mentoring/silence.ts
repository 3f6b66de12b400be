import { isRunning, type PairState } from './pair.ts';
import type { PairCalendar } from './pair-calendar.ts';

/** From so many days without a meeting both are reminded, once. */
export const QUIET_DAYS = 21;
/** From so many the coordinator and the methodologist see it. */
export const SILENT_DAYS = 35;

/** How a running pair stands; said in words as well as by a sign. */
export const PAIR_LIGHTS = ['green', 'yellow', 'red'] as const;
export type PairLight = (typeof PAIR_LIGHTS)[number];

export interface PairQuiet {
  readonly light: PairLight;
  /** Days since it began or last met, school breaks left out. */
  readonly days: number;
  /** The day the silence is counted from: names it for the one reminder. */
  readonly since: Temporal.PlainDate;
}

/**
 * How long a pair has been silent. Meetings count when they were held or are agreed; one that lies ahead makes the pair
 * green at once. @param isBreak days that do not count, as school breaks (own rule; domain §5.3 is silent on pairs).
 */
export function pairQuiet(
  facts: {
    readonly activeSince: Temporal.PlainDate;
    /** Days of held and agreed meetings. */
    readonly meetingDays: readonly Temporal.PlainDate[];
    readonly today: Temporal.PlainDate;
  },
  isBreak: (day: Temporal.PlainDate) => boolean = () => false,
): PairQuiet {
  const since = [facts.activeSince, ...facts.meetingDays].reduce((latest, day) =>
    Temporal.PlainDate.compare(day, latest) > 0 ? day : latest,
  );
  const days = countedDays(since, facts.today, isBreak);
  return { light: days >= SILENT_DAYS ? 'red' : days >= QUIET_DAYS ? 'yellow' : 'green', days, since };
}

function countedDays(
  since: Temporal.PlainDate,
  today: Temporal.PlainDate,
  isBreak: (day: Temporal.PlainDate) => boolean,
): number {
  let days = 0;
  for (
    let day = since.add({ days: 1 });
    Temporal.PlainDate.compare(day, today) <= 0;
    day = day.add({ days: 1 })
  )
    if (!isBreak(day)) days += 1;
  return days;
}

/** What is known of a pair where its silence is looked at. */
export interface PairFacts {
  readonly state: PairState;
  readonly activeSince: Temporal.Instant | null;
  /** Of held and agreed meetings. */
  readonly meetingDays: readonly Temporal.PlainDate[];
  /** Where its days are counted. */
  readonly timezone: string;
  readonly calendar: Pick<PairCalendar, 'isBreak'>;
}

/** How silent a pair is now; null while it does not run. */
export function quietOf(
  { state, activeSince, meetingDays, timezone, calendar }: PairFacts,
  at: Temporal.Instant,
): PairQuiet | null {
  if (!isRunning(state) || activeSince === null) return null;
  const day = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(timezone).toPlainDate();
  return pairQuiet({ activeSince: day(activeSince), meetingDays, today: day(at) }, calendar.isBreak);
}
