import { Composer } from 'grammy';
import { typedRouteText } from '../../../domain/route/typed-text.ts';
import { asId, type IomId, type IomItemId } from '../../../lib/ids.ts';
import { changeItemState } from '../../../usecases/route/change-item-state.ts';
import { changeRouteState } from '../../../usecases/route/change-route-state.ts';
import { commentItem } from '../../../usecases/route/comment-item.ts';
import type { ViewerContext } from '../../context.ts';
import { itemRefusalText, routeRefusalText } from '../../route-refusals.ts';
import { routesInboxButton } from '../../shared-buttons.ts';
import { dropFocus, WORDS_FOR, type WordsFor } from './ask-words.ts';
import * as buttons from './buttons.ts';
import type { ApprovalPorts } from './ports.ts';
import { notShownScreen } from './screens.ts';

/** The words a decision needs: stored with it, and told to the teacher. */
export function typedDecisions(ports: ApprovalPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.on('message', async (ctx, next) => {
    // What has no words is answered like empty words: what to write is said again.
    const raw = ctx.message.text ?? '';
    if (raw.startsWith('/')) return next();
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    const what = WORDS_FOR.find(known => known === focus?.detail);
    if (focus?.kind !== 'iomText' || !what) return next();
    const typed = typedRouteText('comment', raw);
    if (!typed.ok) {
      const text =
        typed.refusal === 'empty'
          ? ctx.t('route-text-empty')
          : ctx.t('route-text-too-long', { max: typed.max, length: typed.length });
      return void (await ctx.send({ text }));
    }
    // Taken off first: a decision is made once, whatever becomes of it.
    await dropFocus(ctx, ports);
    await decide(ctx, what, focus.subjectId, typed.text);
  });
  return composer;

  async function decide(ctx: ViewerContext, what: WordsFor, subject: number, text: string): Promise<void> {
    if (what === 'return') return returnRoute(ctx, subject, text);
    const itemId = asId<IomItemId>(subject);
    const { viewer } = ctx;
    if (what === 'comment') {
      const outcome = await commentItem(ports, { viewer, itemId, text });
      return confirm(ctx, outcome.kind === 'done' ? ctx.t('approval-commented') : null, subject);
    }
    const outcome = await changeItemState(ports, {
      viewer,
      itemId,
      action: { type: 'return', comment: text },
    });
    const told =
      outcome.kind === 'refused' ? itemRefusalText(outcome.refusal, ctx.t) : ctx.t('approval-item-returned');
    return confirm(ctx, outcome.kind === 'unknown' ? null : told, subject);
  }

  async function returnRoute(ctx: ViewerContext, iom: number, comment: string): Promise<void> {
    const outcome = await changeRouteState(ports, {
      viewer: ctx.viewer,
      iomId: asId<IomId>(iom),
      action: { type: 'return', comment },
    });
    if (outcome.kind === 'unknown') return void (await ctx.send(notShownScreen(ctx.t)));
    await ctx.send({
      text:
        outcome.kind === 'refused' ? routeRefusalText(outcome.refusal, ctx.t) : ctx.t('approval-returned'),
      buttons: [[{ text: ctx.t('approval-back'), data: routesInboxButton.pack({}) }]],
    });
  }

  /** Null: nothing was stored, because the route is not shown to this person any more. */
  async function confirm(ctx: ViewerContext, text: string | null, item: number): Promise<void> {
    if (text === null) return void (await ctx.send(notShownScreen(ctx.t)));
    await ctx.send({
      text,
      buttons: [[{ text: ctx.t('approval-item-back'), data: buttons.reviewItemButton.pack({ item }) }]],
    });
  }
}
