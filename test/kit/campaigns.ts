import type { Prisma } from '../../src/db/connect.ts';
import type { TestBot } from './bot.ts';
import type { Person } from './person.ts';

/** The id of somebody by the account. */
export async function personIdOf(bot: TestBot, person: Person): Promise<number> {
  const row = await bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(person.id) } });
  return row.id;
}

/** Somebody of the organisation who agreed to mailings and has written to the bot. */
export async function reachableTeacher(bot: TestBot, name: string, organisation: string): Promise<Person> {
  const person = await bot.teacher({ name, organisation });
  const consent = { kind: 'mailing', version: '1', textHash: '', granted: true, decidedAt: new Date() };
  await bot.prisma.consent.create({ data: { personId: await personIdOf(bot, person), ...consent } });
  await person.send('/help');
  return person;
}

export interface StoredCampaign {
  territoryId: number;
  title?: string;
  questionnaires?: readonly string[];
  opensAt: string;
  closesAt: string;
  audience?: object;
  state?: string;
}

/** A campaign as it is stored, without walking through its dialogue. Answers its id. */
export async function createCampaign(prisma: Prisma, wanted: StoredCampaign): Promise<number> {
  const keys = wanted.questionnaires ?? ['self_diagnosis_seven_directions'];
  const found = await Promise.all(
    keys.map(key => prisma.questionnaire.findFirstOrThrow({ where: { key }, orderBy: { id: 'desc' } })),
  );
  const title = wanted.title ?? 'Осень';
  const { id } = await prisma.campaign.create({
    data: {
      key: `test-${title}`,
      title,
      territoryId: wanted.territoryId,
      opensAt: new Date(wanted.opensAt),
      closesAt: new Date(wanted.closesAt),
      audience: wanted.audience ?? {},
      state: wanted.state ?? 'running',
      questionnaires: { create: found.map(({ id }, order) => ({ questionnaireId: id, order })) },
    },
  });
  return id;
}

/** Goes there, from one notice that is due to the next and twice a day, so that the jobs go on. */
export async function goUntil(bot: TestBot, instant: string): Promise<void> {
  const end = Temporal.Instant.from(instant);
  while (Temporal.Instant.compare(bot.clock.now(), end) < 0) {
    const { _min } = await bot.prisma.delivery.aggregate({ _min: { nextTryAt: true } });
    const hour = bot.clock.now().add({ hours: 12 });
    const next = [_min.nextTryAt?.toTemporalInstant() ?? end, hour, end]
      .filter(each => Temporal.Instant.compare(each, bot.clock.now()) > 0)
      .toSorted(Temporal.Instant.compare)[0];
    bot.clock.set(next ?? end);
    await bot.settle();
    // What the jobs have put on its way leaves.
    await bot.settle();
  }
}

/** What the bot wrote about campaigns without being asked. */
export function toldAbout(person: Person, title: string): string[] {
  return person
    .messages()
    .filter(({ from, text }) => from.isBot && text.includes(`«${title}»`))
    .map(({ text }) => text);
}
