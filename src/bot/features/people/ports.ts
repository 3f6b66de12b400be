import type { Clock } from '../../../lib/clock.ts';
import type { Random } from '../../../lib/random.ts';
import type { FocusStore } from '../../../usecases/focus/focus-store.ts';
import type { InvitationStore } from '../../../usecases/people/invitation-store.ts';
import type { RosterStore } from '../../../usecases/people/roster-store.ts';
import type { StaffStore } from '../../../usecases/people/staff-store.ts';

export interface PeoplePorts {
  roster: RosterStore;
  staff: StaffStore;
  focus: FocusStore;
  invitations: InvitationStore;
  random: Random;
  clock: Clock;
}
