import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readImportForms } from '../../src/content/read-import-forms.ts';
import { readXlsx } from '../../src/files/read-xlsx.ts';
import { writeXlsx } from '../../src/files/write-xlsx.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { lastDocument } from '../kit/last-document.ts';
import { createMunicipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';

let bot: TestBot;
let methodologist: Person;
let coordinator: Person;
let foreign: Person;
let pilots: readonly Person[];
let teacher: Person;
beforeAll(async () => {
  bot = await startTestBot();
  const { territoryId, organisations } = await createMunicipality(bot.prisma, { 'school-1': 'СОШ № 1' });
  const other = await createMunicipality(bot.prisma, {}, { key: 'other', title: 'Другой район' });
  const organisation = 'school-1';
  methodologist = await bot.teacher({
    name: 'Методист Района',
    roles: [{ role: 'methodologist', territoryId }],
  });
  coordinator = await bot.teacher({
    name: 'Завуч Школы',
    organisation,
    roles: [{ role: 'coordinator', organisationId: organisations['school-1'] ?? 0 }],
  });
  foreign = await bot.teacher({
    name: 'Методист Другой',
    roles: [{ role: 'methodologist', territoryId: other.territoryId }],
  });
  pilots = [
    await bot.teacher({ name: 'Пробнова Анна', organisation }),
    await bot.teacher({ name: 'Пробнов Пётр', organisation }),
  ];
  teacher = await bot.teacher({ name: 'Учителева Ольга', organisation });
});
afterAll(() => bot.stop());

const newest = () => bot.prisma.questionnaire.findFirstOrThrow({ orderBy: { id: 'desc' } });

async function sendTemplate(change: (title: string, row: string[]) => string[] = (_, row) => row) {
  const form = (await readImportForms()).forms.find(({ kind }) => kind === 'questionnaire');
  const bytes = await writeXlsx(
    (form?.sheets ?? []).map(({ title, columns, examples }) => ({
      title,
      rows: [columns.map(({ heading }) => heading), ...examples.map(row => change(title, row))],
    })),
  );
  bot.clock.advance(Temporal.Duration.from({ seconds: 5 }));
  await methodologist.sendDocument('анкета.xlsx', bytes);
  bot.clock.advance(Temporal.Duration.from({ seconds: 5 }));
}

/** Answers every question with its first button. */
async function answerAll(person: Person): Promise<void> {
  for (let n = 0; n < 6; n += 1) await person.press(n % 2 === 0 ? 'Скорее нет' : 'Скорее да');
}

describe('a questionnaire from a spreadsheet', () => {
  it('is brought in as a draft that nobody is offered', async () => {
    await sendTemplate();
    expect(methodologist.screen()).toContain('Анкеты · «анкета.xlsx»');
    expect(methodologist.screen()).toContain('Создам 1, изменю 0, без изменений 0, ошибок 0.');
    await methodologist.press('Применить');
    expect(await newest()).toMatchObject({ key: 'primer_moy_urok', version: '1.0.0', draft: true });
    await teacher.send('/diagnose');
    expect(teacher.screen()).not.toContain('мой урок');
    bot.clock.advance(Temporal.Duration.from({ seconds: 5 }));
    await methodologist.press('Анкеты');
    expect(methodologist.screen()).toContain('«Пример: мой урок» · 1.0.0 · 6 вопросов · черновик');
  });

  it('a mistake is told at its cell, a lower version with the next free one', async () => {
    await sendTemplate((title, row) =>
      title === 'Вопросы' && row[0] === '3' ? ['1', ...row.slice(1)] : row,
    );
    expect(methodologist.screen()).toContain(
      '«Вопросы», строка 4, «№»: Номер «1» уже стоит в строке 2: у каждого вопроса свой.',
    );
    await methodologist.press('Отмена');
    await sendTemplate((title, row) =>
      title === 'Вопросы' && row[0] === '1' ? ['1', 'Другое', ...row.slice(2)] : row,
    );
    expect(methodologist.screen()).toContain('Версия 1.0.0 не выше сохранённой 1.0.0. Свободна 1.1.0.');
    await methodologist.press('Отмена');
  });

  it('can be looked through without storing anything', async () => {
    await methodologist.send('/questionnaires');
    await methodologist.press('1');
    await methodologist.press('Посмотреть');
    expect(methodologist.screen()).toContain('Планирование урока · 1 из 6');
    await methodologist.press('Скорее да');
    expect(methodologist.screen()).toContain('2 из 6');
    await methodologist.press('Закрыть просмотр');
    const { id } = await newest();
    expect(await bot.prisma.attempt.count({ where: { questionnaireId: id } })).toBe(0);
  });

  it('is tried by two people, whose answers count nowhere', async () => {
    for (const pilot of pilots) await pilot.send('/menu');
    for (const name of ['Анна', 'Пробнов Петр']) {
      bot.clock.advance(Temporal.Duration.from({ seconds: 5 }));
      await methodologist.send('/questionnaires');
      await methodologist.press('1');
      await methodologist.press('Пробное прохождение');
      await methodologist.press('Позвать человека');
      await methodologist.send(name);
      await methodologist.press('Пробнов');
    }
    const { id } = await newest();
    expect(await bot.prisma.questionnairePilot.count({ where: { questionnaireId: id } })).toBe(2);
    for (const pilot of pilots) {
      expect(pilot.screen()).toContain('пробно пройти новую анкету «Пример: мой урок»');
      await pilot.press('Пройти пробно');
      await answerAll(pilot);
      await pilot.press('Завершить');
      expect(pilot.screen()).toContain('ответы нигде не считаются');
    }
    await pilots[0]?.press('Написать замечание');
    await pilots[0]?.send('Третий вопрос непонятен');
    expect(pilots[0]?.screen()).toContain('Записал');

    const attempts = await bot.prisma.attempt.findMany({ where: { questionnaireId: id } });
    expect(attempts.map(({ source, state }) => [source, state])).toEqual([
      ['pilot', 'submitted'],
      ['pilot', 'submitted'],
    ]);
    expect(await bot.prisma.profileEntry.count()).toBe(0);
    expect(await bot.prisma.factSheet.count({ where: { diagnosedOn: { not: null } } })).toBe(0);
    await pilots[0]?.send('/profile');
    expect(pilots[0]?.screen()).not.toContain('Планирование урока');

    await methodologist.send('/questionnaires');
    await methodologist.press('1');
    await methodologist.press('Пробное прохождение');
    expect(methodologist.screen()).toContain('Приглашено 2, прошли 2');
    expect(methodologist.screen()).toContain('Ответы покажу, когда пройдут хотя бы 5.');
    await methodologist.pressData(`qsa:${id}:0`);
    expect(methodologist.screen()).not.toContain('Скорее да:');
    await methodologist.press('Замечания (1)');
    expect(methodologist.screen()).toContain('Пробнова Анна: Третий вопрос непонятен');
  });

  it('a coordinator sees none of it, a foreign methodologist changes nothing', async () => {
    const { id } = await newest();
    await coordinator.send('/questionnaires');
    expect(coordinator.screen()).toContain('Анкетами занимаются методисты');
    await foreign.send('/questionnaires');
    expect(foreign.screen()).toContain('мой урок');
    const person = await bot.prisma.person.findFirstOrThrow({ where: { fullName: 'Учителева Ольга' } });
    for (const data of [`qsr:${id}:1`, `qsd:${id}:1`, `qsp:${id}`, `qsm:${id}:0`, `qsi:${id}:${person.id}`]) {
      for (const who of [coordinator, foreign, teacher]) {
        const before = who.messages().length;
        await who.pressData(data);
        expect(who.messages()).toHaveLength(before);
      }
    }
    await teacher.pressData(`plt:${id}`);
    expect(teacher.notices().at(-1)).toContain('Пробное прохождение закончено');
    expect(await newest()).toMatchObject({ draft: true, retiredAt: null });
    expect(await bot.prisma.questionnairePilot.count()).toBe(2);
    expect(await bot.prisma.attempt.count({ where: { person: { fullName: 'Учителева Ольга' } } })).toBe(0);
  });

  it('is offered from its release on, and no more once it is retired', async () => {
    await methodologist.send('/questionnaires');
    await methodologist.press('1');
    await methodologist.press('Выпустить');
    expect(methodologist.screen()).toContain('на всех территориях');
    await methodologist.press('Да, выпустить');
    expect(await newest()).toMatchObject({ draft: false });
    await teacher.send('/diagnose');
    expect(teacher.screen()).toContain('Пример: мой урок');
    await methodologist.press('Снять');
    await methodologist.press('Да, снять');
    await teacher.send('/diagnose');
    expect(teacher.screen()).not.toContain('Пример: мой урок');
  });

  it('is given back as a table; what is changed in it comes as a draft of the next version', async () => {
    bot.clock.advance(Temporal.Duration.from({ seconds: 5 }));
    await methodologist.send('/questionnaires');
    await methodologist.press('1');
    expect(methodologist.screen()).toContain('Версия 1.0.0, ключ primer_moy_urok');
    await methodologist.press('Скачать таблицей');
    const { name, content } = lastDocument(bot, methodologist);
    expect(name).toBe('primer_moy_urok-1.0.0.xlsx');
    const sheets = (await readXlsx(content)).map(({ title, rows }) => ({
      title,
      rows: rows.map(row => row.map(cell => (cell === '2' && title === 'Анкета' ? '7' : String(cell ?? '')))),
    }));
    bot.clock.advance(Temporal.Duration.from({ seconds: 5 }));
    await methodologist.sendDocument('снова.xlsx', await writeXlsx(sheets));
    bot.clock.advance(Temporal.Duration.from({ seconds: 5 }));
    expect(methodologist.screen()).toContain('Создам 1, изменю 0, без изменений 0, ошибок 0.');
    await methodologist.press('Применить');
    const { key, version, draft, definition } = await newest();
    expect({ key, version, draft }).toEqual({ key: 'primer_moy_urok', version: '1.1.0', draft: true });
    expect(definition).toMatchObject({ estimatedMinutes: 7, items: { length: 6 } });
  });

  it('the list says how to write a new one, sheet by sheet', async () => {
    await methodologist.send('/questionnaires');
    await methodologist.press('Новая анкета таблицей');
    expect(methodologist.screen()).toContain(
      'Лист «Шкала»: Шкала, Балл*, Кнопка*, Полностью, Не моя ситуация.',
    );
    await methodologist.press('Образец');
    expect(lastDocument(bot, methodologist).name).toBe('Образец_Анкеты.xlsx');
  });

  it('whoever lost the role while a name was asked for is told once, and nothing is waited for any more', async () => {
    const { id, territoryId } = await newest();
    const leaving = await bot.teacher({
      name: 'Уходит Методист',
      roles: [{ role: 'methodologist', territoryId: Number(territoryId) }],
    });
    await leaving.send('/menu');
    await leaving.pressData(`qsf:${id}`);
    expect(leaving.screen()).toContain('Напишите фамилию или имя');
    await bot.prisma.roleAssignment.deleteMany({ where: { person: { fullName: 'Уходит Методист' } } });
    await leaving.send('Пробнов');
    expect(leaving.screen()).toContain('Анкетами занимаются методисты');
    await leaving.send('Пробнов');
    expect(leaving.screen()).toContain('Не понял сообщение');
  });
});
