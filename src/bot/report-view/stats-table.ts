import { cellText } from '../../domain/reports/cell-text.ts';
import type { ReportCell, ReportRow, ReportTable } from '../../domain/reports/report-table.ts';
import { buildReportWords } from '../../domain/reports/report-words.ts';
import type { Translate } from '../../lib/texts.ts';
import type { CoverageView } from '../../usecases/coverage/open-coverage.ts';
import type { Stats } from '../../usecases/summary/open-stats.ts';
import { formatDay } from '../format-event-date.ts';

/** What stands beside the figures of a territory. */
export interface StatsExtras {
  /** Of the newest running campaign of the territory; null: none runs. */
  readonly coverage: CoverageView | null;
  /** What waits for the reader's decision, in their territories. */
  readonly waiting: number;
}

/** The summary of a territory in one table. */
export function statsTable(stats: Stats, { coverage, waiting }: StatsExtras, t: Translate): ReportTable {
  const { figures, territory } = stats;
  const count = (title: string, value: number): ReportRow => ({ title, cells: [{ kind: 'count', value }] });
  return {
    key: 'stats',
    title: t('stats-title'),
    subtitle: [t('stats-of', { territory: territory.title, day: formatDay(stats.day, t) })],
    columns: [{ title: t('stats-value') }],
    rows: [
      { title: t('stats-in-bot'), cells: [partOf(figures.inBot, figures.people)] },
      ...(coverage ? [coverageRow(coverage, t)] : []),
      count(t('stats-routes-waiting'), figures.routesWaiting),
      count(t('stats-routes-running'), figures.routesRunning),
      count(t('stats-routes-done'), figures.routesDone),
      count(t('stats-events'), figures.eventsThisMonth),
      count(t('stats-pairs'), figures.pairs),
      count(t('stats-groups'), figures.groups),
      count(t('stats-waiting'), waiting),
      ...stats.stages.map(
        ({ project, at }): ReportRow => ({
          title: t('stats-stage', { project }),
          cells: [{ kind: 'text', text: stageWords(at, t) }],
        }),
      ),
    ],
    notes: [],
  };
}

/** The same in the lines of one screen. */
export function statsText(stats: Stats, extras: StatsExtras, t: Translate): string {
  const { figures } = stats;
  const words = buildReportWords(t);
  const [head = '', ...rest] = [
    t('stats-line-people', { value: cellText(partOf(figures.inBot, figures.people), words) }),
    ...(extras.coverage ? [t('stats-line-campaign', campaignWords(extras.coverage, t))] : []),
    t('stats-line-routes', {
      waiting: figures.routesWaiting,
      running: figures.routesRunning,
      done: figures.routesDone,
    }),
    t('stats-line-events', { count: figures.eventsThisMonth }),
    t('stats-line-pairs', { pairs: figures.pairs, groups: figures.groups }),
    t('stats-line-waiting', { count: extras.waiting }),
    ...stats.stages.slice(0, 2).map(({ at }) => t('stats-line-stage', { stage: stageWords(at, t) })),
  ];
  const title = t('stats-of', { territory: stats.territory.title, day: formatDay(stats.day, t) });
  return [`${title}\n`, head, ...rest].join('\n');
}

function coverageRow(coverage: CoverageView, t: Translate): ReportRow {
  const { submitted } = coverage.told;
  return {
    title: t('coverage-title', { campaign: coverage.campaign.title }),
    cells: [submitted ? partOf(submitted.submitted, submitted.people) : { kind: 'hidden' }],
  };
}

function campaignWords(coverage: CoverageView, t: Translate): { campaign: string; value: string } {
  const [cell] = coverageRow(coverage, t).cells;
  return {
    campaign: coverage.campaign.title,
    value: cell ? cellText(cell, buildReportWords(t)) : '',
  };
}

function partOf(numerator: number, denominator: number): ReportCell {
  return denominator === 0 ? { kind: 'noData' } : { kind: 'percent', numerator, denominator };
}

function stageWords(at: Stats['stages'][number]['at'], t: Translate): string {
  switch (at.kind) {
    case 'in':
      return at.stage.title;
    case 'before':
      return t('stats-stage-before', { title: at.next.title });
    case 'over':
      return t('stats-stage-over');
  }
}
