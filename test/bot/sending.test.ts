import { afterAll, beforeAll, expect, it } from 'vitest';
import { enqueueNotice } from '../../src/db/stores/enqueue-notice.ts';
import type { Notice } from '../../src/delivery/notice.ts';
import { asId, type PersonId } from '../../src/lib/ids.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot.stop());

async function idOf(telegramId: number): Promise<PersonId> {
  const person = await bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(telegramId) } });
  return asId(person.id);
}

const enqueue = (key: string, personId: PersonId, more: Partial<Notice> = {}) =>
  bot.prisma.$transaction(tx =>
    enqueueNotice(tx, {
      key,
      personId,
      kind: 'joinDecided',
      params: { organisation: 'Школа', accepted: true },
      dueAt: bot.clock.now(),
      ...more,
    }),
  );

it('a message to somebody who was answered in the same second comes a second later', async () => {
  const person = await bot.teacher();
  const answeredAt = bot.clock.now();
  bot.sandbox.send({ chatId: person.id, fromId: person.id, text: '/menu' });
  await bot.settle();
  await enqueue('after an answer', await idOf(person.id));
  await bot.settle();
  expect(person.last().text).toContain('Вас подтвердили');
  const { settledAt } = await bot.prisma.delivery.findUniqueOrThrow({ where: { key: 'after an answer' } });
  expect(settledAt?.toTemporalInstant().since(answeredAt).total('seconds')).toBeGreaterThanOrEqual(1);
});

it('a group that says it is a supergroup now gets under its new id what waits for it', async () => {
  const owner = await bot.teacher();
  const { id } = bot.sandbox.createChat({ type: 'group', title: 'Педагоги', memberIds: [owner.id] });
  await bot.settle();
  const dueAt = bot.clock.now().add({ hours: 5 });
  await bot.prisma.$transaction(tx =>
    enqueueNotice(tx, { key: 'to a group', chatId: id, kind: 'joinDecided', params: {}, dueAt }),
  );
  const next = bot.sandbox.migrate({ chatId: id, announced: 'old' });
  await bot.settle();
  const row = await bot.prisma.delivery.findUniqueOrThrow({ where: { key: 'to a group' } });
  expect(Number(row.chatId)).toBe(next.id);
});

it('whoever presses a button can be written to, should the news of coming back have been lost', async () => {
  const person = await bot.teacher();
  await person.send('/settings');
  await bot.prisma.person.update({
    where: { telegramId: BigInt(person.id) },
    data: { unreachableSince: new Date() },
  });
  await enqueue('while away', await idOf(person.id));
  await bot.settle();
  const button = person.messages().at(-1)?.buttons.flat()[0];
  await person.press(button?.text ?? '');
  await enqueue('once back', await idOf(person.id));
  await bot.settle();
  const states = await bot.prisma.delivery.findMany({
    where: { key: { in: ['while away', 'once back'] } },
    orderBy: { id: 'asc' },
    select: { state: true },
  });
  expect(states.map(({ state }) => state)).toEqual(['dead', 'sent']);
});

it('the figures of sending can be read', async () => {
  const person = await bot.teacher();
  await enqueue('sent', await idOf(person.id));
  await enqueue('waits', await idOf(person.id), { dueAt: bot.clock.now().add({ hours: 9 }) });
  await bot.settle();
  const metrics = await (await fetch(`${bot.url}/metrics`)).text();
  expect(metrics).toMatch(/^deliveries_total\{kind="joinDecided",result="sent"\} [1-9]/mu);
  expect(metrics).toMatch(/^outbox_rows\{state="pending"\} [1-9]/mu);
  expect(metrics).toMatch(/^outbox_oldest_due_seconds 0$/mu);
  expect(metrics).toMatch(/^delivery_lateness_seconds_count [1-9]/mu);
  expect(metrics).toMatch(/^delivery_lease_changes_total 1$/mu);
});
