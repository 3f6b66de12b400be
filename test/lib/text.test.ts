import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from '../../src/lib/text.ts';

describe('a typed text', () => {
  it.each(['\u200B\u200D\u2060', '\u200D', ' \u00A0\n', '\uFE0F', '\u3164', '\u2800', '\u0301', '\u202E'])(
    'of which nothing can be seen is empty: %j',
    raw => {
      expect(cleanText(raw)).toBe('');
      expect(cleanLine(raw)).toBe('');
    },
  );

  it.each(['👩‍🏫', '—', '5', 'й', 'ש', '⠏'])('of one sign stays: %s', raw => {
    expect(cleanText(` ${raw}\u2060`)).toBe(raw.normalize('NFC'));
  });

  it('is clean after one pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), raw => {
        expect(cleanText(cleanText(raw))).toBe(cleanText(raw));
        expect(cleanLine(cleanLine(raw))).toBe(cleanLine(raw));
      }),
    );
  });
});
