import { Composer } from 'grammy';
import { renderReportSlope } from '../../../charts/report-slope.ts';
import type { DiagnosisStore } from '../../../usecases/diagnosis/diagnosis-store.ts';
import { type GrowthView, openGrowth } from '../../../usecases/results/open-growth.ts';
import type { ResultPorts } from '../../../usecases/results/results-scope.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { type NamedCompetency, nameCompetencies } from '../../report-view/competency-names.ts';
import { reportToSend } from '../../report-view/report-to-send.ts';
import { isReportFile, type ReportToSend, sendReport } from '../../report-view/send-report.ts';
import { refuseResults } from '../../results-view/refuse-results.ts';
import { growthButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { firstsScreen, growthScreen, nothingBeforeScreen, placesScreen } from './growth-screens.ts';
import { growthTable, SLOPE_COLUMNS } from './growth-table.ts';

export type GrowthPorts = ResultPorts & { diagnoses: Pick<DiagnosisStore, 'loadFramework'> };

interface Wanted {
  readonly campaign: number;
  readonly first?: number;
  readonly organisation?: number;
  readonly page?: number;
}

/**
 * /growth: methodologists of the territory, coordinators for their organisations beside the territory. Shows released
 * rows only. Every press asks the access policy anew; somebody else's campaign looks like none.
 */
export function growthFeature(ports: GrowthPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.command('growth', ctx => show(ctx, { campaign: 0 }));
  feature.callbackQuery(growthButton.pattern, async (ctx, next) => {
    const data = growthButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await ctx.answer();
    await show(ctx, data);
  });
  feature.callbackQuery(buttons.growthViewButton.pattern, async (ctx, next) => {
    const data = buttons.growthViewButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await ctx.answer();
    await show(ctx, data);
  });
  feature.callbackQuery(buttons.growthPlacesButton.pattern, async (ctx, next) => {
    const data = buttons.growthPlacesButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    await ctx.answer();
    const opened = await open(ctx, data);
    if (opened) await ctx.show(placesScreen(opened.view, data.page, ctx.t));
  });
  feature.callbackQuery(buttons.growthFirstsButton.pattern, async (ctx, next) => {
    const data = buttons.growthFirstsButton.parse(ctx.callbackQuery.data);
    if (!data || data.page < 0) return next();
    await ctx.answer();
    const opened = await open(ctx, { campaign: data.campaign });
    if (opened) await ctx.show(firstsScreen(opened.view, data.page, ctx.t));
  });
  feature.callbackQuery(buttons.growthFileButton.pattern, async (ctx, next) => {
    const data = buttons.growthFileButton.parse(ctx.callbackQuery.data);
    if (!data || !isReportFile(data.as)) return next();
    await ctx.answer();
    const opened = await open(ctx, data);
    if (opened) await sendReport(ctx, toSend(ctx, opened.view, opened.competencies), data.as);
  });
  return composer;

  async function show(ctx: ViewerContext, wanted: Wanted): Promise<void> {
    const opened = await open(ctx, wanted);
    if (opened) await ctx.show(growthScreen(opened.view, opened.competencies, ctx.t));
  }

  /** Null: it was said why not. */
  async function open(
    ctx: ViewerContext,
    { campaign, first = 0, organisation = 0, page = 0 }: Wanted,
  ): Promise<{ view: GrowthView; competencies: readonly NamedCompetency[] } | null> {
    const outcome = await openGrowth(ports, { viewer: ctx.viewer, campaign, first, organisation, page });
    if (outcome.kind === 'nothingBefore') {
      await ctx.show(nothingBeforeScreen(outcome.scope, ctx.t));
      return null;
    }
    if (outcome.kind !== 'shown') {
      await refuseResults(ctx, outcome, ports.clock.now());
      return null;
    }
    const { view } = outcome;
    return { view, competencies: await nameCompetencies(ports.diagnoses, view.rows, ctx.locale) };
  }

  function toSend(ctx: ViewerContext, view: GrowthView, competencies: readonly NamedCompetency[]) {
    const { timezone, operator } = view.scope.campaign;
    const table = growthTable(view, competencies, ctx.t);
    const draw: ReportToSend['draw'] = words => renderReportSlope(table, words, SLOPE_COLUMNS);
    return reportToSend([table], { operator, timezone, draw }, ports.clock.now(), ctx.t);
  }
}
