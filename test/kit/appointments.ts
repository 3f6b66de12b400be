import type { Prisma } from '../../src/db/connect.ts';

let created = 0;

/** An event at a local time of a zone, `2026-09-18T14:00`, or known as exactly as `date` says. */
export async function createEvent(
  prisma: Prisma,
  territoryId: number,
  date: string,
  options: { timezone?: string; title?: string; kind?: string; state?: string; version?: number } = {},
): Promise<number> {
  const timezone = options.timezone ?? 'Europe/Moscow';
  const precision = { 4: 'schoolYear', 7: 'month', 10: 'day' }[date.length] ?? 'time';
  const [from, to] = precision === 'time' ? date.split('/') : [];
  const { id } = await prisma.event.create({
    data: {
      key: `event-${++created}`,
      territoryId,
      title: options.title ?? 'Семинар',
      kind: options.kind ?? 'seminar',
      level: 'municipality',
      organiser: 'методическая служба',
      datePrecision: precision,
      date,
      timezone,
      startsAt: from ? instantOf(from, timezone) : null,
      endsAt: to ? instantOf(to, timezone) : null,
      state: options.state ?? 'planned',
      version: options.version ?? 1,
    },
  });
  return id;
}

export async function register(prisma: Prisma, eventId: number, personId: number, state = 'registered') {
  const requestedAt = new Date('2026-09-01T00:00:00Z');
  await prisma.registration.upsert({
    where: { eventId_personId: { eventId, personId } },
    create: { eventId, personId, state, requestedAt },
    update: { state },
  });
}

/** A pair that meets, and its confirmed meeting at a local time. */
export async function createMeeting(
  prisma: Prisma,
  territoryId: number,
  people: { mentor: number; mentee: number },
  localStart: string,
  options: { timezone?: string; topic?: string } = {},
): Promise<number> {
  const timezone = options.timezone ?? 'Europe/Moscow';
  const at = new Date('2026-09-01T00:00:00Z');
  const pair = await prisma.mentoringPair.create({
    data: {
      territoryId,
      kind: 'teacherToTeacher',
      state: 'active',
      proposedAt: at,
      members: {
        create: [
          { personId: people.mentor, side: 'mentor', answer: 'accepted' },
          { personId: people.mentee, side: 'mentee', answer: 'accepted' },
        ],
      },
    },
  });
  const meeting = await prisma.mentorMeeting.create({
    data: {
      pairId: pair.id,
      state: 'confirmed',
      slots: [localStart],
      localStart,
      timezone,
      startsAt: instantOf(localStart, timezone),
      topic: options.topic ?? null,
      createdAt: at,
    },
  });
  return meeting.id;
}

function instantOf(local: string, timezone: string): Date {
  return new Date(Temporal.PlainDateTime.from(local).toZonedDateTime(timezone).epochMilliseconds);
}
