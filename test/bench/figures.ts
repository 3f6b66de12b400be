import pg from 'pg';
import { openDatabase } from '../../src/db/connect.ts';
import { migrate } from '../../src/db/migrate.ts';
import { createFigureStore } from '../../src/db/stores/figure-store.ts';
import { createFigureUpkeep } from '../../src/db/stores/figure-upkeep.ts';
import { refreshFacts } from '../../src/db/stores/refresh-facts.ts';
import { createRosterStore } from '../../src/db/stores/roster-store.ts';
import { MEASURES } from '../../src/domain/figures/measure.ts';
import { monotonicMs } from '../../src/lib/clock.ts';
import { asId } from '../../src/lib/ids.ts';
import type { BenchServer } from './bench-database.ts';
import { addFigurePeople } from './figure-people.ts';
import { median, rounded } from './statistics.ts';

/** What reading and keeping figures costs in a territory of so many people. Milliseconds: medians. */
export interface FigureCosts {
  people: number;
  answers: number;
  organisations: number;
  sheets: number;
  deltas: number;
  databaseMb: number;
  /** All measures of the territory in a school year. Target: 300. */
  indicatorsMs: number;
  /** The same as of a day a year before. Target: 300. */
  pastMs: number;
  /** The same for teachers of a subject. */
  filteredMs: number;
  /** The same of one organisation. */
  organisationMs: number;
  byOrganisationMs: number;
  /** A page of an organisation's people. Target: 100. */
  listMs: number;
  /** Of one person of whom nothing has changed, and of one of whom something has. */
  refreshMs: number;
  changeMs: number;
  /** How long a full recomputation takes, and how much of it differs. */
  recomputationS: number;
  differences: number;
}

const ROUNDS = 9;
const TODAY = Temporal.PlainDate.from('2026-03-10');
const NOW = Temporal.Instant.from('2026-03-10T09:00:00Z');
const SINCE = Temporal.PlainDate.from('2025-09-01');

/** One database after the other, each with so many people. */
export async function measureFigures(server: BenchServer, sizes: readonly number[]): Promise<FigureCosts[]> {
  const costs: FigureCosts[] = [];
  for (const people of sizes) costs.push(await measureOne(server, people));
  return costs;
}

async function measureOne(server: BenchServer, people: number): Promise<FigureCosts> {
  const url = await server.createDatabase(`figures_${people}`);
  await migrate(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const place = await addFigurePeople(client, people);
  const size = await client.query<{ mb: number }>(
    'SELECT (pg_database_size(current_database()) / 1048576)::int AS mb',
  );
  await client.end();
  const database = openDatabase({ url, onIdleError: () => {}, poolSize: 2 });
  const { prisma } = database;
  const figures = createFigureStore(prisma);
  const roster = createRosterStore(prisma);
  const territoryId = asId<never>(place.territoryId);
  const organisationId = asId<never>(place.organisationId);
  const scope = { territoryId, organisationId: null, asOf: TODAY, from: SINCE, measures: MEASURES };
  const lastYear = { asOf: TODAY.subtract({ years: 1 }), from: SINCE.subtract({ years: 1 }) };
  const refresh = (personId: number) => prisma.$transaction(tx => refreshFacts(tx, [personId], NOW));
  let changed = place.personId;
  try {
    const { people: counted, territoryId: _, personId, organisationId: __, ...sizes } = place;
    const began = monotonicMs();
    const differences = await createFigureUpkeep(prisma).findDifferences();
    const recomputationS = rounded((monotonicMs() - began) / 1_000);
    return {
      people: counted,
      ...sizes,
      databaseMb: size.rows[0]?.mb ?? 0,
      indicatorsMs: await timed(() => figures.countAll(scope)),
      pastMs: await timed(() => figures.countAll({ ...scope, ...lastYear })),
      filteredMs: await timed(() =>
        figures.countAll({ ...scope, filters: { subject: 'maths', teachersOnly: true } }),
      ),
      organisationMs: await timed(() =>
        figures.countAll({ ...scope, organisationId, filters: { teachersOnly: true } }),
      ),
      byOrganisationMs: await timed(() => figures.byOrganisation(scope)),
      listMs: await timed(() =>
        roster.listMembers({ organisationId, state: 'accepted' }, { skip: 0, take: 8 }),
      ),
      refreshMs: await timed(() => refresh(personId)),
      changeMs: await timed(async () => {
        changed += 1;
        await prisma.employment.updateMany({ where: { personId: changed }, data: { category: 'changed' } });
        await refresh(changed);
      }),
      recomputationS,
      differences: differences.length,
    };
  } finally {
    await database.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = monotonicMs();
    await work();
    times.push(monotonicMs() - began);
  }
  return rounded(median(times));
}
