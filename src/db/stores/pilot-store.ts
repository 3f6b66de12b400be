import { findByName } from '../../domain/find-by-name.ts';
import { asId, type PersonId } from '../../lib/ids.ts';
import { foldForSearch } from '../../lib/text.ts';
import type { QuestionnaireStore } from '../../usecases/questionnaires/questionnaire-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { enqueueNotice } from './enqueue-notice.ts';
import { registeredIn } from './registered-in.ts';
import { writeAudit } from './write-audit.ts';

type Pilots = Pick<QuestionnaireStore, 'findPilots' | 'invitePilot' | 'readPilotReport' | 'saveRemark'>;

/** An invitation that nobody took up by then is about a questionnaire long decided on. */
const STANDS_DAYS = 30;

/** People who try a questionnaire before it is offered. */
export function createPilotStore(prisma: Prisma): Pilots {
  return {
    async findPilots(territoryId, text, limit) {
      const rows = await prisma.person.findMany({
        where: registeredIn(territoryId),
        orderBy: [{ fullName: 'asc' }, { id: 'asc' }],
        select: {
          id: true,
          fullName: true,
          employments: {
            where: { state: 'accepted', organisation: { territoryId } },
            select: { organisation: { select: { title: true } } },
            orderBy: { id: 'asc' },
          },
        },
      });
      const named = rows.map(({ id, fullName, employments }) => ({
        id: asId<PersonId>(id),
        fullName,
        organisation: employments[0]?.organisation.title ?? null,
        searchText: foldForSearch(fullName),
      }));
      return findByName(foldForSearch(text), named, limit).found;
    },

    invitePilot: ({ id, personId, most }, actor, at) =>
      prisma.$transaction(async tx => {
        await tx.$queryRaw`SELECT id FROM "Questionnaire" WHERE id = ${id} FOR UPDATE`;
        const questionnaire = await tx.questionnaire.findFirst({
          where: { id, draft: true, retiredAt: null },
          select: { title: true, territoryId: true },
        });
        const person =
          questionnaire?.territoryId == null
            ? null
            : await tx.person.findFirst({
                where: { id: personId, ...registeredIn(questionnaire.territoryId) },
              });
        if (!questionnaire || !person) return 'impossible';
        const invited = await tx.questionnairePilot.findMany({ where: { questionnaireId: id } });
        if (invited.some(row => row.personId === personId)) return 'already';
        if (invited.length >= most) return 'tooMany';
        await tx.questionnairePilot.create({
          data: { questionnaireId: id, personId, invitedById: actor.personId, invitedAt: toDate(at) },
        });
        await enqueueNotice(tx, {
          key: `pilot:${id}:${personId}`,
          personId,
          kind: 'pilotInvited',
          params: { questionnaireId: id, title: questionnaire.title },
          dueAt: at,
          expiresAt: at.add({ hours: STANDS_DAYS * 24 }),
        });
        await writeAudit(tx, {
          at,
          actorId: actor.personId,
          by: actor.by,
          action: 'contentManage',
          subjectId: personId,
          object: `questionnaire:${id}`,
        });
        return 'invited';
      }),

    async readPilotReport(id) {
      const pilots = await prisma.questionnairePilot.findMany({
        where: { questionnaireId: id, person: { deletionAskedAt: null } },
        include: { person: { select: { fullName: true } } },
        orderBy: [{ invitedAt: 'asc' }, { personId: 'asc' }],
      });
      const attempts = await prisma.attempt.findMany({
        where: {
          questionnaireId: id,
          source: 'pilot',
          state: 'submitted',
          person: { deletionAskedAt: null },
        },
        include: { answers: { orderBy: { answeredAt: 'asc' } } },
      });
      const finished = new Set(attempts.map(({ personId }) => personId));
      return {
        invited: pilots.map(({ personId, person }) => ({
          personId: asId(personId),
          fullName: person.fullName,
          finished: finished.has(personId),
        })),
        minutes: attempts.flatMap(({ startedAt, submittedAt }) =>
          submittedAt === null ? [] : (submittedAt.getTime() - startedAt.getTime()) / 60_000,
        ),
        remarks: pilots.flatMap(({ remark, person }) =>
          remark === null ? [] : { fullName: person.fullName, text: remark },
        ),
        answers: attempts.flatMap(({ startedAt, answers }) =>
          answers.map(({ itemId, value, answeredAt }, at) => ({
            itemId,
            value,
            seconds: (answeredAt.getTime() - (answers[at - 1]?.answeredAt ?? startedAt).getTime()) / 1000,
          })),
        ),
      };
    },

    async saveRemark(id, personId, text, at) {
      const { count } = await prisma.questionnairePilot.updateMany({
        where: { questionnaireId: id, personId },
        data: { remark: text, remarkAt: toDate(at) },
      });
      return count === 1;
    },
  };
}
