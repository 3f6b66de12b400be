import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONSENT_VERSIONS } from '../../src/bot/consent-texts.ts';
import { demoGroup, demoPersonas } from '../../src/content/demo-personas.ts';
import type { DemoOutcome } from '../../src/content/load-demo.ts';
import { createStores } from '../../src/db/create-stores.ts';
import { createMovableClock } from '../../src/lib/clock.ts';
import { systemRandom } from '../../src/lib/random.ts';
import { releaseResults } from '../../src/usecases/results/release-results.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';
import { loadTestDemo } from '../kit/demo.ts';

const SEPTEMBER_2026 = Temporal.Instant.from('2026-09-15T09:00:00Z');

let test: TestDatabase;
let first: DemoOutcome;

function load(now: Temporal.Instant): Promise<DemoOutcome> {
  return loadTestDemo(test.database, now);
}

beforeAll(async () => {
  test = await createTestDatabase();
  first = await load(SEPTEMBER_2026);
});
afterAll(() => test.drop());

function createTestStores() {
  const clock = createMovableClock({ frozenAt: SEPTEMBER_2026 });
  const defaults = { timezone: 'Europe/Moscow', locale: 'ru' } as const;
  return createStores(test.database, { clock, random: systemRandom, defaults });
}

async function territoryId(key: string): Promise<number> {
  return (await test.database.prisma.territory.findUniqueOrThrow({ where: { key } })).id;
}

/** Months of a territory's events by competency, in order. */
async function monthsOf(territory: string): Promise<Record<string, string[]>> {
  const events = await test.database.prisma.event.findMany({
    where: { territory: { key: territory }, occurrenceId: { not: null } },
    include: { competencies: true },
    orderBy: [{ date: 'asc' }, { key: 'asc' }],
  });
  const months: Record<string, string[]> = {};
  for (const event of events) {
    const key = event.competencies[0]?.competencyKey;
    if (key) months[key] = [...(months[key] ?? []), event.date];
  }
  return months;
}

