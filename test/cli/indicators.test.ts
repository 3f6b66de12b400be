import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';
import { readConfig } from '../../src/config.ts';
import { ensureShippedIndicators } from '../../src/content/shipped-indicators.ts';
import type { Prisma } from '../../src/db/connect.ts';
import { createDenominatorStore } from '../../src/db/stores/denominator-store.ts';
import { createFigureStore } from '../../src/db/stores/figure-store.ts';
import { createIndicatorStore } from '../../src/db/stores/indicator-store.ts';
import { createResultStore } from '../../src/db/stores/result-store.ts';
import { createSettingStore } from '../../src/db/stores/setting-store.ts';
import { NO_DATA } from '../../src/domain/indicators/answer.ts';
import { createMovableClock } from '../../src/lib/clock.ts';
import { asId } from '../../src/lib/ids.ts';
import { required } from '../../src/lib/invariant.ts';
import { answerIndicators } from '../../src/usecases/indicators/answer-indicators.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import { releasedCampaigns } from '../kit/school-000.ts';
import { seedStaff } from '../kit/staff.ts';

type Json = Readonly<Record<string, unknown>> & {
  indicators: Record<string, unknown>[];
  denominator: object;
  error?: string;
};

let fresh: TestDatabase;
let prisma: Prisma;
let district: Municipality;
beforeAll(async () => {
  fresh = await createTestDatabase();
  prisma = fresh.database.prisma;
  district = await createMunicipality(prisma, { big: 'СОШ № 1', small: 'СОШ № 2', tiny: 'СОШ № 3' });
  const { big = 0, small = 0, tiny = 0 } = district.organisations;
  const ports = { indicators: createIndicatorStore(prisma), settings: createSettingStore(prisma) };
  await ensureShippedIndicators(ports, Temporal.Instant.from('2024-09-01T00:00:00Z'));
  await seedStaff(fresh.database, {
    territoryId: district.territoryId,
    organisations: [
      [big, 330],
      [small, 16],
      [tiny, 3],
    ],
    day: '2024-09-20',
    recordedAt: '2024-09-21T09:00:00Z',
    facts: { diagnosed: 300, iom: 200, iomEvent: 150, event: 160, contest: 12, expert: 0, course: 70 },
  });
});
afterAll(() => fresh.drop());

async function command(...args: string[]): Promise<{ ok: boolean; json: Json; messages: readonly string[] }> {
  const config = readConfig({ DATABASE_URL: fresh.url, LOG_LEVEL: 'silent' });
  const { ok, json, messages } = await runCommand(['indicators', ...args], config, () => {});
  return { ok, json: json as Json, messages };
}

const of = (json: Json, key: string) => json.indicators.find(each => each.key === key);
const november = ['--territory', 'district', '--as-of', '2024-11-01', '--family', '004', '--json'];

it('says the eight of document 004 with the figures of its scenario', async () => {
  const { ok, json, messages } = await command(...november);
  expect(ok).toBe(true);
  expect(json.indicators.map(({ key }) => key)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(n => `004-${n}`));
  const share = (numerator: number, denominator: number, tenths: number) => ({
    kind: 'share',
    numerator,
    denominator,
    tenths,
    target: { kind: 'none', mark: 'none' },
  });
  expect(of(json, '004-1')).toMatchObject({ ...share(300, 349, 860), from: '2024-09-01' });
  expect(of(json, '004-2')).toMatchObject(share(200, 349, 573));
  expect(of(json, '004-3')).toMatchObject(share(150, 200, 750));
  expect(of(json, '004-4')).toMatchObject(share(12, 349, 34));
  expect(of(json, '004-5')).toMatchObject(share(0, 349, 0));
  expect(of(json, '004-6')).toMatchObject(share(160, 349, 458));
  expect(of(json, '004-7')).toMatchObject({ kind: 'documents', documents: [] });
  expect(of(json, '004-8')).toMatchObject(share(70, 349, 201));
  expect(json).toMatchObject({ denominator: { basis: 'staff', value: null }, rosterDay: '2024-09-21' });
  expect(messages).toContain('004-1: 86.0 % (300 of 349)');
});

