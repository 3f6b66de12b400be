import type { ImportForm } from '../../../domain/imports/import-form.ts';
import type { Clock } from '../../../lib/clock.ts';
import type { CalendarStore } from '../../../usecases/calendar/calendar-store.ts';
import type { FocusStore } from '../../../usecases/focus/focus-store.ts';
import type { ImportStore } from '../../../usecases/imports/import-store.ts';
import type { OpenTableFile } from '../../../usecases/imports/table-ports.ts';

export interface ImportPorts {
  imports: ImportStore;
  openTable: OpenTableFile;
  importForms: () => Promise<readonly ImportForm[]>;
  calendars: Pick<CalendarStore, 'readTerritories'>;
  focus: FocusStore;
  clock: Clock;
  /** Long work was asked for: it begins now and not at its next look. */
  wakeTasks: () => void;
}
