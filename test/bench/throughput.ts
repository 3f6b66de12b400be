import type { BenchServer } from './bench-database.ts';
import {
  type Contender,
  type ContenderName,
  startConversations,
  startFloor,
  startOurs,
} from './contenders.ts';
import { cpuMs } from './processes.ts';
import { ITEMS } from './questionnaire.ts';
import { median, percentile, rounded } from './statistics.ts';

interface Round {
  answersPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Milliseconds of processor for one answer: of the bot, of the database server, and of Telegram with its people. */
  botCpuMs: number;
  databaseCpuMs: number;
  sandboxCpuMs: number;
}

export interface Throughput {
  users: number;
  contender: ContenderName;
  /** Medians of the rounds. */
  median: Round;
  /** Median of the ratios of each round to the floor's round beside it. */
  toFloor: number;
  rounds: number[];
}

/** Nobody may run out of cards: so many answers a second are more than any contender can take. */
const MOST_PER_SECOND = 3_000;

/**
 * Answers a second through the whole path, everybody pressing as soon as the card has moved, on one machine and one
 * database server. Each contender takes turns with the floor, round by round; the first round warms up and is not counted.
 * Ours comes before the conversations bot: what that one leaves behind for the server to clean up would be counted as ours.
 */
export async function measureThroughput(
  server: BenchServer,
  { rounds, ms }: { rounds: number; ms: number },
): Promise<Throughput[]> {
  const floor = await startFloor(server);
  const ours = await startOurs(await server.createDatabase('ours'));
  const results: Throughput[] = [];
  for (const users of [16, 32])
    results.push(...(await measurePair(server, floor, ours, { users, rounds, ms })));
  await ours.stop();
  const conversations = await startConversations(server);
  for (const users of [16, 32]) {
    const fewer = { users, rounds: Math.ceil(rounds / 3), ms };
    results.push(...(await measurePair(server, floor, conversations, fewer)).slice(1));
  }
  await conversations.stop();
  await floor.stop();
  return results;
}

/** The figures of the floor, then those of the other. */
async function measurePair(
  server: BenchServer,
  floor: Contender,
  other: Contender,
  { users, rounds, ms }: { users: number; rounds: number; ms: number },
): Promise<Throughput[]> {
  const pair = [floor, other].map(contender => ({ contender, figures: [] as Round[] }));
  for (let round = 0; round <= rounds; round += 1) {
    if (round === 1) await server.analyze();
    for (const { contender, figures } of pair) {
      const measured = await measureRound(contender, server.pid, users, round === 0 ? ms / 2 : ms);
      if (round > 0) figures.push(measured);
    }
  }
  return pair.map(({ contender, figures }) => ({
    users,
    contender: contender.name,
    median: mediansOf(figures),
    toFloor: rounded(
      median(
        figures.map(
          (each, index) => each.answersPerSecond / (pair[0]?.figures[index]?.answersPerSecond ?? Number.NaN),
        ),
      ),
    ),
    rounds: figures.map(each => Math.round(each.answersPerSecond)),
  }));
}

async function measureRound(
  contender: Contender,
  serverPid: number,
  users: number,
  ms: number,
): Promise<Round> {
  const { pid, sandbox } = contender;
  const fastest = contender.name === 'conversations' ? MOST_PER_SECOND / 3 : MOST_PER_SECOND;
  await contender.prepare(users + Math.ceil((fastest * ms) / 1_000 / ITEMS));
  const before = { bot: cpuMs(pid), database: cpuMs(serverPid), sandbox: cpuMs(sandbox.pid) };
  const { latenciesMs, elapsedMs, ranOut } = await sandbox.run({
    seats: users,
    ms,
    presses: Number.MAX_SAFE_INTEGER,
    order: 'stay',
  });
  if (ranOut) throw new Error(`${contender.name} ran out of cards: raise MOST_PER_SECOND`);
  const answers = latenciesMs.length;
  return {
    answersPerSecond: (answers * 1_000) / elapsedMs,
    p50Ms: median(latenciesMs),
    p99Ms: percentile(latenciesMs, 99),
    botCpuMs: (cpuMs(pid) - before.bot) / answers,
    databaseCpuMs: (cpuMs(serverPid) - before.database) / answers,
    sandboxCpuMs: (cpuMs(sandbox.pid) - before.sandbox) / answers,
  };
}

function mediansOf(rounds: readonly Round[]): Round {
  const of = (key: keyof Round): number => rounded(median(rounds.map(round => round[key])));
  return {
    answersPerSecond: Math.round(of('answersPerSecond')),
    p50Ms: of('p50Ms'),
    p99Ms: of('p99Ms'),
    botCpuMs: of('botCpuMs'),
    databaseCpuMs: of('databaseCpuMs'),
    sandboxCpuMs: of('sandboxCpuMs'),
  };
}
