import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContentPatch, EventContent } from '../../../src/domain/event-plan/event-content.ts';
import {
  type Appointment,
  isMoved,
  planChange,
  tellingOf,
} from '../../../src/domain/event-plan/plan-change.ts';
import { parseReportedCount } from '../../../src/domain/event-plan/reported-count.ts';
import { russianReading } from '../../kit/event-reading.ts';

const now = Temporal.Instant.from('2027-02-01T09:00:00Z');
const zone = 'Europe/Moscow';
const content: EventContent = {
  title: 'Чтение',
  kind: 'seminar',
  level: 'municipal',
  organiser: 'ЦОКО',
  when: { precision: 'day', date: '2027-03-15', zone },
  place: 'СОШ № 1',
  online: false,
  link: null,
  description: null,
  hours: 3,
  capacity: 20,
  audience: null,
  guestsWelcome: true,
  competencies: [],
};
const event = { content, cancelled: false, placesTaken: 12 };
const change = (patch: ContentPatch) => planChange(event, patch, now);

describe('a change of an event', () => {
  it('moves it when time, place or link are others, and by nothing else', () => {
    const moves: ContentPatch[] = [
      { when: { precision: 'time', date: '2027-03-15T14:00', zone } },
      { place: 'СОШ № 2' },
      { link: 'https://a.example.org' },
    ];
    for (const patch of moves) expect(change(patch)).toMatchObject({ kind: 'changed', moved: true });
    const others: ContentPatch[] = [
      { title: 'Чтение и письмо' },
      { description: 'Возьмите ручку' },
      { hours: 4 },
      { capacity: 12 },
      { audience: { subjects: ['maths'] } },
    ];
    for (const patch of others) expect(change(patch)).toMatchObject({ kind: 'changed', moved: false });
    expect(change({ title: 'Чтение' })).toEqual({ kind: 'same' });
  });

  it('never leaves fewer places than are taken', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(30), (capacity, placesTaken) => {
        const result = planChange({ ...event, placesTaken }, { capacity }, now);
        if (result.kind === 'changed' && capacity < 20) expect(capacity).toBeGreaterThanOrEqual(placesTaken);
        if (result.kind === 'refused')
          expect(result.refusal).toEqual({ kind: 'tooFewPlaces', capacity, taken: placesTaken });
      }),
    );
  });

  it('moves neither what is over nor anything into the past; a cancelled event changes in nothing', () => {
    const past = {
      ...event,
      content: { ...content, when: { precision: 'month' as const, date: '2027-01', zone } },
    };
    expect(planChange(past, { place: 'СОШ № 2' }, now)).toMatchObject({ refusal: { kind: 'past' } });
    expect(planChange(past, { title: 'Иначе' }, now)).toMatchObject({ kind: 'changed' });
    expect(change({ when: { precision: 'day', date: '2027-01-31', zone } })).toMatchObject({
      refusal: { kind: 'intoPast' },
    });
    expect(planChange({ ...event, cancelled: true }, { title: 'Иначе' }, now)).toMatchObject({
      refusal: { kind: 'cancelled' },
    });
  });
});

describe('how a change is told', () => {
  const was = (when: Partial<Appointment['when']>, place: string | null = null): Appointment => ({
    when: { precision: 'month', date: '2027-03', zone, ...when },
    place,
    online: false,
    link: null,
  });

  it('asks those who were interested once a day is known, and calls what became exact no move', () => {
    const day = was({ precision: 'day', date: '2027-03-15' });
    const time = was({ precision: 'time', date: '2027-03-15T14:00' });
    expect(tellingOf(was({}), day, true)).toBe('daySet');
    expect(tellingOf(was({}), day, false)).toBe('refined');
    expect(tellingOf(day, time, true)).toBe('refined');
    expect(tellingOf(was({}), was({ date: '2027-04' }), true)).toBe('moved');
    expect(tellingOf(time, day, false)).toBe('moved');
    expect(tellingOf(day, { ...time, place: 'СОШ № 2' }, false)).toBe('moved');
  });

  it('is nothing when only the zone of a day without an hour differs', () => {
    const day = was({ precision: 'day', date: '2027-03-15' });
    expect(isMoved(day, was({ precision: 'day', date: '2027-03-15', zone: 'Asia/Tomsk' }))).toBe(false);
  });
});

describe('the number of a report', () => {
  it.each([
    ['122', { count: 122, atLeast: false }],
    ['122 участника', { count: 122, atLeast: false }],
    ['более 60', { count: 60, atLeast: true }],
    ['свыше 60 человек', { count: 60, atLeast: true }],
    ['>60', { count: 60, atLeast: true }],
    ['0', null],
    ['около 60', null],
    ['много', null],
  ])('%s', (text, read) => {
    expect(parseReportedCount(text, russianReading().lexicon)).toEqual(read);
  });
});
