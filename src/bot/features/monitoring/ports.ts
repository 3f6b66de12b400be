import type { ProjectFile } from '../../../domain/monitoring/project-file.ts';
import type { Clock } from '../../../lib/clock.ts';
import type { FocusStore } from '../../../usecases/focus/focus-store.ts';
import type { DocumentStore } from '../../../usecases/monitoring/document-store.ts';
import type { MonitoringStore } from '../../../usecases/monitoring/monitoring-store.ts';

export interface MonitoringPorts {
  monitoring: MonitoringStore;
  documents: DocumentStore;
  /** The projects and calendars that come with the program. */
  readShippedProjects: () => Promise<readonly ProjectFile[]>;
  focus: FocusStore;
  clock: Clock;
}
