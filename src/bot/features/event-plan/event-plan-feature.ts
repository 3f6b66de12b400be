import { Composer } from 'grammy';
import { asId, type EventId } from '../../../lib/ids.ts';
import { openDraft } from '../../../usecases/event-plan/keep-draft.ts';
import { listPlannedEvents } from '../../../usecases/event-plan/list-planned-events.ts';
import { todayOf } from '../../../usecases/people/viewer.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { eventPlanButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { cancelPresses } from './cancel-presses.ts';
import { draftPresses } from './draft-presses.ts';
import { draftTitle } from './draft-screens.ts';
import { fieldPresses } from './field-presses.ts';
import { dropPlanFocus, planFocus } from './focus.ts';
import { type PlanFilter, planListScreen, planMonthsScreen } from './list-screen.ts';
import type { EventPlanPorts } from './ports.ts';
import { showPlanned } from './show-plan.ts';
import { typedPlan } from './typed-plan.ts';

const SCOPES = ['upcoming', 'undated', 'past'] as const;
const MONTH = /^20\d{2}-(?:0[1-9]|1[0-2])$/u;

/**
 * Planning events, for methodologists of their territories. Whoever has no such role falls through; every act asks again,
 * about that event or that territory, at its moment.
 */
export function eventPlanFeature(ports: EventPlanPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.command('event', async (ctx, next) => {
    if (!(await showList(ctx, 'upcoming', 0, async () => {}))) return next();
  });
  feature.callbackQuery(eventPlanButton.pattern, (ctx, next) => openList(ctx, 'upcoming', 0, next));
  feature.callbackQuery(buttons.listButton.pattern, async (ctx, next) => {
    const data = buttons.listButton.parse(ctx.callbackQuery.data);
    const filter = data && filterOf(data.filter);
    if (!data || !filter) return next();
    await openList(ctx, filter, data.page, next);
  });
  feature.callbackQuery(buttons.monthsButton.pattern, async (ctx, next) => {
    const list = await listPlannedEvents(ports, { viewer: ctx.viewer, filter: 'upcoming' });
    if (list === null) return next();
    await ctx.answer();
    const now = todayOf(ctx.viewer, ports.clock.now()).toPlainYearMonth();
    await ctx.show(planMonthsScreen(list, now, ctx.t));
  });
  feature.callbackQuery(buttons.openButton.pattern, async (ctx, next) => {
    const data = buttons.openButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await ctx.answer();
    await showPlanned(ctx, ports, asId<EventId>(data.event));
  });
  feature.use(draftPresses(ports));
  feature.use(fieldPresses(ports));
  feature.use(cancelPresses(ports));
  feature.use(typedPlan(ports));
  return composer;

  async function openList(
    ctx: ViewerContext,
    filter: PlanFilter,
    page: number,
    next: () => Promise<void>,
  ): Promise<void> {
    if (!(await showList(ctx, filter, page, () => ctx.answer()))) return next();
  }

  /** False, and nothing was answered, for whoever plans nobody's events. */
  async function showList(
    ctx: ViewerContext,
    filter: PlanFilter,
    page: number,
    answer: () => Promise<void>,
  ): Promise<boolean> {
    const list = await listPlannedEvents(ports, { viewer: ctx.viewer, filter });
    if (list === null) return false;
    await answer();
    await dropPlanFocus(ctx, ports);
    await ctx.show(planListScreen(list, filter, page, ctx.t));
    return true;
  }
}

function filterOf(raw: string): PlanFilter | null {
  return SCOPES.find(scope => scope === raw) ?? (MONTH.test(raw) ? Temporal.PlainYearMonth.from(raw) : null);
}

/** `/cancel` while an event is being described: what becomes of it. Stands before the general one. */
export function draftCancel(ports: EventPlanPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  forRegistered(composer).command('cancel', async (ctx, next) => {
    const open = await planFocus(ctx, ports);
    const stored = open?.event === 0 ? await openDraft(ports, ctx.viewer) : null;
    if (stored === null) return next();
    await dropPlanFocus(ctx, ports);
    await ctx.send({
      text: ctx.t('plan-kept', { title: draftTitle(stored, ctx.t) }),
      buttons: [
        [{ text: ctx.t('plan-continue-draft'), data: buttons.draftButton.pack({}), style: 'primary' }],
        [{ text: ctx.t('plan-drop'), data: buttons.dropButton.pack({}) }],
      ],
    });
  });
  return composer;
}
