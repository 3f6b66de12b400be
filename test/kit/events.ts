import type { Prisma } from '../../src/db/connect.ts';

let made = 0;

export interface TestEvent {
  territoryId: number;
  title?: string;
  /** As stored: `2026-10-15T14:00`, `2026-10-15`, `2026-10`; the precision follows from its form. Empty: by plan. */
  date?: string;
  timezone?: string;
  capacity?: number | null;
  competency?: string;
  level?: string;
  kind?: string;
  audience?: Record<string, unknown>;
  link?: string;
  place?: string;
}

const PRECISIONS: readonly [RegExp, string][] = [
  [/^$/u, 'byPlan'],
  [/^\d{4}$/u, 'schoolYear'],
  [/^\d{4}-\d{2}$/u, 'month'],
  [/^\d{4}-\d{2}-\d{2}$/u, 'day'],
  [/T/u, 'time'],
];

/** An event as an editor would have left it. Answers its id. */
export async function createEvent(prisma: Prisma, wanted: TestEvent): Promise<number> {
  const { territoryId, date = '2026-10-15T14:00/2026-10-15T17:00', timezone = 'Europe/Moscow' } = wanted;
  made += 1;
  const instantOf = (text: string | undefined): Date | null =>
    text?.includes('T')
      ? new Date(Temporal.PlainDateTime.from(text).toZonedDateTime(timezone).epochMilliseconds)
      : null;
  const [start, end] = date.split('/');
  const event = await prisma.event.create({
    data: {
      key: `test-event-${made}`,
      territoryId,
      title: wanted.title ?? `Семинар ${made}`,
      kind: wanted.kind ?? 'seminar',
      level: wanted.level ?? 'municipal',
      organiser: 'Методическая служба',
      place: wanted.place ?? null,
      link: wanted.link ?? null,
      online: wanted.link !== undefined,
      capacity: wanted.capacity ?? null,
      datePrecision: PRECISIONS.find(([form]) => form.test(date))?.[1] ?? 'byPlan',
      date,
      timezone,
      startsAt: instantOf(start),
      endsAt: instantOf(end),
      ...(wanted.audience ? { audience: wanted.audience as object } : {}),
      ...(wanted.competency
        ? {
            competencies: {
              create: [{ frameworkKey: 'seven_directions', competencyKey: wanted.competency }],
            },
          }
        : {}),
    },
  });
  return event.id;
}
