import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findByName } from '../../src/domain/find-by-name.ts';
import { foldForSearch } from '../../src/lib/text.ts';

const named = (...titles: string[]) => titles.map(title => ({ title, searchText: foldForSearch(title) }));
const schools = named('МБОУ СОШ № 4', 'МБОУ СОШ № 14', 'МАОУ СОШ № 44', 'Красулинская ООШ', 'Гимназия № 1');
const find = (query: string, limit = 5) => {
  const { exact, found } = findByName(foldForSearch(query), schools, limit);
  return { exact, titles: found.map(({ title }) => title) };
};

describe('finding by a name', () => {
  it('puts whole words before parts of words', () => {
    expect(find('4').titles).toEqual(['МБОУ СОШ № 4', 'МБОУ СОШ № 14', 'МАОУ СОШ № 44']);
    expect(find('сош 44')).toEqual({ exact: true, titles: ['МАОУ СОШ № 44'] });
  });

  it('takes a number that is not there for no other number', () => {
    expect(find('гимназия 2')).toEqual({ exact: false, titles: ['Гимназия № 1'] });
    expect(find('77')).toEqual({ exact: false, titles: [] });
  });

  it('of equals puts a number typed too long or too short first', () => {
    const district = named('СОШ № 1', 'СОШ № 2', 'СОШ № 4');
    expect(findByName(foldForSearch('сош 44'), district, 1).found).toEqual([district[2]]);
  });

  it('finds nothing for nothing', () => {
    for (const query of ['', '  ', '№', '—']) expect(find(query).titles).toEqual([]);
  });

  it('keeps to the limit', () => {
    expect(find('о', 2).titles).toHaveLength(2);
  });

  const letters = fc.string({
    unit: fc.constantFrom(...'абвгдежзиклмнопрстуфхцчшщыэюя'),
    minLength: 8,
    maxLength: 14,
  });

  it('finds every thing by any part of its name, in any case', () => {
    fc.assert(
      fc.property(
        letters,
        letters,
        fc.nat(),
        fc.integer({ min: 1, max: 14 }),
        (name, other, from, length) => {
          const start = from % name.length;
          const part = name.slice(start, start + length);
          const { exact, found } = findByName(foldForSearch(part.toUpperCase()), named(name, other), 5);
          expect(exact).toBe(true);
          expect(found.map(({ title }) => title)).toContain(name);
        },
      ),
    );
  });

  it('finds a long name with one letter wrong, one missing, or two swapped', () => {
    fc.assert(
      fc.property(
        letters,
        fc.nat(),
        fc.constantFrom('wrong', 'missing', 'swapped'),
        (name, position, kind) => {
          const at = position % (name.length - 1);
          const [before, after] = [name.slice(0, at), name.slice(at + 1)];
          const typed =
            kind === 'wrong'
              ? `${before}ъ${after}`
              : kind === 'missing'
                ? before + after
                : `${before}${name[at + 1]}${name[at]}${name.slice(at + 2)}`;
          const { found } = findByName(foldForSearch(typed), named('Лицей', name), 1);
          // A swap in the middle of the shortest names breaks four of six pieces.
          if (kind === 'swapped' && name.length < 9) return;
          expect(found.map(({ title }) => title)).toEqual([name]);
        },
      ),
    );
  });
});