describe('the same question', () => {
  it('gives the same number for ever, whatever happens later', async () => {
    const before = await command(...november);
    await prisma.figureDelta.deleteMany({});
    expect((await command(...november)).json.indicators).toEqual(before.json.indicators);
    expect(await prisma.indicatorSnapshot.count()).toBe(8);
  });

  it('asked by two at the same moment is answered once', async () => {
    const indicators = createIndicatorStore(prisma);
    const ports = {
      indicators: {
        ...indicators,
        // Between this one's counting and keeping another one was told «no data».
        async keepSnapshots(...[answers, at]: Parameters<typeof indicators.keepSnapshots>) {
          const noData = answers.map(each => ({ ...each, answer: NO_DATA }));
          await indicators.keepSnapshots(noData, at);
          await indicators.keepSnapshots(answers, at);
        },
      },
      figures: createFigureStore(prisma),
      results: createResultStore(prisma),
      denominators: createDenominatorStore(prisma),
      clock: createMovableClock({ frozenAt: Temporal.Instant.from('2024-12-01T09:00:00Z') }),
    };
    const [territory] = await indicators.listTerritories();
    const records = await indicators.listIndicators(asId(district.territoryId));
    const question = {
      asOf: Temporal.PlainDate.from('2024-11-02'),
      from: null,
      scope: { kind: 'territory' },
    } as const;
    const { lines } = await answerIndicators(ports, {
      ...question,
      territory: required(territory, 'district'),
      records,
    });
    expect(lines.map(({ answer }) => answer.value.kind)).toEqual(records.map(() => 'noData'));
  });

  it('of another day or period is another question', async () => {
    const { json } = await command('--territory', 'district', '--as-of', '2024-09-19', '--family', '004');
    expect(of(json, '004-1')).toMatchObject({ kind: 'noData' });
  });
});

it('growth is told of what was measured in both campaigns', async () => {
  const { territoryId } = district;
  await releasedCampaigns(prisma, { territoryId, whole: 46, before: 20, after: 30 });
  const campaign = await prisma.campaign.findFirstOrThrow({ where: { repeatOfId: { not: null } } });
  const growth = {
    pairs: 40,
    lost: 6,
    added: 6,
    beforeSum: 400,
    beforeMax: 800,
    afterSum: 500,
    afterMax: 800,
    differenceSum: 500,
    differenceSquares: 9000,
    passedBefore: 20,
    passedAfter: 30,
    raised: 25,
  };
  for (const competencyKey of ['digital', 'gifted'])
    await prisma.campaignResult.create({
      data: {
        campaignId: campaign.id,
        frameworkKey: 'seven_directions',
        competencyKey,
        count: 46,
        scoreSum: 600,
        scoreMax: 920,
        levels: { minimal: 46 },
        growth,
      },
    });
  const { json } = await command('--territory', 'district', '--as-of', '2024-10-30', '--family', '003');
  expect(of(json, '003-4')).toMatchObject({ numerator: 50, denominator: 80, tenths: 625 });
});

it('002-4 counts what one can go to, not the diagnoses and the paper work of the plan', async () => {
  const { territoryId } = district;
  for (const [kind, state] of [
    ['seminar', 'held'],
    ['masterclass', 'planned'],
    ['roundTable', 'cancelled'],
    ['diagnostics', 'planned'],
    ['regulations', 'planned'],
    ['internshipSession', 'held'],
  ] as const)
    await prisma.event.create({
      data: {
        ...{
          key: `counted-${kind}`,
          territoryId,
          title: kind,
          kind,
          state,
          level: 'district',
          organiser: 'ЦОКО',
        },
        ...{ datePrecision: 'month', date: '2023-09', timezone: 'Europe/Moscow' },
      },
    });
  const { json } = await command('--territory', 'district', '--as-of', '2023-10-29', '--family', '002');
  expect(of(json, '002-4')).toMatchObject({ numerator: 2, denominator: 3, tenths: 667 });
});

it.each([
  [['--as-of', '2024-11-01'], 'usage'],
  [['--territory', 'district', '--as-of', '1 ноября'], 'usage'],
  [['--territory', 'district', '--as-of', '2024-11-01', '--from', '2024-12-01'], 'usage'],
  [['--territory', 'nowhere'], 'unknownTerritory'],
  [['--territory', 'district', '--as-of', '2924-11-01'], 'future'],
  [['--territory', 'district', '--family', '999'], 'unknownFamily'],
  [['--territory', 'district', '--organisation', 'moon'], 'unknownOrganisation'],
])('%s is refused', async (args, error) => {
  const { ok, json } = await command(...args);
  expect({ ok, error: json.error }).toEqual({ ok: false, error });
});
