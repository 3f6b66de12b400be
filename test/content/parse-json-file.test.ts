import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonFile } from '../../src/content/parse-json-file.ts';
import { compareVersions } from '../../src/domain/compare-versions.ts';
import { canonicalJson, contentHash } from '../../src/lib/canonical-json.ts';

/** What the language's own strict parser says. */
function strict(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

describe('JSON files', () => {
  it('are read exactly when they are strict JSON, with the same value', () => {
    const json = fc.jsonValue({ maxDepth: 5 }).map(value => JSON.stringify(value, null, 1));
    const broken = fc
      .tuple(
        json,
        fc.nat(),
        fc.constantFrom('', ',', ':', '"', '{', '}', '[', ']', '\\', '//', '1', 'x', '\t', '-'),
      )
      .map(([text, at, piece]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + piece + text.slice(place + (piece === '' ? 1 : 0));
      });
    fc.assert(
      fc.property(fc.oneof(json, broken), text => {
        const result = parseJsonFile(text);
        const expected = strict(text);
        if (result.ok) expect(expected).toEqual({ value: result.json.value });
        else if (expected) expect(result.problems.map(problem => problem.code)).toEqual(['duplicate-key']);
      }),
      { numRuns: 2_000 },
    );
  });

  it('survive a file of brackets', () => {
    expect(parseJsonFile('['.repeat(1_000_000))).toMatchObject({
      ok: false,
      problems: [{ code: 'json-too-deep', place: { line: 1, column: 51 } }],
    });
  });

  it('keep a field called __proto__ as a field', () => {
    const result = parseJsonFile('{ "__proto__": { "kind": 1 } }');
    expect(result.ok && Object.keys(result.json.value as object)).toEqual(['__proto__']);
  });
});

describe('canonical JSON', () => {
  it('is the same whatever the order of the fields, and other for other content', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, part]) => [key, shuffled(part)]),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(contentHash(shuffled(one))).toBe(contentHash(one));
        expect(JSON.parse(canonicalJson(one))).toEqual(JSON.parse(JSON.stringify(one)));
        expect(contentHash(one) === contentHash(other)).toBe(canonicalJson(one) === canonicalJson(other));
      }),
    );
  });
});

describe('versions', () => {
  it('are ordered by their numbers', () => {
    expect(['1.10.0', '1.2.0', '0.9.9', '1.2.10', '2.0.0'].toSorted(compareVersions)).toEqual([
      '0.9.9',
      '1.2.0',
      '1.2.10',
      '1.10.0',
      '2.0.0',
    ]);
    expect(compareVersions('1.0.0', '1.0.0')).toBe(0);
  });
});
