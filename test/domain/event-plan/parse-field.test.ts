import { describe, expect, it } from 'vitest';
import type { Label } from '../../../src/domain/event-plan/lexicon.ts';
import { parseField } from '../../../src/domain/event-plan/parse-field.ts';
import { dateOf } from '../../../src/domain/event-plan/plan-change.ts';
import { russianReading } from '../../kit/event-reading.ts';

const reading = russianReading();
const zone = 'Europe/Moscow';

describe('one field as it is typed', () => {
  it.each<[Label, string, object]>([
    ['hours', '3', { hours: 3 }],
    ['hours', '16 академических часов', { hours: 16 }],
    ['capacity', 'не более 30', { capacity: 30 }],
    ['capacity', '30 человек', { capacity: 30 }],
    ['link', 'https://a.example.org/x', { link: 'https://a.example.org/x' }],
    ['place', 'дистанционно', { place: null, online: true }],
    ['place', 'https://a.example.org/x', { place: null, online: true, link: 'https://a.example.org/x' }],
    ['place', 'СОШ № 1, каб. 5', { place: 'СОШ № 1, каб. 5', online: false }],
    ['level', 'областной уровень', { level: 'regional' }],
    ['level', 'межрегиональный', { level: 'interregional' }],
    ['kind', 'Семинар-тренинг', { kind: 'seminar_training' }],
    ['audience', 'для всех педагогов', { audience: null }],
    ['audience', 'завучи и директора', { audience: { positions: ['deputyPrincipal', 'principal'] } }],
    ['audience', 'стаж до 3 лет', { audience: { serviceYears: { from: 0, to: 3 } } }],
    ['audience', 'сош 1; сош 2', { audience: { organisations: ['s1', 's2'] } }],
    ['guests', 'Да', { guestsWelcome: true }],
  ])('%s: %s', (field, typed, patch) => {
    expect(parseField(field, typed, reading)).toMatchObject({ ok: true, patch });
  });

  it.each<[Label, string]>([
    ['hours', '0'],
    ['hours', '1,5 часа'],
    ['hours', '501'],
    ['capacity', 'много'],
    ['capacity', '-5'],
    ['link', 'vcs.example.org'],
    ['link', 'javascript:alert(1)'],
    ['when', '31.02.2027'],
    ['when', '15.03.2027 25:00'],
    ['when', '15.03.2027 и ещё когда-нибудь'],
    ['when', '14:00'],
    ['when', '15.03.1999'],
    ['level', 'высокий'],
    ['audience', 'учителя магии'],
    ['audience', 'СОШ № 77'],
    ['audience', 'стаж 5–2 года'],
    ['competencies', 'Всё'],
    ['title', '…'],
    ['title', 'а'.repeat(401)],
    ['guests', 'наверное'],
  ])('%s is not «%s»', (field, typed) => {
    expect(parseField(field, typed, reading)).toEqual({ ok: false });
  });

  it('takes a time alone for a day that is known, in the zone of the event', () => {
    const base = dateOf({ precision: 'day', date: '2027-03-15', zone });
    expect(parseField('when', '14:00–15:30', reading, base)).toMatchObject({
      patch: { when: { precision: 'time', date: '2027-03-15T14:00/2027-03-15T15:30', zone } },
    });
    const month = dateOf({ precision: 'month', date: '2027-03', zone });
    expect(parseField('when', '14:00', reading, month)).toEqual({ ok: false });
  });
});
