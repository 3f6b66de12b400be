import { Composer } from 'grammy';
import { type AttemptId, asId, type IomId } from '../../../lib/ids.ts';
import { createRoute } from '../../../usecases/route/create-route.ts';
import { readOwnRoute } from '../../../usecases/route/read-own-route.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { deficitWords } from '../../deficit-words.ts';
import { routeButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { documentPresses } from './document-presses.ts';
import { evidencePresses } from './evidence-presses.ts';
import { goalPresses } from './goal-presses.ts';
import { itemPresses } from './item-presses.ts';
import { ownActionPresses } from './own-action-presses.ts';
import type { RoutePorts } from './ports.ts';
import { leaveFocus, showRoute } from './show-route.ts';
import { noRouteScreen } from './start-screens.ts';
import { statePresses } from './state-presses.ts';
import { typedTexts } from './typed-texts.ts';

/** The person's own route (ИОМ): made from the profile, filled, shown to the methodologist, worked on, printed. */
export function routeFeature(ports: RoutePorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.command('route', ctx => showOwn(ctx));
  feature.callbackQuery(routeButton.pattern, async ctx => {
    await ctx.answer();
    await showOwn(ctx);
  });

  feature.callbackQuery(buttons.openRouteButton.pattern, async (ctx, next) => {
    const data = buttons.openRouteButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const { route } = await readOwnRoute(ports, { viewer: ctx.viewer, wanted: asId<IomId>(data.iom) });
    await ctx.answer();
    if (route === null) return showOwn(ctx);
    await showRoute(ctx, ports, route, data.page);
  });

  feature.callbackQuery(buttons.createButton.pattern, async (ctx, next) => {
    const data = buttons.createButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const outcome = await createRoute(ports, {
      viewer: ctx.viewer,
      wanted: asId<AttemptId>(data.attempt),
      words: deficitWords(ctx.locale, ctx.t),
    });
    await ctx.answer(outcome.kind === 'open' && outcome.created ? ctx.t('route-created') : undefined);
    if (outcome.kind === 'open') await showRoute(ctx, ports, outcome.route);
    else await showOwn(ctx);
  });

  feature.use(statePresses(ports));
  feature.use(documentPresses(ports));
  feature.use(itemPresses(ports));
  feature.use(ownActionPresses(ports));
  feature.use(goalPresses(ports));
  feature.use(evidencePresses(ports));
  feature.use(typedTexts(ports));
  return composer;

  async function showOwn(ctx: ViewerContext): Promise<void> {
    const { route, finished } = await readOwnRoute(ports, { viewer: ctx.viewer, wanted: null });
    if (route !== null) return showRoute(ctx, ports, route);
    await leaveFocus(ctx, ports);
    const { heads } = await ports.profiles.readProfiles(ctx.viewer.personId, null);
    await ctx.show(noRouteScreen(heads, finished, ctx.viewer.timezone, ctx.t));
  }
}
