import { isOver, isRunning } from '../../domain/mentoring/pair.ts';
import { storedEventDate } from '../../domain/stored-event-date.ts';
import type { PersonId } from '../../lib/ids.ts';
import type { PairChange, PairRecord } from '../../usecases/mentoring/mentoring-store.ts';
import { dayToDate, toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { cancelNotices } from './cancel-notices.ts';
import { changeMeeting } from './mentoring-meetings.ts';
import { notifyOfPair } from './mentoring-notices.ts';
import { writeAudit } from './write-audit.ts';

export interface PairAct {
  readonly actorId: PersonId | null;
  readonly at: Temporal.Instant;
}

/** Stores one change of a pair whose row the transaction has locked. */
export async function applyPairChange(
  tx: Transaction,
  pair: PairRecord,
  change: PairChange,
  act: PairAct,
): Promise<void> {
  const { pairId } = pair;
  const where = { id: pairId };
  switch (change.type) {
    case 'members':
      return storeMembers(tx, pair, change.members, act);
    case 'state':
      await tx.mentoringPair.update({ where, data: stateColumns(pair, change.to, act) });
      if (isOver(change.to))
        await cancelNotices(tx, `pair:${pairId}`, act.at, {
          kinds: ['pairAsked', 'pairSilent', 'meetingProposed', 'meetingMoved'],
        });
      return;
    case 'about':
      await tx.mentoringPair.update({
        where,
        data: {
          ...(change.kind === undefined ? {} : { kind: change.kind }),
          ...(change.competency === undefined
            ? {}
            : {
                frameworkKey: change.competency?.frameworkKey ?? null,
                competencyKey: change.competency?.competencyKey ?? null,
              }),
        },
      });
      return;
    case 'order':
      await tx.mentoringPair.update({
        where,
        data: {
          orderNumber: change.number,
          orderDate: dayToDate(change.date),
          startsOn: change.from && dayToDate(change.from),
          endsOn: change.to && dayToDate(change.to),
        },
      });
      return;
    case 'ending':
      await tx.mentoringPair.update({
        where,
        data: {
          endAskedById: change.ending?.askedById ?? null,
          endReason: change.ending?.reason ?? null,
          endAskedAt: change.ending && toDate(act.at),
        },
      });
      return;
    case 'addPlanItem':
      return addPlanItem(tx, pairId, change);
    case 'planResult':
      await tx.mentoringPlanItem.updateMany({
        where: { id: change.itemId, pairId },
        data: { result: change.result, doneAt: toDate(act.at) },
      });
      return;
    case 'removePlanItem':
      await tx.mentoringPlanItem.deleteMany({ where: { id: change.itemId, pairId } });
      return;
    case 'proposeMeeting':
    case 'confirmMeeting':
    case 'meetingState':
    case 'meetingAnswer':
      return changeMeeting(tx, pairId, change, act.at);
    case 'addEntry':
      await tx.mentoringEntry.create({
        data: {
          pairId,
          meetingId: change.meetingId,
          date: dayToDate(change.date),
          authorId: change.authorId,
          updatedAt: toDate(act.at),
        },
      });
      return;
    case 'editEntry':
      await tx.mentoringEntry.updateMany({
        where: { id: change.entryId, pairId },
        data: { ...change.fields, updatedAt: toDate(act.at) },
      });
      return;
    case 'removeEntry':
      await tx.mentoringEntry.deleteMany({ where: { id: change.entryId, pairId } });
      return;
    case 'notify':
      return notifyOfPair(tx, pair, change, act);
    case 'audit':
      if (act.actorId === null) return;
      return writeAudit(tx, {
        at: act.at,
        actorId: act.actorId,
        action: change.action,
        by: change.by,
        object: `pair:${pairId}`,
      });
  }
}

function stateColumns(pair: PairRecord, to: PairRecord['state'], { at }: PairAct) {
  return {
    state: to,
    ...(isRunning(to) && pair.activeSince === null ? { activeSince: toDate(at) } : {}),
    ...(isOver(to) ? { endedAt: toDate(at) } : {}),
  };
}

async function storeMembers(
  tx: Transaction,
  { pairId, members: before }: PairRecord,
  members: Extract<PairChange, { type: 'members' }>['members'],
  { at }: PairAct,
): Promise<void> {
  await tx.pairMember.deleteMany({
    where: { pairId, personId: { notIn: members.map(({ personId }) => personId) } },
  });
  for (const { personId, side, answer } of members) {
    const was = before.find(each => each.personId === personId);
    if (was?.answer === answer) continue;
    const given = answer === 'accepted' || answer === 'declined';
    const data = { side, answer, answeredAt: given ? toDate(at) : null };
    await tx.pairMember.upsert({
      where: { pairId_personId: { pairId, personId } },
      create: { pairId, personId, ...data },
      update: data,
    });
  }
}

async function addPlanItem(
  tx: Transaction,
  pairId: number,
  { when, content, expected }: Extract<PairChange, { type: 'addPlanItem' }>,
): Promise<void> {
  const last = await tx.mentoringPlanItem.aggregate({ where: { pairId }, _max: { order: true } });
  const { precision, date } = storedEventDate(when, 'UTC');
  await tx.mentoringPlanItem.create({
    data: { pairId, order: (last._max.order ?? 0) + 1, datePrecision: precision, date, content, expected },
  });
}
