import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROUTE_TEXTS, typedHours, typedRouteText } from '../../../src/domain/route/typed-text.ts';
import { codePointLength } from '../../../src/lib/text.ts';

describe('a typed text of a route', () => {
  it('keeps line breaks only where there is room for them', () => {
    expect(typedRouteText('title', 'а\nб')).toEqual({ ok: true, text: 'а б' });
    expect(typedRouteText('comment', 'а\nб')).toEqual({ ok: true, text: 'а\nб' });
  });

  it('counts code points, so that a family of emoji is not cut in half', () => {
    const title = '😀'.repeat(ROUTE_TEXTS.title.max);
    expect(typedRouteText('title', title)).toEqual({ ok: true, text: title });
    expect(typedRouteText('title', `${title}!`)).toEqual({
      ok: false,
      refusal: 'tooLong',
      max: 300,
      length: 301,
    });
  });

  it('is stored within its limit or refused with a reason', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('title', 'goal', 'comment'),
        fc.string({ unit: 'binary' }),
        (field, raw) => {
          const typed = typedRouteText(field as 'title', raw);
          if (typed.ok) {
            expect(codePointLength(typed.text)).toBeLessThanOrEqual(ROUTE_TEXTS[field as 'title'].max);
            expect(typed.text.trim()).toBe(typed.text);
            expect(typed.text).not.toBe('');
            expect(typed.text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
          } else expect(['empty', 'tooLong']).toContain(typed.refusal);
        },
      ),
    );
  });
});

it.each([
  ['36', 36],
  ['36 ч', 36],
  ['3 часа', 3],
  ['999', 999],
  ['1000', null],
  ['0', null],
  ['-3', null],
  ['2,5', null],
  ['три', null],
  ['3 академических часа', null],
])('hours «%s» are %s', (raw, hours) => {
  expect(typedHours(raw)).toBe(hours);
});
