import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiagnosisStore } from '../../../src/db/stores/diagnosis-store.ts';
import { createIndicatorSources } from '../../../src/db/stores/indicator-sources.ts';
import { createReleaseStore } from '../../../src/db/stores/release-store.ts';
import { createResultStore } from '../../../src/db/stores/result-store.ts';
import { asId, type CampaignId } from '../../../src/lib/ids.ts';
import { releaseResults } from '../../../src/usecases/results/release-results.ts';
import type { ReleasedResult } from '../../../src/usecases/results/result-store.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database.ts';
import { alike, createTerritory, type Measured, recordFacts, seedCampaign } from '../../kit/results.ts';

let test_: TestDatabase;
let releases: ReturnType<typeof createReleaseStore>;
let results: ReturnType<typeof createResultStore>;
const NOW = Temporal.Instant.from('2022-10-15T10:00:00Z');

beforeAll(async () => {
  test_ = await createTestDatabase();
  releases = createReleaseStore(test_.database.prisma);
  results = createResultStore(test_.database.prisma);
});
afterAll(() => test_.drop());

const prisma = () => test_.database.prisma;
const read = (campaign: { id: number }) => results.readReleased(asId<CampaignId>(campaign.id));
const release = (campaign: { id: number }, at = NOW) => releases.release(asId<CampaignId>(campaign.id), at);

function row(
  rows: readonly ReleasedResult[],
  competency: string,
  organisationId: number | null,
  value?: string,
) {
  return rows.find(
    ({ competencyKey, group }) =>
      competencyKey === competency &&
      group.organisationId === organisationId &&
      group.value === (value ?? null),
  );
}

async function idsOf(names: readonly string[]): Promise<number[]> {
  const rows = await prisma().person.findMany({ where: { fullName: { in: [...names] } } });
  return rows.map(({ id }) => id);
}

/** These people left their schools, on a day between two campaigns. */
async function leave(names: readonly string[], at = '2022-10-20T06:00:00Z'): Promise<void> {
  const ids = await idsOf(names);
  await prisma().employment.updateMany({ where: { personId: { in: ids } }, data: { state: 'left' } });
  await recordFacts(prisma(), ids, at);
}

async function organisationId(territoryId: number, key: string): Promise<number> {
  const { id } = await prisma().organisation.findUniqueOrThrow({
    where: { territoryId_key: { territoryId, key } },
  });
  return id;
}

