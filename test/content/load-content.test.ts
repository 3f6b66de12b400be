import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeProblem } from '../../src/content/describe-problem.ts';
import { type LoadOutcome, loadContent } from '../../src/content/load-content.ts';
import { createContentStore } from '../../src/db/stores/content-store.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { loadTexts } from '../../src/lib/texts.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';
import { damagedFrameworks, damagedQuestionnaires } from './damaged-files.ts';
import { SAMPLE, sampleWith, writeFolder } from './sample-content.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());
beforeEach(async () => {
  // Not TRUNCATE: it would make new files for every table that refers to these.
  for (const table of ['Attempt', 'Person', 'Questionnaire', 'Competency', 'Framework'])
    await test.database.pool.query(`DELETE FROM "${table}"`);
});

async function load(files: Readonly<Record<string, string | Uint8Array>>): Promise<LoadOutcome> {
  const folder = await writeFolder(files);
  try {
    return await loadContent({ content: createContentStore(test.database.prisma, systemClock) }, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** `sample.json created`, for every file. */
function outcomes(outcome: LoadOutcome): readonly string[] {
  if (outcome.kind === 'refused') return problems(outcome);
  return outcome.files.map(({ file, outcome: what }) => `${file} ${what}`);
}

/** `questionnaires/sample.json:12:5 code` */
function problems(outcome: LoadOutcome): readonly string[] {
  if (outcome.kind === 'loaded') return [];
  return outcome.problems.map(({ file, place, code }) =>
    place ? `${file}:${place.line}:${place.column} ${code}` : `${file} ${code}`,
  );
}

async function everything(): Promise<unknown> {
  const { prisma } = test.database;
  return Promise.all([
    prisma.framework.findMany({ include: { competencies: true }, orderBy: { id: 'asc' } }),
    prisma.questionnaire.findMany({ orderBy: { id: 'asc' } }),
  ]);
}

async function beginAttempt(): Promise<number> {
  const { prisma } = test.database;
  const questionnaire = await prisma.questionnaire.findFirstOrThrow();
  const person = await prisma.person.create({ data: { fullName: 'Проба' } });
  await prisma.questionnaire.update({ where: { id: questionnaire.id }, data: { frozenAt: new Date(0) } });
  const attempt = await prisma.attempt.create({
    data: { personId: person.id, questionnaireId: questionnaire.id, startedAt: new Date(0) },
  });
  return attempt.id;
}

describe('damaged files', () => {
  const cases = [
    ...damagedQuestionnaires.map(damage => ['questionnaires/sample.json', ...damage] as const),
    ...damagedFrameworks.map(damage => ['frameworks/sample.json', ...damage] as const),
  ];

  it.each(cases)('%s: %s is told with its place, and nothing changes', async (file, code, from, to) => {
    await load(SAMPLE);
    const before = await everything();
    const marked = sampleWith(file, from, to);
    const [head = ''] = marked[file].split('¶');
    const lines = head.split('\n');
    const place = `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;

    const outcome = await load({ ...marked, [file]: marked[file].replace('¶', '') });

    expect(problems(outcome)).toContain(`${file}:${place} ${code}`);
    expect(await everything()).toEqual(before);
    if (outcome.kind === 'refused')
      for (const locale of ['ru', 'en'] as const)
        for (const problem of outcome.problems)
          expect(describeProblem(problem, loadTexts()(locale))).toMatch(/^\S+\.json(:\d+){0,2} \S/u);
  });

  it('is one line for an editor to follow', async () => {
    const outcome = await load(
      sampleWith('questionnaires/sample.json', '"text": "Второе"', '"txt": "Второе"'),
    );
    const texts =
      outcome.kind === 'refused'
        ? outcome.problems.map(each => describeProblem(each, loadTexts()('ru')))
        : [];
    expect(texts).toEqual([
      'questionnaires/sample.json:27:5 здесь не хватает обязательного поля',
      'questionnaires/sample.json:27:105 поля «txt» здесь не бывает: проверьте, нет ли опечатки',
    ]);
  });
});

describe('a folder as a whole', () => {
  it('is loaded, found unchanged in any layout, and replaced while nobody uses it', async () => {
    expect(outcomes(await load(SAMPLE))).toEqual([
      'frameworks/sample.json created',
      'questionnaires/sample.json created',
    ]);
    const spaced = JSON.stringify(JSON.parse(SAMPLE['questionnaires/sample.json']));
    expect(outcomes(await load({ ...SAMPLE, 'questionnaires/sample.json': `\uFEFF${spaced}` }))).toEqual([
      'frameworks/sample.json unchanged',
      'questionnaires/sample.json unchanged',
    ]);
    const changed = sampleWith('questionnaires/sample.json', 'Третье', 'Иное');
    expect(outcomes(await load(changed))).toContain('questionnaires/sample.json replaced');
    const rows = await test.database.prisma.questionnaire.findMany();
    expect(rows).toMatchObject([
      {
        key: 'sample',
        version: '1.0.0',
        kind: 'self_diagnosis',
        frameworkKey: 'sample_framework',
        title: 'Пример',
      },
    ]);
    expect(JSON.stringify(rows[0]?.definition)).toContain('Иное');
  });

  it('gives a framework its competencies, and other ones when it is replaced', async () => {
    await load(SAMPLE);
    const competencies = () =>
      test.database.prisma.competency.findMany({
        orderBy: { order: 'asc' },
        select: { key: true, title: true },
      });
    expect(await competencies()).toEqual([
      { key: 'digital', title: 'Цифровая' },
      { key: 'legal', title: 'Правовая' },
    ]);
    expect(outcomes(await load(sampleWith('frameworks/sample.json', 'Правовая', 'Юридическая')))).toContain(
      'frameworks/sample.json replaced',
    );
    expect(await competencies()).toEqual([
      { key: 'digital', title: 'Цифровая' },
      { key: 'legal', title: 'Юридическая' },
    ]);
  });

  it('tells what is wrong in all files at once, in the order of reading', async () => {
    const outcome = await load({
      'frameworks/sample.json': SAMPLE['frameworks/sample.json'].replace('75', '750'),
      'questionnaires/sample.json': SAMPLE['questionnaires/sample.json']
        .replace('"ru"', '7')
        .replace('60', '"60"'),
      'questionnaires/z.json': '[',
    });
    expect(problems(outcome)).toEqual([
      'frameworks/sample.json:7:25 too-big',
      'questionnaires/sample.json:6:13 wrong-type',
      'questionnaires/sample.json:28:75 wrong-type',
      'questionnaires/z.json:1:2 json-syntax',
    ]);
  });

  it('may not describe a thing twice', async () => {
    expect(
      problems(await load({ ...SAMPLE, 'questionnaires/also.json': SAMPLE['questionnaires/sample.json'] })),
    ).toEqual(['questionnaires/sample.json:3:9 content-twice']);
    expect(
      problems(await load({ ...SAMPLE, 'frameworks/also.json': SAMPLE['frameworks/sample.json'] })),
    ).toEqual(['frameworks/sample.json:3:10 content-twice']);
  });

  it('is refused when there is nothing in it that can be read', async () => {
    expect(problems(await load({ 'readme.md': 'нет' }))).toEqual(['. folder-unreadable']);
    expect(problems(await load({ 'frameworks/readme.md': 'нет' }))).toEqual(['. folder-empty']);
    const store = { content: createContentStore(test.database.prisma, systemClock) };
    expect(problems(await loadContent(store, '/no/such/folder'))).toEqual(['. folder-unreadable']);
    expect(
      problems(
        await load({ ...SAMPLE, 'questionnaires/cp1251.json': new Uint8Array([0x22, 0xcf, 0xf0, 0x22]) }),
      ),
    ).toEqual(['questionnaires/cp1251.json not-utf8']);
    expect(
      problems(await load({ ...SAMPLE, 'questionnaires/big.json': `"${'x'.repeat(2_000_001)}"` })),
    ).toEqual(['questionnaires/big.json file-too-large']);
  });

  it('needs the framework a questionnaire names, here or already loaded', async () => {
    const alone = { 'questionnaires/sample.json': SAMPLE['questionnaires/sample.json'] };
    expect(problems(await load(alone))).toEqual(['questionnaires/sample.json:8:16 framework-unknown']);
    await load({ 'frameworks/sample.json': SAMPLE['frameworks/sample.json'] });
    expect(outcomes(await load(alone))).toEqual(['questionnaires/sample.json created']);
  });
});

describe('content in use', () => {
  const nextVersion = (text: string) => text.replace('"version": "1.0.0"', '"version": "1.0.1"');

  it('a questionnaire somebody has begun does not change; a higher version stands beside it', async () => {
    await load(SAMPLE);
    const attemptId = await beginAttempt();
    const before = await everything();
    const changed = sampleWith('questionnaires/sample.json', 'Третье', 'Иное');
    expect(outcomes(await load(SAMPLE))).toContain('questionnaires/sample.json unchanged');
    expect(problems(await load(changed))).toEqual(['questionnaires/sample.json:4:14 content-frozen']);
    expect(await everything()).toEqual(before);

    const raised = {
      ...changed,
      'questionnaires/sample.json': nextVersion(changed['questionnaires/sample.json']),
    };
    expect(outcomes(await load(raised))).toEqual([
      'frameworks/sample.json unchanged',
      'questionnaires/sample.json newVersion',
    ]);
    const { questionnaire } = await test.database.prisma.attempt.findUniqueOrThrow({
      where: { id: attemptId },
      include: { questionnaire: true },
    });
    expect(questionnaire.version).toBe('1.0.0');
    expect(JSON.stringify(questionnaire.definition)).toContain('Третье');
    expect(problems(await load(SAMPLE))).toEqual(['questionnaires/sample.json:4:14 version-not-higher']);
  });

  it('a framework that profiles were computed by does not change; a higher version stands beside it', async () => {
    await load(SAMPLE);
    const attemptId = await beginAttempt();
    await test.database.prisma.profileEntry.create({
      data: {
        attemptId,
        competencyKey: 'digital',
        frameworkKey: 'sample_framework',
        ...{ scoreSum: 1, scoreMax: 2, answered: 1, total: 1, level: 'minimal' },
      },
    });
    const before = await everything();
    const changed = sampleWith('frameworks/sample.json', '"minPercent": 80', '"minPercent": 70');
    expect(problems(await load(changed))).toEqual(['frameworks/sample.json:4:14 framework-in-use']);
    expect(await everything()).toEqual(before);
    const raised = { ...changed, 'frameworks/sample.json': nextVersion(changed['frameworks/sample.json']) };
    expect(outcomes(await load(raised))).toContain('frameworks/sample.json newVersion');
  });

  it('a framework may not take away what a loaded questionnaire measures', async () => {
    await load(SAMPLE);
    const { 'frameworks/sample.json': framework } = sampleWith(
      'frameworks/sample.json',
      '"key": "legal"',
      '"key": "law"',
    );
    expect(problems(await load({ 'frameworks/sample.json': framework }))).toEqual([
      'frameworks/sample.json:12:19 framework-breaks-questionnaire',
    ]);
  });

  it('two that load at the same time do not meet', async () => {
    const changed = sampleWith('questionnaires/sample.json', 'Третье', 'Иное');
    const raised = {
      ...changed,
      'questionnaires/sample.json': nextVersion(changed['questionnaires/sample.json']),
    };
    await Promise.all([load(SAMPLE), load(SAMPLE), load(raised)]);
    expect(await test.database.prisma.framework.count()).toBe(1);
    const versions = await test.database.prisma.questionnaire.findMany({ select: { version: true } });
    expect(
      versions
        .map(row => row.version)
        .sort()
        .at(-1),
    ).toBe('1.0.1');
    expect(new Set(versions.map(row => row.version)).size).toBe(versions.length);
  });
});
