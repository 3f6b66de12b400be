import type { Clock } from '../../../lib/clock.ts';
import type { FocusStore } from '../../../usecases/focus/focus-store.ts';
import type { QuestionnaireStore } from '../../../usecases/questionnaires/questionnaire-store.ts';

export interface QuestionnairesPorts {
  questionnaires: QuestionnaireStore;
  focus: FocusStore;
  clock: Clock;
}
