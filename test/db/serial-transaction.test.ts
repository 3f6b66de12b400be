import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';

/** Whoever asks two things of one connection at once is warned by the driver, and a warning fails the run. */
describe('statements of one transaction', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await createTestDatabase();
    await db.database.prisma.territory.create({
      data: {
        key: 'here',
        title: 'Здесь',
        timezone: 'Europe/Moscow',
        operatorName: 'Методкабинет',
        operatorEmail: 'office@example.org',
        organisations: { create: ['a', 'b'].map(key => ({ key, title: key, searchText: key })) },
      },
    });
  });
  afterAll(() => db.drop());

  test('are run one after another when several relations are read at once', async () => {
    const found = await db.database.prisma.$transaction(tx =>
      tx.territory.findFirstOrThrow({ include: { organisations: true, events: true, campaigns: true } }),
    );
    expect(found.organisations.map(({ key }) => key).sort()).toEqual(['a', 'b']);
  });

  test('are run in the order they were asked for', async () => {
    const { prisma } = db.database;
    const ask = [1, 2, 3].map(n => `${n}`);
    const seen = await prisma.$transaction(async tx => {
      await tx.$executeRaw`CREATE TEMPORARY TABLE asked (n text, place serial) ON COMMIT DROP`;
      await Promise.all(ask.map(n => tx.$executeRaw`INSERT INTO asked (n) VALUES (${n})`));
      return tx.$queryRaw<{ n: string }[]>`SELECT n FROM asked ORDER BY place`;
    });
    expect(seen.map(({ n }) => n)).toEqual(ask);
  });

  test('end with the one that fails: nothing is kept, and the connection serves on', async () => {
    const { prisma } = db.database;
    const outcome = prisma.$transaction(async tx => {
      await tx.organisation.updateMany({ data: { title: 'нет' } });
      await Promise.all([tx.$queryRaw`SELECT 1 / 0`, tx.territory.findMany({ include: { events: true } })]);
    });
    await expect(outcome).rejects.toThrow('division by zero');
    expect(await prisma.organisation.count({ where: { title: 'нет' } })).toBe(0);
  });
});
