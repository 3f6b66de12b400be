import { eventDraftSchema } from '../../domain/event-plan/event-content.ts';
import { asId, type EventId } from '../../lib/ids.ts';
import type { EventPlanStore, StoredDraft } from '../../usecases/event-plan/event-plan-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { toStorable } from '../json.ts';
import type { Transaction } from '../transaction.ts';
import { storeCompetencies } from './event-plan-changes.ts';
import { eventColumns, territoryColumns, toTerritory } from './event-plan-records.ts';
import { writeAudit } from './write-audit.ts';

/** Events that are still being described, and making them events. */
export function createEventPlanDrafts(
  prisma: Prisma,
): Pick<EventPlanStore, 'readDraft' | 'saveDraft' | 'dropDraft' | 'createFromDraft'> {
  return {
    readDraft: personId => readDraft(prisma, personId),

    async saveDraft(personId, { territoryId, eventKey, draft, at }) {
      const content = toStorable(structuredClone(draft)).value;
      const data = { territoryId, eventKey, content, updatedAt: toDate(at) };
      await prisma.eventDraft.upsert({ where: { personId }, create: { personId, ...data }, update: data });
    },

    async dropDraft(personId) {
      await prisma.eventDraft.deleteMany({ where: { personId } });
    },

    createFromDraft: ({ actorId, at }, eventKey, decide) =>
      prisma.$transaction(async tx => {
        // Two taps at once: the second waits here and finds the first one's event.
        await tx.$queryRaw`SELECT 1 FROM "EventDraft" WHERE "personId" = ${actorId} FOR UPDATE`;
        const stored = await readDraft(tx, actorId);
        if (stored?.eventKey !== eventKey) {
          const made = await tx.event.findUnique({ where: { key: eventKey } });
          if (made === null || made.createdById !== actorId) return { kind: 'none' };
          return { kind: 'already', eventId: asId(made.id), territoryId: asId(made.territoryId) };
        }
        const decision = decide(stored);
        if (decision === null) return { kind: 'refused' };
        const { content, by } = decision;
        const { territoryId } = stored.territory;
        const own = { key: eventKey, territoryId, createdById: actorId, createdAt: toDate(at) };
        const { id } = await tx.event.create({ data: { ...eventColumns(content), ...own } });
        const eventId = asId<EventId>(id);
        await storeCompetencies(tx, eventId, content.competencies);
        await tx.eventDraft.delete({ where: { personId: actorId } });
        await writeAudit(tx, { at, actorId, action: 'eventManage', by, object: `event:${id}` });
        return { kind: 'created', eventId, territoryId };
      }),
  };
}

async function readDraft(tx: Transaction, personId: number): Promise<StoredDraft | null> {
  const row = await tx.eventDraft.findUnique({ where: { personId } });
  if (row === null) return null;
  const territory = await tx.territory.findUnique({
    where: { id: row.territoryId },
    select: territoryColumns,
  });
  const draft = eventDraftSchema.safeParse(row.content);
  // A draft of an earlier version of the program that cannot be read is none: it is written anew with the next message.
  if (territory === null || !draft.success) return null;
  const organiser = (await usualOrganiser(tx, territory.id)) ?? territory.operatorName;
  return { territory: { ...toTerritory(territory), organiser }, eventKey: row.eventKey, draft: draft.data };
}

/** Who holds most events of the territory. */
async function usualOrganiser(tx: Transaction, territoryId: number): Promise<string | null> {
  const [usual] = await tx.event.groupBy({
    by: ['organiser'],
    where: { territoryId, organiser: { not: '' } },
    _count: true,
    orderBy: [{ _count: { organiser: 'desc' } }, { organiser: 'asc' }],
    take: 1,
  });
  return usual?.organiser ?? null;
}
