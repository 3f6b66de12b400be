/** When an announcement may leave, to be chosen with one press; `at` is a time in the territory's zone. */
export interface QuickTime {
  readonly key: 'today' | 'tomorrow' | 'monday';
  readonly at: Temporal.ZonedDateTime;
}

const TODAY_AT = '16:00';
const MORNING = '10:00';
const MONDAY = 1;
const LATEST_DAYS = 366;

/** Choices that lie ahead: this afternoon, tomorrow morning, Monday morning. */
export function quickTimes(now: Temporal.ZonedDateTime): readonly QuickTime[] {
  const day = (days: number, time: string) =>
    now.toPlainDate().add({ days }).toZonedDateTime({ timeZone: now.timeZoneId, plainTime: time });
  const toMonday = (MONDAY + 7 - now.dayOfWeek) % 7 || 7;
  const choices: QuickTime[] = [
    { key: 'today', at: day(0, TODAY_AT) },
    { key: 'tomorrow', at: day(1, MORNING) },
    ...(toMonday > 1 ? [{ key: 'monday' as const, at: day(toMonday, MORNING) }] : []),
  ];
  return choices.filter(({ at }) => Temporal.ZonedDateTime.compare(at, now) > 0);
}

const TIME = String.raw`(?<hour>\d{1,2})[:.](?<minute>\d{2})`;
const DATE = String.raw`(?<day>\d{1,2})\.(?<month>\d{1,2})(?:\.(?<year>\d{4}|\d{2}))?`;
const FORMS = [new RegExp(`^${DATE}[ ,]+${TIME}$`, 'u'), new RegExp(`^${TIME}$`, 'u')];

/**
 * A typed time in the zone of `now`: `15.03.2027 14:00`, `15.03 14:00` (the next such day), `14:00` (the next such time).
 * Null for anything else, for what has passed and for what lies more than a year ahead.
 */
export function parseSendTime(raw: string, now: Temporal.ZonedDateTime): Temporal.ZonedDateTime | null {
  const text = raw.trim().replace(/\s+/gu, ' ');
  const found = FORMS.map(form => form.exec(text)?.groups).find(groups => groups !== undefined);
  if (!found) return null;
  const time = timeOf(found);
  if (time === null) return null;
  const at = found.day === undefined ? nextTime(time, now) : dated(found, time, now);
  if (at === null || Temporal.ZonedDateTime.compare(at, now) <= 0) return null;
  return Temporal.ZonedDateTime.compare(at, now.add({ days: LATEST_DAYS })) > 0 ? null : at;
}

type Groups = Readonly<Record<string, string | undefined>>;

function timeOf({ hour, minute }: Groups): Temporal.PlainTime | null {
  const [hours, minutes] = [Number(hour), Number(minute)];
  return hours < 24 && minutes < 60 ? new Temporal.PlainTime(hours, minutes) : null;
}

function nextTime(plainTime: Temporal.PlainTime, now: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  const today = now.withPlainTime(plainTime);
  return Temporal.ZonedDateTime.compare(today, now) > 0 ? today : today.add({ days: 1 });
}

function dated(
  { day, month, year }: Groups,
  plainTime: Temporal.PlainTime,
  now: Temporal.ZonedDateTime,
): Temporal.ZonedDateTime | null {
  const of = (fullYear: number): Temporal.ZonedDateTime | null => {
    const monthOf = Number(month);
    if (monthOf < 1 || monthOf > 12 || Number(day) < 1) return null;
    const first = new Temporal.PlainDate(fullYear, monthOf, 1);
    if (Number(day) > first.daysInMonth) return null;
    return first.with({ day: Number(day) }).toZonedDateTime({ timeZone: now.timeZoneId, plainTime });
  };
  if (year !== undefined) return of(Number(year.length === 2 ? `20${year}` : year));
  const soon = of(now.year);
  return soon && Temporal.ZonedDateTime.compare(soon, now) > 0 ? soon : of(now.year + 1);
}
