import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerDirectly } from '../../kit/answered.ts';
import { startTestBot, type TestBot } from '../../kit/bot.ts';
import { createEvent, type TestEvent } from '../../kit/events.ts';
import { createMunicipality } from '../../kit/municipality.ts';
import type { Person } from '../../kit/person.ts';
import { plain } from '../../kit/plain.ts';

let bot: TestBot;
let territoryId: number;
let foreignId: number;
beforeAll(async () => {
  bot = await startTestBot({ now: '2026-09-15T10:00:00Z' });
  ({ territoryId } = await createMunicipality(bot.prisma, { s1: 'СОШ № 1', s2: 'СОШ № 2' }));
  ({ territoryId: foreignId } = await createMunicipality(
    bot.prisma,
    { far: 'СОШ № 9' },
    { key: 'far', title: 'Дальний район', timezone: 'Asia/Tomsk' },
  ));
});
afterAll(() => bot.stop());

const make = (wanted: Partial<TestEvent>): Promise<number> =>
  createEvent(bot.prisma, { territoryId, ...wanted });
const rowOf = async (person: Person, eventId: number) => {
  const { id: personId } = await bot.prisma.person.findUniqueOrThrow({
    where: { telegramId: BigInt(person.id) },
  });
  return bot.prisma.registration.findUnique({ where: { eventId_personId: { eventId, personId } } });
};
const screen = (person: Person): string => plain(person.screen());
const lastNotice = (person: Person): string | undefined => person.notices().at(-1);

describe('/events', () => {
  it('shows a month, what has no day under it, the next month with events, and what has no date at all', async () => {
    await make({ title: 'Точный семинар', date: '2026-10-15T14:00/2026-10-15T17:00' });
    await make({ title: 'Октябрьский без дня', date: '2026-10' });
    await make({ title: 'Мартовский без дня', date: '2027-03' });
    await make({ title: 'Учебный год', date: '2026' });
    await make({ title: 'По плану', date: '' });
    await make({ title: 'Диагностика района', date: '2026-10', kind: 'diagnostics' });
    await make({ title: 'Занятие чужой группы', kind: 'internshipSession' });
    const anna = await bot.teacher({ organisation: 's1' });
    await anna.send('/events');
    expect(screen(anna)).toContain('Мероприятия: октябрь 2026');
    expect(screen(anna)).toContain('1. Точный семинар · 15 октября, чт, 14:00 (Москва)');
    expect(screen(anna)).toContain('октябрь 2026 · дата ещё не назначена:\n2. Октябрьский без дня');
    expect(screen(anna)).not.toMatch(/Мартовский|Учебный год|По плану|Диагностика района|чужой группы/u);
    expect(anna.last().buttons.length).toBeLessThanOrEqual(6);
    await anna.press('март 2027 ›');
    expect(screen(anna)).toContain('март 2027 · дата ещё не назначена:\n1. Мартовский без дня');
    await anna.press('‹ октябрь 2026');
    await anna.press('Без даты');
    expect(screen(anna)).toContain('1. Учебный год · 2026/27 учебный год');
    expect(screen(anna)).toContain('2. По плану');
  });

  it('shows what helps with the own deficits, and says how to get a profile', async () => {
    await make({ title: 'Про цифру', date: '2026-11-10', competency: 'digital' });
    const anna = await bot.teacher({ organisation: 's1' });
    await anna.send('/events');
    await anna.press('По дефицитам');
    expect(screen(anna)).toContain('нужен профиль');
    await answerDirectly(bot.prisma, anna.id, { points: { digital: 1 } });
    await anna.press('Мои');
    expect(screen(anna)).toContain('Вы пока никуда не записаны');
    await anna.press('По дефицитам');
    expect(screen(anna)).toContain('1. Про цифру');
    expect(screen(anna)).not.toContain('Точный семинар');
  });

  it('keeps other territories and audiences out, and lets in what is for all regions', async () => {
    const foreign = await make({ territoryId: foreignId, title: 'Чужой район', date: '2026-12-01' });
    await make({
      territoryId: foreignId,
      title: 'Всероссийский форум',
      level: 'federal',
      date: '2026-12-02',
    });
    const other = await make({
      title: 'Для второй школы',
      date: '2026-12-03',
      audience: { organisations: ['s2'] },
    });
    const anna = await bot.teacher({ organisation: 's1' });
    await anna.send('/events');
    await anna.pressData('evm:2026-12:0');
    expect(screen(anna)).toContain('Всероссийский форум');
    expect(screen(anna)).not.toMatch(/Чужой район|Для второй школы/u);
    for (const id of [foreign, other]) {
      await anna.pressData(`eva:${id}:signUp:`);
      expect(lastNotice(anna)).toContain('для других коллег');
      await anna.pressData(`ev:${id}`);
      expect(lastNotice(anna)).toContain('для других коллег');
      expect(await rowOf(anna, id)).toBeNull();
    }
  });
});

