import type { Database } from '../../src/db/connect.ts';
import { refreshFacts } from '../../src/db/stores/refresh-facts.ts';

/** How many of the people have each fact: always the first ones, so that whoever has an event of the route has the route. */
export interface StaffFacts {
  diagnosed?: number;
  iom?: number;
  iomEvent?: number;
  /** With `iomEvent` or without it. */
  event?: number;
  contest?: number;
  expert?: number;
  course?: number;
  categoryRise?: number;
}

export interface Staff {
  /** Ids of organisations and how many work in each, one after another. */
  readonly organisations: readonly (readonly [organisationId: number, people: number])[];
  readonly territoryId: number;
  /** The day on which everything happened. */
  readonly day: string;
  /** The moment it was recorded. */
  readonly recordedAt: string;
  readonly subject?: (index: number) => string | null;
  readonly facts: StaffFacts;
}

/** People of a territory with facts, made in bulk, and their figures with them. Answers the ids of the people. */
export async function seedStaff({ prisma }: Pick<Database, 'prisma'>, staff: Staff): Promise<number[]> {
  const day = new Date(`${staff.day}T00:00:00Z`);
  const moment = new Date(`${staff.day}T10:00:00Z`);
  const workplaces = staff.organisations.flatMap(([id, people]) => Array.from({ length: people }, () => id));
  const rows = await prisma.person.createManyAndReturn({
    data: workplaces.map((_, index) => ({ fullName: `Педагог ${index + 1}` })),
    select: { id: true },
  });
  const ids = rows.map(({ id }) => id);
  const first = (count = 0): number[] => ids.slice(0, count);
  await prisma.employment.createMany({
    data: ids.map((personId, index) => ({
      personId,
      organisationId: workplaces[index] ?? 0,
      state: 'accepted',
      position: 'subjectTeacher',
      subjects: [staff.subject?.(index) ?? []].flat(),
      subjectsKnown: true,
    })),
  });
  const { facts } = staff;
  await prisma.externalResult.createMany({
    data: first(facts.diagnosed).map(personId => ({
      personId,
      source: 'cnppm',
      frameworkKey: 'seven_directions',
      competencyKey: 'digital',
      takenOn: day,
      recordedAt: moment,
    })),
  });
  const event = (key: string) =>
    prisma.event.create({
      data: {
        key: `staff-${key}-${staff.territoryId}`,
        territoryId: staff.territoryId,
        title: key,
        kind: 'seminar',
        level: 'municipal',
        organiser: '-',
        datePrecision: 'day',
        date: staff.day,
        timezone: 'Europe/Moscow',
      },
    });
  const [ofRoute, other] = [await event('route'), await event('other')];
  const ioms = await prisma.iom.createManyAndReturn({
    data: first(facts.iom).map(personId => ({
      personId,
      state: 'approved',
      periodFrom: day,
      periodTo: day,
      createdAt: moment,
      approvedAt: moment,
    })),
    select: { id: true },
  });
  const deficits = await prisma.iomDeficit.createManyAndReturn({
    data: ioms.map(({ id: iomId }) => ({
      iomId,
      frameworkKey: 'seven_directions',
      competencyKey: 'digital',
      title: '-',
      rank: 1,
    })),
    select: { id: true, iomId: true },
  });
  await prisma.iomItem.createMany({
    data: deficits.slice(0, facts.iomEvent ?? 0).map(({ id: deficitId, iomId }) => ({
      iomId,
      deficitId,
      eventId: ofRoute.id,
      kind: 'event',
      title: '-',
      datePrecision: 'day',
      date: staff.day,
      order: 1,
      createdAt: moment,
    })),
  });
  const there = { state: 'present', method: 'hand', markedAt: moment };
  await prisma.attendance.createMany({
    data: first(facts.iomEvent).map(personId => ({ personId, eventId: ofRoute.id, ...there })),
  });
  await prisma.attendance.createMany({
    data: first(facts.event).map(personId => ({ personId, eventId: other.id, ...there })),
  });
  for (const kind of ['contest', 'expert', 'course', 'categoryRise'] as const)
    await prisma.achievement.createMany({
      data: first(facts[kind]).map(personId => ({
        personId,
        kind,
        title: kind,
        happenedOn: day,
        source: 'import',
        recordedAt: moment,
      })),
    });
  await prisma.$transaction(tx => refreshFacts(tx, ids, Temporal.Instant.from(staff.recordedAt)));
  return ids;
}
