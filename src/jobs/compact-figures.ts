import type { Log } from '../lib/log.ts';
import type { SettingStore } from '../usecases/content/content-store.ts';
import type { FigureUpkeep } from '../usecases/figures/figure-upkeep.ts';

const COMPACTED_TO = 'figuresCompactedTo';
/** So long ago, a day is over in every zone. */
const OVER_DAYS = 2;

/**
 * Sums up the deltas of days that are over: everybody who does something adds rows of their own, so that nobody waits for
 * anybody, and here they become one row of a place, measure, month and day. No figure changes. Safe to repeat.
 */
export async function compactFigures(
  ports: {
    figureUpkeep: Pick<FigureUpkeep, 'compactDeltas'>;
    settings: Pick<SettingStore, 'getSetting' | 'setSetting'>;
    log: Log;
  },
  now: Temporal.Instant,
): Promise<void> {
  const { figureUpkeep, settings, log } = ports;
  const upTo = now.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: OVER_DAYS });
  const done = await settings.getSetting(COMPACTED_TO);
  const after = done === null ? null : Temporal.PlainDate.from(done);
  if (after !== null && Temporal.PlainDate.compare(after, upTo) >= 0) return;
  const fewer = await figureUpkeep.compactDeltas({ after, upTo });
  await settings.setSetting(COMPACTED_TO, upTo.toString(), now);
  if (fewer > 0) log.info({ fewer }, 'deltas of figures were put together');
}
