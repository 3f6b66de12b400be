import { Composer } from 'grammy';
import type { Clock } from '../../../lib/clock.ts';
import type { CoverageReportStore } from '../../../usecases/coverage/coverage-report-store.ts';
import { type CoverageView, openCoverage } from '../../../usecases/coverage/open-coverage.ts';
import { type InboxStore, WAITING_KINDS } from '../../../usecases/inbox/inbox-store.ts';
import { readInbox } from '../../../usecases/inbox/read-inbox.ts';
import type { AnswerPorts } from '../../../usecases/indicators/answer-indicators.ts';
import { readIndicators } from '../../../usecases/indicators/read-indicators.ts';
import type { MonitoringStore } from '../../../usecases/monitoring/monitoring-store.ts';
import { hasRole } from '../../../usecases/people/viewer.ts';
import { type GapsPorts, openGaps } from '../../../usecases/summary/open-gaps.ts';
import { openStats, type Stats } from '../../../usecases/summary/open-stats.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { refusalScreen } from '../../home-row.ts';
import { indicatorTable } from '../../indicator-view/indicator-table.ts';
import { coverageTable } from '../../report-view/coverage-table.ts';
import { gapsTables } from '../../report-view/gaps-tables.ts';
import { reportToSend } from '../../report-view/report-to-send.ts';
import { isReportFile, sendReport } from '../../report-view/send-report.ts';
import { type StatsExtras, statsTable } from '../../report-view/stats-table.ts';
import { councilButton, figuresButton, statsButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { figuresScreen, statsScreen } from './figures-screens.ts';

export interface FiguresPorts extends Omit<GapsPorts, 'results'>, AnswerPorts {
  coverageReports: CoverageReportStore;
  inbox: InboxStore;
  monitoring: Pick<MonitoringStore, 'listProjects'>;
  clock: Clock;
}

/** «Цифры» and /stats. What a territory's figures say is asked of the access policy at every press. */
export function figuresFeature(ports: FiguresPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);

  feature.callbackQuery(figuresButton.pattern, async ctx => {
    await ctx.answer();
    const whole = hasRole(ctx.viewer, 'methodologist');
    if (!whole && !hasRole(ctx.viewer, 'coordinator')) return void (await denied(ctx));
    await ctx.show(figuresScreen(ctx.viewer, whole, ctx.t));
  });

  feature.command('stats', ctx => show(ctx, 0));
  feature.callbackQuery(statsButton.pattern, async ctx => {
    await ctx.answer();
    await show(ctx, 0);
  });
  feature.callbackQuery(buttons.statsOfButton.pattern, async (ctx, next) => {
    const data = buttons.statsOfButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    await ctx.answer();
    await show(ctx, data.territory);
  });
  feature.callbackQuery(buttons.statsFileButton.pattern, async (ctx, next) => {
    const data = buttons.statsFileButton.parse(ctx.callbackQuery.data);
    if (!data || !isReportFile(data.as)) return next();
    const stats = await openStats(ports, { viewer: ctx.viewer, wanted: data.territory });
    await ctx.answer(stats ? undefined : ctx.t('figures-denied'));
    if (!stats) return;
    const table = statsTable(stats, await extrasOf(ctx, stats), ctx.t);
    const report = reportToSend([table], { ...stats.territory, columns: [0] }, ports.clock.now(), ctx.t);
    await sendReport(ctx, report, data.as);
  });
  feature.callbackQuery(councilButton.pattern, async (ctx, next) => {
    const data = councilButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const stats = await openStats(ports, { viewer: ctx.viewer, wanted: data.territory });
    await ctx.answer(stats ? undefined : ctx.t('figures-denied'));
    if (stats) await sendCouncil(ctx, stats);
  });
  return composer;

  /** Everything of the territory that this feature may tell, ready to sign. */
  async function sendCouncil(ctx: ViewerContext, stats: Stats): Promise<void> {
    const now = ports.clock.now();
    const extras = await extrasOf(ctx, stats);
    const gaps = await openGaps(ports, { viewer: ctx.viewer, wanted: stats.territory.id });
    const indicators = await readIndicators(ports, {
      viewer: ctx.viewer,
      wish: { territoryId: stats.territory.id, family: null, asOf: null, narrowing: null },
    });
    const tables = [
      statsTable(stats, extras, ctx.t),
      ...(indicators.kind === 'shown' ? [indicatorTable(indicators, ctx.t)] : []),
      ...(extras.coverage ? [coverageTable(extras.coverage, now, ctx.t)] : []),
      ...(gaps ? gapsTables(gaps, ctx.locale, ctx.t) : []),
    ] as const;
    const report = reportToSend(tables, { ...stats.territory, columns: [0] }, now, ctx.t);
    await sendReport(ctx, { ...report, title: ctx.t('figures-council') }, 'docx');
  }

  async function show(ctx: ViewerContext, wanted: number): Promise<void> {
    const stats = await openStats(ports, { viewer: ctx.viewer, wanted });
    if (!stats) return void (await denied(ctx));
    await ctx.show(statsScreen(stats, await extrasOf(ctx, stats), ctx.t));
  }

  async function extrasOf(ctx: ViewerContext, stats: Stats): Promise<StatsExtras> {
    const waiting = await readInbox(ports, ctx.viewer);
    return {
      coverage: await runningCoverage(ctx, stats),
      waiting: waiting ? WAITING_KINDS.reduce((sum, kind) => sum + waiting[kind], 0) : 0,
    };
  }

  async function runningCoverage(ctx: ViewerContext, { territory }: Stats): Promise<CoverageView | null> {
    const division = 'organisation';
    const newest = await openCoverage(ports, { viewer: ctx.viewer, wanted: 0, division });
    if (newest.kind !== 'shown') return null;
    const campaign = newest.view.campaigns.find(
      ({ running, territoryId }) => running && territoryId === territory.id,
    );
    if (!campaign) return null;
    if (campaign.id === newest.view.campaign.id) return newest.view;
    const outcome = await openCoverage(ports, { viewer: ctx.viewer, wanted: campaign.id, division });
    return outcome.kind === 'shown' ? outcome.view : null;
  }

  function denied(ctx: ViewerContext): Promise<number> {
    return ctx.show(refusalScreen(ctx.t('figures-denied'), ctx.viewer, ctx.t));
  }
}
