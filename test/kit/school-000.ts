import type { Prisma } from '../../src/db/connect.ts';

/** An event of that day whose anonymous survey is over: so many answers of 5, so many of 3. */
export async function closedSurvey(
  prisma: Prisma,
  wanted: { territoryId: number; day: string; positive: number; others: number; surveyKey?: string },
): Promise<number> {
  const { territoryId, day, positive, others, surveyKey = null } = wanted;
  const event = await prisma.event.create({
    data: {
      key: `survey-${territoryId}-${day}-${surveyKey}`,
      territoryId,
      title: 'Семинар',
      kind: 'seminar',
      level: 'municipal',
      organiser: '-',
      datePrecision: 'day',
      date: day,
      timezone: 'Europe/Moscow',
      surveyState: 'closed',
      surveyKey,
    },
  });
  await answers(prisma, event.id, { positive, others });
  return event.id;
}

/** Replaces the released answers of a survey. */
export async function answers(
  prisma: Prisma,
  eventId: number,
  { positive, others }: { positive: number; others: number },
): Promise<void> {
  await prisma.surveyBallot.deleteMany({ where: { eventId } });
  await prisma.surveyBallot.createMany({
    data: Array.from({ length: positive + others }, (_, index) => ({
      id: crypto.randomUUID(),
      eventId,
      answers: { C1: index < positive ? 5 : 3 },
      released: true,
    })),
  });
}

/** Two closed campaigns with their released «успешно прошли»: the second repeats the first. */
export async function releasedCampaigns(
  prisma: Prisma,
  wanted: { territoryId: number; whole: number; before: number; after: number },
): Promise<void> {
  const { territoryId, whole, before, after } = wanted;
  const campaign = (key: string, day: string, repeatOfId: number | null) =>
    prisma.campaign.create({
      data: {
        key: `${key}-${territoryId}`,
        territoryId,
        title: key,
        opensAt: new Date(`${day}T00:00:00Z`),
        closesAt: new Date(`${day}T20:00:00Z`),
        releasedAt: new Date(`${day}T23:00:00Z`),
        audience: {},
        repeatOfId,
      },
    });
  const first = await campaign('start', '2022-09-20', null);
  const second = await campaign('repeat', '2024-09-20', first.id);
  const result = (campaignId: number, passed: number) =>
    prisma.campaignResult.create({
      data: {
        campaignId,
        frameworkKey: '*',
        competencyKey: '*',
        count: whole,
        scoreSum: 0,
        scoreMax: 0,
        levels: { passed, notPassed: whole - passed },
      },
    });
  await result(first.id, before);
  await result(second.id, after);
}
