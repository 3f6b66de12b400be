import type { EventId } from '../../../lib/ids.ts';
import type { PlannedEvent, StoredDraft } from '../../../usecases/event-plan/event-plan-store.ts';
import { countReach, openPlannedEvent } from '../../../usecases/event-plan/open-planned-event.ts';
import type { ViewerContext } from '../../context.ts';
import { draftScreen } from './draft-screens.ts';
import { notPlannedScreen, plannedScreen } from './event-screens.ts';
import { dropPlanFocus, setPlanFocus } from './focus.ts';
import type { EventPlanPorts } from './ports.ts';

/** Shows the draft; what is typed next adds to it. */
export async function showDraft(
  ctx: ViewerContext,
  ports: EventPlanPorts,
  stored: StoredDraft,
): Promise<void> {
  const { territoryId } = stored.territory;
  await setPlanFocus(ctx, ports, 0, 'paste');
  const reading = {
    stored,
    names: await ports.eventPlans.readNames(territoryId),
    reach: await countReach(ports, territoryId, stored.draft.audience),
    timezone: ctx.viewer.timezone,
    locale: ctx.locale,
    now: ports.clock.now(),
  };
  await ctx.show(draftScreen(reading, ctx.t));
}

/** Shows an event of the viewer's territory; of any other says that there is nothing. */
export async function showPlanned(
  ctx: ViewerContext,
  ports: EventPlanPorts,
  eventId: EventId,
  note?: string,
): Promise<void> {
  const opened = await openPlannedEvent(ports, { viewer: ctx.viewer, eventId });
  await dropPlanFocus(ctx, ports);
  if (opened === null) return void (await ctx.show(notPlannedScreen(ctx.t)));
  const reading = {
    ...opened,
    names: await ports.eventPlans.readNames(opened.event.territory.territoryId),
    timezone: ctx.viewer.timezone,
    locale: ctx.locale,
    now: ports.clock.now(),
  };
  await ctx.show(plannedScreen(reading, ctx.t, note));
}

/** What is said of a change that was made. */
export function savedText(told: number, ctx: ViewerContext): string {
  return told > 0 ? ctx.t('plan-saved-told', { told }) : ctx.t('plan-saved');
}

/** The event, as long as the viewer plans it. */
export async function plannedOf(
  ctx: ViewerContext,
  ports: EventPlanPorts,
  eventId: EventId,
): Promise<PlannedEvent | null> {
  return (await openPlannedEvent(ports, { viewer: ctx.viewer, eventId }))?.event ?? null;
}
