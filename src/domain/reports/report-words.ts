import type { Translate } from '../../lib/texts.ts';

/** How one language says the cells of a report. Texts, pictures and documents use the same words and the same rounding. */
export interface ReportWords {
  /** Language tag for documents: `ru-RU`. */
  readonly language: string;
  /** Fewer answers than may be told. */
  readonly hidden: string;
  readonly noData: string;
  /** A change no larger than its error. */
  readonly within: string;
  /** 860 is «86,0 %». */
  percent(tenths: number): string;
  /** 860 is «86,0»: for a picture that says once that it shows percent. */
  number(tenths: number): string;
  /** «300 из 349». */
  parts(numerator: number, denominator: number): string;
  /** 217 is «+21,7 п. п.». */
  change(tenths: number): string;
  /** Half of an interval: «± 3,2». */
  margin(tenths: number): string;
  /** Whom a mean is of: «25 чел.». */
  people(count: number): string;
  /** A count that is known from below: «от 5». */
  atLeast(count: number): string;
}

/** The words of the language of `t`. */
export function buildReportWords(t: Translate): ReportWords {
  return {
    language: t('report-language'),
    hidden: t('report-hidden'),
    noData: t('report-no-data'),
    within: t('report-within'),
    percent: tenths => t('percent-value', digits(tenths)),
    number: tenths => t('report-number', digits(tenths)),
    parts: (numerator, denominator) =>
      t('report-parts', { numerator: String(numerator), denominator: String(denominator) }),
    change: tenths => t(tenths < 0 ? 'percent-fell' : 'percent-grew', digits(Math.abs(tenths))),
    margin: tenths => t('report-margin', digits(tenths)),
    people: count => t('report-people', { count: String(count) }),
    atLeast: count => t('report-at-least', { count: String(count) }),
  };
}

/** Tenths in digits, as texts: a number would be given the language's own separators again. */
export function digits(tenths: number): { whole: string; tenth: string } {
  return { whole: String(Math.trunc(tenths / 10)), tenth: String(tenths % 10) };
}
