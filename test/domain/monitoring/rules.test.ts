import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShippedProjects } from '../../../src/content/shipped-projects.ts';
import { isDueIn, type MonitoringRule, nextDue } from '../../../src/domain/monitoring/rule.ts';
import { stageAt } from '../../../src/domain/monitoring/stage.ts';

const stagesOf = async (key: string) => {
  const file = (await readShippedProjects()).find(project => project.key === key);
  return (file?.stages ?? []).map(({ number, title, from, to }) => ({
    number,
    title,
    fromMonth: from,
    toMonth: to,
  }));
};
const day = (text: string) => Temporal.PlainDate.from(text);

describe('the stage of a project', () => {
  it.each([
    ['2021-12-15', 1],
    ['2022-01-01', 2],
    ['2022-08-31', 2],
    ['2022-09-01', 3],
    ['2024-05-31', 3],
    ['2024-06-01', 4],
  ])('of 001 on %s is %i', async (date, number) => {
    expect(stageAt(await stagesOf('tomsk44'), day(date))).toMatchObject({ kind: 'in', stage: { number } });
  });

  it('is the one that began last where two run, and says what comes where none does', async () => {
    const stages = await stagesOf('kalininsky');
    expect(stageAt(stages, day('2024-10-31'))).toMatchObject({ kind: 'in', stage: { number: 2 } });
    expect(stageAt(stages, day('2024-11-01'))).toMatchObject({ kind: 'in', stage: { number: 3 } });
    expect(stageAt(stages, day('2022-06-01'))).toMatchObject({ kind: 'before', next: { number: 2 } });
    expect(stageAt(stages, day('2025-01-01'))).toEqual({ kind: 'over' });
  });
});

describe('when something is looked at', () => {
  const month = fc
    .integer({ min: 2020, max: 2030 })
    .chain(year =>
      fc.integer({ min: 1, max: 12 }).map(number => Temporal.PlainYearMonth.from({ year, month: number })),
    );
  const rule: fc.Arbitrary<MonitoringRule> = fc.oneof(
    fc.record({ yearly: fc.uniqueArray(fc.integer({ min: 1, max: 12 })) }),
    fc.record({ months: fc.array(month.map(String), { minLength: 1, maxLength: 5 }) }),
  );

  it('the next month is due, none before it is, and without one none is', () => {
    fc.assert(
      fc.property(rule, month, (own, from) => {
        const next = nextDue(own, from);
        const horizon = next === null ? 240 : from.until(next, { largestUnit: 'months' }).months;
        for (let ahead = 0; ahead < horizon; ahead += 1)
          expect(isDueIn(own, from.add({ months: ahead }))).toBe(false);
        if (next !== null) expect(isDueIn(own, next)).toBe(true);
      }),
    );
  });

  it('of 004: July twice, August, the Septembers, November and December 2024', async () => {
    const file = (await readShippedProjects()).find(({ key }) => key === 'kalininsky');
    const due = (text: string) =>
      file?.monitoring
        .filter(({ rule: own }) => isDueIn(own, Temporal.PlainYearMonth.from(text)))
        .map(({ key }) => key);
    expect(due('2023-07')).toEqual(['attestation', 'development']);
    expect(due('2023-08')).toEqual(['shortage']);
    expect(due('2023-09')).toEqual(['deficits']);
    expect(due('2024-11')).toEqual(['indicators']);
    expect(due('2024-12')).toEqual(['council']);
    expect(due('2023-11')).toEqual([]);
  });
});
