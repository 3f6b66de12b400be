import type { Reading } from '../../../domain/event-plan/lexicon.ts';
import type { PlanNames, PlanTerritory } from '../../../usecases/event-plan/event-plan-store.ts';
import type { ViewerContext } from '../../context.ts';
import { eventLexicon } from './lexicon.ts';
import type { EventPlanPorts } from './ports.ts';

/** How a text about an event of that territory is read now. */
export async function planReading(
  ctx: ViewerContext,
  ports: EventPlanPorts,
  territory: PlanTerritory,
): Promise<Reading & PlanNames> {
  const names = await ports.eventPlans.readNames(territory.territoryId);
  return {
    ...names,
    lexicon: eventLexicon(ctx.locale, ctx.t),
    zone: territory.timezone,
    today: ports.clock.now().toZonedDateTimeISO(territory.timezone).toPlainDate(),
  };
}
