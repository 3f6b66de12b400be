import { z } from 'zod';
import { surveyForm } from '../../domain/survey/survey-form.ts';
import { asId } from '../../lib/ids.ts';
import type { SurveyState, SurveyStore } from '../../usecases/survey/survey-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { readEventDate } from '../stored-event-date.ts';
import type { Transaction } from '../transaction.ts';
import type { LoadDefinition } from './questionnaire-cache.ts';
import { lockSurvey, rewriteBallots, rewriteComments, rewriteReceipts } from './survey-ballots.ts';
import { createSurveyTerms } from './survey-terms.ts';

const ballotSchema = z.record(z.string(), z.number());
const WAS_THERE = { in: ['present', 'partial'] };

export function createSurveyStore(prisma: Prisma, loadDefinition: LoadDefinition): SurveyStore {
  return {
    ...createSurveyTerms(prisma),

    async findForm(eventId) {
      const event =
        eventId === null
          ? null
          : await prisma.event.findUnique({ where: { id: eventId }, select: { surveyKey: true } });
      const key = event?.surveyKey ?? null;
      const row = await prisma.questionnaire.findFirst({
        where: {
          anonymous: true,
          retiredAt: null,
          draft: false,
          // What a methodologist brought in is asked only where it was chosen.
          ...(key === null ? { kind: 'satisfaction', territoryId: null } : { key }),
        },
        orderBy: { id: 'desc' },
        select: { id: true },
      });
      return row === null ? null : surveyForm(await loadDefinition(row.id));
    },

    async findOwnSurvey(eventId, personId) {
      const event = await prisma.event.findUnique({
        where: { id: eventId },
        include: {
          attendances: { where: { personId, state: WAS_THERE } },
          receipts: { where: { personId } },
        },
      });
      if (event === null) return null;
      return {
        eventId,
        title: event.title,
        state: surveyState(event.surveyState),
        invited: event.attendances.length > 0,
        answered: event.receipts.length > 0,
      };
    },

    castBallot: ({ eventId, personId, ballot }) =>
      prisma.$transaction(async tx => {
        await lockSurvey(tx, eventId);
        if (!(await isOpen(tx, eventId))) return 'closed';
        if (await hasAnswered(tx, eventId, personId)) return 'already';
        const there = await tx.attendance.count({ where: { eventId, personId, state: WAS_THERE } });
        if (there === 0) return 'notInvited';
        await rewriteReceipts(tx, eventId, personId);
        await rewriteBallots(tx, eventId, { added: ballot });
        return 'cast';
      }),

    addComment: ({ eventId, personId, text }) =>
      prisma.$transaction(async tx => {
        await lockSurvey(tx, eventId);
        if (!(await isOpen(tx, eventId))) return 'closed';
        if (!(await hasAnswered(tx, eventId, personId))) return 'notAnswered';
        // Who has written cannot be kept: it would tell whose words they are where only few write.
        const answers = await tx.surveyBallot.count({ where: { eventId } });
        const comments = await tx.surveyComment.count({ where: { eventId } });
        if (comments >= answers) return 'closed';
        await rewriteComments(tx, eventId, { added: text });
        return 'added';
      }),

    async readSurvey(eventId) {
      const event = await prisma.event.findUnique({
        where: { id: eventId },
        include: {
          session: { select: { group: { select: { masterId: true } } } },
          ballots: { where: { released: true }, orderBy: { id: 'asc' } },
          comments: { where: { released: true }, orderBy: { id: 'asc' } },
        },
      });
      if (event === null) return null;
      return {
        eventId,
        title: event.title,
        zone: event.timezone,
        territoryId: event.territoryId,
        createdById: event.createdById,
        masterId: event.session?.group.masterId ?? null,
        state: surveyState(event.surveyState),
        closesAt: event.surveyClosesAt?.toTemporalInstant() ?? null,
        ballots: event.ballots.map(({ answers }) => ballotSchema.parse(answers)),
        comments: event.comments.map(({ text }) => text),
      };
    },

    async listCandidates(markedSince) {
      const rows = await prisma.event.findMany({
        where: {
          surveyState: 'none',
          state: { in: ['planned', 'held'] },
          attendances: {
            some: { personId: { not: null }, state: WAS_THERE, markedAt: { gte: toDate(markedSince) } },
          },
        },
      });
      return rows.map(row => ({
        eventId: asId(row.id),
        kind: row.kind,
        state: row.state,
        when: readEventDate(row, `event ${row.id}`),
        zone: row.timezone,
      }));
    },
  };
}

async function isOpen(tx: Transaction, eventId: number): Promise<boolean> {
  return (await tx.event.count({ where: { id: eventId, surveyState: 'open' } })) === 1;
}

async function hasAnswered(tx: Transaction, eventId: number, personId: number): Promise<boolean> {
  return (await tx.surveyReceipt.count({ where: { eventId, personId } })) === 1;
}

function surveyState(stored: string): SurveyState {
  return stored === 'open' || stored === 'closed' ? stored : 'none';
}
