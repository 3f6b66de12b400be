import pg from 'pg';
import type { BenchServer } from './bench-database.ts';
import { startOurs } from './contenders.ts';
import { median, rounded } from './statistics.ts';

/** What the answers at some positions cost, for one answer. */
interface Cost {
  positions: readonly number[];
  /** Median. */
  ms: number;
  /** Bytes written to the journal of the database (WAL); median of the positions. */
  walBytes: number;
  /** Growth of the tables with their indexes; mean of the positions, for they grow by whole pages. */
  tableBytes: number;
}

export interface Growth {
  people: number;
  /** The first answer alone: its attempt has to be read. */
  first: Cost;
  early: Cost;
  late: Cost;
  /** Late to early; the target is 1.05 or less. */
  ratio: { ms: number; walBytes: number; tableBytes: number };
}

interface Position {
  latenciesMs: readonly number[];
  walBytes: number;
  tableBytes: number;
}

// Neighbours together, so that the pages of the database that happen to fill up fall on both sides alike.
const EARLY = [2, 3, 4, 5, 6, 7, 8];
const LATE = [54, 55, 56, 57, 58, 59, 60];
/** How far the advanced are ahead of the beginners. */
const AHEAD = 52;

/**
 * One person presses at a time. The advanced have answered most of the questionnaire when the beginners come; then both
 * take turns, question by question, so that whatever else the machine does falls on both alike. Time is measured from the
 * press to the edited card.
 */
export async function measureGrowth(server: BenchServer, people: number): Promise<Growth> {
  const url = await server.createDatabase('growth');
  const ours = await startOurs(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await ours.prepare(people);

  const read = async (): Promise<{ wal: number; tables: number }> => {
    const { rows } = await client.query<{ wal: string; tables: string }>(
      `SELECT pg_current_wal_insert_lsn() - '0/0' AS wal,
              (SELECT sum(pg_total_relation_size(oid)) FROM pg_class
                WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace) AS tables`,
    );
    return { wal: Number(rows[0]?.wal), tables: Number(rows[0]?.tables) };
  };
  const answerAll = async (): Promise<Position> => {
    const before = await read();
    // The cards of the beginners and of the advanced lie in turns: whoever has answered goes to the end.
    const { latenciesMs } = await ours.sandbox.run({
      seats: 1,
      ms: Number.MAX_SAFE_INTEGER,
      presses: people,
      order: 'rotate',
    });
    const after = await read();
    return {
      latenciesMs,
      walBytes: (after.wal - before.wal) / people,
      tableBytes: (after.tables - before.tables) / people,
    };
  };
  for (let position = 1; position <= AHEAD; position += 1) await answerAll();
  await ours.prepare(people);
  const positions = new Map<number, Position>();
  for (let position = 1; position <= Math.max(...EARLY); position += 1) {
    positions.set(AHEAD + position, await answerAll());
    positions.set(position, await answerAll());
  }
  await client.end();
  await ours.stop();

  const costOf = (numbers: readonly number[]): Cost => {
    const chosen = numbers.flatMap(number => positions.get(number) ?? []);
    const tableBytes = chosen.reduce((sum, position) => sum + position.tableBytes, 0) / chosen.length;
    return {
      positions: numbers,
      ms: rounded(median(chosen.flatMap(position => position.latenciesMs))),
      walBytes: Math.round(median(chosen.map(position => position.walBytes))),
      tableBytes: Math.round(tableBytes),
    };
  };
  const [first, early, late] = [costOf([1]), costOf(EARLY), costOf(LATE)];
  return {
    people,
    first,
    early,
    late,
    ratio: {
      ms: rounded(late.ms / early.ms),
      walBytes: rounded(late.walBytes / early.walBytes),
      tableBytes: rounded(late.tableBytes / early.tableBytes),
    },
  };
}
