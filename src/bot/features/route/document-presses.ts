import { Composer } from 'grammy';
import { buildProfile } from '../../../domain/profile/build-profile.ts';
import { asId, type IomId } from '../../../lib/ids.ts';
import { todayOf } from '../../../usecases/people/viewer.ts';
import { readOwnRoute } from '../../../usecases/route/read-own-route.ts';
import type { RouteRecord } from '../../../usecases/route/route-store.ts';
import type { ViewerContext } from '../../context.ts';
import type { ProfileReading } from '../../profile-view/profile-text.ts';
import { loadFrameworks } from '../../route-view/load-frameworks.ts';
import { renderRouteDocument } from '../../route-view/route-document.ts';
import { sendDocument } from '../../send-file.ts';
import * as buttons from './buttons.ts';
import type { RoutePorts } from './ports.ts';

/** The owner's route as a file to print and sign. */
export function documentPresses(ports: RoutePorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.documentButton.pattern, async (ctx, next) => {
    const data = buttons.documentButton.parse(ctx.callbackQuery.data);
    const { route } = data
      ? await readOwnRoute(ports, { viewer: ctx.viewer, wanted: asId<IomId>(data.iom) })
      : { route: null };
    if (!data || route?.iomId !== data.iom) return next();
    await ctx.answer(ctx.t('route-document-coming'));
    const { content, fileName } = await renderRouteDocument(
      {
        route,
        frameworks: await loadFrameworks(ports, route),
        repeat: await repeatOf(ctx, route),
        locale: ctx.locale,
        timezone: ctx.viewer.timezone,
        today: todayOf(ctx.viewer, ports.clock.now()),
      },
      ctx.t,
    );
    if (!(await sendDocument(ctx, content, fileName, ctx.t('route-document-caption'))))
      await ctx.send({ text: ctx.t('file-not-sent') });
  });
  return composer;

  /** The newest profile of the diagnosis the route was made from: its owner may print how it changed. */
  async function repeatOf(ctx: ViewerContext, { basis }: RouteRecord): Promise<ProfileReading | null> {
    if (basis === null) return null;
    const { head, record } = await ports.profiles.readProfiles(ctx.viewer.personId, basis.attemptId);
    if (head === null || record === null) return null;
    const profile = buildProfile(record);
    return { head, record, profile, locale: ctx.locale, timezone: ctx.viewer.timezone };
  }
}
