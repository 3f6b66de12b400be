import { afterAll, beforeAll, expect, test } from 'vitest';
import { createReleaseStore } from '../../../src/db/stores/release-store.ts';
import { createResultStore } from '../../../src/db/stores/result-store.ts';
import { asId, type CampaignId } from '../../../src/lib/ids.ts';
import type { ReleasedResult } from '../../../src/usecases/results/result-store.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database.ts';
import { createTerritory, type Measured, seedCampaign } from '../../kit/results.ts';

/** So many organisations that their results are written in more than one part. */
const ORGANISATIONS = 105;
const PEOPLE = 640;
const NOW = Temporal.Instant.from('2022-10-15T10:00:00Z');
const SUBJECTS = ['maths', 'art', 'music'];
const CATEGORIES = ['first', 'highest', 'none'];

const people = (points: (index: number) => number): Measured[] =>
  Array.from({ length: PEOPLE }, (_, index) => ({
    name: `N ${index}`,
    // Two schools have four people, all others at least five.
    organisation: index < 8 ? `small ${index % 2}` : `s${index % ORGANISATIONS}`,
    subject: SUBJECTS[index % 3] ?? null,
    serviceYears: (index * 7) % 40,
    category: CATEGORIES[Math.floor(index / 24) % 3] ?? null,
    scores: { digital: [points(index), 15] },
  }));

let test_: TestDatabase;
let firstPeople: Measured[];
let results: ReleasedResult[];
let repeated: ReleasedResult[];
let keys: Map<number, string>;

beforeAll(async () => {
  test_ = await createTestDatabase();
  const { prisma } = test_.database;
  const territoryId = await createTerritory(prisma, 'large');
  const releases = createReleaseStore(prisma);
  const store = createResultStore(prisma);
  const release = async (key: string, closesAt: string, list: Measured[], repeatOf?: string) => {
    const seed = { territoryId, key, closesAt, people: list };
    const { id } = await seedCampaign(prisma, repeatOf === undefined ? seed : { ...seed, repeatOf });
    await releases.release(asId<CampaignId>(id), NOW);
    return [...(await store.readReleased(asId<CampaignId>(id)))];
  };
  firstPeople = people(index => index % 16);
  results = await release('large', '2022-10-01T00:00:00Z', firstPeople);
  repeated = await release(
    'large-2',
    '2022-10-10T00:00:00Z',
    people(index => Math.min(15, (index % 16) + 3)),
    'large',
  );
  const organisations = await prisma.organisation.findMany({ where: { territoryId } });
  keys = new Map(organisations.map(({ id, key }) => [id, key]));
});
afterAll(() => test_.drop());

const isIn = (person: Measured, { group }: ReleasedResult): boolean => {
  if (group.organisationId !== null && person.organisation !== keys.get(group.organisationId)) return false;
  if (group.attribute === 'subject') return person.subject === group.value;
  return group.attribute !== 'category' || person.category === group.value;
};

test('every stored number of a large territory is the sum over its people, once', () => {
  const digital = results.filter(({ competencyKey }) => competencyKey === 'digital');
  for (const row of digital) {
    if (row.group.attribute === 'service') continue;
    const own = firstPeople.filter(person => isIn(person, row));
    const sum = own.reduce((total, { scores }) => total + (scores.digital?.[0] ?? 0), 0);
    expect(row).toMatchObject({ count: own.length, scoreSum: sum, scoreMax: own.length * 15 });
  }
  const names = digital.map(({ group }) => JSON.stringify(group));
  expect(new Set(names).size).toBe(names.length);
  // The territory, values in it, and every school of five or more, to the last one.
  expect(digital.filter(({ group }) => group.organisationId === null).length).toBeGreaterThan(6);
  const shown = digital
    .filter(({ group }) => group.organisationId !== null && group.attribute === null)
    .map(({ group }) => keys.get(group.organisationId ?? 0));
  const schools = Array.from({ length: ORGANISATIONS }, (_, index) => `s${index}`);
  expect(shown.toSorted()).toEqual(schools.toSorted());
});

test('the growth of a large territory is told of the territory alone', () => {
  const grown = repeated.filter(({ growth }) => growth !== null);
  expect(grown.every(({ group }) => group.organisationId === null)).toBe(true);
  const whole = grown.find(
    ({ competencyKey, group }) => competencyKey === 'digital' && group.attribute === null,
  );
  const rise = firstPeople.reduce((sum, _, index) => sum + Math.min(3, 15 - (index % 16)), 0);
  expect(whole?.growth).toMatchObject({ pairs: PEOPLE, lost: 0, added: 0 });
  expect((whole?.growth?.afterSum ?? 0) - (whole?.growth?.beforeSum ?? 0)).toBe(rise);
});
