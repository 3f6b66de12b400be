import type { Prisma } from '../../src/db/connect.ts';
import { refreshFacts } from '../../src/db/stores/refresh-facts.ts';
import type { Audience } from '../../src/domain/audience.ts';

/** One person of a campaign: where and who they are, and what was measured, `competency: [sum, max]`. */
export interface Measured {
  /** The same name in two campaigns is the same person. */
  name: string;
  organisation: string;
  subject?: string | null;
  serviceYears?: number | null;
  category?: string | null;
  scores: Readonly<Record<string, readonly [number, number]>>;
}

export interface CampaignSeed {
  territoryId: number;
  key: string;
  title?: string;
  opensAt?: string;
  closesAt: string;
  repeatOf?: string;
  /** Whom it is for; absent: everybody. */
  audience?: Audience;
  createdById?: number;
  people: readonly Measured[];
}

/** The framework all seeded results are of. */
const FRAMEWORK = 'seven_directions';

/** The level of the thresholds the product ships: 80, 60, 40. */
function levelOf([sum, max]: readonly [number, number]): string {
  const percent = (100 * sum) / max;
  if (percent >= 80) return 'minimal';
  if (percent >= 60) return 'medium';
  return percent >= 40 ? 'high' : 'critical';
}

/** Stores a campaign with submitted attempts and their profiles, organisations and people as they are needed. */
export async function seedCampaign(prisma: Prisma, seed: CampaignSeed): Promise<{ id: number }> {
  const { territoryId } = seed;
  const at = new Date(seed.opensAt ?? '2022-09-01T06:00:00Z');
  const questionnaire =
    (await prisma.questionnaire.findFirst({ where: { key: 'seeded' } })) ??
    (await prisma.questionnaire.create({
      data: {
        key: 'seeded',
        version: '1.0.0',
        title: 'Анкета',
        kind: 'self',
        frameworkKey: FRAMEWORK,
        definition: {},
        contentHash: '',
      },
    }));
  const first =
    seed.repeatOf === undefined
      ? null
      : await prisma.campaign.findUniqueOrThrow({ where: { key: seed.repeatOf } });
  const campaign = await prisma.campaign.create({
    data: {
      key: seed.key,
      territoryId,
      title: seed.title ?? seed.key,
      opensAt: at,
      closesAt: new Date(seed.closesAt),
      audience: seed.audience ?? {},
      repeatOfId: first?.id ?? null,
      createdById: seed.createdById ?? null,
      questionnaires: { create: { questionnaireId: questionnaire.id } },
    },
  });
  const keys = [...new Set(seed.people.map(({ organisation }) => organisation))];
  await prisma.organisation.createMany({
    data: keys.map(key => ({ territoryId, key, title: key, searchText: key.toLowerCase() })),
    skipDuplicates: true,
  });
  const places = new Map(
    (await prisma.organisation.findMany({ where: { territoryId } })).map(({ key, id }) => [key, id]),
  );
  const names = seed.people.map(({ name }) => name);
  const known = new Set(
    (await prisma.person.findMany({ where: { fullName: { in: names } } })).map(({ fullName }) => fullName),
  );
  await prisma.person.createMany({
    data: names.filter(name => !known.has(name)).map(fullName => ({ fullName, registeredAt: at })),
  });
  const people = new Map(
    (await prisma.person.findMany({ where: { fullName: { in: names } } })).map(row => [row.fullName, row.id]),
  );
  await prisma.employment.createMany({
    data: seed.people
      .filter(({ name }) => !known.has(name))
      .map(({ name, organisation, subject, serviceYears, category }) => ({
        personId: people.get(name) ?? 0,
        organisationId: places.get(organisation) ?? 0,
        state: 'accepted',
        subjects: subject ? [subject] : [],
        serviceYears: serviceYears ?? null,
        category: category ?? null,
      })),
  });
  const attempts = await prisma.attempt.createManyAndReturn({
    data: seed.people.map(({ name }) => ({
      personId: people.get(name) ?? 0,
      questionnaireId: questionnaire.id,
      campaignId: campaign.id,
      state: 'submitted',
      startedAt: at,
      submittedAt: at,
    })),
    select: { id: true, personId: true },
  });
  await recordFacts(prisma, [...people.values()], seed.opensAt);
  const attemptOf = new Map(attempts.map(({ id, personId }) => [personId, id]));
  await prisma.profileEntry.createMany({
    data: seed.people.flatMap(({ name, scores }) =>
      Object.entries(scores).map(([competencyKey, score]) => ({
        attemptId: attemptOf.get(people.get(name) ?? 0) ?? 0,
        competencyKey,
        frameworkKey: FRAMEWORK,
        scoreSum: score[0],
        scoreMax: score[1],
        answered: 5,
        total: 5,
        level: levelOf(score),
      })),
    ),
  });
  return campaign;
}

/** What the program does with every change of somebody's place: the day it was recorded is kept. */
export async function recordFacts(
  prisma: Prisma,
  personIds: readonly number[],
  at = '2022-09-01T06:00:00Z',
): Promise<void> {
  await prisma.$transaction(tx => refreshFacts(tx, personIds, Temporal.Instant.from(at)), {
    timeout: 60_000,
  });
}

/** So many people of one place, all with the same scores. */
export function alike(count: number, like: Omit<Measured, 'name'> & { name: string }): Measured[] {
  return Array.from({ length: count }, (_, index) => ({ ...like, name: `${like.name} ${index + 1}` }));
}

export async function createTerritory(prisma: Prisma, key: string): Promise<number> {
  const territory = await prisma.territory.create({
    data: { key, title: key, timezone: 'Europe/Moscow', operatorName: 'О', operatorEmail: 'o@example.org' },
  });
  return territory.id;
}
