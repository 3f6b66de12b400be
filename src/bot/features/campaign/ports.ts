import type { Clock } from '../../../lib/clock.ts';
import type { Random } from '../../../lib/random.ts';
import type { CampaignStore } from '../../../usecases/campaign/campaign-store.ts';
import type { PaceStore } from '../../../usecases/campaign/choose-pace.ts';
import type { CoverageStore } from '../../../usecases/campaign/coverage.ts';
import type { FocusStore } from '../../../usecases/focus/focus-store.ts';

export interface CampaignPorts {
  campaigns: CampaignStore & CoverageStore & PaceStore;
  focus: FocusStore;
  clock: Clock;
  random: Random;
}
