import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hoursOf,
  type LedgerModule,
  type LedgerSession,
  ledgerOf,
  type SessionPresence,
} from '../../../src/domain/internship/ledger.ts';

const MODULE: LedgerModule = { moduleId: 1, number: 1, title: 'Проекты', hours: 16 };
const session = (sessionId: number, more: Partial<LedgerSession> = {}): LedgerSession => ({
  sessionId,
  moduleId: 1,
  hours: 4,
  cancelled: false,
  over: true,
  marked: true,
  ...more,
});
const present = (sessionId: number): SessionPresence => ({ sessionId, state: 'present', hours: null });

describe('the ledger of hours', () => {
  it('closes a module at 16 of 16, not at 12', () => {
    const sessions = [1, 2, 3, 4].map(id => session(id));
    const twelve = ledgerOf([MODULE], sessions, [present(1), present(2), present(3)]);
    expect(twelve.modules[0]).toMatchObject({ attended: 12, missing: 4, state: 'short' });
    const all = ledgerOf([MODULE], sessions, [1, 2, 3, 4].map(present));
    expect(all).toMatchObject({ attended: 16, required: 16, state: 'closed' });
  });

  it('is still possible while sessions to come suffice, dated or not', () => {
    const sessions = [session(1), session(2), session(3), session(4, { over: false, marked: false })];
    const ledger = ledgerOf([MODULE], sessions, [present(1), present(2), present(3)]);
    expect(ledger.modules[0]).toMatchObject({ attended: 12, ahead: 4, missing: 0, state: 'possible' });
    const cancelled = sessions.map(each => (each.sessionId === 4 ? { ...each, cancelled: true } : each));
    expect(ledgerOf([MODULE], cancelled, [1, 2, 3].map(present)).state).toBe('short');
  });

  it('does not call hours lost that nobody has planned yet while the group meets', () => {
    const sessions = [session(1), session(2, { over: false, marked: false })];
    const open = ledgerOf([MODULE], sessions, [present(1)], { open: true });
    expect(open.modules[0]).toMatchObject({ attended: 4, ahead: 4, missing: 0, state: 'possible' });
    expect(ledgerOf([MODULE], sessions, [present(1)], { open: false }).modules[0]).toMatchObject({
      missing: 8,
    });
    // What was planned and missed is lost, whatever else is planned.
    const missed = ledgerOf(
      [MODULE],
      [1, 2, 3, 4].map(id => session(id)),
      [present(1)],
      { open: true },
    );
    expect(missed.modules[0]).toMatchObject({ missing: 12, state: 'short' });
  });

  it('waits with its judgement until somebody has marked who was there', () => {
    const sessions = [1, 2, 3, 4].map(id => session(id, { marked: false }));
    expect(ledgerOf([MODULE], sessions, []).state).toBe('possible');
  });

  it('counts a part of a session as marked, and nothing for those who were not there', () => {
    expect(hoursOf({ state: 'partial', hours: 3 }, 4)).toBe(3);
    expect(hoursOf({ state: 'partial', hours: 9 }, 4)).toBe(4);
    expect(hoursOf({ state: 'partial', hours: null }, 4)).toBe(0);
    expect(hoursOf({ state: 'noShow', hours: 4 }, 4)).toBe(0);
    expect(hoursOf({ state: 'excused', hours: null }, 4)).toBe(0);
    expect(hoursOf(undefined, 4)).toBe(0);
  });

  it('helps no module with the hours of another one', () => {
    const second = { ...MODULE, moduleId: 2, number: 2 };
    const sessions = [1, 2, 3, 4, 5, 6, 7, 8].map(id => session(id, { hours: 8 }));
    const ledger = ledgerOf([MODULE, second], sessions, [1, 2, 3, 4].map(present));
    expect(ledger.modules.map(({ state }) => state)).toEqual(['closed', 'short']);
    expect(ledger.state).toBe('short');
  });
});

describe('whatever is attended', () => {
  const modules = fc
    .array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 3 })
    .map(hours =>
      hours.map((each, index) => ({ ...MODULE, moduleId: index + 1, number: index + 1, hours: each })),
    );
  const sessions = fc
    .array(
      fc.record({
        moduleId: fc.integer({ min: 1, max: 4 }),
        hours: fc.integer({ min: 0, max: 10 }),
        cancelled: fc.boolean(),
        over: fc.boolean(),
        marked: fc.boolean(),
      }),
      { maxLength: 12 },
    )
    .map(all => all.map((each, sessionId) => ({ sessionId, ...each })));
  const states = fc.constantFrom('present', 'partial', 'noShow', 'excused' as const);
  const marks = fc.uniqueArray(
    fc.record({
      sessionId: fc.integer({ min: 0, max: 11 }),
      state: states,
      hours: fc.option(fc.integer({ min: 0, max: 12 })),
    }),
    { selector: ({ sessionId }) => sessionId, maxLength: 12 },
  );

  it('a module is closed exactly when its hours are attended, and short exactly when they cannot be any more', () => {
    fc.assert(
      fc.property(modules, sessions, marks, (all, held, presence) => {
        for (const line of ledgerOf(all, held, presence).modules) {
          expect(line.state === 'closed').toBe(line.attended >= line.module.hours);
          expect(line.state === 'short').toBe(line.missing > 0);
          if (line.missing > 0) expect(line.attended + line.ahead + line.missing).toBe(line.module.hours);
        }
      }),
    );
  });

  it('attending one session more never makes anything worse', () => {
    const order = { short: 0, possible: 1, closed: 2 } as const;
    fc.assert(
      fc.property(modules, sessions, marks, fc.nat(11), (all, held, presence, id) => {
        const before = ledgerOf(all, held, presence);
        const after = ledgerOf(all, held, [
          ...presence.filter(({ sessionId }) => sessionId !== id),
          present(id),
        ]);
        expect(after.attended).toBeGreaterThanOrEqual(before.attended);
        expect(order[after.state]).toBeGreaterThanOrEqual(order[before.state]);
      }),
    );
  });

  it('a make-up session of the missing hours makes everything possible again', () => {
    fc.assert(
      fc.property(modules, sessions, marks, (all, held, presence) => {
        const makeUps = ledgerOf(all, held, presence).modules.map(({ module, missing }, index) =>
          session(100 + index, { moduleId: module.moduleId, hours: missing, over: false, marked: false }),
        );
        expect(ledgerOf(all, [...held, ...makeUps], presence).state).not.toBe('short');
      }),
    );
  });
});
