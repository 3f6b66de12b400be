import type { EventDate } from '../domain/event-date.ts';
import { DATE_PRECISIONS, parseEventDate } from '../domain/stored-event-date.ts';
import { invariant, required } from '../lib/invariant.ts';

/** A date as it stands in a row. Whoever stored it checked it, so one that cannot be read is a bug; `what` names the row. */
export function readEventDate(
  row: { datePrecision: string; date: string; timezone: string },
  what: string,
): EventDate {
  const precision = DATE_PRECISIONS.find(known => known === row.datePrecision);
  invariant(precision, `precision ${row.datePrecision} of ${what}`);
  return required(
    parseEventDate({ precision, date: row.date, zone: row.timezone }),
    `a readable date of ${what}`,
  );
}
