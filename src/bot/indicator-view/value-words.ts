import type { Answer, Level, Value } from '../../domain/indicators/answer.ts';
import type { Target } from '../../domain/indicators/definition.ts';
import { isOfStaff } from '../../domain/indicators/evaluate.ts';
import type { Translate } from '../../lib/texts.ts';
import type { IndicatorLine } from '../../usecases/indicators/answer-indicators.ts';
import { formatGrowth, formatTenths } from '../format-percent.ts';

// locale-keys: indicator-mark-reached indicator-mark-notReached

/** «01.11.2024» in Russian. */
export function shortDay(day: Temporal.PlainDate, t: Translate): string {
  return t('indicator-day', { date: new Date(`${day.toString()}T00:00:00Z`) });
}

/** The value in words, a percent never without its parts and, of staff, the day of the roster. */
export function valueWords(
  line: Pick<IndicatorLine, 'record' | 'answer'>,
  asOf: Temporal.PlainDate,
  t: Translate,
): string {
  const { value } = line.answer;
  if (value.kind === 'share' && isOfStaff(line.record.indicator.formula))
    return t('indicator-share-of-staff', { ...shareParts(value, t), day: shortDay(asOf, t) });
  return bareValueWords(value, line.record.indicator.formula.kind === 'survey', t);
}

/** The same without the day of the roster, for tables that name it once. */
export function bareValueWords(value: Value, isScale: boolean, t: Translate): string {
  switch (value.kind) {
    case 'share':
      return t('indicator-share', shareParts(value, t));
    case 'rate': {
      const { numerator, denominator, hundredths } = value;
      const whole = String(Math.trunc(hundredths / 100));
      const part = String(hundredths % 100).padStart(2, '0');
      const each = t('indicator-decimal', { whole, part });
      return t('indicator-rate', { each, numerator: String(numerator), denominator: String(denominator) });
    }
    case 'documents': {
      const present = value.documents.filter(document => document.present).length;
      if (value.documents.length === 0) return t('indicator-document-none');
      return t('indicator-documents', { present, of: value.documents.length });
    }
    case 'change':
      return t('indicator-change', {
        before: t('indicator-share', fractionParts(value.before, t)),
        after: t('indicator-share', fractionParts(value.after, t)),
        relative: value.relative === null ? t('report-no-data') : signedPercent(value.relative.tenths, t),
        points: formatGrowth(value.points.tenths, t),
      });
    case 'levels': {
      const level = (each: typeof value.before): string =>
        each === null ? t('report-no-data') : levelNumber(each, isScale, t);
      return t('indicator-levels', { before: level(value.before), after: level(value.after) });
    }
    case 'hidden':
      return t('report-hidden');
    case 'noData':
      return t('report-no-data');
  }
}

/** «цель не менее 80 %: достигнуто»; null where the source asks for nothing. */
export function targetWords(target: Target, { target: mark }: Answer, t: Translate): string | null {
  if (target.kind === 'none') return null;
  const asked = askedWords(target, t);
  return mark === 'none'
    ? asked
    : t('indicator-target-mark', { target: asked, mark: t(`indicator-mark-${mark}`) });
}

// locale-keys: indicator-target-atLeast indicator-target-equal indicator-target-growth
function askedWords(target: Exclude<Target, { kind: 'none' }>, t: Translate): string {
  return t(`indicator-target-${target.kind}`, { percent: target.percent });
}

/** ▲ ▼ or nothing. */
export function arrow({ trend }: Pick<IndicatorLine, 'trend'>): string {
  switch (trend?.trend) {
    case 'up':
      return ' ▲';
    case 'down':
      return ' ▼';
    case 'same':
      return ' =';
    case undefined:
      return '';
  }
}

function shareParts(value: Extract<Value, { kind: 'share' }>, t: Translate) {
  const { numerator, denominator, tenths } = value;
  return { percent: formatTenths(tenths, t), numerator: String(numerator), denominator: String(denominator) };
}

function fractionParts(
  { part, whole, tenths }: { part: number; whole: number; tenths: number },
  t: Translate,
) {
  return { percent: formatTenths(tenths, t), numerator: String(part), denominator: String(whole) };
}

/** «+50,0 %» */
export function signedPercent(tenths: number, t: Translate): string {
  const percent = formatTenths(Math.abs(tenths), t);
  return t(tenths < 0 ? 'indicator-fell' : 'indicator-grew', { percent });
}

/** «4,5 (6 чел.)» of a scale, «63,0 % (25 чел.)» of mastery. */
export function levelNumber({ tenths, count }: Level, isScale: boolean, t: Translate): string {
  const value = isScale ? scaleNumber(tenths, t) : formatTenths(tenths, t);
  return t('indicator-level', { value, count });
}

function scaleNumber(tenths: number, t: Translate): string {
  return t('indicator-decimal', { whole: String(Math.trunc(tenths / 10)), part: String(tenths % 10) });
}
