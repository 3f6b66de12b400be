import { denominatorLabel } from '../../domain/indicators/denominator.ts';
import type { ReportCell, ReportRow, ReportTable } from '../../domain/reports/report-table.ts';
import { percentTenths } from '../../domain/scoring/percent.ts';
import {
  CATEGORY_MEASURES,
  type CategoryRow,
  categoryRows,
  printedDiffers,
  type StaffFigure,
  shortageOf,
} from '../../domain/staff-tables/staff-figures.ts';
import type { Translate } from '../../lib/texts.ts';
import type { StaffTableView } from '../../usecases/staff-tables/open-staff-table.ts';
import { formatTenths } from '../format-percent.ts';

/** A table of staff as a report, whichever it is. */
export function staffTable(view: StaffTableView, t: Translate): ReportTable {
  switch (view.table) {
    case 'category':
      return categoriesTable(view, t);
    case 'age':
      return agesTable(view, t);
    case 'vacancy':
      return shortageTable(view, t);
  }
}

/** Who is missing, for the monitoring of August: subject, vacancies, schools, and what was not said. */
function shortageTable(view: StaffTableView, t: Translate): ReportTable {
  const { subjects, vacancies } = shortageOf(view.figures);
  const open = subjects.filter(({ distributed }) => !distributed);
  return {
    key: 'shortage',
    title: t('stafftable-shortage-title'),
    subtitle: [t('stafftable-of', { territory: view.territory.title, period: view.period })],
    columns: [{ title: t('stafftable-vacancies') }, { title: t('stafftable-schools') }],
    rows: [
      ...subjects.map(({ subject, vacancies: value, schools }) => ({
        title: subject,
        cells: [{ kind: 'count' as const, value }, textCell(schools.join(', '))],
      })),
      {
        title: t('stafftable-total-subjects', { count: subjects.length }),
        emphasis: true,
        cells: [{ kind: 'count', value: vacancies }, textCell('')],
      },
    ],
    notes: open.map(({ subject, vacancies: count, schools }) =>
      t('stafftable-not-distributed', { subject, count, schools: schools.length }),
    ),
  };
}

// locale-keys: stafftable-measure-first stafftable-measure-highest stafftable-measure-withCategory

/** Categories by school: computed shares with their parts, the printed ones beside them, what differs below. */
function categoriesTable(view: StaffTableView, t: Translate): ReportTable {
  const rows = categoryRows(view.figures);
  const nameOf = ({ organisation }: CategoryRow): string => organisation ?? t('stafftable-total');
  const differing = rows.flatMap(row =>
    CATEGORY_MEASURES.flatMap(measure => {
      const figure = row.figures[measure];
      return figure && printedDiffers(figure)
        ? [
            t('stafftable-differs', {
              ...saidOf(figure, t),
              what: nameOf(row),
              part: t(`stafftable-measure-${measure}`),
            }),
          ]
        : [];
    }),
  );
  return {
    key: 'categories',
    title: t('stafftable-categories-title'),
    subtitle: [t('stafftable-of', { territory: view.territory.title, period: view.period })],
    columns: CATEGORY_MEASURES.flatMap(measure => [
      { title: t(`stafftable-measure-${measure}`) },
      { title: t('stafftable-printed') },
    ]),
    rows: rows.map(
      (row): ReportRow => ({
        title: nameOf(row),
        cells: CATEGORY_MEASURES.flatMap(measure => shareCells(row.figures[measure], t)),
        ...(row.organisation === null ? { emphasis: true } : {}),
      }),
    ),
    notes: [...differing, denominatorNote(view, t)],
  };
}

// locale-keys: stafftable-group-staff stafftable-group-administration

/** Ages of each group with their shares of it. */
function agesTable(view: StaffTableView, t: Translate): ReportTable {
  const known = ['staff', 'administration'];
  const nameOf = ({ grouping, measure }: StaffFigure): string =>
    t('stafftable-age', {
      group: known.includes(grouping) ? t(`stafftable-group-${grouping}`) : grouping,
      band: measure,
    });
  const differing = view.figures.filter(printedDiffers);
  return {
    key: 'ages',
    title: t('stafftable-ages-title'),
    subtitle: [t('stafftable-of', { territory: view.territory.title, period: view.period })],
    columns: [{ title: t('stafftable-share') }, { title: t('stafftable-printed') }],
    rows: view.figures.map(figure => ({ title: nameOf(figure), cells: shareCells(figure, t) })),
    notes: [
      ...differing.map(figure => t('stafftable-differs-age', { ...saidOf(figure, t), what: nameOf(figure) })),
      denominatorNote(view, t),
    ],
  };
}

function shareCells(figure: StaffFigure | null, t: Translate): ReportCell[] {
  if (!figure || figure.denominator === null) return [{ kind: 'noData' }, textCell('')];
  const { numerator, denominator, printedTenths } = figure;
  const printed = printedTenths === null ? '' : printedText(printedTenths, t);
  return [{ kind: 'percent', numerator, denominator }, textCell(printed)];
}

/** As it was printed: whole percents without a tenth. */
function printedText(tenths: number, t: Translate): string {
  return tenths % 10 === 0
    ? t('stafftable-whole-percent', { percent: String(tenths / 10) })
    : formatTenths(tenths, t);
}

function saidOf({ numerator, denominator, printedTenths }: StaffFigure, t: Translate) {
  return {
    computed: formatTenths(percentTenths(numerator, denominator ?? 1), t),
    printed: printedText(printedTenths ?? 0, t),
  };
}

function denominatorNote({ denominator }: StaffTableView, t: Translate): string {
  const { key, params } = denominatorLabel(denominator, denominator.value);
  return t('stafftable-denominator', { what: t(key, params) });
}

const textCell = (text: string): ReportCell => ({ kind: 'text', text: text === '' ? '—' : text });
