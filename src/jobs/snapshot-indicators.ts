import { asId, type TerritoryId } from '../lib/ids.ts';
import type { Log } from '../lib/log.ts';
import type { SettingStore } from '../usecases/content/content-store.ts';
import { type AnswerPorts, answerIndicators } from '../usecases/indicators/answer-indicators.ts';

/**
 * Freezes every indicator of every territory as of the last day of the month before, once that day is over there: what the
 * arrows are drawn against. A month is taken once; what somebody asked for in between is taken as it was said.
 */
export async function snapshotIndicators(
  ports: AnswerPorts & { settings: Pick<SettingStore, 'getSetting' | 'setSetting'>; log: Log },
): Promise<void> {
  const { indicators, settings, clock, log } = ports;
  let taken = 0;
  for (const territory of await indicators.listTerritories()) {
    const today = clock.now().toZonedDateTimeISO(territory.timezone).toPlainDate();
    const asOf = today.with({ day: 1 }).subtract({ days: 1 });
    const mark = `indicators.month.${territory.id}`;
    if ((await settings.getSetting(mark)) === asOf.toString()) continue;
    const records = await indicators.listIndicators(asId<TerritoryId>(territory.id));
    await answerIndicators(ports, { territory, records, asOf, from: null, scope: { kind: 'territory' } });
    await settings.setSetting(mark, asOf.toString(), clock.now());
    taken += 1;
  }
  if (taken > 0) log.info({ territories: taken }, 'the indicators of the past month were taken');
}
