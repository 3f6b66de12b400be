/** One entry of somebody's calendar. Files of the same `uid` replace each other: the higher `sequence` counts. */
export interface CalendarEntry {
  readonly uid: string;
  readonly sequence: number;
  /** The file takes the entry out of the calendar again. */
  readonly cancelled: boolean;
  readonly title: string;
  readonly description: string | null;
  readonly place: string | null;
  /** Instants, so that no program has to know the zone; or a whole day, the same everywhere. */
  readonly when:
    | { readonly start: Temporal.Instant; readonly end: Temporal.Instant | null }
    | { readonly day: Temporal.PlainDate };
  /** When the file is made. */
  readonly madeAt: Temporal.Instant;
}

/**
 * The entry as an iCalendar file (RFC 5545) with `METHOD:PUBLISH`, or `METHOD:CANCEL` for a cancelled one. All texts are
 * escaped; times are in UTC. The library is loaded with the first file.
 */
export async function renderIcs(entry: CalendarEntry): Promise<Uint8Array> {
  const { default: ical, ICalCalendarMethod, ICalEventStatus } = await import('ical-generator');
  const calendar = ical({
    prodId: { company: 'marshrut', product: 'events', language: 'RU' },
    method: entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    stamp: toDate(entry.madeAt),
    summary: oneKindOfBreak(entry.title),
    ...spanOf(entry.when),
    ...(entry.description === null ? {} : { description: oneKindOfBreak(entry.description) }),
    ...(entry.place === null ? {} : { location: oneKindOfBreak(entry.place) }),
  });
  return new TextEncoder().encode(calendar.toString());
}

// Without a zone the library writes the UTC parts of a `Date`, also of a whole day.
function spanOf(when: CalendarEntry['when']) {
  if ('day' in when) {
    const midnight = (day: Temporal.PlainDate): Date => toDate(day.toZonedDateTime('UTC').toInstant());
    return { allDay: true, start: midnight(when.day), end: midnight(when.day.add({ days: 1 })) };
  }
  return { start: toDate(when.start), ...(when.end === null ? {} : { end: toDate(when.end) }) };
}

function toDate(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}

/** The library escapes line feeds; a carriage return would begin a line of the file. */
function oneKindOfBreak(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}
