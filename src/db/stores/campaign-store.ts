import type { CampaignClockStore } from '../../usecases/campaign/campaign-clock-store.ts';
import type { PaceStore } from '../../usecases/campaign/choose-pace.ts';
import type { CoverageStore } from '../../usecases/campaign/coverage.ts';
import type { Prisma } from '../connect.ts';
import { countCoverage } from './campaign-coverage.ts';
import { listCampaignsToOpen, listOpenCampaigns, tellCampaign } from './campaign-opening.ts';
import { storePace } from './campaign-pace.ts';

type Campaigns = CoverageStore & CampaignClockStore & PaceStore;

export function createCampaignStore(prisma: Prisma): Campaigns {
  return {
    countCoverage: question => countCoverage(prisma, question),
    choosePace: (campaignId, personId, change, at) => storePace(prisma, campaignId, personId, change, at),
    listCampaignsToOpen: now => listCampaignsToOpen(prisma, now),
    listOpenCampaigns: now => listOpenCampaigns(prisma, now),
    tellCampaign: (campaignId, now) => tellCampaign(prisma, campaignId, now),
  };
}