describe('release of a campaign', () => {
  test('tells nothing of people who were chosen by what a diagnosis had found, not even how many they were', async () => {
    const territoryId = await createTerritory(prisma(), 'by-deficits');
    const closesAt = '2022-10-01T00:00:00Z';
    const scores = { digital: [3, 12] } as const;
    const chosen = alike(7, { name: 'Deficit', organisation: 'a', subject: 'history', scores });
    const audience = { earlierDeficits: { framework: 'seven_directions', competencies: ['digital'] } };
    const everybody = await seedCampaign(prisma(), { territoryId, key: 'all', closesAt, people: chosen });
    const some = await seedCampaign(prisma(), {
      ...{ territoryId, key: 'some', closesAt: '2022-10-02T00:00:00Z', people: chosen, audience },
      repeatOf: 'all',
    });
    await release(everybody);
    expect(await release(some)).toEqual({ kind: 'released', rows: 0 });
    expect(await read(some)).toEqual([]);
    const listed = await results.listCampaigns([asId(territoryId)], NOW);
    expect(listed.map(({ key }) => key)).toEqual(['all']);
    const shown = await createIndicatorSources(prisma()).findReleased(
      asId(territoryId),
      NOW.add({ hours: 1 }),
    );
    expect(shown).toMatchObject({ campaignId: everybody.id, repeatOf: null });
  });

  test('counts people, points and levels of the groups that may be told, hides a school of four and its neighbour', async () => {
    const territoryId = await createTerritory(prisma(), 'release-1');
    const campaign = await seedCampaign(prisma(), {
      territoryId,
      key: 'release-1',
      closesAt: '2022-10-01T00:00:00Z',
      people: [
        ...alike(6, {
          name: 'A',
          organisation: 'a',
          subject: 'maths',
          scores: { digital: [12, 15], gifted: [9, 15] },
        }),
        ...alike(7, { name: 'B', organisation: 'b', subject: 'maths', scores: { digital: [3, 15] } }),
        ...alike(4, { name: 'C', organisation: 'c', subject: 'art', scores: { digital: [15, 15] } }),
        ...alike(1, { name: 'D', organisation: 'd', subject: 'art', scores: { digital: [15, 15] } }),
      ],
    });
    expect(await release(campaign)).toMatchObject({ kind: 'released' });

    const rows = await read(campaign);
    const whole = row(rows, 'digital', null);
    expect(whole).toMatchObject({ count: 18, scoreSum: 6 * 12 + 7 * 3 + 5 * 15, scoreMax: 18 * 15 });
    expect(whole?.levels).toEqual({ minimal: 11, critical: 7 });
    expect(row(rows, 'digital', await organisationId(territoryId, 'a'))).toMatchObject({
      count: 6,
      scoreSum: 72,
    });
    expect(row(rows, 'digital', null, 'maths')).toMatchObject({ count: 13 });
    expect(row(rows, 'digital', null, 'art')).toMatchObject({ count: 5 });
    expect(row(rows, 'digital', await organisationId(territoryId, 'c'))).toBeUndefined();
    expect(row(rows, 'digital', await organisationId(territoryId, 'd'))).toBeUndefined();
    expect(row(rows, 'gifted', null)).toMatchObject({ count: 6, levels: { medium: 6 } });
    expect(row(rows, '*', null)).toMatchObject({ count: 18, levels: { passed: 11, notPassed: 7 } });
  });

  test('a competency without enough data counts nowhere', async () => {
    const territoryId = await createTerritory(prisma(), 'release-2');
    const campaign = await seedCampaign(prisma(), {
      territoryId,
      key: 'release-2',
      closesAt: '2022-10-01T00:00:00Z',
      people: alike(9, { name: 'I', organisation: 'a', scores: { digital: [6, 15], gifted: [15, 15] } }),
    });
    await prisma().profileEntry.updateMany({
      where: { competencyKey: 'digital', attempt: { campaignId: campaign.id } },
      data: { level: 'insufficientData' },
    });
    await release(campaign);
    const rows = await read(campaign);
    expect(row(rows, 'digital', null)).toBeUndefined();
    expect(row(rows, '*', null)).toMatchObject({ levels: { passed: 9 } });
  });

  test('happens once; what changes afterwards changes nothing', async () => {
    const territoryId = await createTerritory(prisma(), 'release-3');
    const people = alike(8, { name: 'E', organisation: 'a', scores: { digital: [9, 15] } });
    const campaign = await seedCampaign(prisma(), {
      territoryId,
      key: 'release-3',
      closesAt: '2022-10-01T00:00:00Z',
      people,
    });
    const both = await Promise.all([release(campaign), release(campaign)]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['already', 'released']);
    const before = await read(campaign);

    const gone = await prisma().person.findFirstOrThrow({ where: { fullName: 'E 1' } });
    await prisma().person.delete({ where: { id: gone.id } });
    await prisma().employment.updateMany({
      where: { person: { fullName: 'E 2' } },
      data: { state: 'left' },
    });
    await prisma().profileEntry.updateMany({
      where: { attempt: { campaignId: campaign.id } },
      data: { scoreSum: 0, level: 'critical' },
    });
    expect(await release(campaign)).toEqual({ kind: 'already' });
    expect(await releaseResults({ releases }, NOW)).toBe(0);
    expect(await read(campaign)).toEqual(before);
  });

  test('waits for the last extension', async () => {
    const territoryId = await createTerritory(prisma(), 'release-4');
    const campaign = await seedCampaign(prisma(), {
      territoryId,
      key: 'release-4',
      closesAt: '2022-10-01T00:00:00Z',
      people: alike(8, { name: 'F', organisation: 'a', scores: { digital: [9, 15] } }),
    });
    await prisma().campaignExtension.create({
      data: { campaignId: campaign.id, closesAt: new Date('2022-11-01T00:00:00Z'), grantedAt: new Date(0) },
    });
    expect(await release(campaign)).toEqual({
      kind: 'open',
      closesAt: Temporal.Instant.from('2022-11-01T00:00:00Z'),
    });
    expect(await releaseResults({ releases }, NOW)).toBe(0);
    expect(await read(campaign)).toEqual([]);
    expect(await releaseResults({ releases }, Temporal.Instant.from('2022-11-01T00:00:01Z'))).toBe(1);
  });

  test('takes no answer any more, whatever clock says that it is open', async () => {
    const territoryId = await createTerritory(prisma(), 'release-6');
    const campaign = await seedCampaign(prisma(), {
      territoryId,
      key: 'release-6',
      closesAt: '2022-10-01T00:00:00Z',
      people: alike(6, { name: 'P', organisation: 'a', scores: { digital: [9, 15] } }),
    });
    const { personId, questionnaireId } = await prisma().attempt.findFirstOrThrow({
      where: { campaignId: campaign.id },
    });
    await prisma().person.update({ where: { id: personId }, data: { telegramId: 77n } });
    const begun = (campaignId: number) =>
      prisma().attempt.create({ data: { personId, questionnaireId, campaignId, startedAt: new Date(0) } });
    const diagnoses = createDiagnosisStore(prisma(), () => Promise.reject(new Error('not needed')));
    const submit = (id: number) =>
      diagnoses.submit({
        attemptId: asId(id),
        telegramId: 77,
        revision: 0,
        at: NOW,
        frameworkKey: null,
        profile: [],
        straightLined: false,
      });
    expect(await submit((await begun(campaign.id)).id)).toBe(true);
    const late = await begun(campaign.id);
    await release(campaign);
    expect(await submit(late.id)).toBe(false);
  });

  test('people who left, asked to be deleted or answered on their own are not in it', async () => {
    const territoryId = await createTerritory(prisma(), 'release-5');
    const campaign = await seedCampaign(prisma(), {
      territoryId,
      key: 'release-5',
      closesAt: '2022-10-01T00:00:00Z',
      people: alike(10, { name: 'G', organisation: 'a', scores: { digital: [9, 15] } }),
    });
    await prisma().person.updateMany({ where: { fullName: 'G 1' }, data: { deletionAskedAt: new Date(0) } });
    await leave(['G 2'], '2022-09-20T06:00:00Z');
    await prisma().attempt.updateMany({ where: { person: { fullName: 'G 3' } }, data: { campaignId: null } });
    await prisma().attempt.updateMany({
      where: { person: { fullName: 'G 4' } },
      data: { state: 'inProgress' },
    });
    await release(campaign);
    expect(row(await read(campaign), 'digital', null)).toMatchObject({ count: 6 });
  });
});

