import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCheckInCode, readCheckInCode, spellCode } from '../../../src/domain/attendance/check-in-code.ts';
import { mayTryCode } from '../../../src/domain/attendance/wrong-codes.ts';
import { systemRandom } from '../../../src/lib/random.ts';

describe('the spoken code', () => {
  it.each([
    ['K2MT5', 'K2MT5'],
    ['к2мт5', 'K2MT5'],
    ['К 2 М Т 5', 'K2MT5'],
    [' к2-мт.5 ', 'K2MT5'],
    ['КЗМТ5', 'K3MT5'],
    ['кчмтб', null],
    ['2кчмт', '2K4MT'],
    ['театр', null],
    ['привет', null],
    ['2026', null],
    ['код К2МТ5', null],
  ])('%s is read as %s', (typed, code) => {
    expect(readCheckInCode(typed)).toBe(code);
  });

  it('is read back however it is typed: in small letters, apart, in Russian letters', () => {
    const russian: Record<string, string> = { A: 'А', E: 'Е', K: 'К', M: 'М', P: 'Р', T: 'Т', Y: 'У' };
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.boolean(), (small, apart, inRussian) => {
        const code = makeCheckInCode(systemRandom);
        expect(code).toMatch(/^[AEKMPTY234569]{5}$/u);
        const letters = inRussian ? Array.from(code, char => russian[char] ?? char).join('') : code;
        const typed = apart ? spellCode(letters) : letters;
        expect(readCheckInCode(small ? typed.toLowerCase() : typed)).toBe(code);
      }),
    );
  });
});

describe('wrong codes', () => {
  const start = Temporal.Instant.from('2026-09-15T10:00:00Z');
  const minutes = (count: number) => start.add({ minutes: count });

  it('the sixth within ten minutes is not looked at, and is again when the first is ten minutes old', () => {
    const wrong = [0, 1, 2, 3, 4].map(minutes);
    expect(mayTryCode(wrong.slice(0, 4), minutes(5)).allowed).toBe(true);
    expect(mayTryCode(wrong, minutes(9)).allowed).toBe(false);
    expect(mayTryCode(wrong, minutes(10)).allowed).toBe(true);
  });

  it('never more than five are looked at within ten minutes, however they come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 60 }), gaps => {
        let now = start;
        let wrong: readonly Temporal.Instant[] = [];
        const tried: Temporal.Instant[] = [];
        for (const seconds of gaps) {
          now = now.add({ seconds });
          const { allowed, recent } = mayTryCode(wrong, now);
          if (allowed) tried.push(now);
          wrong = allowed ? [...recent, now] : recent;
        }
        for (const at of tried) {
          const within = tried.filter(
            other =>
              Temporal.Instant.compare(other, at) >= 0 &&
              Temporal.Instant.compare(other, at.add({ minutes: 10 })) < 0,
          );
          expect(within.length).toBeLessThanOrEqual(5);
        }
      }),
    );
  });
});
