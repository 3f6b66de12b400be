import { Composer } from 'grammy';
import type { ItemAction } from '../../../domain/route/item-transition.ts';
import { ROUTE_TEXTS } from '../../../domain/route/typed-text.ts';
import { asId, type IomItemId } from '../../../lib/ids.ts';
import { changeItemState } from '../../../usecases/route/change-item-state.ts';
import { editRoute } from '../../../usecases/route/edit-route.ts';
import type { RouteItem, RouteRecord } from '../../../usecases/route/route-store.ts';
import type { ViewerContext } from '../../context.ts';
import { editRefusalText, itemRefusalText } from '../../route-refusals.ts';
import { askText, ITEM_FIELDS } from './ask-text.ts';
import * as buttons from './buttons.ts';
import { itemCard } from './item-card.ts';
import { removeScreen, termScreen } from './item-screens.ts';
import { ownItem } from './own-item.ts';
import type { RoutePorts } from './ports.ts';
import { leaveFocus, showRoute } from './show-route.ts';

const ACTS = ['markDone', 'reopen', 'drop'] as const;

/** One item of the owner's route: its card, its term and texts, its state, its end. */
export function itemPresses(ports: RoutePorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.itemButton.pattern, async (ctx, next) => {
    const found = await ownItem(ctx, ports, buttons.itemButton.parse(ctx.callbackQuery.data)?.item);
    if (!found) return next();
    await ctx.answer();
    await showItem(ctx, found.route, found.item);
  });

  composer.callbackQuery(buttons.itemActButton.pattern, async (ctx, next) => {
    const data = buttons.itemActButton.parse(ctx.callbackQuery.data);
    const type = ACTS.find(known => known === data?.act);
    if (!data || !type) return next();
    const action: ItemAction = { type };
    const itemId = asId<IomItemId>(data.item);
    const outcome = await changeItemState(ports, { viewer: ctx.viewer, itemId, action });
    const item = outcome.kind === 'unknown' ? undefined : find(outcome.route, itemId);
    if (outcome.kind === 'unknown' || item === undefined) return next();
    await ctx.answer(outcome.kind === 'refused' ? itemRefusalText(outcome.refusal, ctx.t) : undefined);
    await showItem(ctx, outcome.route, item);
  });

  composer.callbackQuery(buttons.fieldButton.pattern, async (ctx, next) => {
    const data = buttons.fieldButton.parse(ctx.callbackQuery.data);
    const field = ITEM_FIELDS.find(known => known === data?.field);
    const found = await ownItem(ctx, ports, data?.item);
    if (!data || !field || !found) return next();
    if (found.route.state !== 'draft') return ctx.answer(editRefusalText('notDraft', ctx.t));
    const max = field === 'hours' || field === 'term' ? 0 : ROUTE_TEXTS[field].max;
    await askText(ctx, ports, {
      subjectId: data.item,
      detail: `item ${field}`,
      question: ctx.t(`route-ask-${field}`, { max }),
    });
  });

  // locale-keys: route-ask-title route-ask-organiser route-ask-expectedResult route-ask-hours route-ask-term

  composer.callbackQuery(buttons.termButton.pattern, async (ctx, next) => {
    const data = buttons.termButton.parse(ctx.callbackQuery.data);
    const found = await ownItem(ctx, ports, data?.item);
    if (!data || !found) return next();
    if (data.month === 'ask') {
      const focus = { kind: 'iomText' as const, subjectId: data.item, detail: 'item term' };
      await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
      await ctx.answer();
      return void (await ctx.show(termScreen(found.route, found.item, ctx.t)));
    }
    const when = termOf(data.month);
    if (when === null) return next();
    await edit(ctx, found.route, { type: 'editItem', itemId: found.item.itemId, fields: { when } }, next);
  });

  composer.callbackQuery(buttons.removeItemButton.pattern, async (ctx, next) => {
    const data = buttons.removeItemButton.parse(ctx.callbackQuery.data);
    const found = await ownItem(ctx, ports, data?.item);
    if (!data || !found) return next();
    if (data.sure === 0) {
      await ctx.answer();
      return void (await ctx.show(removeScreen(found.item, ctx.t)));
    }
    await edit(ctx, found.route, { type: 'removeItem', itemId: found.item.itemId }, next);
  });
  return composer;

  async function showItem(ctx: ViewerContext, route: RouteRecord, item: RouteItem): Promise<void> {
    await leaveFocus(ctx, ports);
    await ctx.show(itemCard(route, item, ctx.t));
  }

  async function edit(
    ctx: ViewerContext,
    { iomId }: RouteRecord,
    change: Extract<Parameters<typeof editRoute>[1]['edit'], { itemId: IomItemId }>,
    next: () => Promise<void>,
  ): Promise<void> {
    const outcome = await editRoute(ports, { viewer: ctx.viewer, iomId, edit: change });
    if (outcome.kind === 'unknown') return next();
    await ctx.answer(outcome.kind === 'refused' ? editRefusalText(outcome.refusal, ctx.t) : undefined);
    const item = find(outcome.route, change.itemId);
    if (item) await showItem(ctx, outcome.route, item);
    else await showRoute(ctx, ports, outcome.route);
  }
}

function find(route: RouteRecord, itemId: IomItemId): RouteItem | undefined {
  return route.items.find(item => item.itemId === itemId);
}

/** `plan`, or a month as a button names it. */
function termOf(raw: string): RouteItem['when'] | null {
  if (raw === 'plan') return { precision: 'byPlan' };
  if (!/^20\d{2}-(0[1-9]|1[0-2])$/u.test(raw)) return null;
  return { precision: 'month', month: Temporal.PlainYearMonth.from(raw) };
}
