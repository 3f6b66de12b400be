import { readFileSync } from 'node:fs';
import { openDatabase } from '../../src/db/connect.ts';
import { createStores } from '../../src/db/create-stores.ts';
import { monotonicMs, systemClock } from '../../src/lib/clock.ts';
import { asId } from '../../src/lib/ids.ts';
import { systemRandom } from '../../src/lib/random.ts';
import { previewAnnouncement } from '../../src/usecases/announce/preview.ts';
import { watchLoop } from './watch-loop.ts';

/** One act on many people in a process whose memory and event loop are nobody else's. */
export type AnnounceAct = 'preview' | 'fanOut' | 'stop' | 'open' | 'reconcile' | 'reach' | 'coverage';

/** What the process tells the bench; of what is read more than once the median. */
export interface ActFigures {
  /** People, rows or groups the act had to do with. */
  count: number;
  ms: number;
  /** The longest the event loop stood still, in processor time. */
  blockedMs: number;
  peakMb: number;
  idleMb: number;
}

const peakMb = (): number =>
  Number(/VmHWM:\s+(\d+)/u.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1_024;

const [url = '', act = '', announcement = '0', campaign = '0'] = process.argv.slice(2);
const announcementId = asId<never>(Number(announcement));
const campaignId = asId<never>(Number(campaign));
const database = openDatabase({ url, onIdleError: () => {}, poolSize: 2 });
const stores = createStores(database, {
  clock: systemClock,
  random: systemRandom,
  defaults: { timezone: 'Europe/Moscow', locale: 'ru' },
});
const author = asId<never>(1);
await database.prisma.campaign.count();

const carryOut = async (): Promise<number> => {
  const now = systemClock.now();
  switch (act) {
    case 'preview': {
      const found = await stores.announcements.findAnnouncement(announcementId);
      if (!found) throw new Error('no announcement');
      return (await previewAnnouncement({ announcements: stores.announcements, clock: systemClock }, found))
        .people;
    }
    case 'fanOut':
      return (await stores.announcements.fanOut(announcementId, now)) ?? 0;
    case 'stop':
      return (
        (await stores.announcements.stop(announcementId, {
          actorId: author,
          by: 'methodologist',
          at: now,
        })) ?? 0
      );
    case 'open':
    case 'reconcile':
      return stores.campaigns.tellCampaign(campaignId, now);
    case 'reach': {
      const found = await stores.campaigns.findCampaign(campaignId);
      if (!found) throw new Error('no campaign');
      return (await stores.campaigns.countReach(found, now)).people;
    }
    case 'coverage':
      return (await stores.campaigns.countCoverage({ campaignId, now }))?.length ?? 0;
    default:
      throw new Error(`no act: ${act}`);
  }
};

const idleMb = peakMb();
const watch = watchLoop();
const rounds = act === 'coverage' || act === 'reach' || act === 'preview' ? 3 : 1;
const times: number[] = [];
let count = 0;
for (let round = 0; round < rounds; round += 1) {
  const startedMs = monotonicMs();
  count = await carryOut();
  times.push(monotonicMs() - startedMs);
}
const ms = times.toSorted((a, b) => a - b)[rounds >> 1] ?? 0;
const blockedMs = watch.stop();
await database.close();
const figures: ActFigures = { count, ms, blockedMs, peakMb: peakMb(), idleMb };
process.send?.(figures);
process.disconnect?.();
