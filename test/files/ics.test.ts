import { describe, expect, test } from 'vitest';
import { type CalendarEntry, renderIcs } from '../../src/files/ics.ts';

const ENTRY: CalendarEntry = {
  uid: 'event-7@marshrut',
  sequence: 1,
  cancelled: false,
  title: 'Семинар; «Чтение, письмо» \\ практика',
  description: 'Проводит: служба\nСсылка: https://example.org/a?b=1,2;c',
  place: 'СОШ № 1, зал',
  when: {
    start: Temporal.ZonedDateTime.from('2027-03-15T14:00[Asia/Tomsk]').toInstant(),
    end: Temporal.ZonedDateTime.from('2027-03-15T17:00[Asia/Tomsk]').toInstant(),
  },
  madeAt: Temporal.Instant.from('2027-01-01T00:00:00Z'),
};

/** The file as a calendar reads it: unfolded lines, names in order, texts without their escapes (RFC 5545 3.1, 3.3.11). */
async function read(entry: Partial<CalendarEntry>): Promise<Map<string, string>> {
  const bytes = await renderIcs({ ...ENTRY, ...entry });
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  expect(text.split('\r\n').join('')).not.toMatch(/[\r\n]/u);
  const lines = text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter(line => line !== '');
  expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  return new Map(
    lines.map(line => {
      const at = line.indexOf(':');
      const value = line.slice(at + 1).replace(/\\(.)/gu, (_, each: string) => (each === 'n' ? '\n' : each));
      return [line.slice(0, at), value];
    }),
  );
}

describe('a calendar file', () => {
  test('says the moment in UTC, and the texts as they were', async () => {
    const file = await read({});
    expect(file.get('METHOD')).toBe('PUBLISH');
    expect(file.get('DTSTART')).toBe('20270315T070000Z');
    expect(file.get('DTEND')).toBe('20270315T100000Z');
    expect(file.get('SUMMARY')).toBe(ENTRY.title);
    expect(file.get('DESCRIPTION')).toBe(ENTRY.description);
    expect(file.get('LOCATION')).toBe(ENTRY.place);
    expect(file.get('STATUS')).toBe('CONFIRMED');
  });

  test('replaces what an earlier one made', async () => {
    const [first, moved] = [await read({}), await read({ sequence: 2 })];
    expect(moved.get('UID')).toBe(first.get('UID'));
    expect([first.get('SEQUENCE'), moved.get('SEQUENCE')]).toEqual(['1', '2']);
  });

  test('takes a cancelled one out again', async () => {
    const file = await read({ cancelled: true, sequence: 3 });
    expect([file.get('METHOD'), file.get('STATUS'), file.get('UID')]).toEqual([
      'CANCEL',
      'CANCELLED',
      ENTRY.uid,
    ]);
  });

  test('is a whole day where the hour is not known, in every zone', async () => {
    const file = await read({ when: { day: Temporal.PlainDate.from('2027-03-15') } });
    expect(file.get('DTSTART;VALUE=DATE')).toBe('20270315');
    expect(file.get('DTEND;VALUE=DATE')).toBe('20270316');
    expect(file.has('DTSTART')).toBe(false);
  });

  test('lets no text begin a line of its own', async () => {
    const file = await read({
      title: 'А\r\nBEGIN:VALARM\rEND:VALARM',
      when: { ...ENTRY.when, end: null } as CalendarEntry['when'],
    });
    expect(file.get('SUMMARY')).toBe('А\nBEGIN:VALARM\nEND:VALARM');
    expect(file.has('DTEND')).toBe(false);
  });
});
