import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideRegistration } from '../../../src/domain/events/decide-registration.ts';
import { MAX_MISSED_OFFERS, planPromotion, type Queue } from '../../../src/domain/events/plan-promotion.ts';
import type { RegistrationState } from '../../../src/domain/events/registration.ts';
import { orderWaiting, type WaitingPerson } from '../../../src/domain/events/waiting-order.ts';
import { asId, type PersonId } from '../../../src/lib/ids.ts';

const START = Temporal.Instant.from('2027-03-01T09:00:00Z');
const at = (hours: number): Temporal.Instant => START.add({ hours });
const someone = (id: number, facts: Partial<WaitingPerson> = {}): WaitingPerson => ({
  personId: asId<PersonId>(id),
  missed: 0,
  need: 0,
  refusedBefore: 0,
  since: START,
  ...facts,
});
const ids = (people: readonly WaitingPerson[]): number[] => people.map(({ personId }) => personId);

describe('the order of a waiting list', () => {
  test('need, then earlier refusals, then time; whoever let an offer pass comes last', () => {
    const line = [
      someone(1, { since: at(-9) }),
      someone(2, { need: 1, since: at(0) }),
      someone(3, { need: 3, since: at(3) }),
      someone(4, { refusedBefore: 1, since: at(5) }),
      someone(5, { refusedBefore: 2, since: at(6) }),
      someone(6, { need: 3, missed: 1, since: at(1) }),
      someone(7, { need: 0, missed: 1, since: at(-1) }),
      someone(8, { since: at(-10) }),
    ];
    expect(ids(orderWaiting(line))).toEqual([3, 2, 5, 4, 8, 1, 7, 6]);
  });

  const person = fc.record({
    personId: fc.integer({ min: 1, max: 999 }).map(id => asId<PersonId>(id)),
    missed: fc.nat(2),
    need: fc.nat(3),
    refusedBefore: fc.nat(3),
    since: fc.nat(100).map(at),
  });
  const line = fc.uniqueArray(person, { selector: ({ personId }) => personId, maxLength: 12 });

  test('is the same however the people are listed, and a worse need is never behind', () => {
    fc.assert(
      fc.property(line, fc.nat(), (people, turn) => {
        const cut = people.length === 0 ? 0 : turn % people.length;
        const shuffled = [...people.slice(cut), ...people.slice(0, cut)].toReversed();
        const ordered = orderWaiting(people);
        expect(ids(orderWaiting(shuffled))).toEqual(ids(ordered));
        const patient = ordered.filter(({ missed }) => missed === 0);
        expect(ordered.slice(0, patient.length)).toEqual(patient);
        expect(patient.map(({ need }) => need)).toEqual(
          patient.map(({ need }) => need).toSorted((a, b) => b - a),
        );
      }),
    );
  });

  test('whoever lets an offer pass stands behind everybody', () => {
    fc.assert(
      fc.property(line, person, (people, silent) => {
        const others = people.filter(({ personId }) => personId !== silent.personId);
        const back = { ...silent, missed: silent.missed + 1, since: at(101) };
        expect(orderWaiting([...others, back]).at(-1)).toEqual(back);
      }),
    );
  });
});

describe('free places', () => {
  const queue = (facts: Partial<Queue>): Queue => ({
    capacity: 2,
    open: true,
    registered: 2,
    offered: [],
    waiting: [],
    ...facts,
  });

  test('go to the first ones, as many as are free', () => {
    const waiting = [someone(1), someone(2, { need: 2 }), someone(3, { need: 1 })];
    expect(planPromotion(queue({ waiting }), START).offers).toEqual([]);
    expect(planPromotion(queue({ waiting, registered: 1 }), START).offers).toEqual([2]);
    expect(planPromotion(queue({ waiting, capacity: 4 }), START).offers).toEqual([2, 3]);
    expect(planPromotion(queue({ waiting, capacity: null }), START).offers).toEqual([2, 3, 1]);
    expect(planPromotion(queue({ waiting, capacity: 1 }), START).offers).toEqual([]);
  });

  test('an unanswered offer goes to the next one, and its owner to the end', () => {
    const offered = [{ ...someone(1, { need: 3 }), until: START, told: true, reachable: true }];
    const plan = planPromotion(queue({ registered: 1, offered, waiting: [someone(2)] }), START);
    expect(plan).toEqual({ lapsed: [1], returned: [], dropped: [], offers: [2] });
    const early = planPromotion(queue({ registered: 1, offered, waiting: [someone(2)] }), at(-1));
    expect(early).toEqual({ lapsed: [], returned: [], dropped: [], offers: [] });
  });

  test('whoever was never told of an offer has let nothing pass', () => {
    const offered = [{ ...someone(1), until: START, told: false, reachable: true }];
    const waiting = [someone(2, { since: at(1) })];
    const plan = planPromotion(queue({ registered: 1, offered, waiting }), START);
    expect(plan).toEqual({ lapsed: [], returned: [1], dropped: [], offers: [1] });
    const gone = offered.map(person => ({ ...person, reachable: false }));
    expect(planPromotion(queue({ registered: 1, offered: gone, waiting }), START).offers).toEqual([2]);
  });

  test('somebody silent is asked again when nobody else waits, but not for ever', () => {
    const silent = (missed: number) => [
      { ...someone(1, { missed }), until: START, told: true, reachable: true },
    ];
    expect(planPromotion(queue({ registered: 1, offered: silent(0) }), START).offers).toEqual([1]);
    const last = planPromotion(queue({ registered: 1, offered: silent(MAX_MISSED_OFFERS - 1) }), START);
    expect(last).toEqual({ lapsed: [1], returned: [], dropped: [1], offers: [] });
  });

  test('are offered to nobody once it is cancelled or has begun', () => {
    const offered = [{ ...someone(1), until: START, told: true, reachable: true }];
    const plan = planPromotion(queue({ open: false, registered: 0, offered, waiting: [someone(2)] }), START);
    expect(plan).toEqual({ lapsed: [1], returned: [], dropped: [], offers: [] });
  });
});

