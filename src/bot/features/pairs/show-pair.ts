import { asId, type PairId } from '../../../lib/ids.ts';
import { readOverseenPair } from '../../../usecases/mentoring/read-pair.ts';
import type { ViewerContext } from '../../context.ts';
import { competencyTitle } from '../../mentoring-view/pair-words.ts';
import { openPairButton } from './buttons.ts';
import { backToPairs } from './list-screen.ts';
import { overseenScreen } from './pair-screen.ts';
import type { PairsPorts } from './ports.ts';

/** A pair the person manages or oversees; null for all others. */
export function seenPair(ctx: ViewerContext, ports: PairsPorts, id: number | undefined) {
  if (id === undefined) return null;
  return readOverseenPair(ports, { viewer: ctx.viewer, pairId: asId<PairId>(id) });
}

/** A pair the person manages; null for all others. */
export async function managedPair(ctx: ViewerContext, ports: PairsPorts, id: number | undefined) {
  const seen = await seenPair(ctx, ports, id);
  return seen?.relation.manages ? seen.pair : null;
}

/** Shows the card of a pair as the person may see it. */
export async function showPair(ctx: ViewerContext, ports: PairsPorts, pairId: PairId): Promise<void> {
  await dropFocus(ctx, ports);
  const seen = await seenPair(ctx, ports, pairId);
  if (!seen) return void (await ctx.show({ text: ctx.t('pairs-gone'), buttons: [[backToPairs(ctx.t)]] }));
  const competency = await competencyTitle(ports, seen.pair, ctx.locale);
  await ctx.show(overseenScreen(seen, { competency, at: ports.clock.now() }, ctx.t));
}

/** Asks for typed words about a pair: the next message is about that until something else is opened. */
export async function askWords(
  ctx: ViewerContext,
  ports: Pick<PairsPorts, 'focus' | 'clock'>,
  pair: number,
  detail: string,
  question: string,
): Promise<void> {
  const focus = { kind: 'pair' as const, subjectId: pair, detail };
  await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
  await ctx.answer();
  await ctx.send({
    text: question,
    buttons: [[{ text: ctx.t('pairs-back-to-pair'), data: openPairButton.pack({ pair }) }]],
  });
}

/** What the person types next is about no pair any more. */
export async function dropFocus(ctx: ViewerContext, ports: Pick<PairsPorts, 'focus'>): Promise<void> {
  const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
  if (focus?.kind === 'pair') await ports.focus.clearFocus(ctx.viewer.telegramId);
}
