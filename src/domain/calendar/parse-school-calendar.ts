import { z } from 'zod';
import {
  type ContentPath,
  type ContentProblem,
  type ContentResult,
  contentProblem,
  problemsOfIssues,
} from '../content-problem.ts';
import { type DateRange, schoolYearRange } from '../event-date.ts';
import { CALENDAR_MODES, holds, type SchoolCalendar } from './school-calendar.ts';

const MAX_RANGES = 30;
const QUARTERS = 4;

const daySchema = z.string().refine(isDay, { error: '2026-03-15' });
const rangeSchema = z.strictObject({ from: daySchema, to: daySchema });
const namedRangeSchema = rangeSchema.extend({ title: z.string().min(1).max(100) });

/** A calendar as it lies in a JSON file. */
const calendarFileSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** The year of its 1 September. */
  schoolYear: z.int().min(2000).max(2098),
  title: z.string().min(1).max(100),
  mode: z.enum(CALENDAR_MODES),
  workingWeekdays: z.array(z.int().min(1).max(6)).min(1).max(6),
  terms: z.array(rangeSchema).min(1).max(8),
  breaks: z.array(namedRangeSchema).max(MAX_RANGES),
  holidays: z.array(namedRangeSchema).max(MAX_RANGES),
  workingDays: z.array(daySchema).max(MAX_RANGES).default([]),
});
type CalendarFile = z.infer<typeof calendarFileSchema>;

/** Reads a calendar from its JSON (schemaVersion 1) or tells everything that is wrong with it, shape before sense. */
export function parseSchoolCalendar(json: unknown): ContentResult<SchoolCalendar> {
  const parsed = calendarFileSchema.safeParse(json, { reportInput: true });
  if (!parsed.success) return { ok: false, problems: problemsOfIssues(parsed.error.issues) };
  const file = parsed.data;
  const calendar = buildCalendar(file);
  const problems = [
    ...checkRanges(calendar),
    ...checkOrder(calendar),
    ...(calendar.mode === 'quarters' && calendar.terms.length !== QUARTERS
      ? [contentProblem(['terms'], 'terms-count', { count: QUARTERS })]
      : []),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: calendar };
}

function buildCalendar(file: CalendarFile): SchoolCalendar {
  const named = (range: z.infer<typeof namedRangeSchema>) => ({ title: range.title, ...toRange(range) });
  return {
    schoolYear: { startYear: file.schoolYear },
    title: file.title,
    mode: file.mode,
    workingWeekdays: [...new Set(file.workingWeekdays)].toSorted((left, right) => left - right),
    terms: file.terms.map(toRange),
    breaks: file.breaks.map(named),
    holidays: file.holidays.map(named),
    workingDays: file.workingDays.map(day => Temporal.PlainDate.from(day)),
  };
}

function toRange({ from, to }: z.infer<typeof rangeSchema>): DateRange {
  return { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) };
}

/** Every day of the file lies in its school year, and no range ends before it begins. */
function checkRanges(calendar: SchoolCalendar): readonly ContentProblem[] {
  const year = schoolYearRange(calendar.schoolYear);
  const ranges = (['terms', 'breaks', 'holidays'] as const).flatMap(list =>
    calendar[list].map((range, index) => ({ range, path: [list, index] })),
  );
  const days = [
    ...ranges.flatMap(({ range, path }) => [
      { day: range.from, path: [...path, 'from'] },
      { day: range.to, path: [...path, 'to'] },
    ]),
    ...calendar.workingDays.map((day, index) => ({ day, path: ['workingDays', index] })),
  ];
  return [
    ...ranges
      .filter(({ range }) => Temporal.PlainDate.compare(range.from, range.to) > 0)
      .map(({ range, path }) =>
        contentProblem([...path, 'to'], 'range-empty', {
          min: range.from.toString(),
          max: range.to.toString(),
        }),
      ),
    ...days
      .filter(({ day }) => !holds(year, day))
      .map(({ day, path }) =>
        contentProblem(path, 'outside-school-year', {
          day: day.toString(),
          from: year.from.toString(),
          to: year.to.toString(),
        }),
      ),
  ];
}

/** Terms and breaks follow one another, and no lesson falls into a break. */
function checkOrder({ terms, breaks }: SchoolCalendar): readonly ContentProblem[] {
  const inOrder = (list: 'terms' | 'breaks', ranges: readonly DateRange[]) =>
    ranges.flatMap((range, index) => {
      const before = ranges[index - 1];
      return before !== undefined && Temporal.PlainDate.compare(before.to, range.from) >= 0
        ? [overlap([list, index, 'from'], before)]
        : [];
    });
  const inBreaks = breaks.flatMap((rest, index) => {
    const term = terms.find(({ from, to }) => overlaps(rest, { from, to }));
    return term === undefined ? [] : [overlap(['breaks', index], term)];
  });
  return [...inOrder('terms', terms), ...inOrder('breaks', breaks), ...inBreaks];
}

function overlaps(left: DateRange, right: DateRange): boolean {
  return (
    Temporal.PlainDate.compare(left.from, right.to) <= 0 &&
    Temporal.PlainDate.compare(right.from, left.to) <= 0
  );
}

function overlap(path: ContentPath, { from, to }: DateRange): ContentProblem {
  return contentProblem(path, 'ranges-overlap', { from: from.toString(), to: to.toString() });
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
