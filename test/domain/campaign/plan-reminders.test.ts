import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APART_DAYS, MOST_MESSAGES, planReminders } from '../../../src/domain/campaign/plan-reminders.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const BASE = day('2026-09-01');
const open = () => false;
const texts = (days: readonly Temporal.PlainDate[]) => days.map(String);

describe('reminders of a campaign', () => {
  it('come three days after the invitation, two days before the end, and on the last day', () => {
    const told = [day('2026-09-15')];
    const lastDay = day('2026-09-29');
    expect(
      texts(planReminders({ told, extended: [], lastDay, today: day('2026-09-15'), isClosed: open })),
    ).toEqual(['2026-09-18', '2026-09-27', '2026-09-29']);
  });

  it('keep two days between them in a short campaign, the later ones first', () => {
    const told = [day('2026-09-15')];
    const plan = planReminders({
      told,
      extended: [],
      lastDay: day('2026-09-18'),
      today: day('2026-09-15'),
      isClosed: open,
    });
    expect(texts(plan)).toEqual(['2026-09-18']);
  });

  it('move off a Sunday', () => {
    const told = [day('2026-09-15')];
    const isClosed = (each: Temporal.PlainDate) => each.dayOfWeek === 7;
    const plan = planReminders({
      told,
      extended: [],
      lastDay: day('2026-09-29'),
      today: day('2026-09-16'),
      isClosed,
    });
    expect(texts(plan)).toEqual(['2026-09-18', '2026-09-26', '2026-09-29']);
  });

  it('do not come to whoever was not invited', () => {
    const plan = planReminders({
      told: [],
      extended: [],
      lastDay: day('2026-09-18'),
      today: BASE,
      isClosed: open,
    });
    expect(plan).toEqual([]);
  });

  it('are at most four with the invitation, two days apart, open, and within the campaign, whatever was said before', () => {
    const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        offsets,
        fc.integer({ min: 0, max: 45 }),
        fc.integer({ min: 0, max: 45 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 46 })),
        fc.uniqueArray(fc.integer({ min: 0, max: 45 }), { maxLength: 2 }),
        (toldOn, last, now, closed, extendedOn) => {
          const told = toldOn.map(days => BASE.add({ days }));
          const extended = extendedOn.map(days => BASE.add({ days }));
          const [lastDay, today] = [BASE.add({ days: last }), BASE.add({ days: now })];
          const isClosed = (each: Temporal.PlainDate) => closed.includes(each.since(BASE).days);
          const plan = planReminders({ told, extended, lastDay, today, isClosed });
          if (plan.length > 0) expect(told.length + plan.length).toBeLessThanOrEqual(MOST_MESSAGES);
          for (const [index, each] of plan.entries()) {
            expect(isClosed(each)).toBe(false);
            expect(Temporal.PlainDate.compare(each, today)).toBeGreaterThanOrEqual(0);
            expect(Temporal.PlainDate.compare(each, lastDay)).toBeLessThanOrEqual(0);
            for (const other of [...told, ...extended, ...plan.filter((_, n) => n !== index)])
              expect(Math.abs(each.since(other).days)).toBeGreaterThanOrEqual(APART_DAYS);
          }
        },
      ),
    );
  });

  it('stay what they were when the plan is made anew while nothing else happens', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 40 }), fc.integer({ min: 0, max: 40 }), (length, later) => {
        const lastDay = BASE.add({ days: length });
        const first = planReminders({ told: [BASE], extended: [], lastDay, today: BASE, isClosed: open });
        const today = BASE.add({ days: Math.min(later, length) });
        const gone = first.filter(each => Temporal.PlainDate.compare(each, today) < 0);
        const again = planReminders({ told: [BASE, ...gone], extended: [], lastDay, today, isClosed: open });
        expect(texts([...gone, ...again])).toEqual(texts(first));
      }),
    );
  });
});
