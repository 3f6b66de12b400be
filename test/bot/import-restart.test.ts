import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';

const FILE = 'ФИО;Школа;Стаж\nИмпортова Анна Ивановна;СОШ № 1;12\nИмпортов Пётр Олегович;СОШ № 1;3\n';

let bot: TestBot;
let methodologist: Person;
beforeAll(async () => {
  bot = await startTestBot();
  const { territoryId } = await createMunicipality(bot.prisma, { 'school-1': 'СОШ № 1' });
  methodologist = await bot.teacher({
    name: 'Методист Района',
    roles: [{ role: 'methodologist', territoryId }],
  });
});
afterAll(() => bot.stop());

const people = () => bot.prisma.person.count({ where: { fullName: { startsWith: 'Импортов' } } });
const read = (): void => bot.clock.advance(Temporal.Duration.from({ seconds: 5 }));

/** Holds the roster's tables, so that the work stops in its middle; stops and starts the bot there, then lets go. */
async function restartInTheMiddle(): Promise<void> {
  const letGo = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const holding = bot.prisma.$transaction(
    async tx => {
      await tx.$executeRaw`LOCK TABLE "Employment" IN ACCESS EXCLUSIVE MODE`;
      held.resolve();
      await letGo.promise;
    },
    { timeout: 60_000 },
  );
  await held.promise;
  begin();
  await vi.waitFor(
    async () => {
      const [waiting] = await bot.prisma.$queryRaw<{ count: bigint }[]>`
        SELECT count(*) FROM pg_locks AS lock JOIN pg_class AS locked ON locked.oid = lock.relation
         WHERE NOT lock.granted AND locked.relname = 'Employment'`;
      expect(Number(waiting?.count)).toBeGreaterThan(0);
    },
    { timeout: 20_000, interval: 50 },
  );
  const restarted = bot.restart();
  letGo.resolve();
  await Promise.all([holding, restarted]);
}
let begin: () => void;

it('stopped in the middle of reading and of applying, goes on in the same message', async () => {
  begin = () => {
    bot.sandbox.send({
      chatId: methodologist.id,
      fromId: methodologist.id,
      document: { fileName: 'roster.csv', content: new TextEncoder().encode(FILE) },
    });
  };
  await restartInTheMiddle();
  await bot.settle();
  expect(methodologist.screen()).toContain('Создам 2, изменю 0');
  const message = methodologist.last().id;
  read();

  begin = () => methodologist.pressNow('Применить');
  await restartInTheMiddle();
  await bot.settle();
  expect(methodologist.last().id).toBe(message);
  expect(methodologist.screen()).toContain('создано 2');
  expect(await people()).toBe(2);
  expect(await bot.prisma.task.findMany({ where: { state: { not: 'done' } } })).toEqual([]);
});

it('after a crash in the middle everything is done once, and the same message says so', async () => {
  read();
  await methodologist.sendDocument('other.csv', FILE.replaceAll('Импортов', 'Аварийнов'));
  read();
  const message = methodologist.last().id;
  const { id } = await bot.prisma.import.findFirstOrThrow({ orderBy: { id: 'desc' } });
  // What a process leaves behind that was killed while it carried the import out.
  await bot.prisma.import.update({ where: { id }, data: { state: 'applying' } });
  await bot.prisma.task.create({
    data: {
      key: `import:${id}:importApply`,
      kind: 'importApply',
      payload: { importId: id },
      state: 'running',
      attempts: 1,
      owner: 'killed',
      leaseUntil: new Date(0),
      createdAt: new Date(0),
    },
  });
  await bot.restart();
  await bot.settle();
  expect(methodologist.last().id).toBe(message);
  expect(methodologist.screen()).toContain('создано 2');
  expect(await bot.prisma.person.count({ where: { fullName: { startsWith: 'Аварийнов' } } })).toBe(2);
});
