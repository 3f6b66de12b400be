import type { Log } from '../lib/log.ts';
import type { SettingStore } from '../usecases/content/content-store.ts';
import type { FigureUpkeep } from '../usecases/figures/figure-upkeep.ts';

const FILLED = 'figuresFilled';

/**
 * Counts everybody once, for installations that are older than the fact sheets: what happened before then is recorded as
 * of now. Does nothing when it was done; a start that was broken off is gone on with by the next one.
 */
export async function fillFigures(
  ports: {
    figureUpkeep: Pick<FigureUpkeep, 'refreshEverybody'>;
    settings: Pick<SettingStore, 'getSetting' | 'setSetting'>;
    log: Log;
  },
  now: Temporal.Instant,
): Promise<void> {
  const { figureUpkeep, settings, log } = ports;
  if ((await settings.getSetting(FILLED)) !== null) return;
  const people = await figureUpkeep.refreshEverybody(now);
  await settings.setSetting(FILLED, now.toString(), now);
  if (people > 0) log.info({ people }, 'everybody was counted for the figures');
}
