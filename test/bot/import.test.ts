import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/files/read-xlsx.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';

const HEAD = 'ФИО;Школа;Должность;Стаж;Категория\n';
const ANNA = 'Импортова Анна Ивановна;СОШ № 1;Учитель;12;Первая\n';
const PETR = 'Импортов Пётр Олегович;СОШ № 2;Завуч;20;Высшая\n';

let bot: TestBot;
let methodologist: Person;
let coordinator: Person;
let foreign: Person;
beforeAll(async () => {
  bot = await startTestBot();
  const schools = { 'school-1': 'СОШ № 1', 'school-2': 'СОШ № 2' };
  const { territoryId, organisations } = await createMunicipality(bot.prisma, schools);
  const other = await createMunicipality(bot.prisma, {}, { key: 'other', title: 'Другой район' });
  methodologist = await bot.teacher({
    name: 'Методист Района',
    roles: [{ role: 'methodologist', territoryId }],
  });
  coordinator = await bot.teacher({
    name: 'Завуч Школы',
    roles: [{ role: 'coordinator', organisationId: organisations['school-1'] ?? 0 }],
  });
  foreign = await bot.teacher({
    name: 'Методист Другой',
    roles: [{ role: 'methodologist', territoryId: other.territoryId }],
  });
});
afterAll(() => bot.stop());

/** Somebody who reads before going on: Telegram takes a message a second in a chat, and an import shows two at once. */
const read = (): void => bot.clock.advance(Temporal.Duration.from({ seconds: 5 }));
const sendFile = async (name: string, content: string): Promise<void> => {
  read();
  await methodologist.sendDocument(name, content);
  read();
};
const press = async (label: string): Promise<void> => {
  await methodologist.press(label);
  read();
};

const names = async (): Promise<string[]> =>
  (
    await bot.prisma.person.findMany({
      where: { fullName: { startsWith: 'Импортов' } },
      orderBy: { id: 'asc' },
    })
  ).map(({ fullName }) => fullName);
const newest = () => bot.prisma.import.findFirstOrThrow({ orderBy: { id: 'desc' } });

