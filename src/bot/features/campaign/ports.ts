import type { Clock } from '../../../lib/clock.ts';
import type { PaceStore } from '../../../usecases/campaign/choose-pace.ts';

export interface CampaignPorts {
  campaigns: PaceStore;
  clock: Clock;
}
