import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAttendanceStore } from '../../../src/db/stores/attendance-store.ts';
import { createFigureStore } from '../../../src/db/stores/figure-store.ts';
import { createFigureUpkeep } from '../../../src/db/stores/figure-upkeep.ts';
import { refreshFacts } from '../../../src/db/stores/refresh-facts.ts';
import { createRegistrationStore } from '../../../src/db/stores/registration-store.ts';
import { createRosterStore } from '../../../src/db/stores/roster-store.ts';
import { asId } from '../../../src/lib/ids.ts';
import { createEvent } from '../../kit/appointments.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database.ts';
import { createMunicipality } from '../../kit/municipality.ts';

const NOW = Temporal.Instant.from('2026-03-10T09:00:00Z');
/** With the one who does it for all, as many transactions as there are connections. */
const PEOPLE = 3;

let fresh: TestDatabase;
beforeAll(async () => {
  fresh = await createTestDatabase();
});
afterAll(() => fresh.drop());

test('whatever people and their methodologists do at the same moment, the figures are a full recomputation', async () => {
  const { prisma } = fresh.database;
  const { territoryId, organisations } = await createMunicipality(prisma, { one: 'СОШ № 1' });
  const organisationId = organisations.one ?? 0;
  const eventId = await createEvent(prisma, territoryId, '2026-03-09');
  const roster = createRosterStore(prisma);
  const registrations = createRegistrationStore(prisma);
  const attendance = createAttendanceStore(prisma);
  const people: { personId: number; employmentId: number }[] = [];
  for (let n = 0; n < PEOPLE; n += 1) {
    const person = await prisma.person.create({
      data: {
        telegramId: 9_500_000 + n,
        fullName: 'Вера',
        registeredAt: new Date(),
        employments: { create: { organisationId, state: 'requested' } },
      },
      include: { employments: true },
    });
    people.push({ personId: person.id, employmentId: person.employments[0]?.id ?? 0 });
  }
  const ids = people.map(({ personId }) => personId);

  await Promise.all([
    ...people.map(({ employmentId, personId }) =>
      roster.decideJoin({
        employmentId: asId(employmentId),
        organisationId: asId(organisationId),
        from: 'requested',
        to: 'accepted',
        decidedById: asId(personId),
        by: 'coordinator',
        at: NOW,
      }),
    ),
    ...people.map(({ personId }) =>
      registrations.setEmployment(asId(personId), { position: 'subjectTeacher' }, NOW),
    ),
    ...people.map(({ personId }) =>
      attendance.changeAttendance(asId(eventId), {
        actorId: asId(personId),
        at: NOW,
        people: [asId(personId)],
        decide: () => ({
          changes: [
            {
              type: 'mark',
              personId: asId(personId),
              mark: { state: 'present', hours: null, method: 'hand' },
              itemId: null,
            },
          ],
          result: null,
        }),
      }),
    ),
    // Many at once, in the opposite order: nobody waits in a circle.
    prisma.$transaction(
      async tx => {
        await tx.achievement.createMany({
          data: ids.map(personId => ({
            personId,
            kind: 'course',
            title: 'КПК',
            happenedOn: new Date('2026-02-01'),
            source: 'import',
            recordedAt: new Date(),
          })),
        });
        await refreshFacts(tx, ids.toReversed(), NOW);
      },
      { timeout: 60_000 },
    ),
  ]);

  expect(await createFigureUpkeep(prisma).findDifferences()).toEqual([]);
  const counts = await createFigureStore(prisma).countAll({
    territoryId: asId(territoryId),
    organisationId: null,
    asOf: Temporal.PlainDate.from('2026-03-10'),
    from: null,
    measures: ['staff', 'teachers', 'event', 'course'],
  });
  expect(counts).toEqual({ staff: PEOPLE, teachers: PEOPLE, event: PEOPLE, course: PEOPLE });
});
