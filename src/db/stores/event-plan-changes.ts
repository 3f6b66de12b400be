import type { EventId } from '../../lib/ids.ts';
import { required } from '../../lib/invariant.ts';
import type {
  EventPlanStore,
  PlanAct,
  PlanEffect,
  PlannedEvent,
} from '../../usecases/event-plan/event-plan-store.ts';
import type { Prisma } from '../connect.ts';
import type { Transaction } from '../transaction.ts';
import { tellCancelled, tellMoved } from './event-plan-notices.ts';
import { eventColumns, readPlannedEvent } from './event-plan-records.ts';
import { lockEvent } from './lock-event.ts';
import { refreshFactsOfEvent } from './refresh-facts.ts';
import { refreshReminders } from './refresh-reminders.ts';
import { promoteWaiting } from './waiting-list.ts';
import { writeAudit } from './write-audit.ts';

/** Hundreds of people may come, and everybody's reminders are made anew. */
const UNHURRIED = { timeout: 20_000 };

/** Changing an event that is there, with everything that follows from it. */
export function createEventPlanChanges(prisma: Prisma): Pick<EventPlanStore, 'changeEvent'> {
  return {
    changeEvent: (eventId, act, decide) =>
      prisma.$transaction(async tx => {
        if (!(await lockEvent(tx, eventId))) return null;
        const event = required(await readPlannedEvent(tx, eventId), `the locked event ${eventId}`);
        const { result, effect, by } = decide(event);
        if (effect === null) return { result, event, told: 0 };
        const told = await apply(tx, event, effect, act);
        if (effect.type === 'content') await promoteWaiting(tx, eventId, act.at);
        await refreshReminders(tx, { kind: 'event', id: eventId }, act.at);
        await refreshFactsOfEvent(tx, eventId, act.at);
        await writeAudit(tx, { ...act, action: 'eventManage', by, object: `event:${eventId}` });
        return { result, told, event: required(await readPlannedEvent(tx, eventId), `event ${eventId}`) };
      }, UNHURRIED),
  };
}

async function apply(
  tx: Transaction,
  event: PlannedEvent,
  effect: PlanEffect,
  act: PlanAct,
): Promise<number> {
  const { eventId, content: before, version } = event;
  switch (effect.type) {
    case 'content': {
      const { content, moved } = effect;
      const next = moved ? version + 1 : version;
      await tx.event.update({ where: { id: eventId }, data: { ...eventColumns(content), version: next } });
      await storeCompetencies(tx, eventId, content.competencies);
      if (!moved) return 0;
      const named = { eventId, title: content.title, version: next };
      return tellMoved(tx, named, { before, after: content }, act);
    }
    case 'cancel': {
      const next = version + 1;
      await tx.event.update({
        where: { id: eventId },
        data: { state: 'cancelled', cancelReason: effect.reason, version: next },
      });
      const named = { eventId, title: before.title, version: next };
      const told = await tellCancelled(tx, named, { appointment: before, reason: effect.reason }, act);
      // Nobody waits for a place at what does not take place. Who held one stays on record: whoever lost an offered
      // place this way is asked sooner next time.
      await tx.registration.updateMany({
        where: { eventId, state: 'waiting' },
        data: { state: 'cancelled' },
      });
      return told;
    }
    case 'reported':
      await tx.event.update({
        where: { id: eventId },
        data: {
          reportedCount: effect.reported?.count ?? null,
          reportedAtLeast: effect.reported?.atLeast ?? false,
        },
      });
      return 0;
  }
}

/** Makes the competencies of an event exactly these. */
export async function storeCompetencies(
  tx: Transaction,
  eventId: EventId,
  competencies: readonly { frameworkKey: string; competencyKey: string }[],
): Promise<void> {
  await tx.eventCompetency.deleteMany({ where: { eventId } });
  await tx.eventCompetency.createMany({ data: competencies.map(each => ({ eventId, ...each })) });
}
