import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';
import { readConfig } from '../../src/config.ts';
import type { Prisma } from '../../src/db/connect.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';
import {
  createEnrolment,
  createInternshipGroup,
  createInternshipSession,
  markPresent,
} from '../kit/internship.ts';
import { createMunicipality } from '../kit/municipality.ts';

const DISTRICTS = [
  'Калининский',
  'Каневской',
  'Ейский',
  'Приморско-Ахтарский',
  'Брюховецкий',
  'Ленинградский',
];

let fresh: TestDatabase;
let prisma: Prisma;
beforeAll(async () => {
  fresh = await createTestDatabase();
  prisma = fresh.database.prisma;
  await seedYear();
});
afterAll(() => fresh.drop());

const command = (...args: string[]) =>
  runCommand(args, readConfig({ DATABASE_URL: fresh.url, LOG_LEVEL: 'silent' }), () => {});

const year = ['--territory', 'district', '--from', '2021-09-01', '--to', '2022-08-31'];

/** The year of document 002: seven cycles, twelve methodical events, 28 of 29 participants trained. */
async function seedYear(): Promise<void> {
  const { territoryId, organisations } = await createMunicipality(prisma, { s1: 'СОШ № 1' });
  const group = await createInternshipGroup(prisma, { territoryId, from: '2021-10-01', to: '2022-05-31' });
  await prisma.internshipSite.update({
    where: { id: group.siteId },
    data: { hasRegulation: true, hasProgramme: true, basis: '134' },
  });
  const partners = await Promise.all(
    DISTRICTS.map(title =>
      prisma.partnerTerritory.create({ data: { territoryId, title, searchText: title } }),
    ),
  );
  const people = await prisma.person.createManyAndReturn({
    data: Array.from({ length: 28 }, (_, index) => ({ fullName: `Педагог ${index}` })),
  });
  const ids = people.map(({ id }) => id);
  const organisationId = organisations.s1 ?? 0;
  await prisma.employment.createMany({
    data: ids.map(personId => ({ personId, organisationId, state: 'accepted' })),
  });
  for (const personId of ids.slice(0, 27))
    await createEnrolment(prisma, { groupId: group.groupId, personId });
  const partnerId = partners[0]?.id ?? 0;
  const guests = await Promise.all(
    ['Гость', 'Гостья'].map(guestName =>
      createEnrolment(prisma, { groupId: group.groupId, guestName, partnerId }),
    ),
  );
  const months = ['2021-10', '2021-12', '2022-01', '2022-03', '2022-04', '2022-05', '2021-11', '2022-09'];
  await prisma.internshipCycle.createMany({
    data: months.map((month, index) => ({ groupId: group.groupId, number: index + 1, title: month, month })),
  });
  for (const [index, month] of months.slice(0, 4).entries()) {
    const event = await createInternshipSession(prisma, { territoryId, group, date: `${month}-14` });
    await markPresent(prisma, event, ids.slice(0, 27));
    // One guest was at all four, the other one at three.
    const there = index === 0 ? guests.slice(0, 1) : guests;
    const markedAt = new Date('2022-04-30T10:00:00Z');
    await prisma.guestHours.createMany({
      data: there.map(enrolmentId => ({ eventId: event, enrolmentId, state: 'present', markedAt })),
    });
  }
  const event = (index: number, more: object) =>
    prisma.event.create({
      data: {
        key: `event-${index}`,
        territoryId,
        title: `Мероприятие ${index}`,
        kind: 'seminar',
        level: 'municipal',
        organiser: '-',
        datePrecision: 'month',
        date: '2022-02',
        timezone: 'Europe/Moscow',
        ...more,
      },
    });
  const november = await event(0, { date: '2021-11' });
  await prisma.eventGuest.createMany({
    data: Array.from({ length: 102 }, (_, index) => ({
      eventId: november.id,
      fullName: `Гость ${index}`,
      partnerId: partners[index % DISTRICTS.length]?.id ?? null,
      addedAt: new Date('2021-11-20T10:00:00Z'),
    })),
  });
  await markPresent(prisma, november.id, ids.slice(0, 20));
  await event(1, { datePrecision: 'day', date: '2022-03-16', reportedCount: 60, reportedAtLeast: true });
  await event(2, { datePrecision: 'schoolYear', date: '2021' });
  for (let index = 3; index < 12; index += 1) await event(index, {});
  await event(12, { state: 'cancelled' });
  await event(13, { date: '2022-10' });
  await event(14, { datePrecision: 'byPlan', date: '' });
}

it('says 7 cycles, 12 events, 28 trained, who came from where, and a lower bound as one', async () => {
  const { ok, json, messages } = await command('internship', 'report', ...year, '--json');
  expect(ok).toBe(true);
  expect(json).toMatchObject({
    territory: 'Тестовый район',
    period: { from: '2021-09-01', to: '2022-08-31' },
    cycles: 7,
    events: 12,
    interns: 29,
    trained: 28,
    participants: { count: 182, atLeast: true },
    sites: [{ basis: '134', regulation: true, programme: true, materials: false }],
  });
  const report = json as { byTerritory: { territory: string; interns: number; participants: number }[] };
  expect(report.byTerritory).toHaveLength(7);
  expect(report.byTerritory).toContainEqual({ territory: 'Тестовый район', interns: 27, participants: 20 });
  expect(report.byTerritory).toContainEqual({ territory: 'Калининский', interns: 2, participants: 17 });
  expect(report.byTerritory.reduce((sum, { participants }) => sum + participants, 0)).toBe(122);
  expect(messages).toContain('participants of events: at least 182');
});

it('counts what was attended by the end of the period', async () => {
  const { json } = await command('internship', 'report', ...year.slice(0, 4), '--to', '2021-12-31');
  expect(json).toMatchObject({ cycles: 3, trained: 0, interns: 29 });
});

it.each([
  [['internship', 'report'], 'usage'],
  [
    ['internship', 'report', '--territory', 'district', '--from', '2022-01-01', '--to', '2021-01-01'],
    'usage',
  ],
  [['internship', 'report', '--territory', 'nowhere', ...year.slice(2)], 'unknownTerritory'],
])('%s is refused', async (args, error) => {
  const result = await command(...args);
  expect(result.ok).toBe(false);
  expect(result.json).toMatchObject({ error });
});
