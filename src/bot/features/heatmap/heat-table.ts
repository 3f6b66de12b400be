import { DEEP_DEFICITS } from '../../../domain/audience.ts';
import type { ReportCell, ReportRow, ReportTable } from '../../../domain/reports/report-table.ts';
import { percentTenths } from '../../../domain/scoring/percent.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { HeatMap, HeatMeasure } from '../../../usecases/results/open-heat-map.ts';
import type { ReleasedResult } from '../../../usecases/results/result-store.ts';
import { formatDay } from '../../format-date.ts';
import { isOf, type NamedCompetency } from '../../report-view/competency-names.ts';
import { filterName } from '../../report-view/filter-name.ts';

// locale-keys: heatmap-measure-deficits heatmap-measure-mastery heatmap-note-deficits heatmap-note-mastery

/** The heat map as a report: the places shown, the territory as the last row. */
export function heatTable(map: HeatMap, competencies: readonly NamedCompetency[], t: Translate): ReportTable {
  const { campaign } = map.scope;
  return {
    key: 'heatmap',
    title: t('heatmap-title', { campaign: campaign.title }),
    subtitle: heatSubtitle(map, t),
    columns: competencies.map(({ title, short }) => ({ title, short })),
    rows: [
      ...map.places.map(({ organisationId, title }) => rowOf(map, competencies, organisationId, title)),
      { ...rowOf(map, competencies, null, campaign.territory), emphasis: true },
    ],
    notes: [
      t(`heatmap-note-${map.measure}`),
      t('results-note-hidden'),
      ...(campaign.releasedAt === null
        ? []
        : [t('results-note-frozen', { day: formatDay(campaign.releasedAt, campaign.timezone, t) })]),
      ...(map.places.length < map.total
        ? [t('heatmap-note-cut', { shown: map.places.length, total: map.total })]
        : []),
    ],
  };
}

/** One organisation, or the territory, competency by competency. */
export function placeTable(
  map: HeatMap,
  competencies: readonly NamedCompetency[],
  place: { readonly organisationId: number | null; readonly title: string },
  t: Translate,
): ReportTable {
  const cells = rowOf(map, competencies, place.organisationId, place.title).cells;
  return {
    key: 'heatmap-place',
    title: place.title,
    subtitle: heatSubtitle(map, t),
    columns: [{ title: t(`heatmap-measure-${map.measure}`) }],
    rows: competencies.flatMap(({ title, short }, index): ReportRow[] => {
      const cell = cells[index];
      return cell && cell.kind !== 'hidden' ? [{ title, short, cells: [cell] }] : [];
    }),
    notes: hiddenNotes(competencies, cells, t),
  };
}

/** What cannot be told, in one line for all topics of a place. */
function hiddenNotes(
  competencies: readonly NamedCompetency[],
  cells: readonly ReportCell[],
  t: Translate,
): string[] {
  const hidden = competencies.filter((_, index) => cells[index]?.kind === 'hidden');
  if (hidden.length === 0) return [];
  const topics = hidden.map(({ short }) => short).join(', ');
  const line =
    hidden.length === competencies.length ? t('heatmap-hidden-all') : t('heatmap-hidden', { topics });
  return [line, t('results-note-hidden')];
}

/** The number of one released row. */
export function heatCell(row: ReleasedResult | undefined, measure: HeatMeasure): ReportCell {
  if (row === undefined) return { kind: 'hidden' };
  if (measure === 'mastery') {
    if (row.scoreMax === 0) return { kind: 'noData' };
    return { kind: 'share', tenths: percentTenths(row.scoreSum, row.scoreMax), count: row.count };
  }
  const numerator = DEEP_DEFICITS.reduce((sum, level) => sum + (row.levels[level] ?? 0), 0);
  return { kind: 'percent', numerator, denominator: row.count };
}

function heatSubtitle({ measure, filter, scope }: HeatMap, t: Translate): string[] {
  const whom = filter === null ? t('heatmap-everybody') : filterName(filter, t);
  return [`${scope.campaign.territory} · ${t(`heatmap-measure-${measure}`)} · ${whom}`];
}

function rowOf(
  { rows, measure }: HeatMap,
  competencies: readonly NamedCompetency[],
  organisationId: number | null,
  title: string,
): ReportRow {
  const own = rows.filter(({ group }) => group.organisationId === organisationId);
  return {
    title,
    cells: competencies.map(competency =>
      heatCell(
        own.find(row => isOf(row, competency)),
        measure,
      ),
    ),
  };
}
