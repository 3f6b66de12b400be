import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../src/db/connect.ts';
import { campaignMembers } from '../../../src/db/stores/audience-sql.ts';
import { createCampaignStore } from '../../../src/db/stores/campaign-store.ts';
import { isMember, readMembership } from '../../../src/db/stores/read-membership.ts';
import type { Audience } from '../../../src/domain/audience.ts';
import { asId } from '../../../src/lib/ids.ts';
import { createTestDatabaseUrl } from '../../kit/database.ts';
import { createMunicipality } from '../../kit/municipality.ts';

const NOW = Temporal.Instant.from('2026-09-15T10:00:00Z');
const OPENS = Temporal.Instant.from('2026-09-15T00:00:00Z');
const SCHOOLS = ['school-1', 'school-2', 'school-3'];
const SUBJECTS = ['maths', 'physics', 'history'];
const POSITIONS = ['subjectTeacher', 'educator'];
const CATEGORIES = ['highest', 'first', 'none'];
const COMPETENCIES = ['digital', 'gifted'];
const LEVELS = ['minimal', 'medium', 'high', 'critical'];

let database: Database;
let drop: () => Promise<void>;
let territoryId: number;
let organisations: Record<string, number>;
let groupIds: number[];
let questionnaireId: number;
beforeAll(async () => {
  const created = await createTestDatabaseUrl();
  drop = created.drop;
  database = openDatabase({ url: created.url, onIdleError: () => {}, poolSize: 2 });
  const { prisma } = database;
  const titles = Object.fromEntries(SCHOOLS.map(key => [key, key]));
  ({ territoryId, organisations } = await createMunicipality(prisma, titles));
  const group = (title: string) =>
    prisma.peopleGroup.create({
      data: { territoryId, title, kind: 'peer', level: 'municipal', createdAt: new Date() },
    });
  groupIds = [(await group('первая')).id, (await group('вторая')).id];
  const questionnaire = await prisma.questionnaire.create({
    data: {
      key: 'any',
      version: '1.0.0',
      title: 'Любая',
      kind: 'self_diagnosis',
      definition: {},
      contentHash: '-',
    },
  });
  questionnaireId = questionnaire.id;
});
afterAll(async () => {
  await database.close();
  await drop();
});

const person = fc.record({
  schools: fc.uniqueArray(fc.constantFrom(...SCHOOLS), { maxLength: 2 }),
  state: fc.constantFrom('accepted', 'accepted', 'accepted', 'requested', 'left'),
  onLeave: fc.boolean(),
  subjects: fc.uniqueArray(fc.constantFrom(...SUBJECTS), { maxLength: 2 }),
  position: fc.option(fc.constantFrom(...POSITIONS)),
  category: fc.option(fc.constantFrom(...CATEGORIES)),
  serviceYears: fc.option(fc.integer({ min: 0, max: 30 })),
  groups: fc.uniqueArray(fc.constantFrom(0, 1)),
  leftGroups: fc.boolean(),
  found: fc.array(
    fc.record({
      competency: fc.constantFrom(...COMPETENCIES),
      level: fc.constantFrom(...LEVELS),
      daysBefore: fc.integer({ min: -3, max: 20 }),
      pilot: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
});
const some = (values: readonly string[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 });
const audience = fc
  .record(
    {
      organisations: some(SCHOOLS),
      subjects: some(SUBJECTS),
      positions: some(POSITIONS),
      categories: some(CATEGORIES),
      serviceYears: fc.record({ from: fc.integer({ min: 0, max: 10 }), to: fc.integer({ min: 5, max: 30 }) }),
      groups: fc.uniqueArray(fc.constantFrom(0, 1), { minLength: 1 }),
      earlierDeficits: fc.record({ framework: fc.constant('f'), competencies: some(COMPETENCIES) }),
    },
    { requiredKeys: [] },
  )
  .map(({ groups, ...rest }) => ({ ...rest, ...(groups ? { groupsAt: groups } : {}) }));

describe('the people of a campaign', () => {
  it('are the same in SQL and in the pure rule, and each is counted once', async () => {
    const { prisma } = database;
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { maxLength: 12 }),
        fc.array(audience, { minLength: 1, maxLength: 6 }),
        async (people, audiences) => {
          await prisma.person.deleteMany();
          for (const each of people) await store(each);
          const ids = (await prisma.person.findMany({ select: { id: true } })).map(({ id }) => id);
          for (const { groupsAt, ...rest } of audiences) {
            const wanted: Audience = {
              ...rest,
              ...(groupsAt ? { groups: groupsAt.map(at => groupIds[at] ?? 0) } : {}),
            };
            const campaign = { territoryId, audience: wanted, opensAt: OPENS };
            const rows = await prisma.$queryRaw<{ personId: number }[]>`${campaignMembers(campaign, NOW)}`;
            const pure = [];
            for (const id of ids)
              if (await isMember(prisma, await readMembership(prisma, asId(id), NOW), campaign))
                pure.push(id);
            expect(rows.map(({ personId }) => personId).toSorted()).toEqual(pure.toSorted());
            await expectCoverage(wanted, pure.length);
          }
        },
      ),
      { numRuns: 12 },
    );
  });
});

/** The four numbers of all organisations sum up to the people, whatever the audience. */
async function expectCoverage(wanted: Audience, people: number): Promise<void> {
  if (wanted.earlierDeficits) return;
  const { prisma } = database;
  const { id } = await prisma.campaign.create({
    data: {
      key: 'property',
      territoryId,
      title: '-',
      opensAt: new Date(OPENS.epochMilliseconds),
      closesAt: new Date('2026-10-01T00:00:00Z'),
      audience: { ...wanted },
      questionnaires: { create: { questionnaireId } },
    },
  });
  const rows = await createCampaignStore(prisma).countCoverage({ campaignId: asId(id), now: NOW });
  await prisma.campaign.delete({ where: { id } });
  const sum = (rows ?? []).reduce(
    (total, row) => total + row.submitted + row.inProgress + row.notStarted + row.unreachable,
    0,
  );
  expect(sum).toBe(people);
}

async function store(each: typeof person extends fc.Arbitrary<infer T> ? T : never): Promise<void> {
  const { prisma } = database;
  const { id } = await prisma.person.create({ data: { fullName: 'Кто-то' } });
  for (const school of each.schools)
    await prisma.employment.create({
      data: {
        personId: id,
        organisationId: organisations[school] ?? 0,
        state: each.state,
        position: each.position,
        subjects: each.subjects,
        category: each.category,
        serviceYears: each.serviceYears,
        onLeaveSince: each.onLeave ? new Date('2026-01-01') : null,
      },
    });
  for (const at of each.groups)
    await prisma.peopleGroupMember.create({
      data: {
        groupId: groupIds[at] ?? 0,
        personId: id,
        joinedAt: new Date('2026-01-01'),
        leftAt: each.leftGroups ? new Date('2026-02-01') : null,
      },
    });
  for (const { competency, level, daysBefore, pilot } of each.found)
    await prisma.attempt.create({
      data: {
        personId: id,
        questionnaireId,
        source: pilot ? 'pilot' : 'self',
        state: 'submitted',
        startedAt: new Date('2026-01-01'),
        submittedAt: new Date(OPENS.subtract({ hours: 24 * daysBefore }).epochMilliseconds),
        profile: {
          create: {
            frameworkKey: 'f',
            competencyKey: competency,
            level,
            scoreSum: 1,
            scoreMax: 3,
            answered: 1,
            total: 1,
          },
        },
      },
    });
}
