import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';
import { plain } from '../kit/plain.ts';

let bot: TestBot;
let place: Municipality;
let nina: Person;
beforeAll(async () => {
  bot = await startTestBot({ now: '2026-11-22T09:00:00Z' });
  place = await createMunicipality(bot.prisma, { s1: 'СОШ № 1', s2: 'СОШ № 2' });
  nina = await methodologist('Нина Методистова', place.territoryId);
});
afterAll(() => bot.stop());

const methodologist = (name: string, territoryId: number): Promise<Person> =>
  bot.teacher({ name, roles: [{ role: 'methodologist', territoryId }] });
const text = (person: Person): string => plain(person.screen());
const newest = () =>
  bot.prisma.event.findFirstOrThrow({ orderBy: { id: 'desc' }, include: { competencies: true } });
const personId = async (person: Person): Promise<number> =>
  (await bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(person.id) } })).id;

const ANNOUNCEMENT = `Районный семинар-практикум «Читательская грамотность»
15 марта 2027 (понедельник), 14:00–16:00 (Томск)
СОШ № 1, актовый зал
3 часа, до 30 человек, для учителей математики
Дресс-код: деловой`;

describe('a new event', () => {
  it('is read from one pasted message, shown as teachers will see it, and made by one of two taps', async () => {
    const teacher = await bot.teacher({ name: 'Анна Математикова', organisation: 's1' });
    await bot.prisma.employment.updateMany({
      where: { personId: await personId(teacher) },
      data: { subjects: ['maths'] },
    });
    await nina.send('/event');
    expect(text(nina)).toContain('Мероприятия: Тестовый район. Предстоящие');
    await nina.press('Создать');
    await nina.send(ANNOUNCEMENT);
    const preview = text(nina);
    expect(preview).toContain('Читательская грамотность\nсеминар-практикум · муниципальный уровень');
    expect(preview).toContain('Когда: 15 марта, пн, 14:00–16:00 (Томск), у вас 10:00');
    expect(preview).toContain('Где: СОШ № 1, актовый зал');
    expect(preview).toContain('Проводит: методическая служба района');
    expect(preview).toContain('Для кого: предмет: Математика — людей: 1, из них в боте: 1');
    expect(preview).toContain('Не понял и не запишу: Дресс-код: деловой');
    expect(await bot.prisma.event.count()).toBe(0);
    nina.pressNow('Создать');
    nina.pressNow('Создать');
    await bot.settle();
    expect(await bot.prisma.event.count()).toBe(1);
    expect(await newest()).toMatchObject({
      title: 'Читательская грамотность',
      kind: 'seminar_workshop',
      level: 'municipal',
      datePrecision: 'time',
      date: '2027-03-15T14:00/2027-03-15T16:00',
      timezone: 'Asia/Tomsk',
      startsAt: new Date('2027-03-15T07:00:00Z'),
      endsAt: new Date('2027-03-15T09:00:00Z'),
      place: 'СОШ № 1, актовый зал',
      hours: 3,
      capacity: 30,
      audience: { subjects: ['maths'] },
      version: 1,
      state: 'planned',
      createdById: await personId(nina),
    });
    expect(nina.notices().slice(-2).toSorted()).toEqual(['Создал', 'Уже создано']);
    const audit = await bot.prisma.auditEntry.findMany({ where: { action: 'eventManage' } });
    expect(audit).toMatchObject([{ capacity: 'methodologist', object: `event:${(await newest()).id}` }]);
    await teacher.send('/menu');
    await teacher.pressData(`ev:${(await newest()).id}`);
    const [, about = ''] = preview.split('\n\n');
    expect(about).toContain('Читательская грамотность\n');
    expect(text(teacher).startsWith(about)).toBe(true);
  });

  it('is asked for step by step; a draft outlives a restart and /cancel says where it is', async () => {
    await nina.send('/event');
    await nina.press('Создать');
    await nina.press('По шагам');
    await nina.send('Круглый стол наставников');
    await nina.send('31.02.2027');
    expect(text(nina)).toContain('Не понял дату. Напишите, например');
    await bot.restart();
    await nina.send('август 2027');
    await nina.send('/cancel');
    expect(text(nina)).toContain('Черновик сохранён: Круглый стол наставников.');
    await nina.send('/event');
    await nina.press('Продолжить черновик');
    expect(text(nina)).toContain('Когда: август 2027');
    await nina.send('Место: СОШ № 2');
    expect(text(nina)).toContain('Где: СОШ № 2');
    await nina.press('Исправить');
    await nina.press('Вид');
    await nina.press('круглый стол');
    await nina.press('Исправить');
    await nina.press('Места');
    await nina.send('много');
    expect(text(nina)).toContain('Нужно целое число');
    await nina.send('12 человек');
    expect(text(nina)).toContain('Мест: 12');
    await nina.press('Исправить');
    await nina.press('Темы');
    await nina.press('Дальше');
    await nina.press('Инклюзивные практики');
    await nina.press('Цифровизация');
    await nina.press('✓ Инклюзивные практики');
    await nina.press('К черновику');
    expect(text(nina)).toContain('Темы: Цифровизация образовательного процесса');
    await nina.press('Создать');
    expect(await newest()).toMatchObject({
      title: 'Круглый стол наставников',
      kind: 'round_table',
      datePrecision: 'month',
      date: '2027-08',
      startsAt: null,
      place: 'СОШ № 2',
      capacity: 12,
      competencies: [{ frameworkKey: 'seven_directions', competencyKey: 'digital' }],
    });
    expect(await bot.prisma.eventDraft.count()).toBe(0);
  });

  it('does not come of a message without a title and a date', async () => {
    await nina.send('/event');
    await nina.press('Создать');
    await nina.send('14:00');
    expect(text(nina)).toContain('Не понял название.');
    expect(text(nina)).toContain('Не понял дату.');
    const before = await bot.prisma.event.count();
    const { eventKey } = await bot.prisma.eventDraft.findFirstOrThrow();
    await nina.pressData(`epy:${eventKey}`);
    expect(await bot.prisma.event.count()).toBe(before);
    await nina.send('Название: Фестиваль');
    await nina.send('15 марта');
    expect(text(nina)).toContain('Год не указан, взял 2027.');
    await nina.press('Удалить черновик');
    expect(await bot.prisma.eventDraft.count()).toBe(0);
    await nina.pressData(`epy:${eventKey}`);
    expect(await bot.prisma.event.count()).toBe(before);
  });
});

