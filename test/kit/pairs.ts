import type { TestBot } from './bot.ts';
import type { Person } from './person.ts';

/** What tests of mentoring do over and over. */
export function createPairKit(bot: TestBot) {
  return {
    personOf: (person: Person) =>
      bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(person.id) } }),

    /** The newest pair with everything in it. */
    async pair() {
      return bot.prisma.mentoringPair.findFirstOrThrow({
        orderBy: { id: 'desc' },
        include: {
          members: { include: { person: true } },
          plan: true,
          meetings: { orderBy: { id: 'asc' }, include: { answers: true } },
          entries: true,
        },
      });
    },

    /** A pair that works already, without walking there. */
    async running(
      people: readonly { person: Person; side: 'mentor' | 'mentee' }[],
      more: { territoryId: number; since?: string; kind?: string },
    ): Promise<number> {
      const at = new Date(bot.clock.now().epochMilliseconds);
      const { id } = await bot.prisma.mentoringPair.create({
        data: {
          territoryId: more.territoryId,
          kind: more.kind ?? 'teacherToTeacher',
          state: 'active',
          proposedAt: at,
          activeSince: more.since ? new Date(more.since) : at,
        },
      });
      for (const { person, side } of people)
        await bot.prisma.pairMember.create({
          data: { pairId: id, personId: (await this.personOf(person)).id, side, answer: 'accepted' },
        });
      return id;
    },

    /** Kinds of the notices to somebody that wait or were sent, in order. */
    async noticesTo(person: Person): Promise<string[]> {
      const rows = await bot.prisma.delivery.findMany({
        where: { personId: (await this.personOf(person)).id },
        orderBy: { id: 'asc' },
      });
      return rows.filter(({ state }) => state !== 'cancelled').map(({ kind }) => kind);
    },

    /** Moves the clock and lets the bot do what is due. */
    async wait(duration: Temporal.DurationLike): Promise<void> {
      bot.clock.advance(Temporal.Duration.from(duration));
      await bot.settle();
    },
  };
}
