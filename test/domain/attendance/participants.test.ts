import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTENDANCE_STATES, countedHours } from '../../../src/domain/attendance/attendance-state.ts';
import {
  type Counted,
  countParticipants,
  shownTotal,
} from '../../../src/domain/attendance/count-participants.ts';
import { isSameGuest, parseGuests } from '../../../src/domain/attendance/parse-guests.ts';
import { effectOfMark, effectOfWithdrawal } from '../../../src/domain/attendance/route-effect.ts';
import { ROUTE_ITEM_STATES, ROUTE_STATES } from '../../../src/domain/route/route.ts';

const some = (count: number, district: string | null, state: Counted['state'] = 'present'): Counted[] =>
  Array.from({ length: count }, () => ({ state, guest: district !== null, district }));

describe('participants', () => {
  it('S-002: the seminar of November had 122 participants of seven districts', () => {
    const november = [
      ...some(41, null),
      ...some(23, 'Калининский район'),
      ...some(17, 'Брюховецкий район'),
      ...some(14, 'Приморско-Ахтарский район'),
      ...some(12, 'Каневской район'),
      ...some(9, 'Динской район', 'partial'),
      ...some(6, 'г-к Анапа'),
      ...some(5, null, 'noShow'),
      ...some(2, 'Ейский район', 'excused'),
    ];
    const counted = countParticipants(november);
    expect(counted).toMatchObject({ total: 122, people: 41, guests: 81 });
    expect(counted.districts).toHaveLength(7);
    expect(counted.districts[0]).toEqual({ district: null, count: 41 });
  });

  it('«более 60» is a lower bound, and gives way to people who were written down', () => {
    const reported = { count: 60, atLeast: true };
    expect(shownTotal(countParticipants([]), reported)).toEqual({
      count: 60,
      atLeast: true,
      source: 'reported',
    });
    expect(shownTotal(countParticipants(some(61, null)), reported)).toEqual({
      count: 61,
      atLeast: false,
      source: 'counted',
    });
  });

  it('every one who was there is in exactly one district', () => {
    const person = fc.record({
      state: fc.constantFrom(...ATTENDANCE_STATES),
      guest: fc.boolean(),
      district: fc.option(fc.constantFrom('A', 'B', 'C')),
    });
    fc.assert(
      fc.property(fc.array(person), all => {
        const { total, people, guests, districts } = countParticipants(all);
        expect(people + guests).toBe(total);
        expect(districts.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      }),
    );
  });
});

describe('guests', () => {
  it('a line is a name, an organisation and a district', () => {
    expect(
      parseGuests('Иванова Анна, СОШ № 3, Динской район\n\n  Петров  Олег \nСидорова Мария, д/с 5').guests,
    ).toEqual([
      { fullName: 'Иванова Анна', organisation: 'СОШ № 3', district: 'Динской район' },
      { fullName: 'Петров Олег', organisation: null, district: null },
      { fullName: 'Сидорова Мария', organisation: 'д/с 5', district: null },
    ]);
  });

  it('says which lines were not understood', () => {
    expect(parseGuests('Иванова\nСОШ 5, Иванова Анна\nА Б, в, г, д\nПетров Олег').wrong).toEqual([
      { number: 1, problem: 'name' },
      { number: 2, problem: 'name' },
      { number: 3, problem: 'tooManyParts' },
    ]);
  });

  it('the same guest twice is one', () => {
    const guest = { fullName: 'Иванова Алёна', organisation: 'СОШ № 3' };
    expect(isSameGuest(guest, { fullName: 'ИВАНОВА  АЛЕНА', organisation: 'сош 3' })).toBe(true);
    expect(isSameGuest(guest, { fullName: 'Иванова Алёна', organisation: null })).toBe(false);
  });
});

describe('hours', () => {
  it('are the attended ones, else those of the event, and none for whoever was not there', () => {
    expect(countedHours({ state: 'present', hours: null }, 3)).toBe(3);
    expect(countedHours({ state: 'partial', hours: 2 }, 3)).toBe(2);
    expect(countedHours({ state: 'present', hours: null }, null)).toBeNull();
    expect(countedHours({ state: 'excused', hours: 2 }, 3)).toBe(0);
  });
});

describe('the item of a route', () => {
  const item = { itemId: 1, routeState: 'inProgress', state: 'planned', hours: null, comment: null } as const;

  it('is closed by being there, with the hours it did not have', () => {
    expect(effectOfMark(item, { state: 'present', hours: null }, 3)).toEqual({
      type: 'close',
      startsRoute: false,
      hours: 3,
    });
    expect(
      effectOfMark({ ...item, routeState: 'approved', hours: 6 }, { state: 'present', hours: null }, 3),
    ).toEqual({ type: 'close', startsRoute: true, hours: null });
  });

  it('gets a word for a part of the time, unless somebody wrote one', () => {
    expect(effectOfMark(item, { state: 'partial', hours: 1 }, 3).type).toBe('comment');
    expect(effectOfMark({ ...item, comment: 'важно' }, { state: 'partial', hours: 1 }, 3).type).toBe('none');
  });

  it('is left alone where the route or the item stands still', () => {
    for (const routeState of ['submitted', 'done'] as const)
      expect(effectOfMark({ ...item, routeState }, { state: 'present', hours: null }, 3).type).toBe('none');
    for (const state of ['done', 'accepted', 'dropped'] as const)
      expect(effectOfMark({ ...item, state }, { state: 'present', hours: null }, 3).type).toBe('none');
  });

  it('taking the mark back undoes what the mark did, and nothing a methodologist decided', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ROUTE_STATES),
        fc.constantFrom(...ROUTE_ITEM_STATES),
        (routeState, state) => {
          const before = { ...item, routeState, state };
          const effect = effectOfMark(before, { state: 'present', hours: null }, null);
          if (effect.type !== 'close') return;
          const running = {
            ...before,
            routeState: effect.startsRoute ? ('inProgress' as const) : routeState,
          };
          expect(effectOfWithdrawal({ ...running, state: 'done' }, { state: 'present' }).type).toBe('reopen');
          expect(effectOfWithdrawal({ ...running, state: 'accepted' }, { state: 'present' }).type).toBe(
            'none',
          );
          expect(effectOfWithdrawal({ ...running, state: 'returned' }, { state: 'present' }).type).toBe(
            'none',
          );
        },
      ),
    );
  });
});
