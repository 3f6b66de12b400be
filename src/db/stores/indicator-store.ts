import type { IndicatorStore } from '../../usecases/indicators/indicator-store.ts';
import type { Prisma } from '../connect.ts';
import { createIndicatorDefinitions } from './indicator-definitions.ts';
import { createIndicatorSnapshots } from './indicator-snapshots.ts';
import { createIndicatorSources } from './indicator-sources.ts';
import { createIndicatorSurveys } from './indicator-surveys.ts';

export function createIndicatorStore(prisma: Prisma): IndicatorStore {
  return {
    ...createIndicatorDefinitions(prisma),
    ...createIndicatorSources(prisma),
    ...createIndicatorSnapshots(prisma),
    ...createIndicatorSurveys(prisma),
  };
}
