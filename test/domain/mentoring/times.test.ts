import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endDue, isWorkingDay, lastDayOfPair } from '../../../src/domain/mentoring/ending.ts';
import { judgeMeeting, MEETING_ANSWERS } from '../../../src/domain/mentoring/meeting.ts';
import { pairCalendar } from '../../../src/domain/mentoring/pair-calendar.ts';
import { pairQuiet, QUIET_DAYS, quietOf, SILENT_DAYS } from '../../../src/domain/mentoring/silence.ts';
import { MAX_SLOTS, offeredSlots, parseSlots } from '../../../src/domain/mentoring/slots.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const days = fc
  .integer({ min: 0, max: 4000 })
  .map(count => Temporal.PlainDate.from('2024-01-01').add({ days: count }));

describe('the end of a pair', () => {
  it.each([
    ['a Monday', '2026-10-05', '2026-10-08'],
    ['a Thursday, over the weekend', '2026-10-08', '2026-10-13'],
    ['a Saturday', '2026-10-10', '2026-10-14'],
    ['the day before a holiday', '2026-11-03', '2026-11-09'],
    ['the end of the year', '2026-12-31', '2027-01-13'],
  ])('asked for on %s', (_, asked, last) => {
    expect(lastDayOfPair(day(asked)).toString()).toBe(last);
  });

  it('leaves at least three working days, and no more than are needed', () => {
    fc.assert(
      fc.property(days, asked => {
        const last = lastDayOfPair(asked);
        const between = Array.from({ length: asked.until(last).days }, (_, index) =>
          asked.add({ days: index + 1 }),
        );
        expect(between.filter(each => isWorkingDay(each))).toHaveLength(3);
        expect(isWorkingDay(last)).toBe(true);
      }),
    );
  });

  it('comes the day after the last one, by notice or by the period', () => {
    const asked = { endsOn: null, endAskedOn: day('2026-10-05') };
    expect(endDue(asked, day('2026-10-08'))).toBeNull();
    expect(endDue(asked, day('2026-10-09'))).toBe('notice');
    expect(endDue({ endsOn: day('2027-05-31'), endAskedOn: null }, day('2027-05-31'))).toBeNull();
    expect(endDue({ endsOn: day('2027-05-31'), endAskedOn: null }, day('2027-06-01'))).toBe('period');
  });
});

describe('the calendar of a territory', () => {
  const calendar = pairCalendar(
    new Map([
      [
        2026,
        {
          schoolYear: { startYear: 2026 },
          title: '2026/27',
          mode: 'quarters',
          workingWeekdays: [1, 2, 3, 4, 5],
          terms: [],
          breaks: [{ title: 'осень', from: day('2026-10-26'), to: day('2026-11-03') }],
          holidays: [{ title: 'перенос', from: day('2026-11-05'), to: day('2026-11-06') }],
          workingDays: [day('2026-11-07')],
        },
      ],
    ]),
  );

  it('knows moved days off, and that nobody is silent in the breaks', () => {
    // Tuesday; Wednesday is a holiday, Thursday and Friday are days off, Saturday is worked.
    expect(lastDayOfPair(day('2026-11-03'), calendar.isWorkingDay).toString()).toBe('2026-11-10');
    expect(lastDayOfPair(day('2025-11-03'), calendar.isWorkingDay).toString()).toBe('2025-11-07');
    const facts = {
      state: 'active' as const,
      activeSince: Temporal.Instant.from('2026-10-20T09:00:00Z'),
      meetingDays: [],
      timezone: 'Europe/Moscow',
      calendar,
    };
    const at = Temporal.Instant.from('2026-11-10T09:00:00Z');
    expect(quietOf(facts, at)?.days).toBe(12);
    expect(quietOf({ ...facts, state: 'ended' }, at)).toBeNull();
  });
});

