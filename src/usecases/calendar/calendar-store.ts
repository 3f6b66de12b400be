import type { CalendarScope } from '../../domain/calendar/calendar-scope.ts';
import type { SchoolCalendar } from '../../domain/calendar/school-calendar.ts';
import type { PersonId } from '../../lib/ids.ts';

/** A calendar with the JSON it was read from: that is what is stored. */
export interface CalendarFile {
  readonly calendar: SchoolCalendar;
  readonly definition: unknown;
}

export interface CalendarToSave extends CalendarFile {
  readonly scope: CalendarScope;
  /** Null: it came with the program or through the command line. */
  readonly loadedById: PersonId | null;
  readonly at: Temporal.Instant;
}

/** The school calendars of the installation: one for a scope and a school year. */
export interface CalendarStore {
  /** Those of these keys (`calendarKey`) that there are. */
  readCalendars(keys: readonly string[]): Promise<ReadonlyMap<string, SchoolCalendar>>;
  /** Stores it, in place of the one of the same scope and year. */
  saveCalendar(file: CalendarToSave): Promise<void>;
  /** Stores it unless there is one of the same scope and year; false when there is. */
  addCalendar(file: CalendarToSave): Promise<boolean>;
  /** Titles of territories, by id. */
  readTerritories(ids: readonly number[]): Promise<readonly { id: number; title: string }[]>;
}

/** A calendar takes some three kilobytes. */
export const MAX_CALENDAR_BYTES = 200_000;

/** Why a file is no calendar: a line for people is made of `code` and `params`. */
export interface CalendarFileProblem {
  /** From 1; null: the file as a whole. */
  readonly line: number | null;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type CalendarReading =
  | ({ readonly ok: true } & CalendarFile)
  | { readonly ok: false; readonly problems: readonly CalendarFileProblem[] };

/** Reads the bytes of a calendar file. */
export type ReadCalendarFile = (bytes: Uint8Array) => CalendarReading;
