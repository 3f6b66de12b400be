import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAttendanceStore } from '../../src/db/stores/attendance-store.ts';
import { createGuestStore } from '../../src/db/stores/guest-store.ts';
import { createDefinitionLoader } from '../../src/db/stores/questionnaire-cache.ts';
import { createSurveyStore } from '../../src/db/stores/survey-store.ts';
import { asId, type EventId, type PersonId } from '../../src/lib/ids.ts';
import { required } from '../../src/lib/invariant.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';
import { createMunicipality } from '../kit/municipality.ts';

// What many phones in one hall do at the same moment.
const PEOPLE = 8;
const at = Temporal.Instant.from('2027-03-15T14:10:00Z');

let test: TestDatabase;
let eventId: EventId;
let people: PersonId[];
beforeAll(async () => {
  test = await createTestDatabase();
  const { prisma } = test.database;
  const { territoryId } = await createMunicipality(prisma, { s1: 'СОШ № 1' });
  const event = await prisma.event.create({
    data: {
      key: 'e',
      territoryId,
      title: 'Семинар',
      kind: 'seminar',
      level: 'municipality',
      organiser: 'ЦРО',
      datePrecision: 'day',
      date: '2027-03-15',
      timezone: 'Europe/Moscow',
      surveyState: 'open',
      createdAt: new Date(),
    },
  });
  eventId = asId(event.id);
  people = [];
  for (let number = 1; number <= PEOPLE; number += 1) {
    const { id } = await prisma.person.create({ data: { fullName: `Участник ${number}` } });
    people.push(asId(id));
  }
});
afterAll(() => test.drop());

const first = () => required(people[0], 'the first person');

it('the codes of an event are made once, whoever opens the door first', async () => {
  const attendance = createAttendanceStore(test.database.prisma);
  const made = await Promise.all(
    people.map((_, index) =>
      attendance.ensureCodes(eventId, { code: `K2MT${index}`, token: `token-${index}` }),
    ),
  );
  expect(new Set(made.map(codes => codes?.token)).size).toBe(1);
  expect(new Set(made.map(codes => codes?.code)).size).toBe(1);
});

it('two marks of one person at once are one, decided one after the other', async () => {
  const attendance = createAttendanceStore(test.database.prisma);
  const seen = await Promise.all(
    [1, 2, 3].map(() =>
      attendance.changeAttendance(eventId, {
        actorId: first(),
        at,
        people: [first()],
        decide: (_, [person]) => ({
          changes:
            person?.mark === null
              ? [
                  {
                    type: 'mark',
                    personId: person.personId,
                    mark: { state: 'present', hours: null, method: 'code' },
                    itemId: null,
                  },
                ]
              : [],
          result: person?.mark?.state ?? 'unmarked',
        }),
      }),
    ),
  );
  expect(seen.toSorted()).toEqual(['present', 'present', 'unmarked']);
});

it('every ballot of many at once is kept, and one person has one', async () => {
  const { prisma } = test.database;
  for (const personId of people.slice(1))
    await prisma.attendance.create({
      data: { eventId, personId, state: 'present', method: 'code', markedAt: new Date() },
    });
  const surveys = createSurveyStore(prisma, createDefinitionLoader(prisma));
  const outcomes = await Promise.all(
    [...people, first(), first()].map((personId, index) =>
      surveys.castBallot({ eventId, personId, ballot: { C1: 5, C2: index } }),
    ),
  );
  expect(outcomes.filter(kind => kind === 'cast')).toHaveLength(PEOPLE);
  expect(outcomes.filter(kind => kind === 'already')).toHaveLength(2);
  expect(await prisma.surveyBallot.count()).toBe(PEOPLE);
  expect(await prisma.surveyReceipt.count()).toBe(PEOPLE);
});

it('of a survey closed while people answer, every ballot that was taken counts, and no other', async () => {
  const { prisma } = test.database;
  await prisma.surveyReceipt.deleteMany();
  await prisma.surveyBallot.deleteMany();
  const surveys = createSurveyStore(prisma, createDefinitionLoader(prisma));
  await prisma.event.update({
    where: { id: eventId },
    data: { surveyClosesAt: new Date(at.epochMilliseconds) },
  });
  const [closed, ...outcomes] = await Promise.all([
    surveys.closeSurveys(at),
    ...people.map(personId => surveys.castBallot({ eventId, personId, ballot: { C1: 5 } })),
  ]);
  expect(closed).toBe(1);
  const released = await prisma.surveyBallot.count({ where: { released: true } });
  expect(released).toBe(outcomes.filter(kind => kind === 'cast').length);
  expect(await prisma.surveyBallot.count()).toBe(released);
});

it('the same guests typed twice at once are written down once', async () => {
  const guests = createGuestStore(test.database.prisma);
  const draft = { fullName: 'Петрова Анна', organisation: 'СОШ № 3', partnerId: null };
  const added = await Promise.all(
    [1, 2].map(() => guests.addGuests(eventId, { guests: [draft], actorId: first(), at })),
  );
  expect(added.toSorted()).toEqual([0, 1]);
});
