import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Prisma } from '../../../src/db/connect.ts';
import { dayToDate } from '../../../src/db/dates.ts';
import { createPeopleGroupStore } from '../../../src/db/stores/people-group-store.ts';
import { refreshFacts } from '../../../src/db/stores/refresh-facts.ts';
import type { Audience } from '../../../src/domain/audience.ts';
import { asId, type PersonId, type TerritoryId } from '../../../src/lib/ids.ts';
import { createEvent } from '../../kit/appointments.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database.ts';
import { createMunicipality, type Municipality } from '../../kit/municipality.ts';
import { plainDay } from './oracle.ts';

const NOW = Temporal.Instant.from('2026-03-10T09:00:00Z');
const day = (text: string) => dayToDate(Temporal.PlainDate.from(text));

let fresh: TestDatabase;
let prisma: Prisma;
let place: Municipality;
let elsewhere: Municipality;
let personId: number;
let questionnaireId: number;
let campaigns = 0;
beforeAll(async () => {
  fresh = await createTestDatabase();
  prisma = fresh.database.prisma;
  place = await createMunicipality(prisma, { one: 'А', two: 'Б' });
  elsewhere = await createMunicipality(prisma, { far: 'В' }, { key: 'far', timezone: 'Asia/Vladivostok' });
  const questionnaire = await prisma.questionnaire.create({
    data: { key: 'q', version: '1', title: 'С', kind: 'self_diagnosis', definition: {}, contentHash: '' },
  });
  questionnaireId = questionnaire.id;
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  ({ id: personId } = await prisma.person.create({ data: { fullName: 'Вера' } }));
  await work(place.organisations.one);
});

const work = (organisationId = 0, data: { position?: string; state?: string } = {}) =>
  prisma.employment.create({ data: { personId, organisationId, state: 'accepted', ...data } });

/** The open sheet in the first territory, days as texts, without what is not known. */
async function sheet(): Promise<Record<string, unknown> | null> {
  await prisma.$transaction(tx => refreshFacts(tx, [personId], NOW));
  const row = await prisma.factSheet.findFirst({
    where: { personId, territoryId: place.territoryId, validTo: null },
    omit: { id: true, personId: true, territoryId: true, validFrom: true, validTo: true },
  });
  const known = Object.entries(row ?? {}).filter(([, value]) => value !== null);
  return (
    row &&
    Object.fromEntries(known.map(([key, value]) => [key, value instanceof Date ? plainDay(value) : value]))
  );
}

const BARE = { teacher: false };

describe('staff', () => {
  it('is at home in the earliest place of work of a territory, once', async () => {
    await work(place.organisations.two, { position: 'subjectTeacher' });
    await work(elsewhere.organisations.far);
    expect(await sheet()).toEqual({ ...BARE, organisationId: place.organisations.one });
    expect(await prisma.factSheet.count({ where: { personId } })).toBe(2);
  });

  it('is at the next place while on long leave from the first, and nowhere without one', async () => {
    await work(place.organisations.two, { position: 'educator' });
    await prisma.employment.updateMany({
      where: { personId, organisationId: place.organisations.one ?? 0 },
      data: { onLeaveSince: day('2026-03-01') },
    });
    expect(await sheet()).toEqual({ organisationId: place.organisations.two, teacher: true });
    await prisma.employment.updateMany({ where: { personId }, data: { state: 'left' } });
    expect(await sheet()).toBeNull();
  });

  it('counts nobody of a closed organisation and nobody who asked to be deleted', async () => {
    const where = { id: place.organisations.one ?? 0 };
    await prisma.organisation.update({ where, data: { closedOn: day('2026-03-01') } });
    expect(await sheet()).toBeNull();
    await prisma.organisation.update({ where, data: { closedOn: null } });
    expect(await sheet()).toMatchObject({ organisationId: place.organisations.one });
    await prisma.person.update({ where: { id: personId }, data: { deletionAskedAt: new Date() } });
    expect(await sheet()).toBeNull();
  });
});

