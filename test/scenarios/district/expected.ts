/** Something with a time that people of the district come to, as the test itself knows it. */
export interface Planned {
  /** Stands in every message about it. */
  readonly name: string;
  readonly kind: 'event' | 'session' | 'meeting';
  readonly start: Temporal.Instant;
}

/** What one person is to be told about what they come to. */
export interface ExpectedReminders {
  /** Local calendar day → names of what the digest of that day lists at least. */
  readonly digests: ReadonlyMap<string, readonly string[]>;
  readonly soon: readonly { readonly name: string; readonly at: Temporal.Instant }[];
}

/**
 * The rule of domain §5.3, written a second time and for this month alone, in which only Sundays are closed: a digest the
 * day before, for events another one three days before, each on the Saturday when it would fall on a Sunday; one hour
 * before an event, two before a session or a meeting.
 */
export function expectedReminders(coming: readonly Planned[], timezone: string): ExpectedReminders {
  const digests = new Map<string, string[]>();
  for (const { name, kind, start } of coming) {
    const day = start.toZonedDateTimeISO(timezone).toPlainDate();
    for (const before of kind === 'event' ? [1, 3] : [1]) {
      const wanted = day.subtract({ days: before });
      const key = (wanted.dayOfWeek === 7 ? wanted.subtract({ days: 1 }) : wanted).toString();
      digests.set(key, [...(digests.get(key) ?? []), name]);
    }
  }
  const soon = coming.map(({ name, kind, start }) => ({
    name,
    at: start.subtract({ hours: kind === 'event' ? 1 : 2 }),
  }));
  return { digests, soon };
}
