import { monitorEventLoopDelay } from 'node:perf_hooks';
import { peopleList } from '../../src/bot/features/export/lists.ts';
import { readImportForms } from '../../src/content/read-import-forms.ts';
import { openDatabase, type Prisma } from '../../src/db/connect.ts';
import { migrate } from '../../src/db/migrate.ts';
import { createExportStore } from '../../src/db/stores/export-store.ts';
import { streamXlsx } from '../../src/files/stream-xlsx.ts';
import { monotonicMs, systemClock } from '../../src/lib/clock.ts';
import { asId } from '../../src/lib/ids.ts';
import { required } from '../../src/lib/invariant.ts';
import type { BenchServer } from './bench-database.ts';
import { rounded } from './statistics.ts';

/** What the roster of a large territory costs as a file. Targets: 15 s for 10⁵ rows, nobody waits more than 50 ms. */
export interface XlsxCosts {
  rows: number;
  seconds: number;
  fileMb: number;
  /** The longest time in which the program answered nobody. */
  blockedMs: number;
  /** Of 99 of 100 looks at the clock. */
  blockedP99Ms: number;
  /** What the process grew by. */
  memoryMb: number;
}

const SCHOOLS = 1_000;

export async function measureXlsx(server: BenchServer, rows: number): Promise<XlsxCosts> {
  const url = await server.createDatabase(`xlsx_${rows}`);
  await migrate(url);
  const database = openDatabase({ url, onIdleError: () => {} });
  try {
    const territoryId = await fill(database.prisma, rows);
    const { forms, words } = await readImportForms();
    const form = required(
      forms.find(({ kind }) => kind === 'people'),
      'form of people',
    );
    const list = peopleList(form, words);
    const exports = createExportStore(database.prisma);
    const memoryBefore = process.memoryUsage.rss();
    const delay = monitorEventLoopDelay({ resolution: 2 });
    delay.enable();
    const startedMs = monotonicMs();
    const bytes = await streamXlsx(
      list.sheet,
      (async function* () {
        for await (const batch of exports.listPeople(asId(territoryId), systemClock.now()))
          yield batch.map(list.cells);
      })(),
    );
    const seconds = (monotonicMs() - startedMs) / 1_000;
    delay.disable();
    return {
      rows,
      seconds: rounded(seconds),
      fileMb: rounded(bytes.length / 1_000_000),
      blockedMs: rounded(delay.max / 1_000_000),
      blockedP99Ms: rounded(delay.percentile(99) / 1_000_000),
      memoryMb: rounded((process.memoryUsage.rss() - memoryBefore) / 1_000_000),
    };
  } finally {
    await database.close();
  }
}

async function fill(prisma: Prisma, rows: number): Promise<number> {
  const territory = await prisma.territory.create({
    data: { key: 'x', title: 'Х', timezone: 'Europe/Moscow', operatorName: '-', operatorEmail: '-' },
  });
  await prisma.$executeRaw`
    INSERT INTO "Organisation" ("territoryId", key, title, "searchText")
    SELECT ${territory.id}, 'x-' || n, 'СОШ № ' || n, 'сош ' || n FROM generate_series(1, ${SCHOOLS}::int) AS n`;
  await prisma.$executeRaw`
    INSERT INTO "Person" ("fullName") SELECT 'Выгрузкина Анна Ивановна ' || n FROM generate_series(1, ${rows}::int) AS n`;
  await prisma.$executeRaw`
    INSERT INTO "Employment" ("personId", "organisationId", position, subjects, "serviceYears", category, state)
    SELECT person.id, organisation.id, 'subjectTeacher', '{maths,physics}', person.id % 40, 'first', 'accepted'
      FROM "Person" AS person
      JOIN "Organisation" AS organisation ON organisation.key = 'x-' || (1 + person.id % ${SCHOOLS}::int)`;
  await prisma.$executeRaw`ANALYZE`;
  return territory.id;
}
