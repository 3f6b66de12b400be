import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decideRegistration,
  type RegistrationFacts,
} from '../../../src/domain/events/decide-registration.ts';
import { REGISTRATION_ACTIONS, REGISTRATION_STATES } from '../../../src/domain/events/registration.ts';

const OPEN: RegistrationFacts = {
  cancelled: false,
  phase: 'open',
  ofGroup: false,
  mayCome: true,
  free: 1,
  current: null,
};

describe('a wish to come', () => {
  test.each([
    ['a free place is taken', 'signUp', {}, 'registered'],
    ['as many as come', 'signUp', { free: null }, 'registered'],
    ['no place, only a turn', 'queue', { free: 0 }, 'waiting'],
    ['a place became free meanwhile', 'queue', { free: 2 }, 'registered'],
    ['an offered place is taken by signing up too', 'signUp', { free: 0, current: 'offered' }, 'registered'],
    ['an offer is accepted', 'accept', { free: 0, current: 'offered' }, 'registered'],
    ['interest where no day is known', 'interest', { phase: 'vague' }, 'interested'],
    ['the day is set: interest becomes a place', 'signUp', { current: 'interested' }, 'registered'],
    ['a place is given up', 'withdraw', { current: 'registered' }, 'cancelled'],
    ['a turn is given up', 'withdraw', { current: 'waiting' }, 'cancelled'],
    ['coming after all', 'signUp', { current: 'cancelled' }, 'registered'],
  ] as const)('%s', (_, action, facts, to) => {
    expect(decideRegistration(action, { ...OPEN, ...facts })).toMatchObject({ kind: 'change', to });
  });

  test.each([
    ['full', 'signUp', { free: 0 }],
    ['over', 'signUp', { phase: 'over' }],
    ['over', 'withdraw', { phase: 'over', current: 'registered' }],
    ['cancelled', 'queue', { cancelled: true }],
    ['notForYou', 'signUp', { mayCome: false }],
    ['notForYou', 'interest', { phase: 'vague', mayCome: false }],
    ['dateUnknown', 'signUp', { phase: 'vague' }],
    ['dateKnown', 'interest', {}],
    ['noOffer', 'accept', { current: 'waiting' }],
    ['noOffer', 'decline', { current: 'registered' }],
    ['notSignedUp', 'withdraw', {}],
    ['ofGroup', 'withdraw', { ofGroup: true, current: 'registered' }],
  ] as const)('is refused: %s (%s)', (refusal, action, facts) => {
    expect(decideRegistration(action, { ...OPEN, ...facts })).toEqual({ kind: 'refused', refusal });
  });

  test('asked twice changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REGISTRATION_ACTIONS),
        fc.record({
          cancelled: fc.boolean(),
          phase: fc.constantFrom('vague', 'open', 'over'),
          ofGroup: fc.boolean(),
          mayCome: fc.boolean(),
          free: fc.option(fc.nat(3)),
          current: fc.option(fc.constantFrom(...REGISTRATION_STATES)),
        }),
        (action, facts) => {
          const first = decideRegistration(action, facts);
          if (first.kind !== 'change') return;
          expect(facts.cancelled || facts.ofGroup || facts.phase === 'over').toBe(false);
          if (first.to === 'registered') expect(facts.free !== 0 || facts.current === 'offered').toBe(true);
          expect(decideRegistration(action, { ...facts, current: first.to }).kind).toBe('already');
        },
      ),
    );
  });
});
