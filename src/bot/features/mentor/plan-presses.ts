import { Composer } from 'grammy';
import { parsePlanItem } from '../../../domain/mentoring/parse-plan-item.ts';
import { asId } from '../../../lib/ids.ts';
import { editPlan, type PlanEdit } from '../../../usecases/mentoring/edit-plan.ts';
import type { PlanItemId } from '../../../usecases/mentoring/mentoring-store.ts';
import { todayOf } from '../../../usecases/people/viewer.ts';
import type { ViewerContext } from '../../context.ts';
import * as buttons from './buttons.ts';
import { checkedText } from './checked-text.ts';
import { askWords, dropFocus, ownPair } from './own-pair.ts';
import { planItemScreen, planScreen } from './plan-screens.ts';
import type { MentorPorts } from './ports.ts';

const RESULT = /^planResult (\d+)$/u;

/** The plan of a pair: a line typed is an item; its result is typed when it is there. */
export function planPresses(ports: MentorPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.planButton.pattern, async (ctx, next) => {
    const own = await ownPair(ctx, ports, buttons.planButton.parse(ctx.callbackQuery.data)?.pair);
    if (!own) return next();
    await ctx.answer();
    await dropFocus(ctx, ports);
    await ctx.show(planScreen(own.pair, ctx.t));
  });

  composer.callbackQuery(buttons.addPlanButton.pattern, async (ctx, next) => {
    const own = await ownPair(ctx, ports, buttons.addPlanButton.parse(ctx.callbackQuery.data)?.pair);
    if (!own) return next();
    await ctx.answer();
    await askWords(ctx, ports, { pair: own.pair.pairId, detail: 'plan', question: ctx.t('mentor-plan-ask') });
  });

  composer.callbackQuery(buttons.planItemButton.pattern, async (ctx, next) => {
    const data = buttons.planItemButton.parse(ctx.callbackQuery.data);
    const own = await ownPair(ctx, ports, data?.pair);
    const item = own?.pair.plan.find(({ itemId }) => itemId === data?.item);
    if (!own || !item) return next();
    await ctx.answer();
    await ctx.show(planItemScreen(own.pair, item, ctx.t));
  });

  composer.callbackQuery(buttons.planResultButton.pattern, async (ctx, next) => {
    const data = buttons.planResultButton.parse(ctx.callbackQuery.data);
    const own = await ownPair(ctx, ports, data?.pair);
    const item = own?.pair.plan.find(({ itemId }) => itemId === data?.item);
    if (!own || !item) return next();
    await ctx.answer();
    const question = ctx.t('mentor-plan-ask-result', { content: item.content });
    await askWords(ctx, ports, { pair: own.pair.pairId, detail: `planResult ${item.itemId}`, question });
  });

  composer.callbackQuery(buttons.planRemoveButton.pattern, async (ctx, next) => {
    const data = buttons.planRemoveButton.parse(ctx.callbackQuery.data);
    const own = await ownPair(ctx, ports, data?.pair);
    if (!data || !own) return next();
    await edit(ctx, data.pair, { type: 'remove', itemId: asId<PlanItemId>(data.item) }, text =>
      ctx.answer(text),
    );
  });

  composer.on('message:text', async (ctx, next) => {
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind !== 'pair' || ctx.message.text.startsWith('/')) return next();
    const say = async (text?: string): Promise<void> => void (text && (await ctx.send({ text })));
    if (focus.detail === 'plan') {
      const today = todayOf(ctx.viewer, ports.clock.now());
      const parsed = parsePlanItem(ctx.message.text, today, ctx.locale);
      // locale-keys: mentor-plan-wrong-empty mentor-plan-wrong-termUnreadable mentor-plan-wrong-tooLong
      if (!parsed.ok) return say(ctx.t(`mentor-plan-wrong-${parsed.refusal}`));
      return edit(ctx, focus.subjectId, { type: 'add', item: parsed.item }, say);
    }
    const [, item] = RESULT.exec(focus.detail ?? '') ?? [];
    if (item === undefined) return next();
    const result = await checkedText(ctx, 'result', ctx.message.text);
    if (result === null) return;
    await edit(ctx, focus.subjectId, { type: 'result', itemId: asId<PlanItemId>(Number(item)), result }, say);
  });
  return composer;

  // locale-keys: mentor-plan-refused-over mentor-plan-refused-full mentor-plan-refused-gone mentor-plan-refused-hasResult
  async function edit(
    ctx: ViewerContext,
    pair: number,
    change: PlanEdit,
    say: (text?: string) => Promise<void>,
  ): Promise<void> {
    const done = await editPlan(ports, { viewer: ctx.viewer, pairId: asId(pair), edit: change });
    await dropFocus(ctx, ports);
    if (done.kind === 'unknown') return say(ctx.t('mentor-gone'));
    await say(done.kind === 'refused' ? ctx.t(`mentor-plan-refused-${done.refusal}`) : undefined);
    await ctx.show(planScreen(done.pair, ctx.t));
  }
}