describe('/import', () => {
  it('is for methodologists alone', async () => {
    await coordinator.send('/import');
    expect(coordinator.screen()).toContain('Загружать таблицы может методист района');
    await coordinator.sendDocument('roster.csv', HEAD + ANNA);
    expect(await bot.prisma.import.count()).toBe(0);
  });

  it('gives a template that can be sent back as it is', async () => {
    await methodologist.send('/import');
    expect(methodologist.screen()).toContain('пока вы не подтвердите, ничего не сделаю');
    await press('Что загрузить');
    await press('Сотрудники');
    expect(methodologist.screen()).toContain('ФИО*, Школа*, Должность');
    await press('Образец');
    const document = methodologist.last().document;
    expect(document?.fileName).toBe('Образец_Сотрудники.xlsx');
    const grids = await readXlsx(bytesOf(document?.url));
    expect(grids.map(({ title }) => title)).toEqual(['Сотрудники', 'Подсказки']);
    expect(grids[0]?.rows[0]?.slice(0, 2)).toEqual(['ФИО', 'Школа']);
  });

  it('shows what a file would do in one message, does it after a yes, and takes it back', async () => {
    await sendFile('roster.csv', HEAD + ANNA + PETR);
    expect(methodologist.screen()).toContain('Сотрудники · «roster.csv»');
    expect(methodologist.screen()).toContain('Создам 2, изменю 0, без изменений 0, ошибок 0.');
    expect(await names()).toEqual([]);
    const message = methodologist.last().id;
    await press('Что изменится');
    expect(methodologist.screen()).toContain('Импортова Анна Ивановна: новая запись');
    await press('‹ Назад');
    await press('Применить');
    expect(methodologist.last().id).toBe(message);
    expect(methodologist.screen()).toContain('создано 2, изменено 0');
    expect(await names()).toEqual(['Импортова Анна Ивановна', 'Импортов Пётр Олегович']);
    const record = await newest();
    expect(record).toMatchObject({ state: 'applied', content: null });
    expect(JSON.stringify(record.plan)).not.toContain('Импортов');
    expect(
      await bot.prisma.auditEntry.count({ where: { action: 'importManage', object: `import:${record.id}` } }),
    ).toBe(1);

    await sendFile('roster again.csv', HEAD + ANNA + PETR);
    expect(methodologist.screen()).toContain('Менять нечего: всё уже так.');
    expect(methodologist.screen()).toContain('Этот файл уже применён 15.09.2026');
    expect(methodologist.screen()).not.toContain('[Применить]');
    await press('Отмена');

    await methodologist.send('/import');
    await press('Последние импорты');
    await press('применён');
    await press('Отменить импорт');
    expect(await names()).toHaveLength(2);
    await press('Да, вернуть');
    expect(methodologist.screen()).toContain('Импорт отменён: всё как было до него.');
    expect(await names()).toEqual([]);
  });

  it('tells problems by row and column, sends the file back with remarks, changes nothing', async () => {
    const wrong = 'Ошибкина Ольга Петровна;СОШ № 3;Учитель;300;Первая\n';
    await sendFile('wrong.csv', HEAD + ANNA + wrong);
    expect(methodologist.screen()).toContain('ошибок 2');
    expect(methodologist.screen()).toContain(
      'Строка 3, «Школа»: Школы «СОШ № 3» в районе нет. Похожа: СОШ № 1.',
    );
    expect(methodologist.screen()).toContain('Строка 3, «Стаж»: «300»: нужно целое число от 0 до 75.');
    expect(methodologist.screen()).not.toContain('[Применить]');
    await press('Файл с пометками');
    const document = methodologist.last().document;
    expect(document?.fileName).toBe('wrong_с_пометками.xlsx');
    const [grid] = await readXlsx(bytesOf(document?.url));
    expect(grid?.rows[0]).toEqual(['ФИО', 'Школа', 'Должность', 'Стаж', 'Категория', 'Замечания']);
    expect(grid?.rows[1]?.at(5) ?? '').toBe('');
    expect(grid?.rows[2]?.[5]).toContain('Школы «СОШ № 3» в районе нет');
    const { id } = await newest();
    await methodologist.pressData(`ima:${id}:`);
    expect(await names()).toEqual([]);
  });

  it('tells the same mistake of many rows in one line, and lets another kind be said', async () => {
    const wrong = ['Анна', 'Олег', 'Инна'].map(name => `Ошибкина ${name};СОШ № 3;Учитель;5;Первая\n`);
    await sendFile('many.csv', `${HEAD}${wrong[0]}${wrong[1]}${ANNA}${wrong[2]}`);
    expect(methodologist.screen()).toContain('ошибок 3');
    expect(methodologist.screen()).toContain('Строки 2–3, 5, «Школа»: Школы «СОШ № 3» в районе нет');
    expect(methodologist.screen()).not.toContain('…и ещё');
    await press('Это другая таблица');
    expect(methodologist.screen()).toContain('Что можно загрузить');
  });

  it('refuses what is no table with a way out', async () => {
    await sendFile('page.xls', '<html><body><table></table>');
    expect(methodologist.screen()).toContain('Это веб-страница с другим расширением');
    await sendFile('empty.csv', 'Погода;Ветер\nясно;5\n');
    expect(methodologist.screen()).toContain('По заголовкам не понял');
    expect(methodologist.screen()).toContain('[Это другая таблица]');
    expect((await newest()).content).toBeNull();
  });

  it('does a file once however often it is confirmed, and not at all when it was looked at in an older plan', async () => {
    await sendFile('once.csv', HEAD + ANNA);
    const { id, plan } = await newest();
    const mark = (plan as { digest: string }).digest.slice(0, 12);
    await methodologist.pressData(`ima:${id}:000000000000`);
    expect(methodologist.notices().at(-1)).toContain('План изменился');
    methodologist.pressNow('Применить');
    methodologist.pressNow('Применить');
    await bot.settle();
    await methodologist.pressData(`ima:${id}:${mark}`);
    expect(await names()).toEqual(['Импортова Анна Ивановна']);
    expect(await bot.prisma.importChange.count({ where: { importId: id } })).toBe(2);
  });

  it('plans again when the database changed since, and says so', async () => {
    await sendFile('stale.csv', HEAD + ANNA.replace('12', '13'));
    expect(methodologist.screen()).toContain('изменю 1');
    await bot.prisma.employment.updateMany({
      where: { person: { fullName: 'Импортова Анна Ивановна' } },
      data: { serviceYears: 5 },
    });
    await press('Применить');
    expect(methodologist.screen()).toContain('Пока вы смотрели, данные изменились.');
    expect(await bot.prisma.employment.count({ where: { serviceYears: 13 } })).toBe(0);
    await press('Применить');
    expect(methodologist.screen()).toContain('изменено 1');
    expect(await bot.prisma.employment.count({ where: { serviceYears: 13 } })).toBe(1);
  });

  it('tells who is missing in the file and marks them as left only after a choice', async () => {
    await sendFile('short.csv', HEAD + ANNA.replace('Импортова Анна', 'Импортова Яна'));
    expect(methodologist.screen()).toContain(
      'СОШ № 1: в файле нет 1 человека из списка школы: Импортова Анна Ивановна. Оставлю как есть.',
    );
    await press('Отметить выбывших');
    expect(methodologist.screen()).toContain('Отмечу как выбывших.');
    expect(methodologist.screen()).toContain('Создам 1, изменю 1');
    await press('Что изменится');
    expect(methodologist.screen()).toContain('Импортова Анна Ивановна: Примечание: Работает → Уволен');
    await press('‹ Назад');
    await press('Применить');
    const anna = { person: { fullName: 'Импортова Анна Ивановна' } };
    expect(await bot.prisma.employment.findFirstOrThrow({ where: anna })).toMatchObject({ state: 'left' });
  });

  it('keeps imports of another territory from everybody else', async () => {
    const { id } = await newest();
    for (const data of [`imo:${id}`, `imu:${id}:1`, `imd:${id}`, `imf:${id}`, `imp2:${id}:0`, `imo:999999`]) {
      const before = foreign.messages().length;
      await foreign.pressData(data);
      expect(foreign.notices().at(-1)).toContain('Загружать таблицы может методист района');
      expect(foreign.messages()).toHaveLength(before);
    }
    expect(await bot.prisma.import.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'applied' });
  });
});

function bytesOf(url: string | undefined): Uint8Array {
  const content = bot.sandbox.file(url?.split('/').at(-1) ?? '')?.content;
  if (!content) throw new Error('no file came');
  return content;
}
