import type { CoverageStore } from '../../usecases/campaign/coverage.ts';
import type { Prisma } from '../connect.ts';
import { countCoverage } from './campaign-coverage.ts';

export type CampaignStores = CoverageStore;

export function createCampaignStore(prisma: Prisma): CampaignStores {
  return { countCoverage: question => countCoverage(prisma, question) };
}
