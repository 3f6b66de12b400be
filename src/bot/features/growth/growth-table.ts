import type { ReportCell, ReportRow, ReportTable } from '../../../domain/reports/report-table.ts';
import { type MeanChange, meanChange } from '../../../domain/results/mean-change.ts';
import { PASSED } from '../../../domain/results/passed.ts';
import { percentTenths } from '../../../domain/scoring/percent.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { GrowthView } from '../../../usecases/results/open-growth.ts';
import type { ReleasedResult } from '../../../usecases/results/result-store.ts';
import { formatDay } from '../../format-date.ts';
import { isOf, type NamedCompetency } from '../../report-view/competency-names.ts';

/** The columns of the table, as a picture of slopes needs them. */
export const SLOPE_COLUMNS = { before: 0, now: 1, change: 2 } as const;

const HIDDEN: ReportCell = { kind: 'hidden' };
/** The other campaign asked about something else. */
const NO_DATA: ReportCell = { kind: 'noData' };

/** What changed, competency by competency. */
export function growthTable(
  view: GrowthView,
  competencies: readonly NamedCompetency[],
  t: Translate,
): ReportTable {
  const { first, scope, place } = view;
  const day = (at: Temporal.Instant): string => formatDay(at, scope.campaign.timezone, t);
  return {
    key: 'growth',
    title: t('growth-title', { first: first.title, second: scope.campaign.title }),
    subtitle: [place?.title ?? scope.campaign.territory, ...peopleLine(view, t)],
    columns: [
      { title: t('growth-before', { day: day(first.opensAt) }), short: t('growth-before-short') },
      { title: t('growth-now', { day: day(scope.campaign.opensAt) }), short: t('growth-now-short') },
      { title: t('growth-change'), short: t('growth-change') },
      { title: t('growth-words'), short: t('growth-words') },
    ],
    rows: competencies.map(competency => rowOf(view, competency, t)),
    notes: [
      t(view.paired ? 'growth-note-pairs' : 'growth-note-different'),
      ...(view.paired ? [t('growth-note-interval')] : []),
      t('growth-note-noticeable'),
      t('results-note-hidden'),
    ],
  };
}

/** Who is compared, and how many more there were in either campaign; of different people how many there were. */
function peopleLine({ paired, rows, firstRows }: GrowthView, t: Translate): string[] {
  const now = rows.find(({ competencyKey }) => competencyKey === PASSED);
  const before = firstRows.find(({ competencyKey }) => competencyKey === PASSED);
  if (!paired) {
    if (!now || !before) return [t('growth-different')];
    return [t('growth-different-people', { before: before.count, now: now.count })];
  }
  if (!now?.growth) return [t('growth-people-hidden')];
  const { pairs, lost, added } = now.growth;
  return [t('growth-people', { pairs, lost, added })];
}

/** «Успешно прошли»: of the pairs before and now, or of everybody in each campaign. */
export function passedParts({ paired, rows, firstRows }: GrowthView): {
  before: ReportCell;
  now: ReportCell;
} | null {
  const now = rows.find(({ competencyKey }) => competencyKey === PASSED);
  const before = firstRows.find(({ competencyKey }) => competencyKey === PASSED);
  if (paired) {
    if (!now?.growth) return null;
    const { pairs, passedBefore, passedAfter } = now.growth;
    return {
      before: { kind: 'percent', numerator: passedBefore, denominator: pairs },
      now: { kind: 'percent', numerator: passedAfter, denominator: pairs },
    };
  }
  // By other questionnaires other people pass: the two shares are no before and no now.
  const frameworks = frameworksOf(rows).symmetricDifference(frameworksOf(firstRows));
  if (!now || !before || frameworks.size > 0) return null;
  const of = ({ levels, count }: ReleasedResult): ReportCell => ({
    kind: 'percent',
    numerator: levels.passed ?? 0,
    denominator: count,
  });
  return { before: of(before), now: of(now) };
}

function frameworksOf(rows: readonly ReleasedResult[]): ReadonlySet<string> {
  return new Set(rows.filter(({ competencyKey }) => competencyKey !== PASSED).map(row => row.frameworkKey));
}

function rowOf(view: GrowthView, competency: NamedCompetency, t: Translate): ReportRow {
  const { title, short } = competency;
  const now = view.rows.find(row => isOf(row, competency));
  if (view.paired) {
    const growth = now?.growth;
    if (!growth || growth.beforeMax === 0 || growth.afterMax === 0)
      return { title, short, cells: [HIDDEN, HIDDEN, HIDDEN, HIDDEN] };
    const change = meanChange(growth);
    const count = growth.pairs;
    return {
      title,
      short,
      cells: [
        { kind: 'share', tenths: percentTenths(growth.beforeSum, growth.beforeMax), count },
        { kind: 'share', tenths: percentTenths(growth.afterSum, growth.afterMax), count },
        { kind: 'change', tenths: change.tenths, margin: change.marginTenths, within: change.within, count },
        { kind: 'text', text: changeWords(change, t) },
      ],
    };
  }
  const before = view.firstRows.find(row => isOf(row, competency));
  const known = frameworksOf(view.firstRows);
  if (known.size > 0 && !known.has(competency.frameworkKey))
    return { title, short, cells: [NO_DATA, NO_DATA, NO_DATA, NO_DATA] };
  if (!now || !before || now.scoreMax === 0 || before.scoreMax === 0)
    return { title, short, cells: [HIDDEN, HIDDEN, HIDDEN, HIDDEN] };
  const [from, to] = [before, now].map(({ scoreSum, scoreMax }) => percentTenths(scoreSum, scoreMax));
  const tenths = (to ?? 0) - (from ?? 0);
  const noticeable = Math.abs(tenths) >= 50;
  return {
    title,
    short,
    cells: [
      { kind: 'share', tenths: from ?? 0, count: before.count },
      { kind: 'share', tenths: to ?? 0, count: now.count },
      { kind: 'change', tenths, margin: null, within: false, count: now.count },
      { kind: 'text', text: noticeable ? t('growth-different-short') : t('growth-unnoticeable') },
    ],
  };
}

// locale-keys: growth-rose growth-fell
function changeWords({ tenths, within, noticeable }: MeanChange, t: Translate): string {
  if (within) return t('report-within');
  if (!noticeable) return t('growth-unnoticeable');
  return t(tenths > 0 ? 'growth-rose' : 'growth-fell');
}