describe('the demo municipality', () => {
  it('is loaded whole', () => {
    expect(first).toEqual({
      kind: 'loaded',
      created: {
        territories: 3,
        organisations: 16,
        activities: 2 * 93,
        occurrences: 2 * 56,
        events: 2 * 31 + 8,
        people: 86,
        campaigns: 2,
      },
    });
  });

  it('has something to come to: events with an hour, a running pair, an internship whose session is reminded of', async () => {
    const { prisma } = test.database;
    const events = await prisma.event.findMany({
      where: { datePrecision: 'time', state: 'planned', territory: { key: 'kalininsky' } },
      orderBy: { startsAt: 'asc' },
    });
    expect(events.map(({ date, capacity }) => [date, capacity])).toEqual([
      ['2026-09-17T15:00/2026-09-17T16:00', null],
      ['2026-09-19T14:30/2026-09-19T16:00', 2],
      ['2026-09-21T14:00/2026-09-21T17:00', null],
      ['2026-09-24T15:30/2026-09-24T17:00', null],
    ]);
    expect(await prisma.mentoringPair.count({ where: { state: 'active' } })).toBe(1);
    expect(await prisma.registration.count({ where: { state: 'registered' } })).toBe(3);
    const reminders = await prisma.delivery.groupBy({ by: ['kind'], _count: true, orderBy: { kind: 'asc' } });
    expect(reminders.map(({ kind, _count }) => [kind, _count])).toEqual([
      ['agenda', 3],
      ['soon', 3],
    ]);
  });

  it('has figures to look at: routes with an event that was held for their deficit, contests, courses', async () => {
    const { prisma } = test.database;
    const held = await prisma.event.findFirstOrThrow({
      where: { state: 'held', territory: { key: 'kalininsky' } },
      include: { attendances: true },
    });
    expect(held.date).toBe('2026-09-12T15:00/2026-09-12T17:00');
    const routes = await prisma.iom.findMany({ include: { deficits: true, items: true } });
    expect(routes).toHaveLength(20);
    const came = new Set(held.attendances.map(({ personId }) => personId));
    for (const { personId, deficits, items } of routes) {
      expect(deficits.length).toBeGreaterThan(0);
      for (const { state } of items) expect(state).toBe(came.has(personId) ? 'done' : 'planned');
    }
    const open = { validTo: null, territoryId: await territoryId('kalininsky') };
    const count = (what: object) => prisma.factSheet.count({ where: { ...open, ...what } });
    expect(await count({ iomOn: { not: null } })).toBe(20);
    expect(await count({ iomEventOn: { not: null } })).toBeGreaterThanOrEqual(5);
    expect(await count({ eventOn: { not: null } })).toBeGreaterThan(15);
    expect(await count({ contestOn: { not: null } })).toBeGreaterThanOrEqual(5);
    expect(await count({ courseOn: { not: null } })).toBeGreaterThanOrEqual(10);
  });

  it.each(['kalininsky', 'kalininsky-2022'])(
    '%s has the 93 rows, 56 dates and 31 events of the document',
    async key => {
      const { prisma } = test.database;
      const id = await territoryId(key);
      expect(await prisma.planActivity.count({ where: { territoryId: id } })).toBe(93);
      expect(await prisma.planOccurrence.count({ where: { activity: { territoryId: id } } })).toBe(56);
      expect(await prisma.event.count({ where: { territoryId: id, occurrenceId: { not: null } } })).toBe(31);
      const perDirection = Object.entries(await monthsOf(key)).map(([direction, months]) => [
        direction,
        months.length,
      ]);
      expect(Object.fromEntries(perDirection)).toEqual({
        functional_literacy: 7,
        gifted: 6,
        career: 5,
        project_research: 5,
        inclusive: 3,
        upbringing: 3,
        digital: 2,
      });
    },
  );

  it('keeps the printed dates, and moves its own so that September finds what the document planned after it', async () => {
    expect((await monthsOf('kalininsky-2022')).digital).toEqual(['2022-08', '2023-08']);
    const current = await monthsOf('kalininsky');
    const next = (direction: string) => current[direction]?.find(month => month >= '2026-09');
    expect({
      inclusive: next('inclusive'),
      functional_literacy: next('functional_literacy'),
      gifted: next('gifted'),
      career: next('career'),
      project_research: next('project_research'),
      digital: next('digital'),
      upbringing: next('upbringing'),
    }).toEqual({
      inclusive: '2026-11',
      functional_literacy: '2026-12',
      gifted: '2027-01',
      career: '2027-03',
      project_research: '2027-03',
      digital: '2027-08',
      upbringing: '2027-08',
    });
    const diagnosis = await test.database.prisma.planActivity.findFirstOrThrow({
      where: { territory: { key: 'kalininsky' }, key: 'gifted-1' },
    });
    expect(diagnosis.dateText).toBe('Сентябрь 2026, 2027, 2028');
  });

  it('has 14 schools, found by the names people use, and the two schools of the other project', async () => {
    const schools = await test.database.prisma.organisation.findMany({
      where: { territory: { key: 'kalininsky' } },
    });
    expect(schools).toHaveLength(14);
    expect(schools.find(school => school.searchText.includes('школа 14'))?.title).toBe('СОШ № 14');
    const others = await test.database.prisma.organisation.findMany({
      where: { territory: { key: 'novokuznetsky' } },
      orderBy: { id: 'asc' },
    });
    expect(others.map(({ title, timezone }) => [title, timezone])).toEqual([
      ['Красулинская ООШ', null],
      ['Шипуновская СОШ № 2', 'Asia/Barnaul'],
    ]);
  });

  it('has the 8 seminars by plan, each for its competency', async () => {
    const seminars = await test.database.prisma.event.findMany({
      where: { territory: { key: 'novokuznetsky' } },
      include: { competencies: true },
      orderBy: { key: 'asc' },
    });
    const ofCompetency = (key: string) =>
      seminars
        .filter(({ competencies }) =>
          competencies.some(
            row => row.frameworkKey === 'three_competencies_003' && row.competencyKey === key,
          ),
        )
        .map(({ key: event }) => event.replace('novokuznetsky/003-', ''));
    expect(ofCompetency('psych_comm')).toEqual(['1', '2', '4', '7']);
    expect(ofCompetency('subject_methodical')).toEqual(['3', '6', '8']);
    expect(ofCompetency('digital')).toEqual(['5']);
    expect(new Set(seminars.map(({ datePrecision, date }) => `${datePrecision} ${date}`))).toEqual(
      new Set(['byPlan ']),
    );
  });

  it('has people in every school, with roles on the basis of orders and consents to the texts of today', async () => {
    const { prisma } = test.database;
    const schools = await prisma.organisation.findMany({
      include: { employments: true },
    });
    for (const school of schools) expect(school.employments.length).toBeGreaterThanOrEqual(3);
    const roles = await prisma.roleAssignment.findMany();
    expect(new Set(roles.map(({ role }) => role))).toEqual(
      new Set(['coordinator', 'methodologist', 'mentor']),
    );
    for (const { basis } of roles) expect(basis).toMatch(/№ \d/u);
    const consents = await prisma.consent.findMany({ where: { person: { telegramId: 10001n } } });
    expect(Object.fromEntries(consents.map(({ kind, version }) => [kind, version]))).toEqual(
      CONSENT_VERSIONS,
    );
  });

  it('has a campaign that runs now', async () => {
    const campaign = await test.database.prisma.campaign.findFirstOrThrow({
      where: { closesAt: { gt: new Date('2026-09-15T09:00:00Z') } },
      include: { questionnaires: { include: { questionnaire: true } } },
    });
    expect(campaign).toMatchObject({
      title: 'Сентябрьский мониторинг дефицитов: семь направлений',
      territoryId: await territoryId('kalininsky'),
      opensAt: new Date('2026-09-08T06:00:00Z'),
      closesAt: new Date('2026-10-06T15:00:00Z'),
      questionnaires: [{ questionnaire: { key: 'self_diagnosis_seven_directions' } }],
    });
  });

  it('has one diagnosis of last year, answered and scored like everybody’s', async () => {
    const attempt = await test.database.prisma.attempt.findFirstOrThrow({
      where: { campaignId: null },
      include: { answers: true, profile: true, person: true },
    });
    expect(attempt).toMatchObject({ state: 'submitted', campaignId: null, straightLined: false });
    expect(attempt.person.telegramId).toBe(10001n);
    expect(attempt.submittedAt?.toISOString().slice(0, 10)).toBe('2025-09-18');
    expect(attempt.answers).toHaveLength(28);
    const profile = Object.fromEntries(
      attempt.profile.map(row => [row.competencyKey, `${row.scoreSum}/${row.scoreMax} ${row.level}`]),
    );
    expect(profile).toEqual({
      gifted: '8/12 medium',
      career: '7/12 high',
      project_research: '8/12 medium',
      inclusive: '5/12 high',
      digital: '4/12 critical',
      upbringing: '11/12 minimal',
      functional_literacy: '7/12 high',
    });
  });

  it('has last year’s campaign, whose results are released and repeated by the running one', async () => {
    const { prisma } = test.database;
    const last = await prisma.campaign.findFirstOrThrow({
      where: { title: 'Мониторинг дефицитов прошлого учебного года' },
      include: { attempts: { include: { answers: true, profile: true } } },
    });
    expect([last.opensAt, last.closesAt].map(date => date.toISOString().slice(0, 10))).toEqual([
      '2025-09-08',
      '2025-09-30',
    ]);
    expect(last.attempts.length).toBeGreaterThanOrEqual(30);
    for (const attempt of last.attempts)
      expect([attempt.answers.length, attempt.profile.length]).toEqual([28, 7]);
    const running = await prisma.campaign.findFirstOrThrow({ where: { repeatOfId: { not: null } } });
    expect([running.repeatOfId, running.releasedAt]).toEqual([last.id, null]);
    const begun = await prisma.attempt.findMany({ where: { campaignId: running.id } });
    expect(begun.length).toBeGreaterThanOrEqual(30);
    for (const { submittedAt } of begun) {
      expect(submittedAt?.getTime()).toBeGreaterThan(running.opensAt.getTime());
      expect(submittedAt?.getTime()).toBeLessThan(SEPTEMBER_2026.epochMilliseconds);
    }

    const { releases } = createTestStores();
    expect(await releaseResults({ releases }, SEPTEMBER_2026)).toBe(1);
    const rows = await prisma.campaignResult.findMany({ where: { campaignId: last.id } });
    const schools = new Set(rows.flatMap(row => (row.organisationId === null ? [] : [row.organisationId])));
    expect(schools.size).toBeGreaterThanOrEqual(5);
    for (const { count } of rows) expect(count).toBeGreaterThanOrEqual(5);
    const levels = new Set(last.attempts.flatMap(({ profile }) => profile.map(({ level }) => level)));
    expect(levels).toEqual(new Set(['minimal', 'medium', 'high', 'critical']));
  });

  it('has the yearly calendar of monitoring, and an association of a school’s teachers', async () => {
    const { prisma } = test.database;
    const items = await prisma.monitoringItem.findMany({
      where: { territoryId: await territoryId('kalininsky') },
    });
    expect(items.map(({ key }) => key)).toContain('municipal_year:deficits');
    expect(items).toHaveLength(6);
    const group = await prisma.peopleGroup.findFirstOrThrow({ include: { members: true } });
    expect(group).toMatchObject({ kind: 'schoolAssociation', title: 'ШМО учителей математики СОШ № 4' });
    expect(group.members).toHaveLength(5);
  });

  it('offers people to chat as: known ones of every role, and newcomers nobody knows', async () => {
    const known = await test.database.prisma.person.findMany({ include: { roles: true } });
    const rolesOf = (telegramId: number) =>
      known
        .find(person => person.telegramId === BigInt(telegramId))
        ?.roles.map(({ role }) => role)
        .join();
    const personas = demoPersonas();
    expect(new Set(personas.map(({ telegramId }) => telegramId)).size).toBe(personas.length);
    const kinds = new Set(personas.map(({ telegramId }) => rolesOf(telegramId)));
    expect(kinds).toEqual(new Set(['', 'coordinator', 'methodologist', 'mentor', undefined]));
    const members = demoGroup().memberTelegramIds;
    expect(members.length).toBeGreaterThanOrEqual(3);
    for (const member of members) expect(personas.map(({ telegramId }) => telegramId)).toContain(member);
  });
});

