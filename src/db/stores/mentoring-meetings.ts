import type { PairChange } from '../../usecases/mentoring/mentoring-store.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { cancelNotices } from './cancel-notices.ts';
import { refreshReminders } from './refresh-reminders.ts';

type MeetingChange = Extract<
  PairChange,
  { type: 'proposeMeeting' | 'confirmMeeting' | 'meetingState' | 'meetingAnswer' }
>;

/** Stores a change of a meeting with its row locked; its reminders and questions follow in the same transaction. */
export async function changeMeeting(
  tx: Transaction,
  pairId: number,
  change: MeetingChange,
  at: Temporal.Instant,
): Promise<void> {
  const { meetingId } = change;
  // What was asked of the pair and has not left yet is answered by this.
  if (change.type === 'proposeMeeting' || change.type === 'confirmMeeting')
    await cancelNotices(tx, `pair:${pairId}`, at, {
      kinds: ['pairSilent', 'meetingProposed', 'meetingMoved'],
    });
  if (change.type === 'proposeMeeting' && meetingId === null) {
    await tx.mentorMeeting.create({ data: { pairId, ...proposalColumns(change), createdAt: toDate(at) } });
    return;
  }
  const id = meetingId ?? 0;
  const locked = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM "MentorMeeting" WHERE id = ${id} AND "pairId" = ${pairId} FOR UPDATE`;
  if (locked.length === 0) return;
  if (change.type === 'meetingAnswer') {
    const { personId, answer } = change;
    await tx.meetingAnswer.upsert({
      where: { meetingId_personId: { meetingId: id, personId } },
      create: { meetingId: id, personId, answer, at: toDate(at) },
      update: { answer, at: toDate(at) },
    });
    // The question was answered before it left.
    await cancelNotices(tx, `meeting:${id}`, at, { personIds: [personId], kinds: ['meetingAsked'] });
    return;
  }
  await storeMeeting(tx, id, change);
  if (change.type === 'proposeMeeting' || (change.type === 'meetingState' && change.to === 'cancelled'))
    await cancelNotices(tx, `meeting:${id}`, at, { kinds: ['meetingConfirmed', 'meetingAsked'] });
  await refreshReminders(tx, { kind: 'meeting', id }, at);
}

async function storeMeeting(
  tx: Transaction,
  id: number,
  change: Exclude<MeetingChange, { type: 'meetingAnswer' }>,
): Promise<void> {
  switch (change.type) {
    case 'proposeMeeting':
      await tx.meetingAnswer.deleteMany({ where: { meetingId: id } });
      await tx.mentorMeeting.update({
        where: { id },
        data: { ...proposalColumns(change), version: { increment: 1 } },
      });
      return;
    case 'confirmMeeting':
      await tx.mentorMeeting.update({
        where: { id },
        data: {
          state: 'confirmed',
          localStart: localText(change.start.toPlainDateTime()),
          timezone: change.start.timeZoneId,
          startsAt: toDate(change.start.toInstant()),
        },
      });
      return;
    case 'meetingState':
      await tx.mentorMeeting.update({ where: { id }, data: { state: change.to } });
  }
}

function proposalColumns(change: Extract<MeetingChange, { type: 'proposeMeeting' }>) {
  return {
    state: 'proposed',
    proposedById: change.proposedById,
    slots: change.slots.map(localText),
    timezone: change.timezone,
    localStart: null,
    startsAt: null,
  };
}

function localText(local: Temporal.PlainDateTime): string {
  return local.toString({ smallestUnit: 'minute' });
}
