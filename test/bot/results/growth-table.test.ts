import { expect, it } from 'vitest';
import { growthScreen } from '../../../src/bot/features/growth/growth-screens.ts';
import { passedParts } from '../../../src/bot/features/growth/growth-table.ts';
import { asId } from '../../../src/lib/ids.ts';
import { loadTexts } from '../../../src/lib/texts.ts';
import type { GrowthView } from '../../../src/usecases/results/open-growth.ts';
import type { ReleasedResult, ResultsCampaign } from '../../../src/usecases/results/result-store.ts';

const at = Temporal.Instant.from('2026-09-10T09:00:00Z');
const campaign = (id: number, title: string): ResultsCampaign => ({
  ...{
    campaignId: asId(id),
    key: title,
    territoryId: asId(1),
    territory: 'Район',
    operator: 'Служба',
    title,
  },
  ...{ timezone: 'Europe/Moscow', opensAt: at, closesAt: at, releasedAt: at, repeatOfId: null },
});
const row = (
  frameworkKey: string,
  competencyKey: string,
  levels: Record<string, number>,
): ReleasedResult => ({
  ...{ frameworkKey, competencyKey, levels, count: 40, scoreSum: 200, scoreMax: 400, growth: null },
  group: { organisationId: null, attribute: null, value: null },
});
const passed = (count: number): ReleasedResult => row('*', '*', { passed: count, notPassed: 40 - count });
const view = (rows: ReleasedResult[], firstRows: ReleasedResult[]): GrowthView => ({
  scope: { campaign: campaign(2, 'Весна'), campaigns: [], organisationIds: null },
  first: campaign(1, 'Осень'),
  ...{ others: [], paired: false, place: null, rows, firstRows, places: [], totalPlaces: 0 },
});
const digital = [{ frameworkKey: 'own', competencyKey: 'digital', title: 'Цифра', short: 'Цифра' }];
const said = (of: GrowthView): string =>
  String(growthScreen(of, digital, loadTexts()('ru')).text).replaceAll('\u00a0', ' ');

it('what two campaigns asked by other questionnaires is not compared, and is not said to be hidden', () => {
  const other = view(
    [row('own', 'digital', {}), passed(20)],
    [row('seven_directions', 'digital', {}), passed(40)],
  );
  expect(passedParts(other)).toBeNull();
  expect(said(other)).toContain('Цифра: нет данных');
  expect(said(other)).not.toMatch(/Успешно прошли|меньше 5 ответов/u);
});

it('of the same framework both are told, and a group that is missing is hidden', () => {
  const same = view([row('own', 'digital', {}), passed(20)], [row('own', 'digital', {}), passed(10)]);
  expect(said(same)).toContain('Успешно прошли: 25,0 % (10 из 40) → 50,0 % (20 из 40)');
  const missing = view([row('own', 'digital', {}), passed(20)], [row('own', 'gifted', {}), passed(10)]);
  expect(said(missing)).toContain('Цифра: меньше 5 ответов');
});
