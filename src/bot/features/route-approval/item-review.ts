import { Composer } from 'grammy';
import { asId, type IomItemId } from '../../../lib/ids.ts';
import { changeItemState } from '../../../usecases/route/change-item-state.ts';
import type { ViewerContext } from '../../context.ts';
import { itemRefusalText } from '../../route-refusals.ts';
import { sendEvidence } from '../../route-view/send-evidence.ts';
import { askWords, dropFocus } from './ask-words.ts';
import * as buttons from './buttons.ts';
import type { ApprovalPorts } from './ports.ts';
import { notShownScreen, reviewItemScreen } from './screens.ts';
import { seenItem } from './seen-item.ts';

/** One item of a shown route: its evidence, a comment, «принято» or back with a comment. */
export function itemReview(ports: ApprovalPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.reviewItemButton.pattern, async (ctx, next) => {
    const data = buttons.reviewItemButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await ctx.answer();
    await showItem(ctx, data.item);
  });

  composer.callbackQuery(buttons.reviewEvidenceButton.pattern, async (ctx, next) => {
    const data = buttons.reviewEvidenceButton.parse(ctx.callbackQuery.data);
    const found = data && (await seenItem(ports, ctx.viewer, data.item));
    const piece = found?.item.evidence.find(({ evidenceId }) => evidenceId === data?.evidence);
    if (!found || !piece) return next();
    await ctx.answer();
    if (!(await sendEvidence(ctx, piece))) await ctx.send({ text: ctx.t('file-not-sent') });
    await ctx.send(reviewItemScreen(found.seen, found.item, ctx.t));
  });

  composer.callbackQuery(buttons.acceptItemButton.pattern, async (ctx, next) => {
    const data = buttons.acceptItemButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const itemId = asId<IomItemId>(data.item);
    const outcome = await changeItemState(ports, {
      viewer: ctx.viewer,
      itemId,
      action: { type: 'accept' },
    });
    if (outcome.kind === 'unknown') return next();
    await ctx.answer(
      outcome.kind === 'refused' ? itemRefusalText(outcome.refusal, ctx.t) : ctx.t('approval-accepted'),
    );
    await showItem(ctx, data.item);
  });

  composer.callbackQuery(buttons.returnItemButton.pattern, async (ctx, next) => {
    const data = buttons.returnItemButton.parse(ctx.callbackQuery.data);
    const found = data && (await seenItem(ports, ctx.viewer, data.item));
    if (found?.item.state !== 'done') return next();
    await askWords(ctx, ports, found.item.itemId, 'returnItem', ctx.t('approval-ask-return-item'));
  });

  composer.callbackQuery(buttons.commentButton.pattern, async (ctx, next) => {
    const data = buttons.commentButton.parse(ctx.callbackQuery.data);
    const found = data && (await seenItem(ports, ctx.viewer, data.item));
    if (!found?.seen.actor.isMethodologist) return next();
    await askWords(ctx, ports, found.item.itemId, 'comment', ctx.t('approval-ask-comment'));
  });
  return composer;

  async function showItem(ctx: ViewerContext, item: number): Promise<void> {
    await dropFocus(ctx, ports);
    const found = await seenItem(ports, ctx.viewer, item);
    await ctx.show(found ? reviewItemScreen(found.seen, found.item, ctx.t) : notShownScreen(ctx.t));
  }
}
