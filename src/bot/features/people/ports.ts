import type { Clock } from '../../../lib/clock.ts';
import type { Random } from '../../../lib/random.ts';
import type { InvitationStore } from '../../../usecases/people/invitation-store.ts';
import type { RosterStore } from '../../../usecases/people/roster-store.ts';

export interface PeoplePorts {
  roster: RosterStore;
  invitations: InvitationStore;
  random: Random;
  clock: Clock;
}