describe('diagnosed', () => {
  const submit = async (
    territoryId: number | null,
    options: { source?: string; state?: string } = {},
    audience: Audience = {},
  ) => {
    const campaign =
      territoryId === null
        ? null
        : await prisma.campaign.create({
            data: {
              key: `campaign-${++campaigns}`,
              territoryId,
              title: 'К',
              opensAt: new Date(),
              closesAt: new Date(),
              audience,
            },
          });
    await prisma.attempt.create({
      data: {
        personId,
        questionnaireId,
        campaignId: campaign?.id ?? null,
        state: 'submitted',
        startedAt: new Date(),
        submittedAt: new Date('2026-03-04T22:00:00Z'),
        ...options,
      },
    });
  };

  it('is the day of the territory on which one was submitted in a campaign of it', async () => {
    await submit(place.territoryId);
    expect(await sheet()).toMatchObject({ diagnosedOn: '2026-03-05' });
  });

  it('is nothing done for oneself, on trial, for another territory, or not finished', async () => {
    await submit(null);
    await submit(place.territoryId, { source: 'pilot' });
    await submit(place.territoryId, { state: 'inProgress' });
    await submit(elsewhere.territoryId);
    expect(await sheet()).not.toHaveProperty('diagnosedOn');
  });

  it('is no campaign by earlier deficits: who answered that one is known to have a deficit', async () => {
    const earlierDeficits = { framework: 'f', competencies: ['c'] };
    await submit(place.territoryId, {}, { earlierDeficits });
    expect(await sheet()).not.toHaveProperty('diagnosedOn');
    await submit(place.territoryId, {}, { subjects: ['maths'] });
    expect(await sheet()).toMatchObject({ diagnosedOn: '2026-03-05' });
  });

  it('is a test of ЦНППМ too, what an observer says is not', async () => {
    const result = { personId, frameworkKey: 'f', competencyKey: 'c', recordedAt: new Date() };
    await prisma.externalResult.create({
      data: { ...result, source: 'observer', takenOn: day('2026-02-20') },
    });
    expect(await sheet()).not.toHaveProperty('diagnosedOn');
    await prisma.externalResult.create({ data: { ...result, source: 'cnppm', takenOn: day('2026-02-10') } });
    expect(await sheet()).toMatchObject({ diagnosedOn: '2026-02-10' });
  });
});

describe('route and events', () => {
  const addRoute = (state: string, approvedAt: string | null) =>
    prisma.iom.create({
      data: {
        personId,
        state,
        periodFrom: day('2026-01-01'),
        periodTo: day('2026-12-31'),
        createdAt: new Date(),
        approvedAt: approvedAt === null ? null : new Date(approvedAt),
        deficits: { create: { frameworkKey: 'f', competencyKey: 'c', title: 'Д', rank: 1 } },
      },
      include: { deficits: true },
    });
  type Route = Awaited<ReturnType<typeof addRoute>>;
  const addItem = (route: Route, eventId: number, deficit = true, state = 'planned') =>
    prisma.iomItem.create({
      data: {
        iomId: route.id,
        eventId,
        deficitId: deficit ? (route.deficits[0]?.id ?? null) : null,
        state,
        kind: 'event',
        title: 'М',
        datePrecision: 'byPlan',
        date: '',
        order: 1,
        createdAt: new Date(),
      },
    });
  const attend = async (date: string, state = 'present', kind = 'seminar') => {
    const eventId = await createEvent(prisma, place.territoryId, date, { kind });
    await prisma.attendance.create({
      data: { personId, eventId, state, method: 'hand', markedAt: new Date('2026-03-09T10:00:00Z') },
    });
    return eventId;
  };

  it.each([
    ['draft', false],
    ['submitted', false],
    ['approved', true],
    ['inProgress', true],
    ['extended', true],
    ['done', true],
  ])('a route that is %s counts: %s', async (state, counts) => {
    await addRoute(state, '2026-02-01T10:00:00Z');
    expect((await sheet())?.iomOn).toBe(counts ? '2026-02-01' : undefined);
  });

  it('a route taken back leaves the one before', async () => {
    await addRoute('done', '2025-02-01T10:00:00Z');
    const route = await addRoute('approved', '2026-02-01T10:00:00Z');
    expect(await sheet()).toMatchObject({ iomOn: '2026-02-01' });
    await prisma.iom.update({ where: { id: route.id }, data: { state: 'draft', approvedAt: null } });
    expect(await sheet()).toMatchObject({ iomOn: '2025-02-01' });
  });

  it('an event outside of the route counts as an event and not as one of the route', async () => {
    const route = await addRoute('approved', '2026-02-01T10:00:00Z');
    await attend('2026-02-20');
    await addItem(route, await attend('2026-02-10'), false);
    await addItem(route, await attend('2026-02-11'), true, 'dropped');
    const found = await sheet();
    expect(found).toMatchObject({ eventOn: '2026-02-20', iomOn: '2026-02-01' });
    expect(found).not.toHaveProperty('iomEventOn');
  });

  it('an event of the route counts from the earlier one of both days', async () => {
    const route = await addRoute('approved', '2026-02-01T10:00:00Z');
    await addItem(route, await attend('2026-01-20', 'partial'));
    expect(await sheet()).toMatchObject({ iomEventOn: '2026-01-20', eventOn: '2026-01-20' });
    await addItem(route, await attend('2026-02-20'));
    expect(await sheet()).toMatchObject({ iomEventOn: '2026-02-01', eventOn: '2026-02-20' });
  });

  it('who was absent, or at what did not take place, was not there', async () => {
    await attend('2026-02-20', 'noShow');
    await attend('2026-02-21', 'excused');
    const eventId = await attend('2026-02-22');
    await prisma.event.update({ where: { id: eventId }, data: { state: 'cancelled' } });
    expect(await sheet()).toEqual({ ...BARE, organisationId: place.organisations.one });
  });

  it.each([
    ['2026-02-20T23:30', '2026-02-20'],
    ['2026-02', '2026-02-01'],
    ['2025', '2025-09-01'],
  ])('an event of %s is of %s', async (date, expected) => {
    await attend(date, 'present', 'internshipSession');
    expect(await sheet()).toMatchObject({ eventOn: expected, sessionOn: expected });
  });

  it('an event without a date is of the day on which it was marked', async () => {
    const eventId = await attend('2026-02-20');
    await prisma.event.update({ where: { id: eventId }, data: { datePrecision: 'byPlan', date: '' } });
    expect(await sheet()).toMatchObject({ eventOn: '2026-03-09' });
  });
});

