import type { Clock } from '../../../lib/clock.ts';
import type { FocusStore } from '../../../usecases/focus/focus-store.ts';
import type { ViewerContext } from '../../context.ts';
import { reviewButton, reviewItemButton } from './buttons.ts';

/** What a methodologist types: why a route is returned, why an item is sent back, a comment on an item. */
export const WORDS_FOR = ['return', 'returnItem', 'comment'] as const;
export type WordsFor = (typeof WORDS_FOR)[number];

/** Asks for a typed text about a route (`return`) or an item. */
export async function askWords(
  ctx: ViewerContext,
  ports: { focus: FocusStore; clock: Clock },
  subjectId: number,
  what: WordsFor,
  question: string,
): Promise<void> {
  const focus = { kind: 'iomText' as const, subjectId, detail: what };
  await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
  await ctx.answer();
  const back =
    what === 'return'
      ? { text: ctx.t('approval-route-back'), data: reviewButton.pack({ iom: subjectId, page: 0 }) }
      : { text: ctx.t('approval-item-back'), data: reviewItemButton.pack({ item: subjectId }) };
  await ctx.send({ text: question, buttons: [[back]] });
}

/** What the methodologist types next is about nothing of a route any more. */
export async function dropFocus(ctx: ViewerContext, ports: { focus: FocusStore }): Promise<void> {
  const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
  if (focus?.kind === 'iomText' && WORDS_FOR.some(what => what === focus.detail))
    await ports.focus.clearFocus(ctx.viewer.telegramId);
}
