import type { Clock } from '../../../lib/clock.ts';
import type { DiagnosisStore } from '../../../usecases/diagnosis/diagnosis-store.ts';
import type { FocusStore } from '../../../usecases/focus/focus-store.ts';
import type { InternshipStore } from '../../../usecases/internship/internship-store.ts';

export interface InternshipPorts {
  internship: InternshipStore;
  diagnoses: Pick<DiagnosisStore, 'loadFramework'>;
  focus: FocusStore;
  clock: Clock;
}
