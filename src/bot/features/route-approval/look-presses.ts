import { Composer } from 'grammy';
import { asId, type IomId } from '../../../lib/ids.ts';
import { todayOf } from '../../../usecases/people/viewer.ts';
import { readProfile } from '../../../usecases/profile/read-profile.ts';
import { readShownRoute } from '../../../usecases/route/read-shown-route.ts';
import type { ViewerContext } from '../../context.ts';
import { profileRadar } from '../../profile-view/profile-radar.ts';
import { profileName, profileText } from '../../profile-view/profile-text.ts';
import { loadFrameworks } from '../../route-view/load-frameworks.ts';
import { renderRouteDocument } from '../../route-view/route-document.ts';
import type { Screen } from '../../screen.ts';
import { createPictures, sendDocument } from '../../send-file.ts';
import * as buttons from './buttons.ts';
import type { ApprovalPorts } from './ports.ts';

/** What a methodologist looks at beside the route: the file to sign, and the profile when its owner shows it. */
export function lookPresses(ports: ApprovalPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();
  const pictures = createPictures();

  composer.callbackQuery(buttons.reviewDocumentButton.pattern, async (ctx, next) => {
    const data = buttons.reviewDocumentButton.parse(ctx.callbackQuery.data);
    const seen = data
      ? await readShownRoute(ports, { viewer: ctx.viewer, iomId: asId<IomId>(data.iom) })
      : null;
    if (seen?.kind !== 'shown') return next();
    await ctx.answer(ctx.t('route-document-coming'));
    const { content, fileName } = await renderRouteDocument(
      {
        route: seen.route,
        frameworks: await loadFrameworks(ports, seen.route),
        // How the profile changed is the profile's own: that needs a share.
        repeat: null,
        locale: ctx.locale,
        timezone: ctx.viewer.timezone,
        today: todayOf(ctx.viewer, ports.clock.now()),
      },
      ctx.t,
    );
    if (!(await sendDocument(ctx, content, fileName, ctx.t('route-document-caption'))))
      await ctx.send({ text: ctx.t('file-not-sent') });
  });

  composer.callbackQuery(buttons.ownerProfileButton.pattern, async (ctx, next) => {
    const data = buttons.ownerProfileButton.parse(ctx.callbackQuery.data);
    const seen = data
      ? await readShownRoute(ports, { viewer: ctx.viewer, iomId: asId<IomId>(data.iom) })
      : null;
    if (!data || seen?.kind !== 'shown') return next();
    const look = await readProfile(ports, { viewer: ctx.viewer, ownerId: seen.route.owner.personId });
    await ctx.answer();
    const back: Screen['buttons'] = [
      [
        {
          text: ctx.t('approval-route-back'),
          data: buttons.reviewButton.pack({ iom: data.iom, page: 0 }),
        },
      ],
    ];
    if (look.kind !== 'shown') {
      const text = look.kind === 'empty' ? ctx.t('approval-profile-empty') : ctx.t('approval-not-shared');
      return void (await ctx.show({ text, buttons: back }));
    }
    const { head, record, profile, owner } = look;
    const reading = { head, record, profile, locale: ctx.locale, timezone: ctx.viewer.timezone };
    const png = await profileRadar(reading, ctx.t);
    if (png) await pictures.send(ctx, png, profileName(head, ctx.viewer.timezone, ctx.t));
    const heading = ctx.t('approval-profile-of', { name: owner.fullName });
    await ctx.send({
      text: profileText(reading, heading, ctx.t('approval-profile-audited'), ctx.t),
      buttons: back,
    });
  });
  return composer;
}
