import { frameworkKey } from '../domain/ids.ts';
import { required } from '../lib/invariant.ts';
import type { ContentStore, SettingStore } from '../usecases/content/content-store.ts';
import type { DemoCounts, DemoPast, DemoStore } from '../usecases/content/demo-store.ts';
import { buildDemo } from './demo/build-demo.ts';
import { buildPast } from './demo/build-past.ts';
import { type DemoData, readDemo } from './demo/read-demo.ts';
import { type HistoryPorts, replayHistory } from './demo/replay-history.ts';
import type { LoadOutcome } from './load-content.ts';
import { ensureShippedContent } from './shipped-content.ts';
import { readShippedProjects } from './shipped-projects.ts';

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
 * document 003, invented people, a running campaign and the one of last year with its answers, the yearly calendar of
 * monitoring, an association of teachers, one person's own diagnosis of last year. Loading again adds nothing; in a new school
 * year it moves the plan on and opens that year's campaign. People, and what they did, come only once: whoever asked to be
 * deleted does not come back.
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
  const past = isFirst ? await preparePast(ports, data, now) : null;
  const created = await ports.demo.storeDemo(records, past);
  if (isFirst) await replayHistory(ports, data.file, now);
  // Remembered last: whatever a killed process left undone is done at the next start.
  await ports.settings.setSetting(SETTING, hash, now);
  return { kind: 'loaded', created };
}

async function preparePast(
  { demo, diagnoses }: DemoPorts,
  data: DemoData,
  now: Temporal.Instant,
): Promise<DemoPast> {
  const { campaign, past, planFramework } = data.file;
  const monitoring = (await readShippedProjects()).find(({ key }) => key === past.monitoring);
  return buildPast(
    data,
    {
      definition: await demo.loadDefinition(campaign.questionnaire),
      framework: await diagnoses.loadFramework(frameworkKey(planFramework)),
      monitoring: required(monitoring, `calendar ${past.monitoring}`),
    },
    now,
  );
}
