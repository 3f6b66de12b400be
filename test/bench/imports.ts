import { readImportForms } from '../../src/content/read-import-forms.ts';
import { openDatabase } from '../../src/db/connect.ts';
import { createStores } from '../../src/db/create-stores.ts';
import { migrate } from '../../src/db/migrate.ts';
import { createTableOpener } from '../../src/files/open-table.ts';
import { writeXlsx } from '../../src/files/write-xlsx.ts';
import { monotonicMs, systemClock } from '../../src/lib/clock.ts';
import { asId } from '../../src/lib/ids.ts';
import { systemRandom } from '../../src/lib/random.ts';
import { importAtOnce } from '../../src/usecases/imports/import-at-once.ts';
import type { BenchServer } from './bench-database.ts';
import { rounded } from './statistics.ts';
import { watchLoop } from './watch-loop.ts';

/** What a roster costs from its bytes to the commit. Targets: 10 s for 5,000 people, nobody waits more than 50 ms. */
export interface ImportCosts {
  people: number;
  organisations: number;
  fileKb: number;
  /** Read, planned and applied. */
  applyS: number;
  /** The same file again: read and compared with the roster. */
  againS: number;
  undoS: number;
  /** The longest time in which the program answered nobody. */
  blockedMs: number;
}

const SCHOOLS = 100;

export async function measureImports(server: BenchServer, people: number): Promise<ImportCosts> {
  const url = await server.createDatabase(`imports_${people}`);
  await migrate(url);
  const database = openDatabase({ url, onIdleError: () => {} });
  const territory = await database.prisma.territory.create({
    data: { key: 'b', title: 'Б', timezone: 'Europe/Moscow', operatorName: '-', operatorEmail: '-' },
  });
  await database.prisma.organisation.createMany({
    data: Array.from({ length: SCHOOLS }, (_, n) => ({
      territoryId: territory.id,
      key: `school-${n + 1}`,
      title: `СОШ № ${n + 1}`,
      searchText: `сош ${n + 1} школа`,
    })),
  });
  const stores = createStores(database, {
    clock: systemClock,
    random: systemRandom,
    defaults: { timezone: 'Europe/Moscow', locale: 'ru' },
  });
  const bytes = await rosterOf(people);
  const openTable = createTableOpener(await readImportForms());
  const load = () =>
    importAtOnce(
      { imports: stores.imports, openTable, clock: systemClock },
      {
        territory: { id: asId(territory.id), timezone: 'Europe/Moscow' },
        kind: 'people',
        file: { bytes, fileName: 'roster.xlsx' },
        options: {},
        dryRun: false,
      },
    );
  const blocked = watchLoop();
  const applied = await timed(load);
  const again = await timed(load);
  if (applied.value.kind !== 'applied' || again.value.kind !== 'planned' || again.value.plan.same !== people)
    throw new Error(`the roster was not applied: ${JSON.stringify(applied.value).slice(0, 500)}`);
  const { importId } = applied.value;
  const undone = await timed(() => stores.imports.undo(importId, { actor: null, now: systemClock.now() }));
  const blockedMs = blocked.stop();
  if (undone.value.kind !== 'undone') throw new Error('the roster was not taken back');
  await database.close();
  return {
    people,
    organisations: SCHOOLS,
    fileKb: rounded(bytes.byteLength / 1_000),
    applyS: applied.seconds,
    againS: again.seconds,
    undoS: undone.seconds,
    blockedMs: rounded(blockedMs),
  };
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const from = monotonicMs();
  const value = await work();
  return { value, seconds: rounded((monotonicMs() - from) / 1_000) };
}

function rosterOf(people: number): Promise<Uint8Array> {
  const head = ['ФИО', 'Школа', 'Должность', 'Предметы', 'Стаж', 'Категория', 'Роль', 'Основание'];
  const rows = Array.from({ length: people }, (_, n) => [
    `Сотрудник Номер ${letters(n)}`,
    `СОШ № ${(n % SCHOOLS) + 1}`,
    'Учитель',
    n % 3 === 0 ? 'Математика; Информатика' : 'Русский язык',
    n % 40,
    ['Первая', 'Высшая', 'СЗД', ''][n % 4] ?? '',
    n % 50 === 0 ? 'Наставник' : '',
    n % 50 === 0 ? 'Приказ № 1' : '',
  ]);
  return writeXlsx([{ title: 'Сотрудники', rows: [head, ...rows] }]);
}

/** Names have no digits. */
function letters(n: number): string {
  return [...String(n)].map(digit => 'абвгдежзик'.charAt(Number(digit))).join('');
}
