import { Composer } from 'grammy';
import { typedMentoringText } from '../../../domain/mentoring/mentoring-text.ts';
import { PAIR_SIDES } from '../../../domain/mentoring/pair.ts';
import { parseOrder } from '../../../domain/mentoring/parse-order.ts';
import { asId, type PairId } from '../../../lib/ids.ts';
import { askEndOfPair } from '../../../usecases/mentoring/end-pair.ts';
import { managePair } from '../../../usecases/mentoring/manage-pair.ts';
import type { ViewerContext } from '../../context.ts';
import { foundScreen } from './people-screens.ts';
import type { PairsPorts } from './ports.ts';
import { dropFocus, managedPair, showPair } from './show-pair.ts';

const FOUND = 6;

/** Typed words of a methodologist about a pair: a name, the order, why it is to end. */
export function typedTexts(ports: PairsPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.on('message:text', async (ctx, next) => {
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind !== 'pair' || ctx.message.text.startsWith('/')) return next();
    const side = PAIR_SIDES.find(known => focus.detail === `find ${known}`);
    const handled = side !== undefined || focus.detail === 'order' || focus.detail === 'managerEnd';
    if (!handled) return next();
    const pair = await managedPair(ctx, ports, focus.subjectId);
    if (!pair) {
      await dropFocus(ctx, ports);
      return next();
    }
    if (side !== undefined) {
      const found = await ports.mentoring.findPeople(pair.territoryId, ctx.message.text, FOUND);
      return void (await ctx.send(foundScreen(pair.pairId, side, found, ctx.t)));
    }
    if (focus.detail === 'order') return takeOrder(ctx, pair.pairId, ctx.message.text);
    return takeEnd(ctx, pair.pairId, ctx.message.text);
  });
  return composer;

  // locale-keys: pairs-order-numberMissing pairs-order-dateMissing pairs-order-dateWrong pairs-order-periodWrong
  async function takeOrder(ctx: ViewerContext, pairId: PairId, raw: string): Promise<void> {
    const typed = parseOrder(raw);
    if (!typed.ok) return void (await ctx.send({ text: ctx.t(`pairs-order-${typed.refusal}`) }));
    const action = { type: 'order' as const, order: typed.order };
    const done = await managePair(ports, { viewer: ctx.viewer, pairId, action });
    await ctx.send({
      text: done.kind === 'done' ? ctx.t('pairs-order-kept') : ctx.t('pairs-refused-wrongState'),
    });
    await showPair(ctx, ports, pairId);
  }

  async function takeEnd(ctx: ViewerContext, pairId: PairId, raw: string): Promise<void> {
    const typed = typedMentoringText('reason', raw);
    if (!typed.ok) return void (await ctx.send({ text: ctx.t('mentor-end-ask') }));
    const ended = await askEndOfPair(ports, { viewer: ctx.viewer, pairId: asId(pairId), reason: typed.text });
    if (ended.kind !== 'done') await ctx.send({ text: ctx.t('mentor-end-refused') });
    await showPair(ctx, ports, pairId);
  }
}
