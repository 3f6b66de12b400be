import { asId } from '../../lib/ids.ts';
import type { GroupStore, InternshipStore } from '../../usecases/internship/internship-store.ts';
import type { Prisma } from '../connect.ts';
import { createInternshipEnrolmentStore } from './internship-enrolments.ts';
import { createInternshipJournalStore } from './internship-journal.ts';
import { createInternshipPlanStore } from './internship-plan.ts';
import { readGroup } from './internship-records.ts';
import { createInternshipReportStore } from './internship-report.ts';
import { createInternshipSessionStore } from './internship-sessions.ts';

export function createInternshipStore(prisma: Prisma): InternshipStore {
  return {
    ...createInternshipPlanStore(prisma),
    ...createGroupStore(prisma),
    ...createInternshipSessionStore(prisma),
    ...createInternshipEnrolmentStore(prisma),
    ...createInternshipJournalStore(prisma),
    ...createInternshipReportStore(prisma),
  };
}

function createGroupStore(
  prisma: Prisma,
): Omit<GroupStore, 'createSession' | 'changeSession' | 'admit' | 'leave' | 'markGuest'> {
  return {
    readGroup: groupId => readGroup(prisma, groupId),

    async groupOfSession(eventId) {
      const row = await prisma.internshipSession.findUnique({
        where: { eventId },
        select: { groupId: true },
      });
      return row && asId(row.groupId);
    },

    async groupOfEnrolment(enrolmentId) {
      const row = await prisma.internshipEnrolment.findUnique({
        where: { id: enrolmentId },
        select: { groupId: true },
      });
      return row && asId(row.groupId);
    },

    async setMaster(groupId, masterId) {
      await prisma.internshipGroup.update({ where: { id: groupId }, data: { masterId } });
    },

    closeGroup: (groupId, completed) =>
      prisma.$transaction(async tx => {
        await tx.internshipGroup.update({ where: { id: groupId }, data: { state: 'closed' } });
        await tx.internshipEnrolment.updateMany({
          where: { groupId, id: { in: [...completed] }, state: 'admitted' },
          data: { state: 'completed' },
        });
      }),

    addCycles: (groupId, cycles) =>
      prisma.$transaction(async tx => {
        await tx.$queryRaw`SELECT id FROM "InternshipGroup" WHERE id = ${groupId} FOR UPDATE`;
        const known = await tx.internshipCycle.findMany({ where: { groupId } });
        const titles = new Set(known.map(({ title }) => title));
        const last = Math.max(0, ...known.map(({ number }) => number));
        await tx.internshipCycle.createMany({
          data: cycles
            .filter(({ title }) => !titles.has(title))
            .map((cycle, index) => ({ groupId, number: last + index + 1, ...cycle })),
        });
      }),
  };
}
