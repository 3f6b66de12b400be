import type { Random } from '../../../lib/random.ts';
import type { EventPlanStore } from '../../../usecases/event-plan/event-plan-store.ts';
import type { FocusStore } from '../../../usecases/focus/focus-store.ts';
import type { LinkPorts } from '../../../usecases/groups/link-chat.ts';
import type { PeopleSearch } from '../../../usecases/groups/people-search-ports.ts';
import type { CompetencyPorts } from '../../mentoring-view/choose-competency.ts';

export interface GroupsPorts extends LinkPorts {
  mentoring: PeopleSearch & CompetencyPorts['mentoring'];
  /** The names of territories. */
  eventPlans: Pick<EventPlanStore, 'listTerritories'>;
  diagnoses: CompetencyPorts['diagnoses'];
  focus: FocusStore;
  random: Random;
}
