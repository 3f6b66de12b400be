import type pg from 'pg';
import type { AnswerWrite } from '../../usecases/diagnosis/attempt-store.ts';

// The claim of each answer is tested where its attempt's revision is raised, as for a single one. A confirmed answer ends
// its draft; only questions with boxes have one.
const SAVE = `
  WITH batch AS (
    SELECT * FROM unnest($1::int[], $2::int[], $3::bigint[], $4::text[], $5::timestamp[], $6::text[], $7::jsonb[])
      WITH ORDINALITY AS entry("attemptId", revision, "telegramId", cursor, at, "itemId", value, place)
  ), claimed AS (
    UPDATE "Attempt" AS attempt
       SET revision = attempt.revision + 1, cursor = batch.cursor, "lastAnsweredAt" = batch.at
      FROM batch JOIN "Person" AS person
        ON person."telegramId" = batch."telegramId" AND person."deletionAskedAt" IS NULL
     WHERE attempt.id = batch."attemptId" AND attempt.revision = batch.revision
       AND attempt.state IN ('inProgress', 'submitted') AND person.id = attempt."personId"
    RETURNING attempt.id, batch."itemId", batch.value, batch.at, batch.place
  ), confirmed AS (
    DELETE FROM "AnswerDraft" AS draft USING claimed
     WHERE draft."attemptId" = claimed.id AND draft."itemId" = claimed."itemId"
  ), saved AS (
    INSERT INTO "Answer" ("attemptId", "itemId", value, "answeredAt")
    SELECT id, "itemId", value, at FROM claimed
    ON CONFLICT ("attemptId", "itemId")
    DO UPDATE SET value = excluded.value, "answeredAt" = excluded."answeredAt"
  )
  SELECT place::int FROM claimed`;

/**
 * Saves answers of different people in one statement, so that one wait for the disk serves all. Of two answers decided
 * on the same revision of an attempt one is saved.
 * @returns for each, whether its claim held; what did not hold changed nothing.
 */
export async function saveAnswers(pool: pg.Pool, writes: readonly AnswerWrite[]): Promise<boolean[]> {
  const { rows } = await pool.query<{ place: number }>({
    name: 'save-answers',
    text: SAVE,
    values: [
      writes.map(write => write.attemptId),
      writes.map(write => write.revision),
      writes.map(write => write.telegramId),
      writes.map(write => write.cursor),
      writes.map(write => write.at.toString()),
      writes.map(write => write.itemId),
      writes.map(write => JSON.stringify(write.value)),
    ],
  });
  const saved = new Set(rows.map(row => row.place));
  return writes.map((_, index) => saved.has(index + 1));
}
