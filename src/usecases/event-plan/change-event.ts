import type { ContentPatch } from '../../domain/event-plan/event-content.ts';
import { scopeOf } from '../../domain/event-plan/listed-events.ts';
import { planAccess } from '../../domain/event-plan/plan-access.ts';
import { dateOf, type PlanRefusal, planChange } from '../../domain/event-plan/plan-change.ts';
import type { ReportedCount } from '../../domain/event-plan/reported-count.ts';
import type { Clock } from '../../lib/clock.ts';
import type { EventId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { EventPlanStore, PlanDecision, PlannedEvent } from './event-plan-store.ts';

/** What whoever plans does to an event. */
export type PlanEdit =
  | { readonly type: 'change'; readonly patch: ContentPatch }
  | { readonly type: 'cancel'; readonly reason: string }
  | { readonly type: 'report'; readonly reported: ReportedCount | null };

/** `notOver`: how many came is not known yet. */
export type EditRefusal = PlanRefusal | { readonly kind: 'notOver' };

export type ChangeOutcome =
  /** `told`: how many people will hear of it. */
  | { readonly kind: 'done'; readonly event: PlannedEvent; readonly told: number }
  | { readonly kind: 'same'; readonly event: PlannedEvent }
  | { readonly kind: 'refused'; readonly refusal: EditRefusal; readonly event: PlannedEvent }
  /** Not there, or of a territory whose events the viewer does not plan. */
  | { readonly kind: 'unknown' };

type Result = 'done' | 'same' | 'unknown' | EditRefusal;

/**
 * Changes or cancels an event, or writes down how many came. Rights and state are judged on what the same transaction
 * reads under the event's lock; whoever was told of what is not true any more is told again by that transaction.
 */
export async function changeEvent(
  ports: { eventPlans: Pick<EventPlanStore, 'changeEvent'>; clock: Clock },
  { viewer, eventId, edit }: { viewer: Viewer; eventId: EventId; edit: PlanEdit },
): Promise<ChangeOutcome> {
  const at = ports.clock.now();
  const changed = await ports.eventPlans.changeEvent<Result>(
    eventId,
    { actorId: viewer.personId, at },
    event => {
      const access = planAccess(actorOf(viewer), event.territory.territoryId, todayOf(viewer, at));
      return access.allowed
        ? { ...decideEdit(event, edit, at), by: access.by }
        : { result: 'unknown', effect: null, by: 'anyone' };
    },
  );
  if (changed === null || changed.result === 'unknown') return { kind: 'unknown' };
  const { result, event, told } = changed;
  if (result === 'done') return { kind: 'done', event, told };
  return result === 'same' ? { kind: 'same', event } : { kind: 'refused', refusal: result, event };
}

function decideEdit(
  event: PlannedEvent,
  edit: PlanEdit,
  now: Temporal.Instant,
): Omit<PlanDecision<Result>, 'by'> {
  const { content, cancelled, counts } = event;
  const isOver = scopeOf({ when: dateOf(content.when), zone: content.when.zone }, now) === 'past';
  switch (edit.type) {
    case 'change': {
      const placesTaken = counts.registered + counts.offered;
      const change = planChange({ content, cancelled, placesTaken }, edit.patch, now);
      if (change.kind === 'refused') return { result: change.refusal, effect: null };
      if (change.kind === 'same') return { result: 'same', effect: null };
      return { result: 'done', effect: { type: 'content', content: change.content, moved: change.moved } };
    }
    case 'cancel':
      if (cancelled) return { result: 'same', effect: null };
      if (isOver) return { result: { kind: 'past' }, effect: null };
      return { result: 'done', effect: { type: 'cancel', reason: edit.reason } };
    case 'report':
      if (cancelled) return { result: { kind: 'cancelled' }, effect: null };
      if (!isOver) return { result: { kind: 'notOver' }, effect: null };
      return { result: 'done', effect: { type: 'reported', reported: edit.reported } };
  }
}
