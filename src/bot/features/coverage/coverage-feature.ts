import { Composer } from 'grammy';
import {
  COVERAGE_DIVISIONS,
  type CoverageDivision,
  type CoverageReportStore,
} from '../../../usecases/coverage/coverage-report-store.ts';
import {
  type CoverageOutcome,
  type CoverageView,
  openCoverage,
} from '../../../usecases/coverage/open-coverage.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { refusalScreen } from '../../home-row.ts';
import { coverageTable } from '../../report-view/coverage-table.ts';
import { reportToSend } from '../../report-view/report-to-send.ts';
import { isReportFile, sendReport } from '../../report-view/send-report.ts';
import { coverageButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import {
  backToFigures,
  campaignsScreen,
  coverageScreen,
  divisionsScreen,
  untoldScreen,
} from './coverage-screens.ts';

export interface CoverageFeaturePorts {
  coverageReports: CoverageReportStore;
  clock: { now(): Temporal.Instant };
}

/**
 * /coverage: methodologists of the territory, coordinators for their organisations. Every press asks the access policy
 * anew; somebody else's campaign looks like none.
 */
export function coverageFeature(ports: CoverageFeaturePorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.command('coverage', ctx => show(ctx, { wanted: 0, division: 'organisation', page: 0 }));
  feature.callbackQuery(coverageButton.pattern, async (ctx, next) => {
    const data = coverageButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await ctx.answer();
    await show(ctx, { wanted: data.campaign, division: 'organisation', page: 0 });
  });
  feature.callbackQuery(buttons.coveragePageButton.pattern, async (ctx, next) => {
    const data = buttons.coveragePageButton.parse(ctx.callbackQuery.data);
    const division = COVERAGE_DIVISIONS[data?.by ?? -1];
    if (!data || !division) return next();
    await ctx.answer();
    await show(ctx, { wanted: data.campaign, division, page: data.page });
  });
  feature.callbackQuery(buttons.coverageFileButton.pattern, async (ctx, next) => {
    const data = buttons.coverageFileButton.parse(ctx.callbackQuery.data);
    const division = COVERAGE_DIVISIONS[data?.by ?? -1];
    if (!data || !division || !isReportFile(data.as)) return next();
    const outcome = await open(ctx, data.campaign, division);
    await ctx.answer(outcome.kind === 'shown' ? undefined : ctx.t('coverage-none-short'));
    if (outcome.kind === 'shown') await sendReport(ctx, toSend(ctx, outcome.view), data.as);
  });
  feature.callbackQuery(buttons.coverageDivisionsButton.pattern, async (ctx, next) => {
    const data = buttons.coverageDivisionsButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await ctx.answer();
    await ctx.show(divisionsScreen(data.campaign, ctx.t));
  });
  feature.callbackQuery(buttons.coverageCampaignsButton.pattern, async ctx => {
    await ctx.answer();
    const outcome = await open(ctx, 0, 'organisation');
    if (outcome.kind === 'shown') await ctx.show(campaignsScreen(outcome.view.campaigns, ctx.t));
    else await showRefusal(ctx, outcome);
  });
  return composer;

  function open(ctx: ViewerContext, wanted: number, division: CoverageDivision): Promise<CoverageOutcome> {
    return openCoverage(ports, { viewer: ctx.viewer, wanted, division });
  }

  async function show(
    ctx: ViewerContext,
    { wanted, division, page }: { wanted: number; division: CoverageDivision; page: number },
  ): Promise<void> {
    const outcome = await open(ctx, wanted, division);
    if (outcome.kind === 'shown')
      await ctx.show(coverageScreen(outcome.view, page, ports.clock.now(), ctx.t));
    else await showRefusal(ctx, outcome);
  }

  async function showRefusal(
    ctx: ViewerContext,
    outcome: Exclude<CoverageOutcome, { kind: 'shown' }>,
  ): Promise<void> {
    if (outcome.kind === 'denied')
      return void (await ctx.show(refusalScreen(ctx.t('coverage-denied'), ctx.viewer, ctx.t)));
    if (outcome.kind === 'untold') return void (await ctx.show(untoldScreen(outcome.campaign, ctx.t)));
    await ctx.show({ text: ctx.t('coverage-none'), buttons: [[backToFigures(ctx.t)]] });
  }

  function toSend(ctx: ViewerContext, view: CoverageView) {
    const now = ports.clock.now();
    const table = coverageTable(view, now, ctx.t);
    const columns = table.columns.map((_, column) => column);
    return reportToSend([table], { ...view.campaign, columns }, now, ctx.t);
  }
}
