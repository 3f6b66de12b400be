import { Composer } from 'grammy';
import { renderReportHeatMap } from '../../../charts/report-heat-map.ts';
import type { DiagnosisStore } from '../../../usecases/diagnosis/diagnosis-store.ts';
import { type HeatMap, openHeatMap } from '../../../usecases/results/open-heat-map.ts';
import { findResultsScope, type ResultPorts } from '../../../usecases/results/results-scope.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { type NamedCompetency, nameCompetencies } from '../../report-view/competency-names.ts';
import { reportToSend } from '../../report-view/report-to-send.ts';
import {
  isReportFile,
  type ReportFile,
  type ReportToSend,
  sendReport,
} from '../../report-view/send-report.ts';
import { refuseResults } from '../../results-view/refuse-results.ts';
import { heatmapButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import {
  campaignsScreen,
  filtersScreen,
  heatScreen,
  otherCampaigns,
  PLACES_ON_PAGE,
  placeScreen,
  placesScreen,
} from './heat-screens.ts';
import { heatTable } from './heat-table.ts';

export type HeatmapPorts = ResultPorts & { diagnoses: Pick<DiagnosisStore, 'loadFramework'> };

/** More rows than that nobody reads in a picture or a paper. */
const MOST_ROWS: Readonly<Record<ReportFile, number>> = { png: 50, docx: 300, xlsx: 5_000 };

interface Wanted {
  readonly campaign: number;
  readonly measure: number;
  /** Its place in the list of filters; -1: none. */
  readonly filter: number;
  readonly page?: { readonly skip: number; readonly take: number };
}

/**
 * /heatmap: methodologists of the territory, coordinators for their organisations beside the territory. Shows released
 * rows only. Every press asks the access policy anew; somebody else's campaign looks like none.
 */
export function heatmapFeature(ports: HeatmapPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.command('heatmap', ctx => show(ctx, { campaign: 0, measure: 0, filter: -1 }));
  feature.callbackQuery(heatmapButton.pattern, async (ctx, next) => {
    const data = heatmapButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await ctx.answer();
    await show(ctx, { ...data, measure: 0, filter: -1 });
  });
  feature.callbackQuery(buttons.heatViewButton.pattern, async (ctx, next) => {
    const data = buttons.heatViewButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await ctx.answer();
    await show(ctx, data);
  });

  feature.callbackQuery(buttons.heatPlacesButton.pattern, async (ctx, next) => {
    const data = buttons.heatPlacesButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    const { page } = data;
    await ctx.answer();
    const cut = { skip: page * PLACES_ON_PAGE, take: PLACES_ON_PAGE };
    const opened = await open(ctx, { ...data, page: cut });
    if (opened) await ctx.show(placesScreen(opened.map, opened.competencies, page, ctx.t));
  });

  feature.callbackQuery(buttons.heatPlaceButton.pattern, async (ctx, next) => {
    const data = buttons.heatPlaceButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    const cut = { skip: data.page * PLACES_ON_PAGE, take: PLACES_ON_PAGE };
    await ctx.answer();
    const opened = await open(ctx, { ...data, page: cut });
    if (!opened) return;
    const { map, competencies } = opened;
    // Only what stands on that page: a forged number opens the territory.
    const place = map.places.find(({ organisationId }) => organisationId === data.organisation) ?? {
      organisationId: null,
      title: map.scope.campaign.territory,
    };
    await ctx.show(placeScreen(map, competencies, place, data.page, ctx.t));
  });

  feature.callbackQuery(buttons.heatFiltersButton.pattern, async (ctx, next) => {
    const data = buttons.heatFiltersButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    await ctx.answer();
    const opened = await open(ctx, { ...data, filter: -1, page: { skip: 0, take: 0 } });
    if (opened) await ctx.show(filtersScreen(opened.map, data.page, ctx.t));
  });

  feature.callbackQuery(buttons.heatFileButton.pattern, async (ctx, next) => {
    const data = buttons.heatFileButton.parse(ctx.callbackQuery.data);
    if (!data || !isReportFile(data.as)) return next();
    await ctx.answer();
    const opened = await open(ctx, { ...data, page: { skip: 0, take: MOST_ROWS[data.as] } });
    if (opened) await sendReport(ctx, toSend(ctx, opened.map, opened.competencies), data.as);
  });

  feature.callbackQuery(buttons.heatCampaignsButton.pattern, async (ctx, next) => {
    const data = buttons.heatCampaignsButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    await ctx.answer();
    const found = await findResultsScope(ports, ctx.viewer, 0);
    if (found.kind === 'found') await ctx.show(campaignsScreen(found.scope, data.page, ctx.t));
    else await refuseResults(ctx, found, ports.clock.now());
  });
  return composer;

  async function show(ctx: ViewerContext, wanted: Wanted): Promise<void> {
    const opened = await open(ctx, { ...wanted, page: { skip: 0, take: 0 } });
    if (opened) await ctx.show(heatScreen(opened.map, opened.competencies, ctx.t));
  }

  /** Null: it was said why not. */
  async function open(
    ctx: ViewerContext,
    { campaign, measure, filter, page = { skip: 0, take: 0 } }: Wanted,
  ): Promise<{ map: HeatMap; competencies: readonly NamedCompetency[] } | null> {
    const outcome = await openHeatMap(ports, {
      viewer: ctx.viewer,
      campaign,
      measure: measure === 1 ? 'mastery' : 'deficits',
      filter,
      page,
    });
    if (outcome.kind !== 'shown') {
      const others = outcome.kind === 'notReleased' ? otherCampaigns(outcome.scope, ctx.t) : [];
      await refuseResults(ctx, outcome, ports.clock.now(), others);
      return null;
    }
    const { map } = outcome;
    return { map, competencies: await nameCompetencies(ports.diagnoses, map.rows, ctx.locale) };
  }

  function toSend(ctx: ViewerContext, map: HeatMap, competencies: readonly NamedCompetency[]) {
    const { timezone, operator } = map.scope.campaign;
    const table = heatTable(map, competencies, ctx.t);
    const draw: ReportToSend['draw'] = words => renderReportHeatMap(table, words);
    return reportToSend([table], { operator, timezone, draw }, ports.clock.now(), ctx.t);
  }
}
