import { fork } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { openDatabase } from '../../src/db/connect.ts';
import { migrate } from '../../src/db/migrate.ts';
import { createResultStore } from '../../src/db/stores/result-store.ts';
import { monotonicMs } from '../../src/lib/clock.ts';
import { asId } from '../../src/lib/ids.ts';
import { openGrowth } from '../../src/usecases/results/open-growth.ts';
import { openHeatMap } from '../../src/usecases/results/open-heat-map.ts';
import type { BenchServer } from './bench-database.ts';
import type { ReleaseFigures } from './release-process.ts';
import { addMeasuredPeople } from './result-people.ts';
import { median, rounded } from './statistics.ts';

/** What releasing and reading results costs in a territory of so many people, seven competencies each. */
export interface ResultCosts {
  people: number;
  organisations: number;
  profileEntries: number;
  /** The first campaign, then its repeat with the growth against it. Target of `blockedMs`: 50. */
  releases: readonly [ReleaseFigures, ReleaseFigures];
  /** Load of the machine in the last minute, right after the releases. */
  load: number;
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
    const results = createResultStore(prisma);
    const releases = [await release(url, made.firstId), await release(url, made.repeatId)] as const;
    const load = rounded(os.loadavg()[0] ?? 0);
    await prisma.$executeRaw`VACUUM ANALYZE "CampaignResult"`;
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
    return {
      people,
      organisations: made.organisations,
      profileEntries: made.entries,
      releases,
      load,
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

/** In a process of its own, whose memory and event loop are nobody else's. */
async function release(url: string, campaignId: number): Promise<ReleaseFigures> {
  const file = path.resolve(import.meta.dirname, 'release-process.ts');
  const child = fork(file, [url, String(campaignId), NOW.toString()], {
    // As `npm start` runs the bot.
    execArgv: ['--max-semi-space-size=8'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [figures] = (await once(child, 'message')) as [ReleaseFigures];
  await once(child, 'exit');
  const { rows, seconds, stoodStillMs, blockedMs, peakMb, idleMb, serverMb } = figures;
  return {
    rows,
    seconds: rounded(seconds),
    stoodStillMs: rounded(stoodStillMs),
    blockedMs: rounded(blockedMs),
    peakMb: Math.round(peakMb),
    idleMb: Math.round(idleMb),
    serverMb: Math.round(serverMb),
  };
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
