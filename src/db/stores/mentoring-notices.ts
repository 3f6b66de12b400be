import type { PersonId } from '../../lib/ids.ts';
import type { PairNotice } from '../../usecases/mentoring/mentoring-store.ts';
import type { Transaction } from '../transaction.ts';
import { enqueueNotice } from './enqueue-notice.ts';
import { findRoleHolders } from './find-role-holders.ts';

/**
 * Tells people about a pair. Without a key of its own the notice is unique by the moment: each decision is told once.
 * Whoever did it is not told.
 */
export async function notifyOfPair(
  tx: Transaction,
  pair: { pairId: number; territoryId: number },
  { to, kind, params, key, subject }: PairNotice,
  { actorId, at }: { actorId: PersonId | null; at: Temporal.Instant },
): Promise<void> {
  if (subject !== undefined) await lockMeeting(tx, subject);
  const people =
    to === 'managers'
      ? await findRoleHolders(tx, { role: 'methodologist', territoryIds: [pair.territoryId] }, { at })
      : to;
  const unaware = kind === 'pairDeclined' ? await neverAsked(tx, pair.pairId) : new Set<number>();
  for (const personId of new Set(people)) {
    if (personId === actorId || unaware.has(personId)) continue;
    await enqueueNotice(tx, {
      key: `pair:${pair.pairId}:${key ?? `${kind}:${at.epochMilliseconds}`}:person:${personId}`,
      personId,
      kind,
      params: { ...params, pairId: pair.pairId, ...(to === 'managers' ? { manager: true } : {}) },
      dueAt: at,
      // The pair's row is locked by whoever changes it.
      subject: subject ?? `pair:${pair.pairId}`,
    });
  }
}

/** Whose question was withdrawn before it left: an answer to it would only puzzle them. */
async function neverAsked(tx: Transaction, pairId: number): Promise<ReadonlySet<number>> {
  const rows = await tx.delivery.findMany({
    where: { subject: `pair:${pairId}`, kind: 'pairAsked', state: 'cancelled' },
    select: { personId: true },
  });
  return new Set(rows.flatMap(({ personId }) => personId ?? []));
}

/** Whoever adds notices about a meeting holds its row, so that cancelling them finds all. */
async function lockMeeting(tx: Transaction, subject: string): Promise<void> {
  const id = Number(subject.replace('meeting:', ''));
  await tx.$queryRaw`SELECT id FROM "MentorMeeting" WHERE id = ${id} FOR UPDATE`;
}
