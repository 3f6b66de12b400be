import { asId } from '../../lib/ids.ts';
import type { SurveyStore } from '../../usecases/survey/survey-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { enqueueNotices } from './enqueue-notices.ts';
import { lockEvent } from './lock-event.ts';
import { lockSurvey, rewriteBallots, rewriteComments } from './survey-ballots.ts';

const WAS_THERE = ['present', 'partial'];
/** Somebody who has just been asked for words is waited for, unless the time is over. */
const WRITING_MINUTES = 60;

/** Opening surveys, asking, closing them. */
export function createSurveyTerms(
  prisma: Prisma,
): Pick<SurveyStore, 'openSurvey' | 'askLateComers' | 'closeSurveys'> {
  return {
    openSurvey: (eventId, { at, closesAt }) =>
      prisma.$transaction(async tx => {
        if (!(await lockEvent(tx, eventId))) return false;
        const { count } = await tx.event.updateMany({
          where: { id: eventId, surveyState: 'none', state: { in: ['planned', 'held'] } },
          data: { surveyState: 'open', surveyClosesAt: toDate(closesAt) },
        });
        if (count === 0) return false;
        await ask(tx, eventId, { at, closesAt });
        return true;
      }),

    async askLateComers(at) {
      const open = await prisma.event.findMany({
        where: { surveyState: 'open', surveyClosesAt: { gt: toDate(at) } },
        select: { id: true },
      });
      let asked = 0;
      for (const { id } of open) {
        asked += await prisma.$transaction(async tx => {
          if (!(await lockEvent(tx, id))) return 0;
          const event = await tx.event.findUniqueOrThrow({ where: { id } });
          if (event.surveyState !== 'open' || event.surveyClosesAt === null) return 0;
          return ask(tx, id, { at, closesAt: event.surveyClosesAt.toTemporalInstant() });
        });
      }
      return asked;
    },

    async closeSurveys(at) {
      const open = await prisma.event.findMany({ where: { surveyState: 'open' }, select: { id: true } });
      let closed = 0;
      for (const { id } of open) {
        const done = await prisma.$transaction(async tx => {
          await lockSurvey(tx, id);
          if (!(await isOver(tx, id, at))) return false;
          await rewriteBallots(tx, id, { released: true });
          await rewriteComments(tx, id, { released: true });
          await tx.event.update({ where: { id }, data: { surveyState: 'closed' } });
          return true;
        });
        closed += done ? 1 : 0;
      }
      // What was rewritten lies in the pages of the tables until it is swept: earlier states, one answer apart.
      if (open.length > 0) await prisma.$executeRaw`VACUUM "SurveyReceipt", "SurveyBallot", "SurveyComment"`;
      return closed;
    },
  };
}

/** Asks everybody who was there and has not been asked; a second time only who was not there for a while. */
async function ask(
  tx: Transaction,
  eventId: number,
  { at, closesAt }: { at: Temporal.Instant; closesAt: Temporal.Instant },
): Promise<number> {
  const { title } = await tx.event.findUniqueOrThrow({ where: { id: eventId }, select: { title: true } });
  const rows = await tx.attendance.findMany({
    where: {
      eventId,
      state: { in: WAS_THERE },
      person: { deletionAskedAt: null, receipts: { none: { eventId } } },
    },
    select: { personId: true },
    orderBy: { id: 'asc' },
  });
  const personIds = rows.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const { enqueued } = await enqueueNotices(
    tx,
    personIds.map(personId => ({
      key: `event:${eventId}:survey:person:${personId}`,
      personId: asId(personId),
      kind: 'surveyAsked',
      params: { eventId, title },
      subject: `event:${eventId}`,
      dueAt: at,
      expiresAt: closesAt,
    })),
    { revive: true },
  );
  return enqueued;
}

/** Its time is over, or everybody who was there and can be asked has answered and nobody is writing. */
async function isOver(tx: Transaction, eventId: number, at: Temporal.Instant): Promise<boolean> {
  const event = await tx.event.findUniqueOrThrow({ where: { id: eventId } });
  if (event.surveyState !== 'open') return false;
  if (event.surveyClosesAt === null || event.surveyClosesAt <= toDate(at)) return true;
  const waiting = await tx.attendance.count({
    where: {
      eventId,
      state: { in: WAS_THERE },
      person: { telegramId: { not: null }, deletionAskedAt: null, receipts: { none: { eventId } } },
    },
  });
  const writing = await tx.chatFocus.count({
    where: {
      kind: 'surveyComment',
      subjectId: eventId,
      setAt: { gt: toDate(at.subtract({ minutes: WRITING_MINUTES })) },
    },
  });
  return waiting === 0 && writing === 0;
}
