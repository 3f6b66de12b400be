import type { ToldStanding } from '../../domain/coverage/tell-coverage.ts';
import { cellText } from '../../domain/reports/cell-text.ts';
import type { ReportCell, ReportRow, ReportTable } from '../../domain/reports/report-table.ts';
import { buildReportWords } from '../../domain/reports/report-words.ts';
import type { Translate } from '../../lib/texts.ts';
import type { CoverageGroup } from '../../usecases/coverage/coverage-report-store.ts';
import type { CoverageView } from '../../usecases/coverage/open-coverage.ts';
import { formatDay } from '../format-date.ts';
import { categoryName } from '../names/categories.ts';
import { subjectName } from '../names/subjects.ts';

/**
 * The coverage as a report. By organisation: four numbers. By subject, service or category: the share of those who have
 * submitted alone, because the sums of the other numbers are known from the organisations.
 */
export function coverageTable(view: CoverageView, now: Temporal.Instant, t: Translate): ReportTable {
  const { campaign, told } = view;
  const byPlace = view.division === 'organisation';
  const day = formatDay(now, campaign.timezone, t);
  return {
    key: byPlace ? 'coverage' : `coverage-${view.division}`,
    title: t('coverage-title', { campaign: campaign.title }),
    subtitle: [
      t('coverage-of', { territory: campaign.territory, day, division: t(`coverage-by-${view.division}`) }),
      ...sumLine(view, t),
    ],
    columns: byPlace ? placeColumns(t) : [{ title: t('coverage-submitted-share') }],
    rows: [
      ...view.groups.map((group, index) =>
        rowOf(groupTitle(group, view, t), told.groups[index] ?? 'empty', byPlace),
      ),
      ...totalRow(view, t),
    ],
    notes: [
      ...(told.complete ? [] : [t('coverage-note-hidden')]),
      ...(told.submitted ? [] : [t('coverage-note-no-sum')]),
      ...(byPlace ? [t('coverage-note-unreachable')] : []),
    ],
  };
}

/** «Завершили 86,0 % (300 из 349)», where it hides nobody. */
function sumLine({ told }: CoverageView, t: Translate): string[] {
  if (!told.submitted || told.submitted.people === 0) return [];
  const { submitted, people } = told.submitted;
  const cell: ReportCell = { kind: 'percent', numerator: submitted, denominator: people };
  return [t('coverage-sum', { value: cellText(cell, buildReportWords(t)) })];
}

function placeColumns(t: Translate): ReportTable['columns'] {
  return [
    { title: t('coverage-submitted') },
    { title: t('coverage-in-progress') },
    { title: t('coverage-not-started') },
    { title: t('coverage-unreachable') },
  ];
}

// locale-keys: coverage-by-organisation coverage-by-subject coverage-by-service coverage-by-category
function groupTitle(group: CoverageGroup, { division }: CoverageView, t: Translate): string {
  if (group.title !== null) return group.title;
  if (group.key === '') return t('coverage-unknown');
  if (division === 'subject') return subjectName(group.key, t);
  if (division === 'category') return categoryName(group.key, t);
  return t('coverage-service', { band: group.key.replace('-', '–') });
}

function rowOf(title: string, told: ToldStanding, byPlace: boolean): ReportRow {
  if (told === 'hidden' || told === 'empty') {
    const cell: ReportCell = { kind: told === 'hidden' ? 'hidden' : 'noData' };
    return { title, cells: byPlace ? [cell, cell, cell, cell] : [cell] };
  }
  const { submitted, inProgress, notStarted, unreachable } = told;
  if (!byPlace) {
    const denominator = submitted + inProgress + notStarted + unreachable;
    return { title, cells: [{ kind: 'percent', numerator: submitted, denominator }] };
  }
  return {
    title,
    cells: [submitted, inProgress, notStarted, unreachable].map(value => ({ kind: 'count', value })),
  };
}

/** Of the rows that are told: it adds nothing to them. */
function totalRow({ told, groups, division }: CoverageView, t: Translate): ReportRow[] {
  if (groups.length < 2 || division !== 'organisation') return [];
  const title = told.complete ? t('coverage-total') : t('coverage-total-told');
  return [{ ...rowOf(title, told.toldTotal, true), emphasis: true }];
}
