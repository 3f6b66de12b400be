import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingFor, isClosedForGood, lastClosing } from '../../../src/domain/campaign/closing.ts';
import { closingOf, lastDayOf } from '../../../src/domain/campaign/deadline.ts';

const at = (text: string) => Temporal.Instant.from(text);
const tomsk = { timezone: 'Asia/Tomsk', graceUntil: '03:00' };

describe('the end of a campaign', () => {
  it('is 03:00 of the night after its last day, by the clock of the territory', () => {
    expect(closingOf(Temporal.PlainDate.from('2026-09-29'), tomsk).toString()).toBe('2026-09-29T20:00:00Z');
  });

  it('tells its last day back, whatever the zone and the grace', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3_000 }),
        fc.constantFrom('Europe/Moscow', 'Asia/Kamchatka', 'Europe/Kaliningrad', 'Europe/Berlin'),
        fc.constantFrom('00:00', '03:00', '06:30'),
        (days, timezone, graceUntil) => {
          const day = Temporal.PlainDate.from('2022-01-01').add({ days });
          const zone = { timezone, graceUntil };
          expect(lastDayOf(closingOf(day, zone), zone).toString()).toBe(day.toString());
        },
      ),
    );
  });

  it('comes later for those with more time only', () => {
    const campaign = { closesAt: at('2026-09-30T00:00:00Z') };
    const extensions = [
      { personId: 1, organisationId: null, closesAt: at('2026-10-02T00:00:00Z') },
      { personId: null, organisationId: 7, closesAt: at('2026-10-05T00:00:00Z') },
      { personId: 2, organisationId: null, closesAt: at('2026-09-01T00:00:00Z') },
    ];
    const of = (personId: number, organisationIds: number[]) =>
      closingFor(campaign, extensions, { personId, organisationIds }).toString();
    expect(of(1, [])).toBe('2026-10-02T00:00:00Z');
    expect(of(1, [7])).toBe('2026-10-05T00:00:00Z');
    expect(of(2, [])).toBe('2026-09-30T00:00:00Z');
    expect(of(3, [8])).toBe('2026-09-30T00:00:00Z');
    expect(lastClosing(campaign, extensions).toString()).toBe('2026-10-05T00:00:00Z');
  });

  it('is for good with the last extension, or when it was stopped', () => {
    const closesAt = at('2026-09-30T00:00:00Z');
    const extensions = [{ closesAt: at('2026-10-05T00:00:00Z') }];
    const closed = (state: string, now: string) => isClosedForGood({ state, closesAt }, extensions, at(now));
    expect(closed('running', '2026-10-04T23:59:59Z')).toBe(false);
    expect(closed('running', '2026-10-05T00:00:00Z')).toBe(true);
    expect(closed('stopped', '2026-09-01T00:00:00Z')).toBe(true);
    expect(closed('draft', '2027-01-01T00:00:00Z')).toBe(false);
  });
});
