import type { Prisma } from '../../src/db/connect.ts';

export interface SeededGroup {
  readonly groupId: number;
  readonly siteId: number;
  readonly moduleIds: readonly number[];
}

/** A site, a programme and a group with a master, without walking through the forms. */
export async function createInternshipGroup(
  prisma: Prisma,
  {
    territoryId,
    masterId = null,
    title = 'Группа 1',
    modules = [16],
    from = '2026-10-01',
    to = '2027-05-31',
    frameworkKey = 'seven_directions',
  }: {
    territoryId: number;
    masterId?: number | null;
    title?: string;
    /** Hours of each module. */
    modules?: readonly number[];
    from?: string;
    to?: string;
    frameworkKey?: string | null;
  },
): Promise<SeededGroup> {
  const key = `${title} ${territoryId}`;
  const site = await prisma.internshipSite.create({ data: { territoryId, key, title: `Площадка ${title}` } });
  const programme = await prisma.internshipProgramme.create({
    data: {
      territoryId,
      key,
      title: `Программа ${title}`,
      frameworkKey,
      modules: {
        create: modules.map((hours, index) => ({ number: index + 1, title: `Модуль-${index + 1}`, hours })),
      },
    },
    include: { modules: { orderBy: { number: 'asc' } } },
  });
  const group = await prisma.internshipGroup.create({
    data: {
      siteId: site.id,
      programmeId: programme.id,
      title,
      masterId,
      startsOn: new Date(`${from}T00:00:00Z`),
      endsOn: new Date(`${to}T00:00:00Z`),
      createdAt: new Date(`${from}T00:00:00Z`),
    },
  });
  return { groupId: group.id, siteId: site.id, moduleIds: programme.modules.map(({ id }) => id) };
}

/** A session with the people expected there. `date` as it is stored: 2026-10-15T14:00, 2026-10-15 or 2026-11. */
export async function createInternshipSession(
  prisma: Prisma,
  {
    territoryId,
    group,
    date,
    hours = 4,
    personIds = [],
    module = 0,
  }: {
    territoryId: number;
    group: SeededGroup;
    date: string;
    hours?: number;
    personIds?: readonly number[];
    /** Place of the module in the programme. */
    module?: number;
  },
): Promise<number> {
  const datePrecision = date.includes('T') ? 'time' : date.length === 10 ? 'day' : 'month';
  const timezone = 'Europe/Moscow';
  const startsAt = date.includes('T')
    ? new Date(Temporal.PlainDateTime.from(date).toZonedDateTime(timezone).epochMilliseconds)
    : null;
  const requestedAt = new Date('2026-09-01T10:00:00Z');
  const event = await prisma.event.create({
    data: {
      key: `session ${group.groupId} ${date}`,
      territoryId,
      title: `Занятие ${date}`,
      kind: 'internshipSession',
      level: 'municipal',
      organiser: 'площадка',
      hours,
      datePrecision,
      date,
      timezone,
      startsAt,
      session: { create: { groupId: group.groupId, moduleId: group.moduleIds[module] ?? 0 } },
      registrations: {
        create: personIds.map(personId => ({ personId, state: 'registered', requestedAt })),
      },
    },
  });
  return event.id;
}

/** A participant; without `personId` a guest of that name. */
export async function createEnrolment(
  prisma: Prisma,
  enrolment: {
    groupId: number;
    personId?: number;
    guestName?: string;
    partnerId?: number;
    serviceYears?: number;
  },
): Promise<number> {
  const row = await prisma.internshipEnrolment.create({
    data: {
      serviceYears: 1,
      ...enrolment,
      admission: 'novice',
      enrolledAt: new Date('2026-09-01T10:00:00Z'),
    },
  });
  return row.id;
}

/** Marks people as present, as the door would. */
export async function markPresent(
  prisma: Prisma,
  eventId: number,
  personIds: readonly number[],
): Promise<void> {
  const markedAt = new Date('2026-10-15T15:00:00Z');
  await prisma.attendance.createMany({
    data: personIds.map(personId => ({ eventId, personId, state: 'present', method: 'hand', markedAt })),
  });
}