describe('a silent pair', () => {
  const active = day('2026-09-01');
  const quiet = (today: string, meetings: string[] = []) =>
    pairQuiet({ activeSince: active, meetingDays: meetings.map(day), today: day(today) });

  it('is green for three weeks, yellow for two more, then red', () => {
    expect(quiet('2026-09-21')).toMatchObject({ light: 'green', days: 20 });
    expect(quiet('2026-09-22')).toMatchObject({ light: 'yellow', days: 21 });
    expect(quiet('2026-10-06')).toMatchObject({ light: 'red', days: 35 });
  });

  it('is counted from the last meeting; an agreed one ahead makes it green', () => {
    expect(quiet('2026-10-06', ['2026-09-28'])).toMatchObject({ light: 'green', days: 8 });
    expect(quiet('2026-10-06', ['2026-10-20'])).toMatchObject({ light: 'green', days: 0 });
  });

  it('does not count breaks', () => {
    const isBreak = (each: Temporal.PlainDate) => each.month === 10;
    const facts = { activeSince: active, meetingDays: [], today: day('2026-11-03') };
    expect(pairQuiet(facts, isBreak)).toMatchObject({ days: 32, light: 'yellow' });
  });

  it('only gets quieter with time, and never by a meeting', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 90 }),
        fc.nat({ max: 90 }),
        fc.array(fc.nat({ max: 90 })),
        (passed, more, met) => {
          const facts = {
            activeSince: active,
            meetingDays: met.map(each => active.add({ days: each })),
            today: active.add({ days: passed }),
          };
          const now = pairQuiet(facts);
          expect(pairQuiet({ ...facts, today: facts.today.add({ days: more }) }).days).toBeGreaterThanOrEqual(
            now.days,
          );
          expect(pairQuiet({ ...facts, meetingDays: [] }).days).toBeGreaterThanOrEqual(now.days);
          expect(now.light === 'green').toBe(now.days < QUIET_DAYS);
          expect(now.light === 'red').toBe(now.days >= SILENT_DAYS);
        },
      ),
    );
  });
});

describe('what a meeting was', () => {
  it.each([
    [[], 'open'],
    [['met'], 'held'],
    [['met', 'met'], 'held'],
    [['met', 'no'], 'disputed'],
    [['moved', 'met'], 'disputed'],
    [['moved', 'no'], 'moved'],
    [['no'], 'missed'],
  ] as const)('%j: %s', (answers, verdict) => {
    expect(judgeMeeting(answers.map(answer => ({ answer })))).toBe(verdict);
  });

  it('does not depend on who answered first', () => {
    const answers = fc.array(fc.record({ answer: fc.constantFrom(...MEETING_ANSWERS) }));
    fc.assert(
      fc.property(answers, given => {
        expect(judgeMeeting(given.toReversed())).toBe(judgeMeeting(given));
      }),
    );
  });
});

describe('times for a meeting', () => {
  const now = Temporal.PlainDateTime.from('2026-10-12T12:00');
  const slots = (raw: string) => {
    const typed = parseSlots(raw, now);
    return typed.ok ? typed.slots.map(slot => slot.toString({ smallestUnit: 'minute' })) : typed.refusal;
  };

  it.each([
    ['15.10 14:00, 16.10 15:30', ['2026-10-15T14:00', '2026-10-16T15:30']],
    ['16.10.2026 в 9:05; 15.10 14.00', ['2026-10-15T14:00', '2026-10-16T09:05']],
    ['15.01 14:00', ['2027-01-15T14:00']],
    ['15.10 14:00, 15.10 14:00', ['2026-10-15T14:00']],
    ['11.10 14:00', 'past'],
    ['12.10 12:00', 'past'],
    ['15.10.2028 14:00', 'tooFar'],
    ['31.02 14:00', 'unreadable'],
    ['15.10 25:00', 'unreadable'],
    ['завтра', 'unreadable'],
    ['', 'unreadable'],
    ['15.10 14:00, 16.10 14:00, 17.10 14:00, 18.10 14:00', 'tooMany'],
  ])('«%s»', (raw, expected) => {
    expect(slots(raw)).toEqual(expected);
  });

  it('typed back are the same ones', () => {
    const minutes = fc.integer({ min: 1, max: 250 * 24 * 60 });
    fc.assert(
      fc.property(fc.uniqueArray(minutes, { minLength: 1, maxLength: MAX_SLOTS }), later => {
        const wanted = later.map(each => now.add({ minutes: each })).sort(Temporal.PlainDateTime.compare);
        const text = wanted.map(
          ({ day: d, month, year, hour, minute }) =>
            `${d}.${month}.${year} ${hour}:${String(minute).padStart(2, '0')}`,
        );
        expect(parseSlots(text.join(', '), now)).toEqual({ ok: true, slots: wanted });
      }),
    );
  });

  it('offered by buttons are after lessons on the next three working days', () => {
    expect(offeredSlots(day('2026-10-29')).map(String)).toEqual(
      ['2026-10-30', '2026-11-02', '2026-11-03'].flatMap(each =>
        [14, 15, 16].map(hour => `${each}T${hour}:00:00`),
      ),
    );
  });
});
