import { answerDirectly } from './answered.ts';
import type { TestBot } from './bot.ts';
import type { Person } from './person.ts';

/** What tests of routes do over and over. The organisation `s1` must exist. */
export function createRouteKit(bot: TestBot) {
  return {
    personOf: (person: Person) =>
      bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(person.id) } }),

    /** The person's newest route, as stored. */
    async routeOf(person: Person) {
      return bot.prisma.iom.findFirstOrThrow({
        where: { personId: (await this.personOf(person)).id },
        orderBy: { id: 'desc' },
        include: {
          deficits: { orderBy: { rank: 'asc' } },
          items: { orderBy: { order: 'asc' }, include: { evidence: { orderBy: { id: 'asc' } } } },
          steps: { orderBy: { id: 'asc' } },
        },
      });
    },

    /** A teacher with a draft made from a profile. */
    async withDraft(points: Record<string, number> = { digital: 5, inclusive: 7 }): Promise<Person> {
      const teacher = await bot.teacher({ organisation: 's1' });
      await answerDirectly(bot.prisma, teacher.id, { points });
      await teacher.send('/route');
      await teacher.press('Составить маршрут');
      return teacher;
    },

    /** Adds an own action through the short dialogue; the item's card is shown afterwards. */
    async addAction(teacher: Person, title: string, kind = 'самообразование'): Promise<void> {
      await teacher.send('/route');
      await teacher.press('Добавить своё');
      if (teacher.screen().includes('Для какой темы?')) await teacher.press('Цифровизация');
      await teacher.press(kind);
      await teacher.send(title);
    },

    async submit(teacher: Person): Promise<void> {
      await teacher.send('/route');
      await teacher.press('Отправить методисту');
      await teacher.press('Отправить');
    },
  };
}
