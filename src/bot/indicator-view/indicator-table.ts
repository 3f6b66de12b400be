import type { Answer } from '../../domain/indicators/answer.ts';
import { denominatorLabel } from '../../domain/indicators/denominator.ts';
import { isOfStaff } from '../../domain/indicators/evaluate.ts';
import { cellTenths } from '../../domain/reports/cell-text.ts';
import type { ReportCell, ReportTable } from '../../domain/reports/report-table.ts';
import type { Translate } from '../../lib/texts.ts';
import type { IndicatorLine } from '../../usecases/indicators/answer-indicators.ts';
import type { ShownIndicators } from '../../usecases/indicators/indicator-ports.ts';
import type { OrganisationAnswer } from '../../usecases/indicators/read-by-organisation.ts';
import { scopeWords } from './scope-words.ts';
import { bareValueWords, shortDay, targetWords } from './value-words.ts';

// locale-keys: indicator-note-overDenominator indicator-note-startZero indicator-note-smallSurveys
// locale-keys: indicator-family-000 indicator-family-001 indicator-family-002 indicator-family-003
// locale-keys: indicator-family-004 indicator-family-own
// locale-keys: indicator-reading-relative indicator-reading-points

/** The indicators of a document as a report: the value, its target and its source, with what they are divided by. */
export function indicatorTable(shown: ShownIndicators, t: Translate): ReportTable {
  return {
    key: `indicators-${shown.family}`,
    title: t('indicator-report-title', { family: t(`indicator-family-${shown.family}`) }),
    subtitle: subtitleOf(shown, t),
    columns: [
      { title: t('indicator-column-value') },
      { title: t('indicator-column-target') },
      { title: t('indicator-column-period') },
      { title: t('indicator-column-source') },
    ],
    rows: shown.lines.map(line => {
      const { key, title, target, source } = line.record.indicator;
      return {
        title: `${key} ${title}`,
        short: title,
        cells: [
          cellOf(line.answer, line.record.indicator.formula.kind === 'survey', t),
          { kind: 'text', text: targetWords(target, line.answer, t) ?? t('indicator-no-target') },
          { kind: 'text', text: periodWords(line, t) },
          { kind: 'text', text: source || t('indicator-own-source') },
        ],
      };
    }),
    notes: notesOf(shown, t),
  };
}

/** One indicator by organisation, the whole last. */
export function organisationTable(
  shown: ShownIndicators,
  line: IndicatorLine,
  rows: readonly OrganisationAnswer[],
  t: Translate,
): ReportTable {
  const { key, title, fullTitle } = line.record.indicator;
  const isScale = false;
  return {
    key: `indicator-${key}`,
    title: `${key} ${title}`,
    subtitle: [...subtitleOf(shown, t), fullTitle],
    columns: [{ title: t('indicator-column-value') }],
    rows: [
      ...rows.map(row => ({ title: row.title, cells: [cellOf(row.answer, isScale, t)] })),
      { title: t('indicator-total'), cells: [cellOf(line.answer, isScale, t)], emphasis: true },
    ],
    notes: [
      ...(rows.some(({ answer }) => answer.value.kind === 'hidden') ? [t('indicator-note-hidden')] : []),
      ...notesOf({ ...shown, lines: [line] }, t),
    ],
  };
}

export function periodWords({ from }: Pick<IndicatorLine, 'from'>, t: Translate): string {
  return from === null
    ? t('indicator-period-always')
    : t('indicator-period-from', { day: shortDay(from, t) });
}

/** Who decided how to read an ambiguous target; null where nothing is ambiguous. */
export function readingWords({ reading }: Pick<IndicatorLine, 'reading'>, t: Translate): string | null {
  if (reading === null) return null;
  const what = t(`indicator-reading-${reading.reading}`);
  if (reading.decided === null) return t('indicator-reading-nobody', { what });
  const { by, at } = reading.decided;
  const day = shortDay(at.toZonedDateTimeISO('UTC').toPlainDate(), t);
  return t('indicator-reading-by', { what, by: by ?? '—', day });
}

/**
 * What percents of staff are divided by, in words; null where nothing here is a percent of staff.
 *
 * @param day of the roster, for lines that do not name it themselves.
 */
export function denominatorWords(shown: ShownIndicators, t: Translate, day?: string): string | null {
  if (!shown.lines.some(({ record }) => isOfStaff(record.indicator.formula))) return null;
  if (shown.roster === null)
    return day === undefined ? t('indicator-denominator-narrowed') : t('indicator-roster-narrowed', { day });
  const label = denominatorLabel(shown.denominator, shown.roster);
  const what = t(label.key, label.params);
  return day === undefined ? t('indicator-denominator', { what }) : t('indicator-roster-of', { day, what });
}

export function subtitleOf(shown: ShownIndicators, t: Translate): string[] {
  const { territory, asOf } = shown;
  const place = scopeWords(shown, t);
  return [
    t('indicator-report-of', { territory: territory.title, day: shortDay(asOf, t) }),
    ...(place ? [place] : []),
  ];
}

function notesOf(shown: ShownIndicators, t: Translate): string[] {
  const denominator = denominatorWords(shown, t);
  const notes = new Set(shown.lines.flatMap(({ answer }) => answer.notes));
  const { rosterDay } = shown;
  return [
    ...(denominator === null ? [] : [denominator]),
    ...(denominator === null || rosterDay === null
      ? []
      : [t('indicator-roster-day', { day: shortDay(rosterDay, t) })]),
    ...shown.lines.flatMap(line => readingWords(line, t) ?? []),
    ...[...notes].map(note => t(`indicator-note-${note}`)),
    ...(denominator === null ? [] : [t('indicator-not-counted')]),
  ];
}

/** A share that a table would compute in the same way stands as one; everything else in words. */
export function cellOf({ value }: Answer, isScale: boolean, t: Translate): ReportCell {
  switch (value.kind) {
    case 'hidden':
    case 'noData':
      return { kind: value.kind };
    case 'share': {
      const { numerator, denominator, tenths } = value;
      const cell: ReportCell = { kind: 'percent', numerator, denominator };
      if (numerator <= denominator && cellTenths(cell) === tenths) return cell;
      return { kind: 'text', text: bareValueWords(value, isScale, t) };
    }
    default:
      return { kind: 'text', text: bareValueWords(value, isScale, t) };
  }
}
