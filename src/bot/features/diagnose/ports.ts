import type { AnswerPorts } from '../../../usecases/diagnosis/answer-item.ts';
import type { AttemptStore } from '../../../usecases/diagnosis/attempt-store.ts';
import type { DiagnosisStore } from '../../../usecases/diagnosis/diagnosis-store.ts';
import type { FocusStore } from '../../../usecases/focus/focus-store.ts';

export type DiagnosePorts = AnswerPorts & {
  attempts: AttemptStore;
  diagnoses: DiagnosisStore;
  focus: FocusStore;
};
