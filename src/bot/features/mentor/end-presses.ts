import { Composer } from 'grammy';
import { asId, type PairId } from '../../../lib/ids.ts';
import { askEndOfPair, keepPair, lastDayOf } from '../../../usecases/mentoring/end-pair.ts';
import type { ViewerContext } from '../../context.ts';
import { formatDay } from '../../format-event-date.ts';
import { mentorButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { checkedText } from './checked-text.ts';
import { askWords, dropFocus, ownPair } from './own-pair.ts';
import type { MentorPorts } from './ports.ts';

/** A side ends the pair with a reason and three working days' notice, and may take it back until then. */
export function endPresses(ports: MentorPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.endButton.pattern, async (ctx, next) => {
    const own = await ownPair(ctx, ports, buttons.endButton.parse(ctx.callbackQuery.data)?.pair);
    if (own?.pair.state !== 'active') return next();
    await ctx.answer();
    await askWords(ctx, ports, {
      pair: own.pair.pairId,
      detail: 'end',
      question: ctx.t('mentor-end-ask'),
      buttons: [[{ text: ctx.t('mentor-end-no'), data: buttons.pairButton.pack({ pair: own.pair.pairId }) }]],
    });
  });

  composer.callbackQuery(buttons.keepButton.pattern, async (ctx, next) => {
    const data = buttons.keepButton.parse(ctx.callbackQuery.data);
    if (!data || !(await ownPair(ctx, ports, data.pair))) return next();
    const kept = await keepPair(ports, { viewer: ctx.viewer, pairId: asId<PairId>(data.pair) });
    await ctx.answer();
    await ctx.show({
      text: kept.kind === 'done' ? ctx.t('mentor-kept') : ctx.t('mentor-keep-refused'),
      buttons: [[{ text: ctx.t('mentor-card-back'), data: buttons.pairButton.pack(data) }]],
    });
  });

  composer.on('message:text', async (ctx, next) => {
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind !== 'pair' || focus.detail !== 'end' || ctx.message.text.startsWith('/')) return next();
    const reason = await checkedText(ctx, 'reason', ctx.message.text);
    if (reason === null) return;
    const ended = await askEndOfPair(ports, {
      viewer: ctx.viewer,
      pairId: asId<PairId>(focus.subjectId),
      reason,
    });
    await dropFocus(ctx, ports);
    const lastDay = ended.kind === 'done' ? lastDayOf(ended.pair) : null;
    await ctx.send({
      text:
        lastDay === null
          ? ctx.t('mentor-end-refused')
          : ctx.t('mentor-end-asked', { date: formatDay(lastDay, ctx.t) }),
      buttons: [[{ text: ctx.t('mentor-back'), data: mentorButton.pack({}) }]],
    });
  });
  return composer;
}
