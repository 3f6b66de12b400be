import { refreshFacts } from '../../../src/db/stores/refresh-facts.ts';
import type { TestBot } from '../../kit/bot.ts';

/** Directions of document 004 and what each of them measures: four statements of at most three points. */
const DIRECTIONS = [
  'gifted',
  'career',
  'project_research',
  'inclusive',
  'digital',
  'upbringing',
  'functional_literacy',
] as const;
const MOST = 12;

/** Points of 12 by competency; what is not named is 6 (50 %: a high deficit). */
export type Points = Readonly<Record<string, number>>;

function levelOf(sum: number): string {
  const percent = (100 * sum) / MOST;
  if (percent >= 80) return 'minimal';
  if (percent >= 60) return 'medium';
  return percent >= 40 ? 'high' : 'critical';
}

/** People submit the questionnaire of a campaign, all on one day: what 28 presses of each would have left. */
export async function submitAll(
  bot: TestBot,
  campaignId: number,
  people: readonly { readonly personId: number; readonly points: Points }[],
  at: string,
  competencies: readonly string[] = DIRECTIONS,
): Promise<void> {
  const moment = new Date(at);
  const { questionnaireId, questionnaire } = await bot.prisma.campaignQuestionnaire.findFirstOrThrow({
    where: { campaignId },
    include: { questionnaire: true },
  });
  const attempts = await bot.prisma.attempt.createManyAndReturn({
    data: people.map(({ personId }) => ({
      personId,
      questionnaireId,
      campaignId,
      state: 'submitted',
      startedAt: moment,
      submittedAt: moment,
    })),
    select: { id: true, personId: true },
  });
  const points = new Map(people.map(each => [each.personId, each.points]));
  await bot.prisma.profileEntry.createMany({
    data: attempts.flatMap(({ id, personId }) =>
      competencies.map(competencyKey => {
        const scoreSum = points.get(personId)?.[competencyKey] ?? 6;
        return {
          attemptId: id,
          frameworkKey: questionnaire.frameworkKey ?? '',
          competencyKey,
          scoreSum,
          scoreMax: MOST,
          answered: 4,
          total: 4,
          level: levelOf(scoreSum),
        };
      }),
    ),
  });
  await refreshed(
    bot,
    people.map(({ personId }) => personId),
    at,
  );
}

/** Approved routes with a deficit in digital and, where an event is given, an item for it. */
export async function approveRoutes(
  bot: TestBot,
  personIds: readonly number[],
  { eventId, at }: { eventId: number; at: string },
): Promise<void> {
  const moment = new Date(at);
  for (const personId of personIds)
    await bot.prisma.iom.create({
      data: {
        personId,
        state: 'approved',
        periodFrom: moment,
        periodTo: new Date('2023-08-31'),
        createdAt: moment,
        submittedAt: moment,
        approvedAt: moment,
        deficits: {
          create: {
            frameworkKey: 'seven_directions',
            competencyKey: 'digital',
            title: 'Цифровые компетенции',
            rank: 1,
            items: { create: [] },
          },
        },
      },
    });
  const deficits = await bot.prisma.iomDeficit.findMany({
    where: { iom: { personId: { in: [...personIds] } } },
  });
  await bot.prisma.iomItem.createMany({
    data: deficits.map(({ id, iomId }) => ({
      iomId,
      deficitId: id,
      eventId,
      kind: 'event',
      title: 'Семинар',
      datePrecision: 'day',
      date: '2022-12-12',
      order: 1,
      createdAt: moment,
    })),
  });
  await refreshed(bot, personIds, at);
}

/** People were at an event. */
export async function attendAll(
  bot: TestBot,
  personIds: readonly number[],
  { eventId, at }: { eventId: number; at: string },
): Promise<void> {
  await bot.prisma.attendance.createMany({
    data: personIds.map(personId => ({
      personId,
      eventId,
      state: 'present',
      method: 'hand',
      markedAt: new Date(at),
    })),
  });
  await refreshed(bot, personIds, at);
}

async function refreshed(bot: TestBot, personIds: readonly number[], at: string): Promise<void> {
  await bot.prisma.$transaction(tx => refreshFacts(tx, personIds, Temporal.Instant.from(at)), {
    timeout: 60_000,
  });
}
