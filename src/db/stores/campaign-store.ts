import type { CampaignClockStore } from '../../usecases/campaign/campaign-clock-store.ts';
import type { CampaignStore } from '../../usecases/campaign/campaign-store.ts';
import type { PaceStore } from '../../usecases/campaign/choose-pace.ts';
import type { CoverageStore } from '../../usecases/campaign/coverage.ts';
import type { Prisma } from '../connect.ts';
import { countCoverage } from './campaign-coverage.ts';
import { createCampaignDrafts } from './campaign-drafts.ts';
import { listCampaignsToOpen, listOpenCampaigns, tellCampaign } from './campaign-opening.ts';
import { createCampaignOptions } from './campaign-options.ts';
import { storePace } from './campaign-pace.ts';
import { countReach, listPeople, listUnreached } from './campaign-reach.ts';
import { countScopes, findCampaign, listCampaigns } from './campaign-rows.ts';
import { createRunningCampaigns } from './campaign-running.ts';

type Campaigns = CampaignStore & CoverageStore & CampaignClockStore & PaceStore;

export function createCampaignStore(prisma: Prisma): Campaigns {
  return {
    ...createCampaignDrafts(prisma),
    ...createCampaignOptions(prisma),
    ...createRunningCampaigns(prisma),
    findCampaign: campaignId => findCampaign(prisma, campaignId),
    listCampaigns: (of, page) => listCampaigns(prisma, of, page),
    countScopes: (territoryIds, now) => countScopes(prisma, territoryIds, now),
    countReach: (campaign, now) => countReach(prisma, campaign, now),
    listUnreached: (campaign, now, page) => listUnreached(prisma, campaign, now, page),
    listPeople: (campaign, organisationId, now, page) =>
      listPeople(prisma, campaign, organisationId, now, page),
    countCoverage: question => countCoverage(prisma, question),
    choosePace: (campaignId, personId, change, at) => storePace(prisma, campaignId, personId, change, at),
    listCampaignsToOpen: now => listCampaignsToOpen(prisma, now),
    listOpenCampaigns: now => listOpenCampaigns(prisma, now),
    tellCampaign: (campaignId, now) => tellCampaign(prisma, campaignId, now),
  };
}
