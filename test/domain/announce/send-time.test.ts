import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSendTime, quickTimes } from '../../../src/domain/announce/send-time.ts';

const now = Temporal.ZonedDateTime.from('2026-09-17T15:20[Asia/Tomsk]');
const at = (text: string) => parseSendTime(text, now)?.toPlainDateTime().toString({ smallestUnit: 'minute' });

describe('a typed time', () => {
  it.each([
    ['16:05', '2026-09-17T16:05'],
    ['9:00', '2026-09-18T09:00'],
    ['17.09 15:21', '2026-09-17T15:21'],
    ['15.03 14:00', '2027-03-15T14:00'],
    ['15.03.2027, 14.00', '2027-03-15T14:00'],
    ['15.03.27 14:00', '2027-03-15T14:00'],
    [' 1.10   08:00 ', '2026-10-01T08:00'],
  ])('%s', (text, expected) => expect(at(text)).toBe(expected));

  it.each([
    'завтра',
    '',
    '25:00',
    '12:60',
    '31.02 12:00',
    '00.10 12:00',
    '12.13 10:00',
    '16.09.2026 10:00',
    '18.09.2028 10:00',
    '15:20:30',
  ])('«%s» is none', text => expect(at(text)).toBeUndefined());

  it('never lies in the past, nor more than a year ahead, whatever is typed', () => {
    const part = fc.integer({ min: 0, max: 70 });
    fc.assert(
      fc.property(part, part, part, part, (day, month, hour, minute) => {
        const found = parseSendTime(`${day}.${month} ${hour}:${minute}`, now);
        if (found === null) return;
        expect(Temporal.ZonedDateTime.compare(found, now)).toBe(1);
        expect(found.since(now).total({ unit: 'days', relativeTo: now })).toBeLessThanOrEqual(366);
        expect([found.day, found.month, found.hour, found.minute]).toEqual([day, month, hour, minute]);
      }),
    );
  });
});

describe('quick choices', () => {
  it('lie ahead: today only before its hour, Monday not on a Sunday', () => {
    const keys = (day: string) => quickTimes(Temporal.ZonedDateTime.from(day)).map(({ key }) => key);
    expect(keys('2026-09-17T15:20[Asia/Tomsk]')).toEqual(['today', 'tomorrow', 'monday']);
    expect(keys('2026-09-17T16:00[Asia/Tomsk]')).toEqual(['tomorrow', 'monday']);
    expect(keys('2026-09-20T12:00[Asia/Tomsk]')).toEqual(['today', 'tomorrow']);
  });
});