describe('loading the demo again', () => {
  it('adds nothing, and leaves alone what people did since', async () => {
    const { prisma } = test.database;
    const count = async () => [
      await prisma.person.count(),
      await prisma.event.count(),
      await prisma.answer.count(),
      await prisma.roleAssignment.count(),
      await prisma.campaign.count(),
      await prisma.attempt.count(),
      await prisma.peopleGroup.count(),
      await prisma.monitoringItem.count(),
    ];
    const before = await count();
    expect(await load(SEPTEMBER_2026.add({ hours: 24 * 90 }))).toEqual({ kind: 'upToDate' });
    await prisma.setting.update({ where: { key: 'demo' }, data: { value: 'of an earlier version' } });
    const again = await load(SEPTEMBER_2026.add({ hours: 24 * 90 }));
    const nothing = {
      territories: 0,
      organisations: 0,
      activities: 0,
      occurrences: 0,
      events: 0,
      people: 0,
      campaigns: 0,
    };
    expect(again).toEqual({ kind: 'loaded', created: nothing });
    expect(await count()).toEqual(before);
  });

  it('goes on where a killed process could not say that it was done', async () => {
    const { prisma } = test.database;
    const people = await prisma.person.count();
    await prisma.setting.delete({ where: { key: 'demo' } });
    expect(await load(SEPTEMBER_2026)).toMatchObject({
      kind: 'loaded',
      created: { people: 0, campaigns: 0 },
    });
    expect(await prisma.person.count()).toBe(people);
  });

  it('in the next school year moves the plan on, but not a date that a methodologist has set', async () => {
    const { prisma } = test.database;
    await prisma.event.update({
      where: { key: 'kalininsky/004-052' },
      data: { datePrecision: 'day', date: '2027-03-15' },
    });
    await prisma.person.delete({ where: { telegramId: 10006n } });
    const outcome = await load(SEPTEMBER_2026.add({ hours: 24 * 365 }));
    expect(outcome).toMatchObject({ kind: 'loaded', created: { events: 0, people: 0, campaigns: 1 } });
    expect((await monthsOf('kalininsky')).digital).toEqual(['2027-08', '2028-08']);
    expect((await monthsOf('kalininsky-2022')).digital).toEqual(['2022-08', '2023-08']);
    const { date, version } = await prisma.event.findUniqueOrThrow({ where: { key: 'kalininsky/004-052' } });
    expect({ date, version }).toEqual({ date: '2027-03-15', version: 1 });
    expect(await prisma.person.findUnique({ where: { telegramId: 10006n } })).toBeNull();
  });
});
