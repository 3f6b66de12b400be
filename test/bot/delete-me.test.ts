import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
  await createMunicipality(bot.prisma, { 'school-44': 'СОШ № 44' });
});
afterAll(() => bot.stop());

const stored = (person: Person) => bot.prisma.person.findUnique({ where: { telegramId: BigInt(person.id) } });

async function leave(person: Person): Promise<void> {
  await person.send('/delete_me');
  await person.press('Удалить мои данные');
  await person.press('Да, удалить навсегда');
}

async function pass(duration: Temporal.DurationLike): Promise<void> {
  bot.clock.advance(Temporal.Duration.from(duration));
  await bot.settle();
}

describe('/delete_me', () => {
  it('says what happens and by when, asks twice, and blocks at once', async () => {
    const person = await bot.teacher({ organisation: 'school-44' });
    await person.send('/delete_me');
    expect(person.screen()).toContain('Сразу: я перестану отвечать');
    expect(person.screen()).toMatch(/Не позже 15 октября 2026/u);
    expect(person.screen()).toContain('где не меньше пяти человек');
    expect(person.screen()).toContain('напишите: методическая служба района, data@example.org');
    await person.press('Удалить мои данные');
    expect(person.screen()).toContain('Последний вопрос');
    expect((await stored(person))?.deletionAskedAt).toBeNull();
    await person.press('Да, удалить навсегда');
    expect(person.screen()).toContain(
      'Ваши данные заблокированы и будут уничтожены не позже 15 октября 2026',
    );
    expect(person.screen()).toMatch(/до 16 сентября, ср, 13:0\d \(Москва\) напишите/u);
    expect(person.last().buttons).toEqual([]);
    expect((await stored(person))?.deletionAskedAt).not.toBeNull();
  });

  it('leaves an act by which nobody can be found', async () => {
    const person = await bot.teacher({ name: 'Неповторимая Фамилия' });
    const before = await bot.prisma.deletionAct.count();
    await leave(person);
    const acts = await bot.prisma.deletionAct.findMany({ orderBy: { id: 'desc' } });
    expect(acts).toHaveLength(before + 1);
    const [act] = acts;
    expect(act?.destroyedAt).toBeNull();
    expect(Number(act?.destroyBy) - Number(act?.askedAt)).toBe(30 * 24 * 3_600_000);
    expect(act?.telegramIdHash).toMatch(/^[0-9a-f]{64}$/u);
    const secret = await bot.prisma.setting.findUniqueOrThrow({ where: { key: 'deletionSecret' } });
    expect(secret.value.length).toBeGreaterThan(30);
    expect(JSON.stringify(act)).not.toContain(String(person.id));
    expect(bot.log.join('\n')).not.toContain('Неповторимая');
  });

  it('can be left at both questions', async () => {
    const person = await bot.teacher();
    await person.send('/delete_me');
    await person.press('Нет, оставить');
    expect(person.screen()).toContain('Ничего не удалено');
    await person.send('/delete_me');
    await person.press('Удалить мои данные');
    await person.press('Нет, оставить');
    expect((await stored(person))?.deletionAskedAt).toBeNull();
    await person.send('/menu');
    expect(person.screen()).toContain('Меню');
  });

  it('offers the data first, and is the way out of the first consent', async () => {
    const person = await bot.teacher();
    await person.send('/privacy');
    await person.press('Удалить меня');
    await person.press('Сначала получить данные');
    expect(person.messages().flatMap(({ document }) => document ?? [])).toHaveLength(2);
  });

  it('is not done by a yes of long ago, or one that was made up', async () => {
    const person = await bot.teacher();
    await person.send('/delete_me');
    await person.press('Удалить мои данные');
    await pass({ minutes: 61 });
    await person.press('Да, удалить навсегда');
    expect(person.notices().at(-1)).toContain('давно');
    expect(person.screen()).toContain('Сразу: я перестану отвечать');
    for (const data of ['dy:0', 'dy:999999999', 'dy:', 'dy:-1']) await person.pressData(data);
    expect((await stored(person))?.deletionAskedAt).toBeNull();
  });

  it('is done once, however fast one presses', async () => {
    const person = await bot.teacher();
    await person.send('/delete_me');
    await person.press('Удалить мои данные');
    const before = await bot.prisma.deletionAct.count();
    person.pressNow('Да, удалить навсегда');
    person.pressNow('Да, удалить навсегда');
    await bot.settle();
    expect(await bot.prisma.deletionAct.count()).toBe(before + 1);
    expect(person.screen()).toContain('заблокированы');
  });

  it('ends what was going on: shares, what a typed text was for, a dialogue', async () => {
    const person = await bot.teacher();
    const { id: personId } = await bot.prisma.person.findUniqueOrThrow({
      where: { telegramId: BigInt(person.id) },
    });
    await bot.prisma.profileShare.create({
      data: { personId, audience: 'methodologist', grantedAt: new Date() },
    });
    await person.send('/diagnose');
    await person.press('1. Начать');
    await leave(person);
    expect(await bot.prisma.profileShare.count({ where: { personId, revokedAt: null } })).toBe(0);
    expect(await bot.prisma.chatFocus.count({ where: { chatId: person.id } })).toBe(0);
    expect(
      await bot.prisma.auditEntry.findFirst({ where: { subjectId: personId, action: 'ownDataDelete' } }),
    ).toMatchObject({
      actorId: personId,
    });
  });

  it('works in the middle of registration', async () => {
    const vera = bot.newcomer();
    await vera.send('/start');
    await vera.press('Начать');
    for (let consent = 0; consent < 3; consent += 1) await vera.press('Согласен');
    expect(vera.screen()).toContain('Как вас записать?');
    await leave(vera);
    expect(await bot.prisma.dialogueState.count({ where: { key: String(vera.id) } })).toBe(0);
    await vera.send('Вера Пробная');
    expect(vera.screen()).toContain('вы попросили удалить ваши данные');
    expect((await stored(vera))?.nameConfirmed).toBe(false);
  });
});

