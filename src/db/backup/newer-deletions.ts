import type pg from 'pg';
import { DELETION_SECRET } from '../deletion-secret.ts';
import { hashAccount } from '../stores/deletion-store.ts';

/** The acts of deletion that the database knew before it was replaced. */
export interface KnownDeletions {
  /** The secret their accounts were hashed with; null: there is none, and no act. */
  readonly secret: string | null;
  readonly acts: readonly DeletionAct[];
}

/** Times as PostgreSQL writes them, so that nothing is lost on the way. */
interface DeletionAct {
  readonly telegramIdHash: string;
  readonly askedAt: string;
  readonly destroyBy: string;
  readonly destroyedAt: string | null;
  readonly rowCounts: string | null;
}

export async function readDeletions(client: pg.ClientBase): Promise<KnownDeletions> {
  const { rows } = await client.query<DeletionAct>(
    `SELECT "telegramIdHash", "askedAt"::text, "destroyBy"::text, "destroyedAt"::text, "rowCounts"::text
       FROM "DeletionAct" ORDER BY id`,
  );
  return { secret: await readSecret(client), acts: rows };
}

/**
 * Repeats the deletions asked for after the backup was made: these people are blocked again at once, in this transaction,
 * and their acts wait again for the job that destroys. Acts whose person is not in the backup are only kept on record.
 * @returns how many people were blocked.
 */
export async function applyNewerDeletions(client: pg.ClientBase, known: KnownDeletions): Promise<number> {
  if (known.secret === null || known.acts.length === 0) return 0;
  const restored = await readDeletions(client);
  const label = (act: DeletionAct) => `${act.telegramIdHash} ${act.askedAt}`;
  const restoredActs = new Set(restored.acts.map(label));
  const newer = known.acts.filter(act => !restoredActs.has(label(act)));
  if (restored.secret === null) await keepSecret(client, known.secret);
  const { rows: people } = await client.query<{ id: number; telegramId: string }>(
    `SELECT id, "telegramId"::text FROM "Person" WHERE "telegramId" IS NOT NULL`,
  );
  const byHash = new Map(
    people.map(person => [hashAccount(known.secret ?? '', BigInt(person.telegramId)), person]),
  );
  let blocked = 0;
  for (const act of newer) {
    const person = byHash.get(act.telegramIdHash);
    if (!person) {
      await insertAct(client, act);
      continue;
    }
    await client.query(`UPDATE "Person" SET "deletionAskedAt" = $2::timestamp WHERE id = $1`, [
      person.id,
      act.askedAt,
    ]);
    const telegramIdHash = hashAccount(restored.secret ?? known.secret, BigInt(person.telegramId));
    await insertAct(client, { ...act, telegramIdHash, destroyedAt: null, rowCounts: null });
    blocked += 1;
  }
  return blocked;
}

async function readSecret(client: pg.ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ value: string }>('SELECT value FROM "Setting" WHERE key = $1', [
    DELETION_SECRET,
  ]);
  return rows[0]?.value ?? null;
}

/** The backup is older than the secret: the acts must stay recognisable. */
async function keepSecret(client: pg.ClientBase, secret: string): Promise<void> {
  await client.query('INSERT INTO "Setting" (key, value, "updatedAt") VALUES ($1, $2, now())', [
    DELETION_SECRET,
    secret,
  ]);
}

async function insertAct(client: pg.ClientBase, act: DeletionAct): Promise<void> {
  await client.query(
    `INSERT INTO "DeletionAct" ("telegramIdHash", "askedAt", "destroyBy", "destroyedAt", "rowCounts")
     VALUES ($1, $2::timestamp, $3::timestamp, $4::timestamp, $5::jsonb)`,
    [act.telegramIdHash, act.askedAt, act.destroyBy, act.destroyedAt, act.rowCounts],
  );
}
