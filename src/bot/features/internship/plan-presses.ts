import { Composer } from 'grammy';
import { schoolYearOf } from '../../../domain/event-date.ts';
import { asId, type TerritoryId } from '../../../lib/ids.ts';
import {
  SITE_DOCUMENTS,
  type SiteId,
  type TerritoryRecord,
} from '../../../usecases/internship/internship-ports.ts';
import { openTerritory, planInternship } from '../../../usecases/internship/plan-internship.ts';
import { reportYear } from '../../../usecases/internship/report-year.ts';
import type { ViewerContext } from '../../context.ts';
import type { Screen } from '../../screen.ts';
import * as buttons from './buttons.ts';
import { homeScreen, partnersScreen, programmesScreen, siteScreen, sitesScreen } from './home-screens.ts';
import type { InternshipPorts } from './ports.ts';
import { reportEventsScreen, reportScreen, yearPeriod } from './report-screen.ts';

/** Years a report is asked for; others come from modified clients. */
const YEARS = { from: 2000, to: 2099 };

/** What is planned in a territory: for its methodologists alone. */
export function planPresses(ports: InternshipPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  const lists = [
    [buttons.homeButton, homeScreen],
    [buttons.sitesButton, sitesScreen],
    [buttons.programmesButton, programmesScreen],
    [buttons.partnersButton, partnersScreen],
  ] as const;
  for (const [button, screen] of lists)
    composer.callbackQuery(button.pattern, async (ctx, next) => {
      const data = button.parse(ctx.callbackQuery.data);
      if (!data) return next();
      await show(ctx, data.territory, territory => screen(territory, ctx.t));
    });

  composer.callbackQuery(buttons.groupsPageButton.pattern, async (ctx, next) => {
    const data = buttons.groupsPageButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await show(ctx, data.territory, territory => homeScreen(territory, ctx.t, data));
  });

  composer.callbackQuery(buttons.siteButton.pattern, async (ctx, next) => {
    const data = buttons.siteButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await show(ctx, data.territory, territory => siteOf(ctx, territory, data.site));
  });

  composer.callbackQuery(buttons.siteDocumentButton.pattern, async (ctx, next) => {
    const data = buttons.siteDocumentButton.parse(ctx.callbackQuery.data);
    const document = SITE_DOCUMENTS.find(known => known === data?.document);
    if (!data || !document) return next();
    const territoryId = asId<TerritoryId>(data.territory);
    const siteId = asId<SiteId>(data.site);
    const change = { type: 'siteDocument', siteId, document, there: data.there === 1 } as const;
    const outcome = await planInternship(ports, { viewer: ctx.viewer, territoryId, change });
    if (outcome !== 'done') return ctx.answer(ctx.t('internship-denied'));
    await show(ctx, territoryId, territory => siteOf(ctx, territory, siteId));
  });

  composer.callbackQuery(buttons.reportButton.pattern, async (ctx, next) => {
    const data = buttons.reportButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await showReport(ctx, data, reportScreen);
  });

  composer.callbackQuery(buttons.reportEventsButton.pattern, async (ctx, next) => {
    const data = buttons.reportEventsButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    const { page } = data;
    await showReport(ctx, data, (report, at, t) => reportEventsScreen(report, { ...at, page }, t));
  });
  return composer;

  async function showReport(
    ctx: ViewerContext,
    wanted: { territory: number; year: number },
    screenOf: typeof reportScreen,
  ): Promise<void> {
    const territoryId = asId<TerritoryId>(wanted.territory);
    const territory = await openTerritory(ports, { viewer: ctx.viewer, territoryId });
    if (territory === null) return ctx.answer(ctx.t('internship-denied'));
    const today = ports.clock.now().toZonedDateTimeISO(territory.timezone).toPlainDate();
    const known = wanted.year >= YEARS.from && wanted.year <= YEARS.to;
    const year = known ? wanted.year : schoolYearOf(today).startYear;
    const report = await reportYear(ports, { territoryId, period: yearPeriod(year) });
    await ctx.answer();
    if (report) await ctx.show(screenOf(report, { territoryId, year }, ctx.t));
  }

  async function show(
    ctx: ViewerContext,
    territory: number,
    screenOf: (territory: TerritoryRecord) => Screen | null,
  ): Promise<void> {
    const opened = await openTerritory(ports, {
      viewer: ctx.viewer,
      territoryId: asId<TerritoryId>(territory),
    });
    const screen = opened && screenOf(opened);
    await ctx.answer(screen === null ? ctx.t('internship-denied') : undefined);
    if (screen) await ctx.show(screen);
  }

  function siteOf(ctx: ViewerContext, territory: TerritoryRecord, id: number): Screen | null {
    const site = territory.sites.find(({ siteId }) => siteId === id);
    return site ? siteScreen(territory, site, ctx.t) : null;
  }
}
