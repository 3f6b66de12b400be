import type { Clock } from '../../../lib/clock.ts';
import type { Random } from '../../../lib/random.ts';
import type { EventPlanStore } from '../../../usecases/event-plan/event-plan-store.ts';
import type { FocusStore } from '../../../usecases/focus/focus-store.ts';

export interface EventPlanPorts {
  eventPlans: EventPlanStore;
  focus: FocusStore;
  clock: Clock;
  random: Random;
}
