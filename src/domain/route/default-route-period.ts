import { type DateRange, planningSchoolYear, schoolYearRange } from '../event-date.ts';

/**
 * The period a new route is given: the school year one plans for on that day, 01.09–31.08; from June on that is the
 * coming one (domain §3.2, §5.4).
 */
export function defaultRoutePeriod(today: Temporal.PlainDate): DateRange {
  return schoolYearRange(planningSchoolYear(today));
}