/** An event whose every change is made the way the stores make it: settle, decide, settle. */
function createEvent(capacity: number | null) {
  const people = new Map<
    PersonId,
    { state: RegistrationState; missed: number; since: Temporal.Instant; until: Temporal.Instant }
  >();
  const inState = (state: RegistrationState) => [...people].filter(([, each]) => each.state === state);
  const event = {
    capacity,
    now: START,
    held: () => inState('registered').length + inState('offered').length,
    waiting: () => inState('waiting').length,
    settle(): void {
      const toWaiting = ([personId, { missed, since }]: typeof people extends Map<infer K, infer V>
        ? [K, V]
        : never) => someone(personId, { missed, since, need: personId % 3 });
      const plan = planPromotion(
        {
          capacity: event.capacity,
          open: true,
          registered: inState('registered').length,
          offered: inState('offered').map(entry => ({
            ...toWaiting(entry),
            until: entry[1].until,
            told: true,
            reachable: true,
          })),
          waiting: inState('waiting').map(toWaiting),
        },
        event.now,
      );
      for (const id of plan.lapsed) {
        const each = people.get(id);
        if (each)
          people.set(id, {
            ...each,
            state: plan.dropped.includes(id) ? 'cancelled' : 'waiting',
            missed: each.missed + 1,
            since: event.now,
          });
      }
      for (const id of plan.offers) {
        const each = people.get(id);
        if (each) people.set(id, { ...each, state: 'offered', until: event.now.add({ hours: 24 }) });
      }
    },
    act(id: PersonId, action: 'signUp' | 'queue' | 'withdraw' | 'accept' | 'decline'): void {
      event.settle();
      const free = event.capacity === null ? null : Math.max(0, event.capacity - event.held());
      const own = people.get(id);
      const decision = decideRegistration(action, {
        cancelled: false,
        phase: 'open',
        ofGroup: false,
        mayCome: true,
        free,
        current: own?.state ?? null,
      });
      if (decision.kind === 'change')
        people.set(id, {
          state: decision.to,
          missed: (own?.missed ?? 0) + (decision.missed ? 1 : 0),
          since: event.now,
          until: START,
        });
      event.settle();
    },
  };
  return event;
}

test('never more places than there are, and nobody waits while one is free, whatever people press', () => {
  const step = fc.oneof(
    fc.record({
      id: fc.integer({ min: 1, max: 8 }).map(id => asId<PersonId>(id)),
      action: fc.constantFrom('signUp', 'queue', 'withdraw', 'accept', 'decline'),
    }),
    fc.record({ hours: fc.integer({ min: 1, max: 30 }) }),
    fc.record({ more: fc.integer({ min: 1, max: 2 }) }),
  );
  fc.assert(
    fc.property(fc.nat(3), fc.array(step, { maxLength: 40 }), (capacity, steps) => {
      const event = createEvent(capacity);
      for (const each of steps) {
        if ('action' in each) event.act(each.id, each.action);
        if ('hours' in each) event.now = event.now.add({ hours: each.hours });
        if ('more' in each) event.capacity = (event.capacity ?? 0) + each.more;
        event.settle();
        const places = event.capacity ?? 0;
        expect(event.held()).toBeLessThanOrEqual(places);
        expect(event.waiting() > 0 && event.held() < places).toBe(false);
      }
    }),
  );
});
