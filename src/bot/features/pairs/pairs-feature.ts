import { Composer } from 'grammy';
import { PAIR_KINDS } from '../../../domain/mentoring/pair.ts';
import { asId, type PairId, type TerritoryId } from '../../../lib/ids.ts';
import { listPairs } from '../../../usecases/mentoring/list-pairs.ts';
import { startPair } from '../../../usecases/mentoring/start-pair.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { pairsButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { choosePresses } from './choose-presses.ts';
import { kindsScreen, type PairsView, pairsScreen } from './list-screen.ts';
import { managePresses } from './manage-presses.ts';
import type { PairsPorts } from './ports.ts';
import { dropFocus, seenPair, showPair } from './show-pair.ts';
import { typedTexts } from './typed-texts.ts';

const FIRST: PairsView = { page: 0, filter: 0 };

/**
 * /pairs: methodologists propose and look after the pairs of their territory, coordinators see which pairs of their
 * organisation are silent. Whoever is neither falls through; each press asks again, about this very pair.
 */
export function pairsFeature(ports: PairsPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.command('pairs', async (ctx, next) => {
    if (!(await showList(ctx, FIRST))) return next();
  });
  feature.callbackQuery(pairsButton.pattern, (ctx, next) => openList(ctx, FIRST, next));
  feature.callbackQuery(buttons.pairsPageButton.pattern, async (ctx, next) => {
    const data = buttons.pairsPageButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await openList(ctx, data, next);
  });

  feature.callbackQuery(buttons.newPairButton.pattern, async (ctx, next) => {
    const data = buttons.newPairButton.parse(ctx.callbackQuery.data);
    const overview = data && (await listPairs(ports, { viewer: ctx.viewer }));
    if (!data || !overview?.territoryIds.includes(data.territory)) return next();
    await ctx.answer();
    await ctx.show(kindsScreen(data.territory, ctx.t));
  });

  feature.callbackQuery(buttons.startPairButton.pattern, async (ctx, next) => {
    const data = buttons.startPairButton.parse(ctx.callbackQuery.data);
    const kind = PAIR_KINDS.find(known => known === data?.kind);
    if (!data || !kind) return next();
    const territoryId = asId<TerritoryId>(data.territory);
    const pairId = await startPair(ports, { viewer: ctx.viewer, territoryId, kind });
    if (pairId === null) return next();
    await ctx.answer();
    await showPair(ctx, ports, pairId);
  });

  feature.callbackQuery(buttons.openPairButton.pattern, async (ctx, next) => {
    const data = buttons.openPairButton.parse(ctx.callbackQuery.data);
    const seen = data && (await seenPair(ctx, ports, data.pair));
    if (!data || !seen) return next();
    await ctx.answer();
    await showPair(ctx, ports, asId<PairId>(data.pair));
  });

  feature.use(choosePresses(ports));
  feature.use(managePresses(ports));
  feature.use(typedTexts(ports));
  return composer;

  async function openList(ctx: ViewerContext, view: PairsView, next: () => Promise<void>): Promise<void> {
    if (!(await showList(ctx, view, () => ctx.answer()))) return next();
  }

  /** False, and nothing was answered, for whoever oversees nobody's pairs. */
  async function showList(ctx: ViewerContext, view: PairsView, answer = async () => {}): Promise<boolean> {
    const overview = await listPairs(ports, { viewer: ctx.viewer });
    if (overview === null) return false;
    await answer();
    await dropFocus(ctx, ports);
    await ctx.show(pairsScreen(overview, view, ctx.t));
    return true;
  }
}
