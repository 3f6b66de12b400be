import { isQuestion } from '../../domain/questionnaire/definition.ts';
import { asId, type QuestionnaireId } from '../../lib/ids.ts';
import type {
  QuestionnaireActor,
  QuestionnaireHead,
  QuestionnaireStore,
} from '../../usecases/questionnaires/questionnaire-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import type { Questionnaire } from '../generated/client.ts';
import type { Transaction } from '../transaction.ts';
import { createPilotStore } from './pilot-store.ts';
import type { LoadDefinition } from './questionnaire-cache.ts';
import { writeAudit } from './write-audit.ts';

export function createQuestionnaireStore(prisma: Prisma, loadDefinition: LoadDefinition): QuestionnaireStore {
  return {
    ...createPilotStore(prisma),

    async listQuestionnaires({ skip, take }) {
      const rows = await prisma.questionnaire.findMany({
        orderBy: { id: 'desc' },
        omit: { definition: true },
        skip,
        take,
      });
      return {
        questionnaires: await Promise.all(rows.map(toHead)),
        total: await prisma.questionnaire.count(),
      };
    },

    async readQuestionnaire(id) {
      const row = await prisma.questionnaire.findUnique({ where: { id } });
      if (row === null) return null;
      const invited = await prisma.questionnairePilot.count({ where: { questionnaireId: id } });
      const finished = await prisma.attempt.count({
        where: { questionnaireId: id, source: 'pilot', state: 'submitted' },
      });
      return {
        ...(await toHead(row)),
        definition: await loadDefinition(id),
        pilots: { invited, finished },
      };
    },

    release: (id, actor, at) =>
      prisma.$transaction(async tx => {
        const { count } = await tx.questionnaire.updateMany({
          where: { id, draft: true, retiredAt: null },
          data: { draft: false },
        });
        if (count === 1) await record(tx, id, actor, at);
        return count === 1;
      }),

    retire: (id, actor, at) =>
      prisma.$transaction(async tx => {
        const { count } = await tx.questionnaire.updateMany({
          where: { id, retiredAt: null },
          data: { retiredAt: toDate(at) },
        });
        if (count === 1) await record(tx, id, actor, at);
        return count === 1;
      }),
  };

  async function toHead(row: Omit<Questionnaire, 'definition'>): Promise<QuestionnaireHead> {
    const { key, version, title, draft, territoryId } = row;
    const definition = await loadDefinition(row.id);
    return {
      id: asId(row.id),
      key,
      version,
      title,
      draft,
      usedSince: row.frozenAt?.toTemporalInstant() ?? null,
      retiredAt: row.retiredAt?.toTemporalInstant() ?? null,
      questions: definition.items.filter(isQuestion).length,
      territoryId,
    };
  }
}

async function record(
  tx: Transaction,
  id: QuestionnaireId,
  actor: QuestionnaireActor | null,
  at: Temporal.Instant,
): Promise<void> {
  if (actor === null) return;
  const who = { actorId: actor.personId, by: actor.by };
  await writeAudit(tx, { at, ...who, action: 'contentManage', object: `questionnaire:${id}` });
}
