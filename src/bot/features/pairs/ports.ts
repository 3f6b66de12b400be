import type { Clock } from '../../../lib/clock.ts';
import type { DiagnosisStore } from '../../../usecases/diagnosis/diagnosis-store.ts';
import type { FocusStore } from '../../../usecases/focus/focus-store.ts';
import type { MentoringStore } from '../../../usecases/mentoring/mentoring-store.ts';

export interface PairsPorts {
  mentoring: MentoringStore;
  diagnoses: Pick<DiagnosisStore, 'loadFramework'>;
  focus: FocusStore;
  clock: Clock;
}
