import type { Clock } from '../../../lib/clock.ts';
import type { DeliveriesStore } from '../../../usecases/deliveries/deliveries-store.ts';
import type { RosterStore } from '../../../usecases/people/roster-store.ts';

export interface DeliveriesPorts {
  deliveryReports: DeliveriesStore;
  roster: Pick<RosterStore, 'findOrganisation'>;
  clock: Clock;
}
