import type { Prisma } from '../../src/db/connect.ts';

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
  createdById?: number;
  people: readonly Measured[];
}

/** The framework all seeded results are of. */
export const FRAMEWORK = 'seven_directions';

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
      audience: {},
      repeatOfId: first?.id ?? null,
      createdById: seed.createdById ?? null,
      questionnaires: { create: { questionnaireId: questionnaire.id } },
    },
  });
  for (const key of new Set(seed.people.map(({ organisation }) => organisation))) {
    await prisma.organisation.upsert({
      where: { territoryId_key: { territoryId, key } },
      create: { territoryId, key, title: key, searchText: key.toLowerCase() },
      update: {},
    });
  }
  const places = new Map(
    (await prisma.organisation.findMany({ where: { territoryId } })).map(({ key, id }) => [key, id]),
  );
  for (const { name, organisation, subject, serviceYears, category, scores } of seed.people) {
    const organisationId = places.get(organisation) ?? 0;
    const known = await prisma.person.findFirst({ where: { fullName: name } });
    const person =
      known ??
      (await prisma.person.create({
        data: {
          fullName: name,
          registeredAt: at,
          employments: {
            create: {
              organisationId,
              state: 'accepted',
              subjects: subject ? [subject] : [],
              serviceYears: serviceYears ?? null,
              category: category ?? null,
            },
          },
        },
      }));
    await prisma.attempt.create({
      data: {
        personId: person.id,
        questionnaireId: questionnaire.id,
        campaignId: campaign.id,
        state: 'submitted',
        startedAt: at,
        submittedAt: at,
        profile: {
          create: Object.entries(scores).map(([competencyKey, score]) => ({
            competencyKey,
            frameworkKey: FRAMEWORK,
            scoreSum: score[0],
            scoreMax: score[1],
            answered: 5,
            total: 5,
            level: levelOf(score),
          })),
        },
      },
    });
  }
  return campaign;
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
