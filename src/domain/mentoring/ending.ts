/** TK RF 351.8: the other side is told at least three working days before. */
const NOTICE_WORKING_DAYS = 3;

/** Public holidays of every year, `MM-DD` (TK RF 112); days moved by a yearly decree are not known here. */
const HOLIDAYS: ReadonlySet<string> = new Set([
  ...Array.from({ length: 8 }, (_, index) => `01-0${index + 1}`),
  '02-23',
  '03-08',
  '05-01',
  '05-09',
  '06-12',
  '11-04',
]);

/** Whether people work that day: Monday to Friday, public holidays left out. */
export function isWorkingDay(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek <= 5 && !HOLIDAYS.has(day.toString().slice(5));
}

/**
 * The last day of a pair whose end was asked for on a day: the third working day after it. The day itself does not count.
 * @param isWorking where the territory's calendar knows better.
 */
export function lastDayOfPair(
  askedOn: Temporal.PlainDate,
  isWorking: (day: Temporal.PlainDate) => boolean = isWorkingDay,
): Temporal.PlainDate {
  let day = askedOn;
  for (let left = NOTICE_WORKING_DAYS; left > 0; ) {
    day = day.add({ days: 1 });
    if (isWorking(day)) left -= 1;
  }
  return day;
}

/** Why a pair is over by itself today; null: it is not. `period`: the order's; `notice`: somebody asked, and the days are over. */
export function endDue(
  pair: { readonly endsOn: Temporal.PlainDate | null; readonly endAskedOn: Temporal.PlainDate | null },
  today: Temporal.PlainDate,
  isWorking: (day: Temporal.PlainDate) => boolean = isWorkingDay,
): 'notice' | 'period' | null {
  const isAfter = (last: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(today, last) > 0;
  if (pair.endAskedOn !== null && isAfter(lastDayOfPair(pair.endAskedOn, isWorking))) return 'notice';
  return pair.endsOn !== null && isAfter(pair.endsOn) ? 'period' : null;
}
