import type { ContentStore, SettingStore } from '../usecases/content/content-store.ts';
import type { DemoCounts, DemoStore } from '../usecases/content/demo-store.ts';
import { buildDemo } from './demo/build-demo.ts';
import { readDemo } from './demo/read-demo.ts';
import { type HistoryPorts, replayHistory } from './demo/replay-history.ts';
import type { LoadOutcome } from './load-content.ts';
import { ensureShippedContent } from './shipped-content.ts';

export interface DemoPorts extends HistoryPorts {
  content: ContentStore;
  settings: SettingStore;
  demo: DemoStore;
}

const SETTING = 'demo';

export type DemoOutcome =
  | { readonly kind: 'loaded'; readonly created: DemoCounts }
  /** This school year's demo is there already. */
  | { readonly kind: 'upToDate' }
  /** The shipped content, which the demo needs, could not be loaded. */
  | Extract<LoadOutcome, { kind: 'refused' }>;

/**
 * Puts the demo municipality into the database: the territory of document 004 with its schools and plan, the seminars of
 * document 003, invented people, a running campaign, one person's diagnosis of last year. Loading again adds nothing; in a
 * new school year it moves the plan on and opens that year's campaign. People come only once: whoever asked to be deleted
 * does not come back.
 */
export async function loadDemo(ports: DemoPorts, { now }: { now: Temporal.Instant }): Promise<DemoOutcome> {
  const content = await ensureShippedContent(ports);
  if (content.kind === 'refused') return content;
  const data = await readDemo();
  const records = buildDemo(data, now);
  const hash = `${data.hash} ${records.campaign.key}`;
  const loaded = await ports.settings.getSetting(SETTING);
  if (loaded === hash) return { kind: 'upToDate' };
  const isFirst = loaded === null;
  const created = await ports.demo.storeDemo(records, { withPeople: isFirst });
  if (isFirst) await replayHistory(ports, data.file, now);
  // Remembered last: whatever a killed process left undone is done at the next start.
  await ports.settings.setSetting(SETTING, hash, now);
  return { kind: 'loaded', created };
}
