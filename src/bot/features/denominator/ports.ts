import type { Clock } from '../../../lib/clock.ts';
import type { FocusStore } from '../../../usecases/focus/focus-store.ts';
import type { DenominatorStore } from '../../../usecases/indicators/denominator-store.ts';

export interface DenominatorPorts {
  denominators: DenominatorStore;
  focus: FocusStore;
  clock: Clock;
}
