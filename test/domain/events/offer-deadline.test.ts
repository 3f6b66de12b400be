import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offerDeadline } from '../../../src/domain/events/offer-deadline.ts';
import { signUpPhase } from '../../../src/domain/events/sign-up-phase.ts';
import { quietUntil } from '../../../src/domain/quiet-hours.ts';
import { parseEventDate } from '../../../src/domain/stored-event-date.ts';
import { required } from '../../../src/lib/invariant.ts';

const quiet = { from: '19:00', to: '08:00', timezone: 'Asia/Tomsk' };
const local = (text: string): Temporal.Instant =>
  Temporal.ZonedDateTime.from(`${text}[Asia/Tomsk]`).toInstant();
const until = (now: string, closesAt: string): string =>
  offerDeadline({ now: local(now), closesAt: local(closesAt), quiet })
    .toZonedDateTimeISO('Asia/Tomsk')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

describe('an offered place is held', () => {
  test.each([
    ['for a day', '2027-03-01T12:00', '2027-03-15T14:00', '2027-03-02T12:00'],
    ['for half of the time left', '2027-03-01T10:00', '2027-03-01T16:00', '2027-03-01T13:00'],
    [
      'from the morning when it is offered at night',
      '2027-03-01T23:00',
      '2027-03-15T14:00',
      '2027-03-03T08:00',
    ],
    [
      'until the morning when half of the time would end at night',
      '2027-03-01T17:00',
      '2027-03-02T14:00',
      '2027-03-02T08:00',
    ],
    [
      'less, when it begins with the end of the night',
      '2027-03-01T17:00',
      '2027-03-02T07:00',
      '2027-03-02T00:00',
    ],
  ])('%s', (_, now, closesAt, expected) => {
    expect(until(now, closesAt)).toBe(expected);
  });

  test('never past the beginning, never into quiet hours that end before it, at most a day of waking', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 40_000 }), (offset, left) => {
        const now = local('2027-03-01T00:00').add({ minutes: offset });
        const closesAt = now.add({ minutes: left });
        const deadline = offerDeadline({ now, closesAt, quiet });
        expect(Temporal.Instant.compare(deadline, now)).toBeGreaterThan(0);
        expect(Temporal.Instant.compare(deadline, closesAt)).toBeLessThan(0);
        const morning = quietUntil(deadline, quiet);
        if (morning) expect(Temporal.Instant.compare(morning, closesAt)).toBeGreaterThanOrEqual(0);
        const from = quietUntil(now, quiet) ?? now;
        expect(Temporal.Instant.compare(deadline, from.add({ hours: 24 }))).toBeLessThanOrEqual(0);
      }),
    );
  });
});

test.each([
  ['time', '2027-03-15T14:00', '2027-03-15T13:59', 'open'],
  ['time', '2027-03-15T14:00', '2027-03-15T14:00', 'over'],
  ['day', '2027-03-15', '2027-03-14T23:59', 'open'],
  ['day', '2027-03-15', '2027-03-15T00:00', 'over'],
  ['month', '2027-03', '2027-03-31T23:59', 'vague'],
  ['month', '2027-03', '2027-04-01T00:00', 'over'],
  ['byPlan', '', '2037-04-01T00:00', 'vague'],
] as const)('signing up to a %s %s at %s: %s', (precision, date, now, phase) => {
  const when = required(parseEventDate({ precision, date, zone: 'Asia/Tomsk' }), 'a date');
  expect(signUpPhase(when, 'Asia/Tomsk', local(now))).toBe(phase);
});
