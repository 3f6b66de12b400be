import { schoolYearOf } from '../event-date.ts';
import { reportedRange } from '../indicators/period.ts';

/** What is reported without a file; `expert`: points of an expert assessment, of the most there could be. */
export const REPORTED = ['vpr', 'oge', 'dynamics', 'expert'] as const;
export type Reported = (typeof REPORTED)[number];

export interface TypedReport {
  readonly numerator: number;
  readonly denominator: number;
  /** 2022, 2022/23 or 2022-09 */
  readonly period: string;
}

/** `notPart`: the first number is larger than the second one. `period`: that is no period, or one to come. */
export type ReportReading =
  | { readonly ok: true; readonly report: TypedReport }
  | { readonly ok: false; readonly problem: 'unreadable' | 'notPart' | 'period' };

/** More pupils than a region has; beyond it somebody mistyped. */
const MOST = 1_000_000;

/**
 * Two numbers as they are typed: «80 из 100», «80/100», «80 of 100, 2022/23». Without a period it is the school year of
 * today. Numbers alone: whoever is counted is never named.
 */
export function parseReported(line: string, today: Temporal.PlainDate): ReportReading {
  const found =
    /^(?<part>\d{1,7})\s*(?:из|of|\/)\s*(?<whole>\d{1,7})(?:\s*,\s*(?<period>\d{4}(?:\/\d{2}|-\d{2})?))?$/iu.exec(
      line.trim(),
    )?.groups;
  if (!found) return { ok: false, problem: 'unreadable' };
  const [numerator, denominator] = [Number(found.part), Number(found.whole)];
  if (denominator < 1 || denominator > MOST) return { ok: false, problem: 'unreadable' };
  if (numerator > denominator) return { ok: false, problem: 'notPart' };
  const { startYear } = schoolYearOf(today);
  const period = found.period ?? `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`;
  const range = reportedRange(period);
  if (range === null || Temporal.PlainDate.compare(range.from, today) > 0)
    return { ok: false, problem: 'period' };
  return { ok: true, report: { numerator, denominator, period } };
}
