import type { FocusStore } from '../../../usecases/focus/focus-store.ts';
import type { AnswerPorts } from '../../../usecases/indicators/answer-indicators.ts';

export interface IndicatorsPorts extends AnswerPorts {
  focus: FocusStore;
}
