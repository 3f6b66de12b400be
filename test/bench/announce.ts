import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '../../src/db/migrate.ts';
import { monotonicMs } from '../../src/lib/clock.ts';
import { type AnnouncedTerritory, addAnnouncedPeople, addRunningCampaign } from './announce-people.ts';
import type { ActFigures, AnnounceAct } from './announce-process.ts';
import type { BenchServer } from './bench-database.ts';
import { type Contender, startOurs } from './contenders.ts';
import { percentile, rounded } from './statistics.ts';

interface Answers {
  presses: number;
  p50Ms: number;
  p99Ms: number;
}

/** What writing to everybody of a large territory costs, and what it costs those who are answered meanwhile. */
export interface AnnounceCosts {
  people: number;
  organisations: number;
  /** Each by a process of its own. Targets of `fanOut`: 60 s, 512 MB, 50 ms. */
  acts: readonly ({ act: AnnounceAct } & ActFigures)[];
  /** Of a campaign in an installation of so many people. Target: 500 ms. */
  coverage: { people: number } & ActFigures;
  /** Sixteen people answer while the same program puts an announcement on its way. */
  live: { without: Answers; with: Answers; seconds: number };
}

const USERS = 16;
const PAUSE_MS = 500;
const READERS = 400;
const SLICE_S = 5;

export async function measureAnnounce(
  server: BenchServer,
  { people, campaignPeople }: { people: number; campaignPeople: number },
): Promise<AnnounceCosts> {
  const url = await server.createDatabase(`announce_${people}`);
  const ours = await startOurs(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const territory = await addAnnouncedPeople(client, 'announced', { people, from: 0 });
    const campaignId = await addRunningCampaign(client, territory, { answered: false });
    await ours.prepare(READERS);
    await server.analyze();
    const live = await measureLive(client, ours, territory);
    await ours.stop();
    await client.query('DELETE FROM "Delivery"');
    await client.query('VACUUM ANALYZE "Delivery"');

    const announcement = await beginAnnouncement(client, territory);
    const acts: ({ act: AnnounceAct } & ActFigures)[] = [];
    for (const act of ['preview', 'fanOut', 'stop', 'reach', 'open', 'reconcile', 'coverage'] as const)
      acts.push({ act, ...(await carryOut(url, act, announcement, campaignId)) });
    return {
      people,
      organisations: territory.organisations,
      acts,
      coverage: await measureCoverage(server, campaignPeople),
      live,
    };
  } finally {
    await client.end();
  }
}

async function measureCoverage(server: BenchServer, people: number): Promise<AnnounceCosts['coverage']> {
  const url = await server.createDatabase(`coverage_${people}`);
  await migrate(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const territory = await addAnnouncedPeople(client, 'covered', { people, from: 0 });
  const campaignId = await addRunningCampaign(client, territory, { answered: true });
  await client.query('VACUUM ANALYZE');
  await client.end();
  return { people, ...(await carryOut(url, 'coverage', 0, campaignId)) };
}

/** An announcement to everybody that somebody has just sent. */
async function beginAnnouncement(client: pg.Client, { territoryId }: AnnouncedTerritory): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO "Announcement" ("territoryId", text, audience, state, "startedAt", "createdAt", "updatedAt")
     VALUES ($1, 'Bench', '{}', 'sending', now(), now(), now()) RETURNING id`,
    [territoryId],
  );
  return rows[0]?.id ?? 0;
}

async function carryOut(
  url: string,
  act: AnnounceAct,
  announcement: number,
  campaign: number,
): Promise<ActFigures> {
  const args = [url, act, String(announcement), String(campaign)];
  const child = fork(path.resolve(import.meta.dirname, 'announce-process.ts'), args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [figures] = (await once(child, 'message')) as [ActFigures];
  await once(child, 'exit');
  return {
    count: figures.count,
    ms: rounded(figures.ms),
    blockedMs: rounded(figures.blockedMs),
    peakMb: Math.round(figures.peakMb),
    idleMb: Math.round(figures.idleMb),
  };
}

/** The announcement is left to the program's own job; people press until everybody of it is on the way. */
async function measureLive(
  client: pg.Client,
  ours: Contender,
  territory: AnnouncedTerritory,
): Promise<AnnounceCosts['live']> {
  await press(ours, SLICE_S);
  const without = await press(ours, 4 * SLICE_S);
  const id = await beginAnnouncement(client, territory);
  const ask = async <T>(sql: string): Promise<T | undefined> =>
    (await client.query<{ value: T }>(sql, [id])).rows[0]?.value;
  const begun = () =>
    ask<boolean>(
      `SELECT EXISTS (SELECT 1 FROM "Delivery" WHERE subject = 'announcement:' || $1::int) AS value`,
    );
  // Jobs wake once a minute.
  while (!(await begun())) await new Promise(resolve => setTimeout(resolve, 20));
  const from = monotonicMs();
  const latencies: number[] = [];
  let seconds = 0;
  const watch = setInterval(async () => {
    const done = await ask<boolean>(
      'SELECT recipients IS NOT NULL AS value FROM "Announcement" WHERE id = $1',
    );
    if (done && seconds === 0) seconds = (monotonicMs() - from) / 1_000;
  }, 200);
  while (seconds === 0) latencies.push(...(await press(ours, SLICE_S)).latenciesMs);
  clearInterval(watch);
  return { without: answersOf(without.latenciesMs), with: answersOf(latencies), seconds: rounded(seconds) };
}

function press(ours: Contender, seconds: number) {
  return ours.sandbox.run({
    seats: USERS,
    ms: seconds * 1_000,
    presses: Number.MAX_SAFE_INTEGER,
    order: 'stay',
    pauseMs: PAUSE_MS,
  });
}

function answersOf(latenciesMs: readonly number[]): Answers {
  return {
    presses: latenciesMs.length,
    p50Ms: rounded(percentile(latenciesMs, 50)),
    p99Ms: rounded(percentile(latenciesMs, 99)),
  };
}