it('pages a long month in at most six rows', async () => {
  for (let day = 1; day <= 18; day += 1)
    await make({ title: `Майский ${day}`, date: `2027-05-${String(day).padStart(2, '0')}` });
  const anna = await bot.teacher({ organisation: 's1' });
  await anna.send('/events');
  await anna.pressData('evm:2027-05:1');
  expect(screen(anna)).toContain('9. Майский 9 · 09.05.2027');
  expect(screen(anna)).not.toMatch(/Майский 8|Майский 17/u);
  expect(anna.last().buttons.length).toBeLessThanOrEqual(6);
  await anna.press('Дальше ›');
  await anna.press('18');
  expect(screen(anna)).toContain('Майский 18');
  await anna.press('К списку');
  expect(screen(anna)).toContain('17. Майский 17');
  await anna.pressData('evm:2027-05:999');
  expect(screen(anna)).toContain('17. Майский 17');
});

describe('the card', () => {
  it('signs up, shows the link then, and lets go again', async () => {
    const id = await make({
      title: 'Вебинар',
      date: '2026-10-20T10:00/2026-10-20T11:30',
      timezone: 'Asia/Tomsk',
      link: 'https://example.org/room',
      capacity: 2,
    });
    const anna = await bot.teacher({ organisation: 's1' });
    await anna.send('/events');
    await anna.pressData(`evc:${id}:m.2026-10.0`);
    expect(screen(anna)).toContain('Когда: 20 октября, вт, 10:00–11:30 (Томск), у вас 06:00');
    expect(screen(anna)).toContain('ссылку увидят записанные');
    expect(screen(anna)).not.toContain('example.org');
    expect(screen(anna)).toContain('Свободно мест: 2 из 2');
    await anna.press('Записаться');
    expect(lastNotice(anna)).toContain('Записал вас');
    expect(screen(anna)).toContain('Вы записаны');
    expect(screen(anna)).toContain('https://example.org/room');
    await anna.pressData(`eva:${id}:signUp:m.2026-10.0`);
    expect(lastNotice(anna)).toContain('Уже так и есть');
    expect(await bot.prisma.registration.count({ where: { eventId: id } })).toBe(1);
    await anna.press('Отменить запись');
    expect(await rowOf(anna, id)).toMatchObject({ state: 'cancelled' });
    expect(screen(anna)).toContain('[Записаться]');
    await anna.press('К списку');
    expect(screen(anna)).toContain('Мероприятия: октябрь 2026');
  });

  it('takes interest where no day is known, and a place once it is', async () => {
    const id = await make({ title: 'Августовская', date: '2027-08' });
    const anna = await bot.teacher({ organisation: 's1' });
    await anna.send('/events');
    await anna.pressData(`ev:${id}`);
    expect(screen(anna)).not.toContain('[В календарь]');
    await anna.pressData(`eva:${id}:signUp:`);
    expect(lastNotice(anna)).toContain('Дня пока нет');
    await anna.press('Отметить интерес');
    expect(screen(anna)).toContain('Интерес отмечен, дата ещё не назначена');
    await bot.prisma.event.update({ where: { id }, data: { datePrecision: 'day', date: '2027-08-25' } });
    await anna.pressData(`eva:${id}:interest:`);
    expect(lastNotice(anna)).toContain('теперь можно записаться');
    await anna.press('Записаться');
    expect(await rowOf(anna, id)).toMatchObject({ state: 'registered' });
  });

  it('offers a place to whoever waits, who takes it from the notice', async () => {
    const id = await make({ title: 'Полный зал', date: '2026-10-25T12:00', capacity: 1 });
    const [anna, boris] = [
      await bot.teacher({ organisation: 's1' }),
      await bot.teacher({ organisation: 's1' }),
    ];
    for (const person of [anna, boris]) {
      await person.send('/events');
      await person.pressData(`ev:${id}`);
    }
    await anna.press('Записаться');
    // The card of the second one is stale by now.
    await boris.press('Записаться');
    expect(lastNotice(boris)).toContain('Мест уже нет');
    await boris.press('Встать в очередь');
    expect(screen(boris)).toContain('Вы в очереди: номер 1');
    expect(screen(boris)).toContain('Профиля при этом никто не видит');
    await anna.press('Отменить запись');
    expect(screen(anna)).toContain('место сразу предложу тому, кто ждёт');
    await anna.press('Да, отменить');
    await bot.settle();
    expect(screen(boris)).toContain('Освободилось место: «Полный зал», 25 октября, вс, 12:00 (Москва)');
    await anna.pressData(`eva:${id}:signUp:`);
    expect(lastNotice(anna)).toContain('Мест уже нет');
    await anna.pressData(`eva:${id}:accept:`);
    expect(lastNotice(anna)).toContain('уже не действует');
    await boris.press('Принять место');
    expect(screen(boris)).toContain('Вы записаны');
    expect(await rowOf(boris, id)).toMatchObject({ state: 'registered' });
  });

  it('is told that a place went on, by the job that looks every five minutes', async () => {
    const id = await make({ title: 'Без ответа', date: '2026-10-26T12:00', capacity: 1 });
    const [anna, boris, vera] = [
      await bot.teacher({ organisation: 's1' }),
      await bot.teacher({ organisation: 's1' }),
      await bot.teacher({ organisation: 's1' }),
    ];
    await anna.send('/events');
    await anna.pressData(`eva:${id}:signUp:`);
    for (const person of [boris, vera]) {
      await person.send('/events');
      await person.pressData(`eva:${id}:queue:`);
    }
    await anna.pressData(`eva:${id}:withdraw:`);
    expect(await rowOf(boris, id)).toMatchObject({ state: 'offered' });
    bot.clock.advance(Temporal.Duration.from({ hours: 24, minutes: 6 }));
    await bot.settle();
    await bot.settle();
    expect(await rowOf(boris, id)).toMatchObject({ state: 'waiting', offersMissed: 1 });
    expect(await rowOf(vera, id)).toMatchObject({ state: 'offered' });
    expect(screen(boris)).toContain('ушло дальше: ответа не было');
    expect(screen(vera)).toContain('Освободилось место');
    await boris.pressData(`eva:${id}:accept:`);
    expect(lastNotice(boris)).toContain('уже не действует');
  });

  it('says one friendly thing about what is over, cancelled, of a group, or made up', async () => {
    const anna = await bot.teacher({ organisation: 's1' });
    await anna.send('/events');
    const past = await make({ title: 'Прошедший', date: '2026-09-01T10:00' });
    const off = await make({ title: 'Отменённый', date: '2026-11-20T10:00' });
    const session = await make({ title: 'Занятие', date: '2026-11-21T10:00', kind: 'internshipSession' });
    await anna.pressData(`eva:${off}:signUp:`);
    await bot.prisma.event.update({
      where: { id: off },
      data: { state: 'cancelled', cancelReason: 'болеет ведущий', version: 2 },
    });
    const { id: personId } = await bot.prisma.person.findUniqueOrThrow({
      where: { telegramId: BigInt(anna.id) },
    });
    await bot.prisma.registration.create({
      data: { eventId: session, personId, state: 'registered', requestedAt: new Date() },
    });
    await bot.prisma.attendance.create({
      data: { eventId: past, personId, state: 'partial', method: 'hand', markedAt: new Date() },
    });
    await anna.pressData(`eva:${past}:signUp:`);
    expect(lastNotice(anna)).toContain('уже началось или прошло');
    await anna.pressData(`eva:${off}:withdraw:`);
    expect(lastNotice(anna)).toContain('отменили');
    expect(screen(anna)).toContain('Мероприятие отменено: болеет ведущий');
    await anna.press('Убрать из календаря');
    const document = anna
      .messages()
      .flatMap(message => message.document ?? [])
      .at(-1);
    const file = new TextDecoder().decode(bot.sandbox.file(document?.url.split('/').at(-1) ?? '')?.content);
    expect(file).toContain('METHOD:CANCEL');
    expect(file).toContain('SEQUENCE:2');
    await anna.pressData(`eva:${session}:withdraw:`);
    expect(lastNotice(anna)).toContain('руководитель группы');
    for (const forged of [
      'ev:999999',
      'eva:999999:signUp:',
      `eva:${off}:hack:`,
      'evr:999999:',
      'evm:2026-99:0',
      'evl:all:0',
      `evf:999999`,
      'eva:x:signUp:',
    ]) {
      await anna.pressData(forged);
      expect(lastNotice(anna), forged).toContain('устарела');
    }
    await anna.pressData('evl:own:0');
    expect(screen(anna)).toMatch(/Отменённый · .* · отменено/u);
    expect(screen(anna)).toMatch(/Занятие · .* · вы записаны/u);
    expect(screen(anna)).toMatch(/Прошедший · .* · были не всё время/u);
  });

  it('puts the event into the route, which does not sign up, and leads back', async () => {
    const id = await make({ title: 'Для маршрута', date: '2026-11-25T10:00', competency: 'digital' });
    const anna = await bot.teacher({ organisation: 's1' });
    await anna.send('/events');
    await anna.pressData(`ev:${id}`);
    await anna.press('В маршрут');
    expect(lastNotice(anna)).toContain('сначала пройдите диагностику');
    await answerDirectly(bot.prisma, anna.id, { points: { digital: 1, inclusive: 5 } });
    await anna.press('В маршрут');
    expect(lastNotice(anna)).toContain('Запись отдельно');
    expect(screen(anna)).toContain('Маршрут не записывает на мероприятие');
    expect(screen(anna)).toContain('[Записаться]');
    expect(await rowOf(anna, id)).toBeNull();
    const item = await bot.prisma.iomItem.findFirstOrThrow({
      where: { eventId: id },
      include: { deficit: true },
    });
    expect(item.deficit?.competencyKey).toBe('digital');
    await anna.press('Мой маршрут');
    await anna.press('1');
    await anna.press('Карточка мероприятия');
    await anna.press('Записаться');
    expect(await rowOf(anna, id)).toMatchObject({ state: 'registered' });
    await anna.press('К маршруту');
    expect(screen(anna)).toContain('Для маршрута');
    await anna.send('/menu');
    await anna.press('Что предложить');
    await anna.press('1');
    await anna.press('Запись и места');
    expect(screen(anna)).toMatch(/Когда: /u);
    await anna.press('Что предложить');
    expect(screen(anna)).toContain('Нажмите номер темы');
  });
});
