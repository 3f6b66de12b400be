import { startTestBot, type TestBot } from '../../kit/bot.ts';
import { createMunicipality } from '../../kit/municipality.ts';
import type { Person } from '../../kit/person.ts';

/** A territory with two methodologists, some teachers who agreed to mailings, and a group with two topics. */
export interface AnnounceWorld {
  readonly bot: TestBot;
  readonly territoryId: number;
  readonly olga: Person;
  readonly second: Person;
  readonly foreign: Person;
  readonly teachers: readonly Person[];
  /** The forum of the group, its topics, and their ids in the database. */
  readonly forum: number;
  readonly topics: readonly { threadId: number; place: number }[];
  readonly groupId: number;
}

/** Thursday noon in Moscow: nobody's quiet hours. */
const NOON = '2026-09-17T09:00:00Z';

export async function startAnnounceWorld(teachers = 2): Promise<AnnounceWorld> {
  const bot = await startTestBot({ now: NOON });
  const schools = { 'school-44': 'СОШ № 44', 'school-45': 'СОШ № 45' };
  const { territoryId } = await createMunicipality(bot.prisma, schools);
  const other = await createMunicipality(bot.prisma, {}, { key: 'other', title: 'Другой район' });
  const methodologist = (name: string, id: number) =>
    bot.teacher({ name, roles: [{ role: 'methodologist', territoryId: id }] });
  const olga = await methodologist('Ольга Методистова', territoryId);
  const second = await methodologist('Инна Вторая', territoryId);
  const foreign = await methodologist('Пётр Чужой', other.territoryId);
  const people: Person[] = [];
  for (let n = 1; n <= teachers; n += 1) {
    const organisation = n === 1 ? 'school-44' : 'school-45';
    const person = await bot.teacher({ name: `Учитель ${n}`, organisation });
    await consent(bot, person);
    people.push(person);
  }
  for (const person of [olga, second, foreign, ...people]) await person.send('/menu');
  const forum = bot.sandbox.createChat({
    type: 'supergroup',
    title: 'Форум',
    isForum: true,
    memberIds: [olga.id],
  }).id;
  const at = new Date(NOON);
  const group = await bot.prisma.peopleGroup.create({
    data: { territoryId, title: 'Словесники', kind: 'peer', level: 'municipal', createdAt: at },
  });
  const topics: { threadId: number; place: number }[] = [];
  for (const name of ['Уроки', 'Разбор']) {
    const { threadId } = bot.sandbox.openTopic({ chatId: forum, name });
    const { id } = await bot.prisma.groupChat.create({
      data: {
        groupId: group.id,
        chatId: BigInt(forum),
        threadId,
        title: `Форум · ${name}`,
        stateSince: at,
        linkedAt: at,
      },
    });
    topics.push({ threadId, place: id });
  }
  return { bot, territoryId, olga, second, foreign, teachers: people, forum, topics, groupId: group.id };
}

export async function consent(bot: TestBot, person: Person, granted = true): Promise<void> {
  const { id } = await bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(person.id) } });
  const decidedAt = new Date(NOON);
  await bot.prisma.consent.create({
    data: { personId: id, kind: 'mailing', version: '1', textHash: '', granted, decidedAt },
  });
}

/** Two messages at once: the announcement, and the numbers below it. */
export async function preview(world: AnnounceWorld, by: Person): Promise<void> {
  await by.press('Предпросмотр');
  await moveClock(world, { seconds: 3 });
}

/** What the bot wrote into the topic. */
export function inTopic({ bot, forum }: AnnounceWorld, threadId: number) {
  return bot.sandbox.messages(forum).filter(message => message.from.isBot && message.threadId === threadId);
}

/** Begins an announcement with this text, to everybody of the territory unless said otherwise. */
export async function compose(
  world: AnnounceWorld,
  by: Person,
  text: string,
  whom: 'all' | 'chats' = 'all',
): Promise<void> {
  // Nobody is in such a hurry that Telegram minds.
  await moveClock(world, { seconds: 5 });
  await by.send('/announce');
  await by.press('Новое объявление');
  await by.send(text);
  if (whom === 'all') {
    await by.press('Кому');
    await by.press('Всем в территории');
  }
}

export async function moveClock({ bot }: AnnounceWorld, duration: Temporal.DurationLike): Promise<void> {
  bot.clock.advance(Temporal.Duration.from(duration));
  await bot.settle();
}

export const newest = ({ bot }: AnnounceWorld) =>
  bot.prisma.announcement.findFirstOrThrow({ orderBy: { id: 'desc' } });
