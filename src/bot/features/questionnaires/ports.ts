import type { ImportForm } from '../../../domain/imports/import-form.ts';
import type { ImportWords } from '../../../domain/imports/import-words.ts';
import type { Clock } from '../../../lib/clock.ts';
import type { FocusStore } from '../../../usecases/focus/focus-store.ts';
import type { QuestionnaireStore } from '../../../usecases/questionnaires/questionnaire-store.ts';

export interface QuestionnairesPorts {
  questionnaires: QuestionnaireStore;
  importForms: () => Promise<readonly ImportForm[]>;
  importWords: () => Promise<ImportWords>;
  focus: FocusStore;
  clock: Clock;
}
