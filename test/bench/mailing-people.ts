import type { Prisma } from '../../src/db/connect.ts';

/** Accounts of the people of a mailing are numbered from here. */
export const FIRST_ACCOUNT = 20_000_001;

/** So many registered people at once, who agreed to mailings; by SQL, for they are only the stage. */
export async function addMailingPeople(prisma: Prisma, count: number): Promise<void> {
  await prisma.$executeRaw`
    WITH people AS (
      INSERT INTO "Person" ("telegramId", "fullName", "nameConfirmed", "registeredAt")
      SELECT ${FIRST_ACCOUNT}::int + n, 'Педагог ' || n, true, now() FROM generate_series(0, ${count}::int - 1) AS n
      RETURNING id
    )
    INSERT INTO "Consent" ("personId", kind, version, "textHash", granted, "decidedAt")
    SELECT id, kind, '1', '', true, now() FROM people CROSS JOIN (VALUES ('processing'), ('mailing')) AS kinds(kind)`;
}
