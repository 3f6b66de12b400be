import type { Clock } from '../../../lib/clock.ts';
import type { CalendarStore, ReadCalendarFile } from '../../../usecases/calendar/calendar-store.ts';
import type { FocusStore } from '../../../usecases/focus/focus-store.ts';

export interface CalendarPorts {
  calendars: CalendarStore;
  readCalendarFile: ReadCalendarFile;
  focus: FocusStore;
  clock: Clock;
}