describe('growth between a campaign and its repeat', () => {
  const school = (name: string, count: number, score: number): Measured[] =>
    alike(count, { name, organisation: name, subject: 'maths', scores: { digital: [score, 15] } });

  async function twice(key: string, first: readonly Measured[], repeat: readonly Measured[]) {
    const territoryId = await createTerritory(prisma(), key);
    const start = await seedCampaign(prisma(), {
      territoryId,
      key: `${key}-start`,
      closesAt: '2022-10-01T00:00:00Z',
      people: first,
    });
    const again = await seedCampaign(prisma(), {
      territoryId,
      key: `${key}-again`,
      opensAt: '2022-10-02T00:00:00Z',
      closesAt: '2022-10-10T00:00:00Z',
      repeatOf: `${key}-start`,
      people: repeat,
    });
    await release(start);
    await release(again);
    return { territoryId, rows: await read(again) };
  }

  test('pairs, lost and added, their points, differences and who passed', async () => {
    const { territoryId, rows } = await twice(
      'growth-1',
      [...school('H1', 10, 6), ...school('H2', 6, 9)],
      [...school('H1', 5, 12), ...school('H2', 6, 9), ...school('H3', 5, 3)],
    );
    const whole = row(rows, 'digital', null)?.growth;
    expect(whole).toMatchObject({
      pairs: 11,
      lost: 5,
      added: 5,
      beforeSum: 5 * 6 + 6 * 9,
      afterSum: 5 * 12 + 6 * 9,
      beforeMax: 165,
      differenceSum: 200,
      differenceSquares: 5 * 1600,
      raised: 5,
      passedBefore: 6,
      passedAfter: 11,
    });
    expect(row(rows, 'digital', await organisationId(territoryId, 'H1'))?.growth).toMatchObject({
      pairs: 5,
      lost: 5,
    });
    expect(row(rows, '*', null)?.growth).toMatchObject({ pairs: 11, passedBefore: 6, passedAfter: 11 });
  });

  test('hidden where one person is lost or new', async () => {
    const { rows } = await twice('growth-2', school('K1', 10, 6), [...school('K1', 9, 12)]);
    expect(row(rows, 'digital', null)).toMatchObject({ count: 9, growth: null });
    const other = await twice('growth-3', school('L1', 9, 6), school('L1', 10, 12));
    expect(row(other.rows, 'digital', null)).toMatchObject({ count: 10, growth: null });
  });

  test('hidden where somebody moved away since: the first results still hold them', async () => {
    const territoryId = await createTerritory(prisma(), 'growth-4');
    const people = school('M1', 10, 6);
    const seed = { territoryId, people, closesAt: '2022-10-01T00:00:00Z' };
    const start = await seedCampaign(prisma(), { ...seed, key: 'growth-4-start' });
    await release(start);
    await leave(['M1 1']);
    const again = await seedCampaign(prisma(), {
      ...seed,
      key: 'growth-4-again',
      repeatOf: 'growth-4-start',
    });
    await release(again);
    expect(row(await read(again), 'digital', null)).toMatchObject({ count: 9, growth: null });
  });
});

