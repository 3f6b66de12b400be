import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../src/db/connect.ts';
import { createCampaignStore } from '../../../src/db/stores/campaign-store.ts';
import { cancelCampaignNotices } from '../../../src/db/stores/cancel-campaign-notices.ts';
import { listParticipation } from '../../../src/db/stores/participation.ts';
import { asId } from '../../../src/lib/ids.ts';
import { createTestDatabaseUrl } from '../../kit/database.ts';
import { createMunicipality, type Municipality } from '../../kit/municipality.ts';

const NOW = Temporal.Instant.from('2026-09-15T10:00:00Z');
const at = (instant: Temporal.Instant) => new Date(instant.epochMilliseconds);
let database: Database;
let drop: () => Promise<void>;
let place: Municipality;
let questionnaires: number[];
beforeAll(async () => {
  const created = await createTestDatabaseUrl();
  drop = created.drop;
  database = openDatabase({ url: created.url, onIdleError: () => {}, poolSize: 2 });
  place = await createMunicipality(database.prisma, { 'school-1': 'СОШ № 1' });
  questionnaires = [];
  for (const key of ['first', 'second']) {
    const row = await database.prisma.questionnaire.create({
      data: { key, version: '1.0.0', title: key, kind: 'self_diagnosis', definition: {}, contentHash: '-' },
    });
    questionnaires.push(row.id);
  }
});
afterAll(async () => {
  await database.close();
  await drop();
});

const school = () => place.organisations['school-1'] ?? 0;

async function teacher(telegramId: number, options: { onLeave?: boolean } = {}): Promise<number> {
  const { prisma } = database;
  const { id } = await prisma.person.create({
    data: { telegramId: BigInt(telegramId), fullName: `Педагог ${telegramId}`, registeredAt: at(NOW) },
  });
  await prisma.employment.create({
    data: {
      personId: id,
      organisationId: school(),
      state: 'accepted',
      onLeaveSince: options.onLeave ? new Date('2026-01-01') : null,
    },
  });
  await prisma.consent.create({
    data: { personId: id, kind: 'mailing', version: '1', textHash: '', granted: true, decidedAt: at(NOW) },
  });
  return id;
}

async function campaign(key: string, audience: object = {}): Promise<number> {
  const { id } = await database.prisma.campaign.create({
    data: {
      key,
      title: key,
      territoryId: place.territoryId,
      opensAt: at(NOW),
      closesAt: at(NOW.add({ hours: 24 * 14 })),
      audience,
      questionnaires: {
        create: questionnaires.map((questionnaireId, order) => ({ questionnaireId, order })),
      },
    },
  });
  return id;
}

async function submit(personId: number, campaignId: number, questionnaireId: number): Promise<void> {
  const attempt = await database.prisma.attempt.create({
    data: {
      personId,
      campaignId,
      questionnaireId,
      state: 'submitted',
      startedAt: at(NOW),
      submittedAt: at(NOW),
    },
  });
  await database.prisma.$transaction(tx => cancelCampaignNotices(tx, asId(attempt.id), NOW));
}

describe('a campaign of several questionnaires', () => {
  it('is answered, and reminds nobody any more, when all of them are submitted', async () => {
    const { prisma } = database;
    const [first = 0, second = 0] = questionnaires;
    const personId = await teacher(1);
    const onLeave = await teacher(2, { onLeave: true });
    const id = await campaign('осень');
    const store = createCampaignStore(prisma);
    expect(await store.tellCampaign(asId(id), NOW)).toBe(1);
    expect(await store.tellCampaign(asId(id), NOW)).toBe(0);
    const waiting = () => prisma.delivery.count({ where: { personId, state: 'pending' } });
    const facts = async () => {
      const listed = await listParticipation(prisma, asId(school()), asId(id), NOW);
      return [listed.get(asId(personId)), listed.get(asId(onLeave))];
    };
    const numbers = async () => {
      const [row] = (await store.countCoverage({ campaignId: asId(id), now: NOW })) ?? [];
      return row && [row.submitted, row.inProgress, row.notStarted, row.unreachable];
    };
    expect(await numbers()).toEqual([0, 0, 1, 0]);

    await submit(personId, id, first);
    expect(await waiting()).toBe(1);
    expect(await facts()).toEqual(['notAnswered', 'notAsked']);
    expect(await numbers()).toEqual([0, 1, 0, 0]);

    await submit(personId, id, second);
    expect(await waiting()).toBe(0);
    expect(await facts()).toEqual(['answered', 'notAsked']);
    expect(await numbers()).toEqual([1, 0, 0, 0]);
  });

  it('tells nobody who was asked, or how many, when that would tell results', async () => {
    const { prisma } = database;
    const personId = await teacher(3);
    await prisma.attempt.create({
      data: {
        personId,
        questionnaireId: questionnaires[0] ?? 0,
        state: 'submitted',
        startedAt: at(NOW),
        submittedAt: at(NOW.subtract({ hours: 48 })),
        profile: {
          create: {
            frameworkKey: 'f',
            competencyKey: 'digital',
            level: 'high',
            scoreSum: 1,
            scoreMax: 3,
            answered: 1,
            total: 1,
          },
        },
      },
    });
    const id = await campaign('дефициты', {
      earlierDeficits: { framework: 'f', competencies: ['digital'] },
    });
    const store = createCampaignStore(prisma);
    expect(await store.tellCampaign(asId(id), NOW)).toBe(1);
    expect(await prisma.delivery.count({ where: { personId, subject: `campaign:${id}` } })).toBe(1);
    expect(await store.countCoverage({ campaignId: asId(id), now: NOW })).toBeNull();
    expect(await listParticipation(prisma, asId(school()), asId(id), NOW)).toEqual(new Map());
  });
});
