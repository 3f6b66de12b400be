import { Composer } from 'grammy';
import { asId, type IomId } from '../../../lib/ids.ts';
import { changeRouteState } from '../../../usecases/route/change-route-state.ts';
import { listRoutesToDecide } from '../../../usecases/route/list-routes-to-decide.ts';
import { readShownRoute } from '../../../usecases/route/read-shown-route.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { routeRefusalText } from '../../route-refusals.ts';
import { loadFrameworks } from '../../route-view/load-frameworks.ts';
import { routesInboxButton } from '../../shared-buttons.ts';
import { askWords, dropFocus } from './ask-words.ts';
import * as buttons from './buttons.ts';
import { itemReview } from './item-review.ts';
import { lookPresses } from './look-presses.ts';
import type { ApprovalPorts } from './ports.ts';
import { inboxScreen, notShownScreen, reviewScreen } from './screens.ts';
import { typedDecisions } from './typed-decisions.ts';

/**
 * Routes that teachers submitted, for methodologists of their territory. Whoever has no such role falls through; each
 * use case asks again, about this route, at the moment of the act.
 */
export function approvalFeature(ports: ApprovalPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.command('routes', async (ctx, next) => {
    if (!(await showInbox(ctx, 0, async () => {}))) return next();
  });
  feature.callbackQuery(routesInboxButton.pattern, (ctx, next) => openInbox(ctx, 0, next));
  feature.callbackQuery(buttons.inboxPageButton.pattern, async (ctx, next) => {
    const data = buttons.inboxPageButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await openInbox(ctx, data.page, next);
  });

  feature.callbackQuery(buttons.reviewButton.pattern, async (ctx, next) => {
    const data = buttons.reviewButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const seen = await readShownRoute(ports, { viewer: ctx.viewer, iomId: asId<IomId>(data.iom) });
    await ctx.answer();
    if (seen.kind === 'unknown') return void (await ctx.show(notShownScreen(ctx.t)));
    await dropFocus(ctx, ports);
    const frameworks = await loadFrameworks(ports, seen.route);
    await ctx.show(reviewScreen(seen, frameworks, data.page, ctx.locale, ctx.t));
  });

  feature.callbackQuery(buttons.approveButton.pattern, async (ctx, next) => {
    const data = buttons.approveButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const iomId = asId<IomId>(data.iom);
    const outcome = await changeRouteState(ports, {
      viewer: ctx.viewer,
      iomId,
      action: { type: 'approve' },
    });
    if (outcome.kind === 'unknown') {
      await ctx.answer();
      return void (await ctx.show(notShownScreen(ctx.t)));
    }
    const notice =
      outcome.kind === 'refused' ? routeRefusalText(outcome.refusal, ctx.t) : ctx.t('approval-approved');
    await showInbox(ctx, 0, () => ctx.answer(notice));
  });

  feature.callbackQuery(buttons.returnButton.pattern, async (ctx, next) => {
    const data = buttons.returnButton.parse(ctx.callbackQuery.data);
    const iomId = asId<IomId>(data?.iom ?? 0);
    const seen = await readShownRoute(ports, { viewer: ctx.viewer, iomId });
    if (!data || seen.kind === 'unknown' || !seen.actions.includes('return')) return next();
    await askWords(ctx, ports, data.iom, 'return', ctx.t('approval-ask-return'));
  });

  feature.use(itemReview(ports));
  feature.use(lookPresses(ports));
  feature.use(typedDecisions(ports));
  return composer;

  async function openInbox(ctx: ViewerContext, page: number, next: () => Promise<void>): Promise<void> {
    if (!(await showInbox(ctx, page, () => ctx.answer()))) return next();
  }

  /** False, and nothing was answered, for whoever is nobody's methodologist. */
  async function showInbox(ctx: ViewerContext, page: number, answer: () => Promise<void>): Promise<boolean> {
    const routes = await listRoutesToDecide(ports, { viewer: ctx.viewer });
    if (routes === null) return false;
    await answer();
    await dropFocus(ctx, ports);
    await ctx.show(inboxScreen(routes, page, ctx.viewer.timezone, ctx.t));
    return true;
  }
}
