import { monitorEventLoopDelay } from 'node:perf_hooks';
import pg from 'pg';
import { openDatabase } from '../../src/db/connect.ts';
import { migrate } from '../../src/db/migrate.ts';
import { createReleaseStore } from '../../src/db/stores/release-store.ts';
import { createResultStore } from '../../src/db/stores/result-store.ts';
import { monotonicMs } from '../../src/lib/clock.ts';
import { asId } from '../../src/lib/ids.ts';
import { openGrowth } from '../../src/usecases/results/open-growth.ts';
import { openHeatMap } from '../../src/usecases/results/open-heat-map.ts';
import type { BenchServer } from './bench-database.ts';
import { addMeasuredPeople } from './result-people.ts';
import { median, rounded } from './statistics.ts';

/** What releasing and reading results costs in a territory of so many people, seven competencies each. */
export interface ResultCosts {
  people: number;
  organisations: number;
  profileEntries: number;
  /** Released rows of the first campaign and of its repeat. */
  rows: number;
  repeatRows: number;
  releaseS: number;
  /** With the growth against the first one. */
  repeatReleaseS: number;
  /** The longest the event loop stood still during the releases, and what the process held. */
  blockedMs: number;
  memoryMb: number;
  /** The first screen, a page of organisations, the growth. Medians. Target of the heat map: 500. */
  heatmapMs: number;
  pageMs: number;
  growthMs: number;
}

const ROUNDS = 9;
const NOW = Temporal.Instant.from('2026-03-10T09:00:00Z');

/** One database after the other, each with so many people. */
export async function measureResults(server: BenchServer, sizes: readonly number[]): Promise<ResultCosts[]> {
  const costs: ResultCosts[] = [];
  for (const people of sizes) costs.push(await measureOne(server, people));
  return costs;
}

async function measureOne(server: BenchServer, people: number): Promise<ResultCosts> {
  const url = await server.createDatabase(`results_${people}`);
  await migrate(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const made = await addMeasuredPeople(client, people);
  await client.end();
  const database = openDatabase({ url, onIdleError: () => {}, poolSize: 2 });
  const { prisma } = database;
  try {
    const releases = createReleaseStore(prisma);
    const results = createResultStore(prisma);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const release = async (campaignId: number): Promise<number> => {
      const began = monotonicMs();
      const { kind } = await releases.release(asId(campaignId), NOW);
      if (kind !== 'released') throw new Error(`not released: ${kind}`);
      return rounded((monotonicMs() - began) / 1_000);
    };
    const releaseS = await release(made.firstId);
    const repeatReleaseS = await release(made.repeatId);
    delay.disable();
    await prisma.$executeRaw`ANALYZE "CampaignResult"`;
    const memoryMb = Math.round(process.memoryUsage().rss / 1_048_576);
    const viewer = methodologistOf(made.territoryId);
    const ports = { results, clock: { now: () => NOW } };
    const heat = (take: number) =>
      openHeatMap(ports, {
        viewer,
        campaign: made.repeatId,
        measure: 'deficits',
        filter: -1,
        page: { skip: 0, take },
      });
    const count = (campaignId: number) => prisma.campaignResult.count({ where: { campaignId } });
    return {
      people,
      organisations: made.organisations,
      profileEntries: made.entries,
      rows: await count(made.firstId),
      repeatRows: await count(made.repeatId),
      releaseS,
      repeatReleaseS,
      blockedMs: rounded(delay.max / 1e6),
      memoryMb,
      heatmapMs: await timed(() => heat(0)),
      pageMs: await timed(() => heat(8)),
      growthMs: await timed(() =>
        openGrowth(ports, { viewer, campaign: made.repeatId, first: 0, organisation: 0, page: 0 }),
      ),
    };
  } finally {
    await database.close();
  }
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = monotonicMs();
    await act();
    times.push(monotonicMs() - began);
  }
  return rounded(median(times));
}

function methodologistOf(territoryId: number) {
  return {
    personId: asId<never>(1),
    telegramId: 1,
    fullName: '',
    locale: 'ru' as const,
    timezone: 'Europe/Moscow',
    registered: true,
    organisation: null,
    grants: [
      {
        role: 'methodologist' as const,
        organisationId: null,
        territoryId,
        from: Temporal.PlainDate.from('2020-01-01'),
        to: null,
      },
    ],
    menteeIds: new Set<number>(),
  };
}
