import { asId, type EnrolmentId, type EventId, type PersonId } from '../../lib/ids.ts';
import { truncate } from '../../lib/text.ts';
import type { CardLine } from '../../usecases/internship/internship-ports.ts';
import type { JournalStore } from '../../usecases/internship/internship-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { cancelNotices } from './cancel-notices.ts';
import { enqueueNotice } from './enqueue-notice.ts';
import { askForEntries } from './internship-asking.ts';
import { lockEvent } from './lock-event.ts';

const COMMENT_IN_NOTICE = 500;

export function createInternshipJournalStore(prisma: Prisma): JournalStore {
  return {
    async listEnrolments(personId) {
      const rows = await prisma.internshipEnrolment.findMany({
        where: { personId, state: { not: 'left' } },
        orderBy: [{ group: { startsOn: 'desc' } }, { id: 'desc' }],
        select: { id: true, groupId: true },
      });
      return rows.map(({ id, groupId }) => ({ enrolmentId: asId(id), groupId: asId(groupId) }));
    },

    async readJournal(where) {
      const rows = await prisma.journalEntry.findMany({
        where: 'enrolmentId' in where ? where : { sessionId: where.eventId },
        orderBy: { id: 'asc' },
      });
      return rows.map(({ sessionId, enrolmentId, ...row }) => ({
        ...row,
        eventId: asId<EventId>(sessionId),
        enrolmentId: asId<EnrolmentId>(enrolmentId),
      }));
    },

    writeJournal: ({ eventId, enrolmentId, field, text }, at) =>
      prisma.$transaction(async tx => {
        await lockEvent(tx, eventId);
        const data = { [field]: text, updatedAt: toDate(at) };
        await tx.journalEntry.upsert({
          where: { sessionId_enrolmentId: { sessionId: eventId, enrolmentId } },
          create: { sessionId: eventId, enrolmentId, updatedAt: toDate(at), [field]: text },
          update: data,
        });
        const { personId } = await tx.internshipEnrolment.findUniqueOrThrow({ where: { id: enrolmentId } });
        if (personId === null) return;
        const personIds = [asId<PersonId>(personId)];
        await cancelNotices(tx, `event:${eventId}`, at, { personIds, kinds: ['journalAsked'] });
      }),

    commentJournal: ({ eventId, enrolmentId, text }, { actorId, at }) =>
      prisma.$transaction(async tx => {
        await lockEvent(tx, eventId);
        const entry = await tx.journalEntry.update({
          where: { sessionId_enrolmentId: { sessionId: eventId, enrolmentId } },
          data: { comment: text, commentById: actorId },
          include: { enrolment: { select: { personId: true } }, session: { select: { event: true } } },
        });
        const { personId } = entry.enrolment;
        if (personId === null) return;
        await enqueueNotice(tx, {
          key: `journal:${entry.id}:commented:${at.epochMilliseconds}`,
          personId: asId(personId),
          kind: 'journalCommented',
          params: {
            enrolmentId,
            eventId,
            title: entry.session.event.title,
            comment: truncate(text, COMMENT_IN_NOTICE),
          },
          dueAt: at,
          subject: `event:${eventId}`,
        });
      }),

    async readCard(enrolmentId) {
      const rows = await prisma.cardEntry.findMany({ where: { enrolmentId } });
      return rows.map(
        ({ competencyKey, startTenths, endTenths, evidence, conclusion }): CardLine => ({
          competency: competencyKey,
          startTenths,
          endTenths,
          evidence,
          conclusion,
        }),
      );
    },

    async writeCard(enrolmentId, { competency, ...line }, at) {
      const data = { ...line, updatedAt: toDate(at) };
      await prisma.cardEntry.upsert({
        where: { enrolmentId_competencyKey: { enrolmentId, competencyKey: competency } },
        create: { enrolmentId, competencyKey: competency, ...data },
        update: data,
      });
    },

    askForEntries: now => askForEntries(prisma, now),
  };
}
