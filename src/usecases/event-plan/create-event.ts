import { completeDraft } from '../../domain/event-plan/event-content.ts';
import { planAccess } from '../../domain/event-plan/plan-access.ts';
import type { Clock } from '../../lib/clock.ts';
import type { EventId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { EventPlanStore } from './event-plan-store.ts';

export type CreateOutcome =
  /** `already`: the same draft became this event before, by an earlier tap. */
  | { readonly kind: 'created' | 'already'; readonly eventId: EventId }
  /** Something that must be said is missing, or the viewer may not plan there. */
  | { readonly kind: 'refused' }
  /** The draft was given up for another one. */
  | { readonly kind: 'gone' };

/** Makes the viewer's draft with that key an event, once however often it is asked for. */
export async function createEvent(
  ports: { eventPlans: Pick<EventPlanStore, 'createFromDraft'>; clock: Clock },
  { viewer, eventKey }: { viewer: Viewer; eventKey: string },
): Promise<CreateOutcome> {
  const at = ports.clock.now();
  const made = await ports.eventPlans.createFromDraft({ actorId: viewer.personId, at }, eventKey, stored => {
    const access = planAccess(actorOf(viewer), stored.territory.territoryId, todayOf(viewer, at));
    if (!access.allowed) return null;
    const complete = completeDraft(stored.draft, { organiser: stored.territory.organiser });
    return complete.kind === 'missing' ? null : { content: complete.content, by: access.by };
  });
  switch (made.kind) {
    case 'none':
      return { kind: 'gone' };
    case 'refused':
      return { kind: 'refused' };
    default:
      return planAccess(actorOf(viewer), made.territoryId, todayOf(viewer, at)).allowed
        ? { kind: made.kind, eventId: made.eventId }
        : { kind: 'gone' };
  }
}
