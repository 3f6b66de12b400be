import { describe, expect, it } from 'vitest';
import {
  checkInWindow,
  handMarksFrom,
  overAt,
  windowPhase,
} from '../../../src/domain/attendance/check-in-window.ts';
import {
  type Arriving,
  type DoorRules,
  decideCheckIn,
} from '../../../src/domain/attendance/decide-check-in.ts';
import { decideMarkAccess } from '../../../src/domain/attendance/mark-access.ts';
import { parseEventDate } from '../../../src/domain/stored-event-date.ts';
import { required } from '../../../src/lib/invariant.ts';

const ZONE = 'Asia/Tomsk';
const when = (precision: 'time' | 'day' | 'month' | 'byPlan', date: string) =>
  required(parseEventDate({ precision, date, zone: ZONE }), date);
const local = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE).toInstant();
const seminar = when('time', '2027-03-15T14:00/2027-03-15T17:00');

describe('the window', () => {
  it.each([
    ['2027-03-15T13:14:59', 'before'],
    ['2027-03-15T13:15', 'open'],
    ['2027-03-15T17:59:59', 'open'],
    ['2027-03-15T18:00', 'after'],
  ])('of an event from 14 to 17: at %s it is %s', (moment, phase) => {
    expect(windowPhase(checkInWindow(seminar, ZONE), local(moment))).toBe(phase);
  });

  it('without an end closes three hours after the beginning', () => {
    const window = checkInWindow(when('time', '2027-03-15T14:00'), ZONE);
    expect(windowPhase(window, local('2027-03-15T16:59'))).toBe('open');
    expect(windowPhase(window, local('2027-03-15T17:00'))).toBe('after');
  });

  it('of a day is that day where the event is', () => {
    const window = checkInWindow(when('day', '2027-03-15'), ZONE);
    expect(windowPhase(window, local('2027-03-14T23:59'))).toBe('before');
    expect(windowPhase(window, local('2027-03-15T00:00'))).toBe('open');
    expect(windowPhase(window, local('2027-03-15T23:59'))).toBe('open');
    expect(windowPhase(window, local('2027-03-16T00:00'))).toBe('after');
  });

  it('of a month is none, but it can be written down by hand from its first day and closed after its last', () => {
    const november = when('month', '2021-11');
    expect(checkInWindow(november, ZONE)).toBeNull();
    expect(handMarksFrom(november, ZONE)).toEqual(local('2021-11-01T00:00'));
    expect(overAt(november, ZONE)).toEqual(local('2021-12-01T00:00'));
    expect(handMarksFrom(when('byPlan', ''), ZONE)).toBeNull();
  });
});

describe('who is let in', () => {
  const rules: DoorRules = {
    state: 'planned',
    territoryId: 1,
    audience: null,
    guestsWelcome: true,
    participantsOnly: false,
    window: checkInWindow(seminar, ZONE),
  };
  const work = (territoryId: number, position = 'subjectTeacher') => ({
    territoryId,
    organisation: 's1',
    position,
    subjects: [],
    serviceYears: 3,
  });
  const ours: Arriving = { registered: false, works: [work(1)] };
  const theirs: Arriving = { registered: false, works: [work(2)] };
  const unknown: Arriving = { registered: false, works: [] };
  const now = local('2027-03-15T14:05');
  const heads = { positions: ['head'] };

  it.each<[string, Partial<DoorRules>, Arriving, string]>([
    ['ours who walk in', {}, ours, 'welcome'],
    ['guests where they are welcome', {}, theirs, 'welcome'],
    ['guests where they are not', { guestsWelcome: false }, theirs, 'notTerritory'],
    ['guests who signed up', { guestsWelcome: false }, { ...theirs, registered: true }, 'welcome'],
    ['ours where guests are not welcome', { guestsWelcome: false }, ours, 'welcome'],
    ['somebody without a known place', {}, unknown, 'welcome'],
    ['somebody without a known place and no guests', { guestsWelcome: false }, unknown, 'notTerritory'],
    ['another audience', { audience: heads }, ours, 'notAudience'],
    ['another audience but signed up', { audience: heads }, { ...ours, registered: true }, 'welcome'],
    ['the audience', { audience: heads }, { registered: false, works: [work(1, 'head')] }, 'welcome'],
    ['a session of others', { participantsOnly: true }, ours, 'notParticipant'],
    ['a session of one’s own', { participantsOnly: true }, { ...ours, registered: true }, 'welcome'],
    ['a cancelled event', { state: 'cancelled' }, { ...ours, registered: true }, 'cancelled'],
    ['an event without a day', { window: null }, ours, 'noDay'],
  ])('%s', (_, changed, person, answer) => {
    expect(decideCheckIn({ ...rules, ...changed }, person, now)).toBe(answer);
  });

  it('too early and too late', () => {
    expect(decideCheckIn(rules, ours, local('2027-03-15T09:00'))).toBe('tooEarly');
    expect(decideCheckIn(rules, ours, local('2027-03-15T19:00'))).toBe('tooLate');
  });
});

describe('who may mark', () => {
  const today = Temporal.PlainDate.from('2027-03-15');
  const event = { territoryId: 1, createdById: 10, masterId: 20 };
  const grant = (role: 'methodologist' | 'coordinator', territoryId: number) => ({
    role,
    territoryId,
    organisationId: null,
    from: Temporal.PlainDate.from('2027-01-01'),
    to: Temporal.PlainDate.from('2027-03-14'),
  });
  const person = (personId: number, grants: ReturnType<typeof grant>[] = []) => ({
    personId,
    grants,
    menteeIds: new Set<number>(),
  });
  const live = { ...grant('methodologist', 1), to: null };

  it.each([
    ['who made the event', person(10), true],
    ['the master of the group', person(20), true],
    ['a methodologist of the territory', { ...person(30), grants: [live] }, true],
    ['one whose role has ended', person(30, [grant('methodologist', 1)]), false],
    ['one of another territory', { ...person(30), grants: [{ ...live, territoryId: 2 }] }, false],
    ['a coordinator', { ...person(30), grants: [{ ...live, role: 'coordinator' as const }] }, false],
    ['a teacher', person(40), false],
  ])('%s: %s', (_, actor, allowed) => {
    expect(decideMarkAccess(actor, event, today).allowed).toBe(allowed);
  });

  it('nobody is the maker of an event that nobody made', () => {
    const orphan = { territoryId: 1, createdById: null, masterId: null };
    expect(decideMarkAccess(person(40), orphan, today).allowed).toBe(false);
  });
});
