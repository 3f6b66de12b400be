import type { ReportCell, ReportRow, ReportTable } from '../../../domain/reports/report-table.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { IndicatorLine } from '../../../usecases/indicators/answer-indicators.ts';
import type { ShownIndicators } from '../../../usecases/indicators/indicator-ports.ts';
import { cellOf, subtitleOf } from '../../indicator-view/indicator-table.ts';
import { levelNumber } from '../../indicator-view/value-words.ts';

// locale-keys: indicator-family-000 indicator-family-001 indicator-family-002 indicator-family-003
// locale-keys: indicator-family-004 indicator-family-own

/**
 * The indicators as bars: one column, and few words beside a bar. What has two times is two bars; what is no share of people
 * has a short text instead of one.
 */
export function indicatorPicture(shown: ShownIndicators, t: Translate): ReportTable {
  return {
    key: `indicators-${shown.family}`,
    title: t('indicator-report-title', { family: t(`indicator-family-${shown.family}`) }),
    subtitle: subtitleOf(shown, t),
    columns: [{ title: t('indicator-column-value') }],
    rows: shown.lines.flatMap(line => rowsOf(line, t)),
    notes: [],
  };
}

function rowsOf({ record, answer }: IndicatorLine, t: Translate): ReportRow[] {
  const { key, title, formula } = record.indicator;
  const row = (when: string | null, cell: ReportCell): ReportRow => ({
    title: when === null ? `${key} ${title}` : `${key} ${title}, ${when}`,
    cells: [cell],
  });
  const { value } = answer;
  const [before, after] = [t('indicator-before'), t('indicator-after')];
  if (value.kind === 'change') {
    const percent = ({ part, whole }: typeof value.before): ReportCell => ({
      kind: 'percent',
      numerator: part,
      denominator: whole,
    });
    return [row(before, percent(value.before)), row(after, percent(value.after))];
  }
  if (value.kind === 'levels') {
    const isScale = formula.kind === 'survey';
    const level = (each: typeof value.before): ReportCell => {
      if (each === null) return { kind: 'noData' };
      if (!isScale) return { kind: 'share', tenths: each.tenths, count: each.count };
      return { kind: 'text', text: levelNumber(each, isScale, t) };
    };
    return [row(before, level(value.before)), row(after, level(value.after))];
  }
  if (value.kind === 'rate') {
    const text = t('indicator-parts-for', {
      numerator: String(value.numerator),
      denominator: String(value.denominator),
    });
    return [row(null, { kind: 'text', text })];
  }
  return [row(null, cellOf(answer, false, t))];
}
