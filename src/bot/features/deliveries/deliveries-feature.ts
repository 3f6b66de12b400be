import { Composer } from 'grammy';
import { asId, type OrganisationId } from '../../../lib/ids.ts';
import { decideUncertain } from '../../../usecases/deliveries/decide-uncertain.ts';
import type { DeliveryId } from '../../../usecases/deliveries/deliveries-store.ts';
import { listDeliveries } from '../../../usecases/deliveries/list-deliveries.ts';
import { listUncertain } from '../../../usecases/deliveries/list-uncertain.ts';
import { listUnreachable } from '../../../usecases/deliveries/list-unreachable.ts';
import { listUnreachableOrganisations } from '../../../usecases/deliveries/list-unreachable-organisations.ts';
import { listUnreached } from '../../../usecases/deliveries/list-unreached.ts';
import { openSubject } from '../../../usecases/deliveries/open-subject.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { refusalScreen } from '../../home-row.ts';
import { deliveriesButton, unreachableButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { onlyOwnScreen, overviewScreen, SUBJECTS_ON_PAGE } from './overview-screen.ts';
import type { DeliveriesPorts } from './ports.ts';
import { parseSubject } from './subject-key.ts';
import { subjectScreen, UNREACHED_ON_PAGE, unreachedScreen } from './subject-screens.ts';
import { nothingUncertainScreen, uncertainScreen } from './uncertain-screens.ts';
import {
  PEOPLE_ON_PAGE,
  unreachableOrganisationsScreen,
  unreachablePeopleScreen,
} from './unreachable-screens.ts';

/**
 * /deliveries: methodologists see what became of messages about something of their territory; whoever wrote a message of
 * unknown fate decides about it. Every press asks the access policy anew.
 */
export function deliveriesFeature(ports: DeliveriesPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.command('deliveries', ctx => showOverview(ctx, 0));
  feature.callbackQuery(deliveriesButton.pattern, async ctx => {
    await ctx.answer();
    await showOverview(ctx, 0);
  });
  feature.callbackQuery(buttons.overviewButton.pattern, async (ctx, next) => {
    const data = buttons.overviewButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    await ctx.answer();
    await showOverview(ctx, data.page);
  });

  feature.callbackQuery(buttons.subjectButton.pattern, async (ctx, next) => {
    const data = buttons.subjectButton.parse(ctx.callbackQuery.data);
    const ref = parseSubject(data?.subject ?? '');
    if (!ref) return next();
    const opened = await openSubject(ports, { viewer: ctx.viewer, ref });
    await ctx.answer(opened ? undefined : ctx.t('deliveries-denied'));
    if (opened) await ctx.show(subjectScreen(opened, ctx.viewer.timezone, ctx.t));
  });

  feature.callbackQuery(buttons.unreachedButton.pattern, async (ctx, next) => {
    const data = buttons.unreachedButton.parse(ctx.callbackQuery.data);
    const ref = parseSubject(data?.subject ?? '');
    if (!data || !ref || data.page < 0) return next();
    const { page } = data;
    const cut = { skip: page * UNREACHED_ON_PAGE, take: UNREACHED_ON_PAGE };
    const found = await listUnreached(ports, { viewer: ctx.viewer, ref, ...cut });
    await ctx.answer(found ? undefined : ctx.t('deliveries-denied'));
    if (found) await ctx.show(unreachedScreen({ ...found, page }, ctx.t));
  });

  feature.callbackQuery(buttons.uncertainButton.pattern, async (ctx, next) => {
    const data = buttons.uncertainButton.parse(ctx.callbackQuery.data);
    if (!data || data.at < 0) return next();
    await ctx.answer();
    await showUncertain(ctx, data);
  });

  feature.callbackQuery(buttons.decideButton.pattern, async (ctx, next) => {
    const data = buttons.decideButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const deliveryId = asId<DeliveryId>(data.delivery);
    const again = data.again === 1;
    const { kind } = await decideUncertain(ports, { viewer: ctx.viewer, deliveryId, again });
    await ctx.answer(decisionNotice(kind, again, ctx));
    if (kind !== 'denied') await showUncertain(ctx, { subject: data.subject, at: 0 });
  });

  feature.callbackQuery(buttons.organisationsButton.pattern, async (ctx, next) => {
    const data = buttons.organisationsButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    const all = await listUnreachableOrganisations(ports, ctx.viewer);
    await ctx.answer(all ? undefined : ctx.t('deliveries-denied'));
    if (all) await ctx.show(unreachableOrganisationsScreen(all, data.page, ctx.t));
  });

  feature.callbackQuery(unreachableButton.pattern, async (ctx, next) => {
    const data = unreachableButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    const { page } = data;
    const organisationId = asId<OrganisationId>(data.organisation);
    const cut = { skip: page * PEOPLE_ON_PAGE, take: PEOPLE_ON_PAGE };
    const found = await listUnreachable(ports, { viewer: ctx.viewer, organisationId, ...cut });
    await ctx.answer(found ? undefined : ctx.t('people-denied'));
    if (found) await ctx.show(unreachablePeopleScreen({ ...found, page }, ctx.viewer.timezone, ctx.t));
  });

  return composer;

  async function showOverview(ctx: ViewerContext, page: number): Promise<void> {
    const cut = { skip: page * SUBJECTS_ON_PAGE, take: SUBJECTS_ON_PAGE };
    const shown = await listDeliveries(ports, ctx.viewer, cut);
    if (shown.kind === 'denied')
      await ctx.show(refusalScreen(ctx.t('deliveries-no-role'), ctx.viewer, ctx.t));
    else if (shown.kind === 'onlyOwn') await ctx.show(onlyOwnScreen(shown.uncertain, ctx.viewer, ctx.t));
    else await ctx.show(overviewScreen(shown, page, ctx.viewer, ctx.t));
  }

  async function showUncertain(
    ctx: ViewerContext,
    { subject, at }: { subject: string; at: number },
  ): Promise<void> {
    const ref = parseSubject(subject);
    const { total, deliveries } = await listUncertain(ports, ctx.viewer, { ref, skip: at, take: 1 });
    const [delivery] = deliveries;
    if (delivery)
      return void (await ctx.show(uncertainScreen({ delivery, at, total, subject }, ctx.viewer, ctx.t)));
    // The list became shorter meanwhile.
    if (at > 0) return showUncertain(ctx, { subject, at: 0 });
    await ctx.show(nothingUncertainScreen(subject, ctx.t));
  }
}

function decisionNotice(
  kind: 'decided' | 'alreadyDecided' | 'outdated' | 'denied',
  again: boolean,
  ctx: ViewerContext,
): string {
  switch (kind) {
    case 'decided':
      return again ? ctx.t('deliveries-will-send') : ctx.t('deliveries-is-delivered');
    case 'alreadyDecided':
      return ctx.t('deliveries-already-decided');
    case 'outdated':
      return ctx.t('deliveries-outdated');
    case 'denied':
      return ctx.t('deliveries-denied');
  }
}