describe('who asked to be deleted', () => {
  it('gets one answer to everything, and changes nothing any more', async () => {
    const person = await bot.teacher();
    await person.send('/diagnose');
    await person.press('1. Начать');
    const card = person.last();
    const answer = card.buttons.flat().find(({ text }) => text === 'Скорее да')?.data ?? '';
    await person.pressData(answer, card.id);
    await leave(person);
    for (const text of ['/start', '/menu', '/my_data', 'привет']) {
      await person.send(text);
      expect(person.screen()).toContain('будут уничтожены не позже');
      expect(person.last().buttons).toEqual([]);
    }
    await person.pressData(answer, card.id);
    expect(person.screen()).toContain('будут уничтожены не позже');
    const attempt = await bot.prisma.attempt.findFirstOrThrow({
      where: { person: { telegramId: BigInt(person.id) } },
      include: { answers: true },
    });
    expect(attempt.answers).toHaveLength(1);
  });

  it('is told in their language how to take it back, while that is possible', async () => {
    const person = await bot.teacher();
    await person.send('/settings');
    await person.press('English');
    await person.send('/delete_me');
    await person.press('Delete my data');
    await person.press('Yes, delete for ever');
    await person.send('hello');
    expect(person.screen()).toContain('you asked to have your data deleted');
    expect(person.screen()).toContain('write before');
  });

  it('cannot begin anew with an invitation before everything is destroyed', async () => {
    const person = await bot.teacher();
    await leave(person);
    await person.pressData('cn:processing:1:1.ru:');
    await person.pressData('sb:');
    expect(person.screen()).toContain('будут уничтожены не позже');
    expect((await stored(person))?.deletionAskedAt).not.toBeNull();
  });

  it('is a stranger after a day, who begins anew with nothing', async () => {
    const person = await bot.teacher({ name: 'Прежнее Имя', organisation: 'school-44' });
    const before = await bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(person.id) } });
    await leave(person);
    await pass({ hours: 26 });
    expect(await stored(person)).toBeNull();
    const act = await bot.prisma.deletionAct.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(act.destroyedAt).not.toBeNull();
    await person.send('/start');
    expect(person.screen()).toContain('Пока вы не согласились, я ничего о вас не храню.');
    await person.press('Начать');
    await person.press('Согласен');
    const after = await stored(person);
    expect(after?.id).not.toBe(before.id);
    expect(after).toMatchObject({ registeredAt: null, deletionAskedAt: null });
    expect(await bot.prisma.employment.count({ where: { personId: after?.id ?? 0 } })).toBe(0);
  });

  it('is back with everything when the operator takes the request back in time', async () => {
    const person = await bot.teacher({ organisation: 'school-44' });
    await leave(person);
    await bot.prisma.person.update({
      where: { telegramId: BigInt(person.id) },
      data: { deletionAskedAt: null },
    });
    await pass({ hours: 26 });
    await person.send('/menu');
    expect(person.screen()).toContain('Меню');
  });
});
