import { isMovable } from '../../domain/mentoring/meeting.ts';
import { isOver, isRunning, snapshotOf } from '../../domain/mentoring/pair.ts';
import { transitionPair } from '../../domain/mentoring/pair-transition.ts';
import type { PersonId } from '../../lib/ids.ts';
import type { PairChange } from '../../usecases/mentoring/mentoring-store.ts';
import type { Transaction } from '../transaction.ts';
import { readPairCalendars } from './mentoring-calendars.ts';
import { applyPairChange } from './mentoring-changes.ts';
import { PAIR_PARTS, toPairRecord } from './mentoring-records.ts';
import { refreshReminders } from './refresh-reminders.ts';

/**
 * Takes somebody who leaves for good out of their pairs. A pair that loses a side is over at once, its meetings are called
 * off and the others are told, without a reason; a team goes on.
 */
export async function leavePairs(tx: Transaction, personId: PersonId, at: Temporal.Instant): Promise<void> {
  const open = await tx.mentoringPair.findMany({
    where: {
      state: { in: ['draft', 'requested', 'proposed', 'active', 'ending'] },
      members: { some: { personId, answer: { not: 'declined' } } },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  for (const { id } of open) await leavePair(tx, id, personId, at);
}

async function leavePair(
  tx: Transaction,
  id: number,
  personId: PersonId,
  at: Temporal.Instant,
): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "MentoringPair" WHERE id = ${id} FOR UPDATE`;
  const row = await tx.mentoringPair.findUnique({ where: { id }, include: PAIR_PARTS });
  const pair = row && toPairRecord(row, (await readPairCalendars(tx, [row.territoryId]))(row.territoryId));
  const after = pair && transitionPair(snapshotOf(pair), { type: 'leave', personId });
  if (!pair || !after?.ok) return;
  const over = isOver(after.state);
  const ahead = pair.meetings.filter(meeting => isMovable(meeting, at));
  const told = pair.members
    .filter(member => member.personId !== personId && member.answer === 'accepted')
    .map(member => member.personId);
  const kind = isRunning(pair.state) ? 'pairEnded' : 'pairDeclined';
  const changes: PairChange[] = [
    { type: 'members', members: after.members },
    ...(after.state === pair.state ? [] : [{ type: 'state' as const, to: after.state }]),
    ...(after.asked.length === 0
      ? []
      : [
          {
            type: 'notify' as const,
            to: pair.members.map(member => member.personId).filter(each => after.asked.includes(each)),
            kind: 'pairAsked' as const,
          },
        ]),
    ...(over
      ? [
          ...ahead.map(({ meetingId }) => ({
            type: 'meetingState' as const,
            meetingId,
            to: 'cancelled' as const,
          })),
          { type: 'notify' as const, to: told, kind } as const,
          ...(pair.state === 'draft'
            ? []
            : [{ type: 'notify' as const, to: 'managers' as const, kind } as const]),
        ]
      : []),
  ];
  for (const change of changes) await applyPairChange(tx, pair, change, { actorId: personId, at });
  if (!over)
    for (const { meetingId } of ahead) {
      await tx.$queryRaw`SELECT id FROM "MentorMeeting" WHERE id = ${meetingId} FOR UPDATE`;
      await refreshReminders(tx, { kind: 'meeting', id: meetingId }, at);
    }
}