it('a community counts beyond the school, while one is in it', async () => {
  const join = async (level: string, joinedOn: string, leftOn: string | null) => {
    const { id: communityId } = await prisma.community.create({
      data: { territoryId: place.territoryId, title: level, searchText: `${level}${joinedOn}`, level },
    });
    await prisma.communityMembership.create({
      data: {
        communityId,
        personId,
        joinedOn: day(joinedOn),
        leftOn: leftOn && day(leftOn),
        recordedAt: new Date(),
      },
    });
  };
  await join('school', '2026-02-03', null);
  await join('federal', '2026-02-02', '2026-03-01');
  expect(await sheet()).not.toHaveProperty('communityOn');
  await join('municipal', '2026-02-01', null);
  expect(await sheet()).toMatchObject({ communityOn: '2026-02-01' });
});

it('a group in the bot is a community too, from the day of entering it in its territory, unless it is of the school', async () => {
  const groups = createPeopleGroupStore(prisma);
  const at = Temporal.Instant.from('2026-02-10T22:30:00Z');
  const act = { actorId: asId<PersonId>(personId), by: 'methodologist', action: 'groupManage', at } as const;
  const territoryId = asId<TerritoryId>(place.territoryId);
  const group = await groups.createGroup({ territoryId, title: 'Пары', kind: 'peer', level: 'school' }, act);
  const stored = () => prisma.factSheet.findFirst({ where: { personId, validTo: null } });
  await groups.addMember(group, asId(personId), act);
  expect(await stored()).toMatchObject({ communityOn: null });
  await groups.changeGroup(group, { level: 'municipal' }, act);
  expect(await stored()).toMatchObject({ communityOn: day('2026-02-11') });
  await groups.removeMember(group, asId(personId), act);
  expect(await stored()).toMatchObject({ communityOn: null });
  await groups.addMember(group, asId(personId), { ...act, at: at.add({ hours: 48 }) });
  expect(await stored()).toMatchObject({ communityOn: day('2026-02-13') });
  await groups.changeGroup(group, { archived: true }, act);
  expect(await stored()).toMatchObject({ communityOn: null });
});
