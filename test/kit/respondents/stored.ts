import type pg from 'pg';
import type { Prisma } from '../../../src/db/connect.ts';
import type { StoredAttempts } from './ledger.ts';

/** Puts registered people into the database. */
export async function registerPeople(prisma: Prisma, telegramIds: readonly number[]): Promise<void> {
  const now = new Date();
  for (const id of telegramIds) {
    const { id: personId } = await prisma.person.create({
      data: { telegramId: BigInt(id), fullName: `Педагог ${id}`, nameConfirmed: true, registeredAt: now },
    });
    const consent = { kind: 'processing', version: '1', textHash: '', granted: true, decidedAt: now };
    await prisma.consent.create({ data: { personId, ...consent } });
  }
}

/** All attempts as they are stored. A submit raises the revision once and is no answer. */
export async function readAttempts(pool: pg.Pool): Promise<StoredAttempts> {
  const { rows } = await pool.query<{
    id: number;
    telegramId: string;
    writes: number;
    answers: [string, unknown][] | null;
  }>(
    `SELECT attempt.id, person."telegramId", attempt.revision - (attempt.state = 'submitted')::int AS writes,
            (SELECT jsonb_agg(jsonb_build_array("itemId", value)) FROM "Answer" WHERE "attemptId" = attempt.id) AS answers
       FROM "Attempt" AS attempt JOIN "Person" AS person ON person.id = attempt."personId"`,
  );
  return new Map(
    rows.map(row => [
      row.id,
      { telegramId: Number(row.telegramId), writes: row.writes, answers: new Map(row.answers ?? []) },
    ]),
  );
}

/** How many updates of the journal did not end well, or not yet. */
export async function countUnfinished(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int FROM "InboxUpdate" WHERE state <> 'done'`,
  );
  return rows[0]?.count ?? 0;
}

export async function countSubmitted(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int FROM "Attempt" WHERE state = 'submitted'`,
  );
  return rows[0]?.count ?? 0;
}
