import { afterAll, beforeAll, expect, it } from 'vitest';
import { readImportForms } from '../../src/content/read-import-forms.ts';
import { createTableOpener } from '../../src/files/open-table.ts';
import { writeXlsx } from '../../src/files/write-xlsx.ts';
import { asId } from '../../src/lib/ids.ts';
import { importAtOnce } from '../../src/usecases/imports/import-at-once.ts';
import { type ImportDesk, openImportDesk } from './support.ts';

const TABLES = ['Questionnaire', 'Framework', 'Competency'];

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImportDesk();
});
afterAll(() => desk.test.drop());

async function loadTemplate(change: (row: readonly string[]) => readonly string[] = row => row) {
  const given = await readImportForms();
  const form = given.forms.find(({ kind }) => kind === 'questionnaire');
  const bytes = await writeXlsx(
    (form?.sheets ?? []).map(({ title, columns, examples }) => ({
      title,
      rows: [columns.map(({ heading }) => heading), ...examples.map(row => [...change(row)])],
    })),
  );
  return importAtOnce(
    { imports: desk.stores.imports, openTable: createTableOpener(given), clock: desk.clock },
    {
      territory: { id: asId(desk.place.territoryId), timezone: 'Europe/Moscow' },
      kind: 'questionnaire',
      file: { bytes, fileName: 'анкета.xlsx' },
      options: {},
      dryRun: false,
    },
  );
}

const addPerson = () =>
  desk.prisma.person.create({
    data: { fullName: 'Пробнова Анна', telegramId: 77n, registeredAt: new Date('2026-09-01') },
  });

it('is taken back without a trace while nobody has begun it, and not any more then', async () => {
  const before = await desk.dump(...TABLES);
  const outcome = await loadTemplate();
  expect(await desk.dump(...TABLES)).not.toEqual(before);
  const person = await addPerson();
  const stored = await desk.prisma.questionnaire.findFirstOrThrow({ where: { draft: true } });
  await desk.prisma.questionnairePilot.create({
    data: { questionnaireId: stored.id, personId: person.id, invitedAt: new Date('2026-09-15') },
  });
  expect(await desk.undo(outcome)).toEqual({ kind: 'undone' });
  expect(await desk.dump(...TABLES)).toEqual(before);

  const again = await loadTemplate();
  const choice = { personId: person.id, frameworkKey: 'primer_moy_urok', competencyKey: 'x' };
  await desk.prisma.developmentChoice.create({ data: { ...choice, chosenAt: new Date('2026-09-15') } });
  expect(await desk.undo(again)).toMatchObject({
    kind: 'inUse',
    obstacles: [{ model: 'Framework', by: 'DevelopmentChoice' }],
  });
  await desk.prisma.developmentChoice.deleteMany();
  const { id } = await desk.prisma.questionnaire.findFirstOrThrow({ where: { draft: true } });
  await desk.prisma.attempt.create({
    data: { personId: person.id, questionnaireId: id, source: 'pilot', startedAt: new Date('2026-09-15') },
  });
  expect(await desk.undo(again)).toMatchObject({ kind: 'inUse' });
});

it('a new version stands beside a frozen one, which stays as it is; the newest released one is offered', async () => {
  await desk.prisma.questionnaire.updateMany({
    where: { version: '1.0.0' },
    data: { draft: false, frozenAt: new Date('2026-09-15') },
  });
  const frozen = await desk.prisma.questionnaire.findFirstOrThrow({ where: { version: '1.0.0' } });
  const outcome = await loadTemplate(row =>
    row[0] === 'Версия'
      ? ['Версия', '']
      : row[0] === '1'
        ? ['1', 'Другое утверждение.', ...row.slice(2)]
        : row,
  );
  expect(outcome.kind).toBe('applied');
  const versions = await desk.prisma.questionnaire.findMany({
    where: { key: frozen.key },
    orderBy: { id: 'asc' },
  });
  expect(versions.map(({ version, draft }) => [version, draft])).toEqual([
    ['1.0.0', false],
    ['1.1.0', true],
  ]);
  expect(versions[0]).toEqual(frozen);
  const person = await desk.prisma.person.findFirstOrThrow();
  const offered = async () =>
    (await desk.stores.diagnoses.listOpen(asId(person.id), desk.clock.now())).map(
      each => each.questionnaireId,
    );
  expect(await offered()).toEqual([frozen.id]);
  await desk.stores.questionnaires.release(asId(versions[1]?.id ?? 0), null, desk.clock.now());
  expect(await offered()).toEqual([versions[1]?.id]);
  await desk.stores.questionnaires.release(asId(frozen.id), null, desk.clock.now());
  expect(await offered()).toEqual([versions[1]?.id]);
});