describe('somebody with two territories', () => {
  it('says in which of them the event is', async () => {
    const second = await bot.prisma.territory.create({
      data: {
        key: 'second',
        title: 'Второй район',
        timezone: 'Asia/Tomsk',
        operatorName: 'ЦРО',
        operatorEmail: '-',
      },
    });
    const olga = await bot.teacher({
      name: 'Ольга Двойная',
      roles: [place.territoryId, second.id].map(territoryId => ({ role: 'methodologist', territoryId })),
    });
    await olga.send('/event');
    await olga.press('Создать');
    await olga.press('Второй район');
    await olga.send('Семинар «Два района», 15 марта 2027, 14:00');
    expect(text(olga)).toContain('14:00 (Томск)');
    expect(text(olga)).toContain('Проводит: ЦРО');
    await olga.press('Создать');
    expect(await newest()).toMatchObject({ territoryId: second.id, timezone: 'Asia/Tomsk' });
    expect(text(olga)).toContain('Мероприятие создано.');
  });
});

describe('the right to plan', () => {
  it('is a methodologist’s, of the event’s own territory', async () => {
    const elsewhere = await bot.prisma.territory.create({
      data: { key: 'other', title: 'Другой', timezone: 'Asia/Tomsk', operatorName: '-', operatorEmail: '-' },
    });
    const event = await bot.prisma.event.findFirstOrThrow({ orderBy: { id: 'asc' } });
    const olga = await methodologist('Ольга Дальняя', elsewhere.id);
    const teacher = await bot.teacher({ name: 'Пётр Простой', organisation: 's1' });
    for (const person of [olga, teacher]) {
      for (const data of [
        `epo:${event.id}`,
        `epf:${event.id}`,
        `epe:${event.id}:title`,
        `epc:${event.id}:when:byPlan`,
        `epk:${event.id}:0:0`,
        `epz:${event.id}`,
        `epq:${event.id}`,
        `epr:${event.id}`,
        `epn:${place.territoryId}:1`,
      ])
        await person.pressData(data, 1);
      await bot.prisma.chatFocus.upsert({
        where: { chatId: BigInt(person.id) },
        create: {
          chatId: BigInt(person.id),
          kind: 'eventPlan',
          subjectId: event.id,
          detail: 'field title',
          setAt: new Date(),
        },
        update: { kind: 'eventPlan', subjectId: event.id, detail: 'field title' },
      });
      await person.send('Взломано');
      await person.send('/event');
      expect(text(person)).not.toContain('Читательская');
    }
    expect(await bot.prisma.event.findUniqueOrThrow({ where: { id: event.id } })).toEqual(event);
    expect(await bot.prisma.eventDraft.count()).toBe(0);
  });
});
