import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFigureStore } from '../../../src/db/stores/figure-store.ts';
import { createFigureUpkeep } from '../../../src/db/stores/figure-upkeep.ts';
import { MEASURES } from '../../../src/domain/figures/measure.ts';
import { asId } from '../../../src/lib/ids.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database.ts';
import { expectedSheets, plainDay, type Sheet } from './oracle.ts';
import { createWorld, type World } from './simulation.ts';
import { type Step, steps } from './steps.ts';

let fresh: TestDatabase;
beforeAll(async () => {
  fresh = await createTestDatabase();
});
afterAll(() => fresh.drop());

type Question = { territoryId: number; organisationId: number | null; asOf: string; from: string | null };

test('whatever happens, open sheets are a full recomputation, sums are counts over sheets, and the past stays', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.infiniteStream(fc.nat()), async (all, chance) => {
      const pick = <T>(from: readonly T[]): T => from[(chance.next().value ?? 0) % from.length] as T;
      await simulate(all, pick);
    }),
    { numRuns: 6 },
  );
}, 240_000);

async function simulate(all: readonly Step[], pick: <T>(from: readonly T[]) => T): Promise<void> {
  const { prisma } = fresh.database;
  const store = createFigureStore(prisma);
  const world = await createWorld(prisma);
  const answers: { question: Question; answer: object; forgotten: number }[] = [];
  const ask = ({ territoryId, organisationId, asOf, from }: Question, narrowed = false) =>
    store.countAll({
      territoryId: asId(territoryId),
      organisationId: organisationId === null ? null : asId(organisationId),
      asOf: Temporal.PlainDate.from(asOf),
      from: from === null ? null : Temporal.PlainDate.from(from),
      measures: MEASURES,
      ...(narrowed ? { filters: { teachersOnly: true } } : {}),
    });

  for (const step of all) {
    await world.carryOut(step);
    expect(await openSheets(world)).toEqual(await expectedSheets(prisma, world.personIds));
    const question = randomQuestion(world, pick);
    const answer = await ask(question);
    // Sheets of destroyed people are gone; what they counted for stays in the sums.
    if (world.destroyed.size === 0) expect(answer).toEqual(await countSheets(question));
    const narrowed = { ...question, from: question.from && pick([question.from, '2026-01-17']) };
    expect(await ask(narrowed, true)).toEqual(await countSheets(narrowed, true));
    // The day before yesterday is over in every zone.
    const over = world.now().toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: 2 });
    if (Temporal.PlainDate.compare(question.asOf, over) <= 0)
      answers.push({ question, answer, forgotten: world.destroyed.size });
    const earlier = answers.length > 0 ? pick(answers) : null;
    if (earlier) expect(await ask(earlier.question)).toEqual(earlier.answer);
  }
  for (const { question, answer } of answers) expect(await ask(question)).toEqual(answer);
  const { territoryIds } = world;
  const differences = await createFigureUpkeep(prisma).findDifferences();
  expect(differences.filter(({ territoryId }) => territoryIds.includes(territoryId))).toEqual([]);
  await checkOrganisations(world, store);

  async function openSheets({ personIds }: World): Promise<Sheet[]> {
    const rows = await prisma.factSheet.findMany({
      where: { personId: { in: [...personIds] }, validTo: null },
      orderBy: [{ personId: 'asc' }, { territoryId: 'asc' }],
      omit: { id: true, validFrom: true, validTo: true },
    });
    const expected = await expectedSheets(prisma, personIds);
    const place = ({ personId, territoryId }: Pick<Sheet, 'personId' | 'territoryId'>) =>
      expected.findIndex(each => each.personId === personId && each.territoryId === territoryId);
    return rows
      .map(row => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])) as Sheet)
      .toSorted((a, b) => place(a) - place(b));
  }

  async function countSheets(
    { territoryId, organisationId, asOf, from }: Question,
    teachersOnly = false,
  ): Promise<Record<string, number>> {
    const rows = await prisma.factSheet.findMany({
      where: { territoryId, ...(organisationId === null ? {} : { organisationId }) },
    });
    const valid = rows.filter(
      row =>
        plainDay(row.validFrom) <= asOf &&
        (row.validTo === null || plainDay(row.validTo) > asOf) &&
        (!teachersOnly || row.teacher),
    );
    return Object.fromEntries(
      MEASURES.map(measure => [
        measure,
        valid.filter(row => {
          if (measure === 'staff') return true;
          if (measure === 'teachers') return row.teacher;
          const day = row[`${measure}On`];
          return day !== null && (from === null || plainDay(day) >= from);
        }).length,
      ]),
    );
  }
}

async function checkOrganisations(
  { territoryIds, now }: World,
  store: ReturnType<typeof createFigureStore>,
): Promise<void> {
  const asOf = now().toZonedDateTimeISO('UTC').toPlainDate().add({ days: 1 });
  for (const territoryId of territoryIds.map(id => asId<never>(id)))
    for (const from of [null, Temporal.PlainDate.from('2026-02-01'), Temporal.PlainDate.from('2026-02-02')]) {
      const scope = { territoryId, asOf, from, measures: MEASURES };
      const byOrganisation = await store.byOrganisation(scope);
      const whole = await store.countAll({ ...scope, organisationId: null });
      for (const measure of MEASURES) {
        const parts = [...byOrganisation.values()].map(counts => counts[measure]);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole[measure]);
      }
      for (const [organisationId, counts] of byOrganisation)
        expect(await store.countAll({ ...scope, organisationId })).toEqual(counts);
      const all = { ...scope, organisationId: null };
      expect(await store.countBoth({ ...all, measure: 'iomEvent', among: 'iom' })).toEqual({
        both: whole.iomEvent,
        among: whole.iom,
      });
      const ofTeachers = await store.countAll({ ...all, filters: { teachersOnly: true } });
      for (const measure of MEASURES)
        expect(await store.countBoth({ ...all, measure, among: 'teachers' })).toEqual({
          both: ofTeachers[measure],
          among: ofTeachers.teachers,
        });
    }
}

function randomQuestion(
  { territoryIds, organisationIds, now }: World,
  pick: <T>(from: readonly T[]) => T,
): Question {
  const today = now().toZonedDateTimeISO('UTC').toPlainDate();
  const asOf = today.subtract({ days: pick([0, 1, 2, 3, 5, 9, 20, 45, 90]) });
  const months = pick([null, 0, 1, 2, 5, 12]);
  const place = pick([0, 0, 1, 2, 3]);
  return {
    territoryId: (place === 3 ? territoryIds[1] : territoryIds[0]) ?? 0,
    organisationId: place === 0 ? null : (organisationIds[place - 1] ?? null),
    asOf: asOf.toString(),
    from: months === null ? null : asOf.with({ day: 1 }).subtract({ months }).toString(),
  };
}

const plain = (value: unknown): unknown => (value instanceof Date ? plainDay(value) : value);
