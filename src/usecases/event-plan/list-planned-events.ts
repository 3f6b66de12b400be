import { allowedTerritories } from '../../domain/allowed-territories.ts';
import {
  inOrder,
  monthOf,
  PLAN_SCOPES,
  type PlanScope,
  scopeOf,
} from '../../domain/event-plan/listed-events.ts';
import type { Clock } from '../../lib/clock.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { EventPlanStore, PlanLine, PlanTerritory, StoredDraft } from './event-plan-store.ts';

export interface PlanList {
  readonly territories: readonly PlanTerritory[];
  readonly events: readonly PlanLine[];
  /** How many there are of each kind. */
  readonly counts: Readonly<Record<PlanScope, number>>;
  /** Months that have events, in their order. */
  readonly months: readonly { readonly month: Temporal.PlainYearMonth; readonly events: number }[];
  /** What the viewer has begun to describe. */
  readonly draft: StoredDraft | null;
}

/**
 * The events of the territories whose events the viewer plans today: of one scope, or of one month whatever became of
 * them. Null: they plan nobody's events.
 */
export async function listPlannedEvents(
  ports: { eventPlans: Pick<EventPlanStore, 'listTerritories' | 'listPlan' | 'readDraft'>; clock: Clock },
  { viewer, filter }: { viewer: Viewer; filter: PlanScope | Temporal.PlainYearMonth },
): Promise<PlanList | null> {
  const now = ports.clock.now();
  const today = todayOf(viewer, now);
  const ids = allowedTerritories(actorOf(viewer), 'eventManage', today);
  if (ids.length === 0) return null;
  const all = await ports.eventPlans.listPlan(ids);
  const scoped = all.map(event => ({ event, scope: scopeOf(event, now), month: monthOf(event) }));
  const of = (scope: PlanScope) => scoped.filter(each => each.scope === scope);
  const wanted =
    typeof filter === 'string' ? of(filter) : scoped.filter(({ month }) => month?.equals(filter));
  const perMonth = Map.groupBy(scoped, ({ month }) => month?.toString() ?? '');
  return {
    territories: await ports.eventPlans.listTerritories(ids),
    events: inOrder(
      wanted.map(({ event }) => event),
      typeof filter === 'string' ? filter : 'month',
    ),
    counts: Object.fromEntries(PLAN_SCOPES.map(scope => [scope, of(scope).length])) as Record<
      PlanScope,
      number
    >,
    months: [...perMonth]
      .filter(([month]) => month !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, events]) => ({ month: Temporal.PlainYearMonth.from(month), events: events.length })),
    draft: await ports.eventPlans.readDraft(viewer.personId),
  };
}
