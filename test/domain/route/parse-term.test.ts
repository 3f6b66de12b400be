import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTerm } from '../../../src/domain/route/parse-term.ts';
import { storedEventDate } from '../../../src/domain/stored-event-date.ts';

const termOf = (raw: string, locale = 'ru'): string | null => {
  const when = parseTerm(raw, locale);
  return when === null ? null : storedEventDate(when, 'UTC').date;
};

describe('a typed term', () => {
  it.each([
    ['15.03.2027', '2027-03-15'],
    ['5/3/2027', '2027-03-05'],
    ['2027-03-15', '2027-03-15'],
    ['до 15.03.2027', '2027-03-15'],
    ['15 марта 2027', '2027-03-15'],
    ['15 МАРТА 2027 г.', '2027-03-15'],
    ['  март   2027 ', '2027-03'],
    ['Май 2027', '2027-05'],
    ['в мае 2027', null],
    ['03.2027', '2027-03'],
    ['2026/27', '2026'],
    ['2026–2027', '2026'],
    ['2099/00', '2099'],
    ['2026/28', null],
    ['31.02.2027', null],
    ['00.13.2027', null],
    ['13.2027', null],
    ['1.1.0027', null],
    ['март', null],
    ['<b>март</b> 2027', null],
    ['когда-нибудь', null],
    ['', null],
    ['15.03.27', null],
  ])('%s → %s', (raw, stored) => {
    expect(termOf(raw)).toBe(stored);
  });

  it('is read in the language of its month', () => {
    expect(termOf('March 2027', 'en')).toBe('2027-03');
    expect(termOf('15 March 2027', 'en')).toBe('2027-03-15');
    expect(termOf('March 2027', 'ru')).toBeNull();
  });

  it('whatever is typed is a term or none, never an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), raw => void parseTerm(raw, 'ru')));
    fc.assert(
      fc.property(fc.stringMatching(/^[\d./ –-]{0,12}$/u), raw => {
        const when = parseTerm(raw, 'ru');
        if (when !== null) expect(storedEventDate(when, 'UTC').date).toMatch(/^20\d\d/u);
      }),
    );
  });
});