test('five who left a school of nine do not leave the growth of the four who stayed', async () => {
  const territoryId = await createTerritory(prisma(), 'left');
  const scores = { digital: [6, 15] as const };
  const people = [
    ...alike(9, { name: 'Q', organisation: 'q', scores }),
    ...alike(10, { name: 'R', organisation: 'r', scores }),
  ];
  const seed = { territoryId, closesAt: '2022-10-01T00:00:00Z' };
  const start = await seedCampaign(prisma(), { ...seed, key: 'left-start', people });
  await release(start);
  // The pairs less the released rows of the other school would be these four.
  const gone = people.slice(0, 5).map(({ name }) => name);
  await leave(gone);
  const again = await seedCampaign(prisma(), {
    ...seed,
    key: 'left-again',
    repeatOf: 'left-start',
    people: people.slice(5),
  });
  await release(again);
  expect(row(await read(again), 'digital', null)).toMatchObject({ count: 14, growth: null });
});

describe('a year of an ordinary territory', () => {
  const scores = { digital: [6, 15] as const };
  const later = { digital: [9, 15] as const };
  const year = async (key: string, change: (people: readonly Measured[]) => Promise<readonly Measured[]>) => {
    const territoryId = await createTerritory(prisma(), key);
    const first = [
      ...alike(20, { name: `${key} U`, organisation: 'u', subject: 'maths', scores }),
      ...alike(20, { name: `${key} V`, organisation: 'v', subject: 'maths', scores }),
    ];
    const start = await seedCampaign(prisma(), {
      territoryId,
      key: `${key}-start`,
      closesAt: '2022-10-01T00:00:00Z',
      people: first,
    });
    await release(start);
    const people = await change(first);
    const again = await seedCampaign(prisma(), {
      territoryId,
      key: `${key}-again`,
      opensAt: '2022-11-02T00:00:00Z',
      closesAt: '2022-11-10T00:00:00Z',
      repeatOf: `${key}-start`,
      people: people.map(person => ({ ...person, scores: later })),
    });
    await release(again, Temporal.Instant.from('2022-11-15T10:00:00Z'));
    return { territoryId, rows: await read(again) };
  };
  const move = async (name: string, territoryId: number, organisation: string): Promise<void> => {
    const [personId = 0] = await idsOf([name]);
    await prisma().employment.updateMany({
      where: { personId },
      data: { organisationId: await organisationId(territoryId, organisation) },
    });
    await recordFacts(prisma(), [personId], '2022-10-20T06:00:00Z');
  };
  const territoryOf = async (key: string) =>
    (await prisma().territory.findUniqueOrThrow({ where: { key } })).id;

  test('three left, two came, one moved: the growth of the territory is shown, of a few people less', async () => {
    const { rows, territoryId } = await year('year-1', async people => {
      await leave(['year-1 U 1', 'year-1 U 2', 'year-1 V 1']);
      await move('year-1 U 3', await territoryOf('year-1'), 'v');
      const stay = people.filter(({ name }) => !/ (U [12]|V 1)$/u.test(name));
      return [...stay, ...alike(2, { name: 'year-1 W', organisation: 'v', subject: 'maths', scores })];
    });
    const whole = row(rows, 'digital', null)?.growth;
    // 37 took part in both; three of them are left out, so that those in one campaign only are six and five.
    expect(whole).toMatchObject({ pairs: 34, lost: 6, added: 5, beforeSum: 34 * 6, afterSum: 34 * 9 });
    expect(whole).toMatchObject({ differenceSum: 34 * 20, raised: 34 });
    expect(row(rows, '*', null)?.growth).toMatchObject({ pairs: 34 });
    // Three are missing of the first school's twenty: its growth would tell them from the territory's.
    expect(row(rows, 'digital', await organisationId(territoryId, 'u'))).toMatchObject({ count: 17 });
  });

  test('one in, one out: nothing is about the two', async () => {
    const { rows, territoryId } = await year('year-2', async people => {
      await move('year-2 U 1', await territoryOf('year-2'), 'v');
      await move('year-2 V 1', await territoryOf('year-2'), 'u');
      return people;
    });
    expect(row(rows, 'digital', null)?.growth).toMatchObject({ pairs: 40, lost: 0, added: 0 });
    for (const key of ['u', 'v'])
      expect(row(rows, 'digital', await organisationId(territoryId, key))).toMatchObject({
        count: 20,
        growth: null,
      });
  });

  test('whoever was deleted since is among those who are lost', async () => {
    const { rows } = await year('year-3', async people => {
      const gone = people.slice(0, 1).map(({ name }) => name);
      await prisma().person.deleteMany({ where: { fullName: { in: gone } } });
      return people.slice(1);
    });
    // One is deleted, nobody came: with five left out nobody is told alone; but that is more than a tenth.
    expect(row(rows, 'digital', null)).toMatchObject({ count: 39, growth: null });
    const more = await year('year-4', async people => {
      const gone = people.slice(0, 6).map(({ name }) => name);
      await prisma().person.deleteMany({ where: { fullName: { in: gone } } });
      await leave(['year-4 V 1']);
      return people.slice(6).filter(({ name }) => name !== 'year-4 V 1');
    });
    expect(row(more.rows, 'digital', null)?.growth).toMatchObject({ pairs: 33, lost: 7, added: 0 });
  });

  test('who changed schools on the day of the first release is no pair: where they were counted is not known', async () => {
    const { rows } = await year('year-5', async people => {
      const [personId = 0] = await idsOf(['year-5 U 1']);
      const to = await organisationId(await territoryOf('year-5'), 'v');
      await prisma().employment.updateMany({ where: { personId }, data: { organisationId: to } });
      await recordFacts(prisma(), [personId], '2022-10-15T16:00:00Z');
      return people;
    });
    expect(row(rows, 'digital', null)?.growth ?? null).toBeNull();
  });

  test('whoever was left out of one growth is not told by the next, of which somebody is missing', async () => {
    let stayed: readonly Measured[] = [];
    const { rows } = await year('year-6', async people => {
      await leave([1, 2].flatMap(nth => [`year-6 U ${nth}`, `year-6 V ${nth}`]));
      stayed = people.filter(({ name }) => !/ [UV] [12]$/u.test(name));
      return [...stayed, ...alike(4, { name: 'year-6 W', organisation: 'v', subject: 'maths', scores })];
    });
    expect(row(rows, 'digital', null)?.growth).toMatchObject({ pairs: 35, lost: 5, added: 5 });
    await prisma().person.deleteMany({ where: { fullName: 'year-6 U 9' } });
    const people = stayed.filter(({ name }) => name !== 'year-6 U 9');
    const of = { territoryId: await territoryOf('year-6'), key: 'year-6-third', repeatOf: 'year-6-start' };
    const third = await seedCampaign(prisma(), { ...of, closesAt: '2022-12-10T00:00:00Z', people });
    // 35 pairs again, the one left out of the second growth instead of the one deleted.
    await release(third, Temporal.Instant.from('2022-12-15T10:00:00Z'));
    expect(row(await read(third), 'digital', null)).toMatchObject({ count: 35, growth: null });
  });
});
