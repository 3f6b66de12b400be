import type pg from 'pg';
import type { InboxStore } from '../inbox/inbox-store.ts';
import type { Update } from '../inbox/update.ts';
import type { Clock } from '../lib/clock.ts';
import { toStorable, toStorableText } from './json.ts';

/** The journal in PostgreSQL: one statement for a batch. A handled update keeps its id and forgets what it said. */
export function createInboxStore(pool: pg.Pool, clock: Clock): InboxStore {
  return {
    async add(updates) {
      // Handled as it is stored: the same again after a crash.
      const entries = updates.map(update => toStorable(update));
      const { rows } = await pool.query<{ updateId: string }>({
        name: 'inbox-add',
        text: `WITH fresh AS (
                 INSERT INTO "InboxUpdate" ("updateId", payload, "receivedAt")
                 SELECT (payload ->> 'update_id')::bigint, payload, $3::timestamp
                   FROM jsonb_array_elements($2::jsonb) AS batch(payload)
                 ON CONFLICT DO NOTHING RETURNING "updateId"
               )
               SELECT "updateId" FROM fresh
               UNION ALL
               SELECT "updateId" FROM "InboxUpdate" WHERE "updateId" = ANY ($1::bigint[]) AND state = 'pending'`,
        values: [
          updates.map(update => update.update_id),
          `[${entries.map(entry => entry.json).join(',')}]`,
          clock.now().toString(),
        ],
      });
      const unfinished = new Set(rows.map(row => Number(row.updateId)));
      return entries.map(entry => entry.value).filter(update => unfinished.delete(update.update_id));
    },

    async settle(settlements) {
      // An update whose end is lost in a power cut is handled once more, so this commit need not wait for the disk. The
      // setting holds for this statement's own transaction.
      await pool.query({
        name: 'inbox-settle',
        text: `UPDATE "InboxUpdate" SET state = batch.outcome, error = batch.error, "doneAt" = $4::timestamp,
                      payload = CASE WHEN batch.outcome = 'done' OR batch.forget THEN NULL ELSE payload END
               FROM unnest($1::bigint[], $2::text[], $3::text[], $5::boolean[]) AS batch(id, outcome, error, forget),
                    (SELECT set_config('synchronous_commit', 'off', true)) AS relaxed
               WHERE "updateId" = batch.id`,
        values: [
          settlements.map(item => item.updateId),
          settlements.map(item => item.outcome),
          settlements.map(item => (item.outcome === 'parked' ? toStorableText(item.error) : null)),
          clock.now().toString(),
          settlements.map(item => item.outcome === 'parked' && item.forget === true),
        ],
      });
    },

    async pending() {
      const { rows } = await pool.query<{ payload: Update }>(
        `SELECT payload FROM "InboxUpdate" WHERE state = 'pending' ORDER BY "updateId"`,
      );
      return rows.map(row => row.payload);
    },
  };
}
