import fc from 'fast-check';
import type { EventLevel } from '../../../src/domain/events/event-level.ts';

/** People and events are numbered as they came; what does not fit the moment (an event nobody made yet) does nothing. */
export type Step =
  | { do: 'join' | 'decline' | 'onLeave' | 'back' | 'dismiss'; person: number; organisation: number }
  | { do: 'change'; person: number; position: string; subject: string; years: number }
  | { do: 'close' | 'reopen'; organisation: number }
  | { do: 'submit'; person: number; campaign: number; source: string }
  | { do: 'test'; person: number; observer: boolean; daysAgo: number }
  | {
      do: 'event';
      precision: 'time' | 'day' | 'month' | 'schoolYear' | 'byPlan';
      session: boolean;
      daysAgo: number;
    }
  | { do: 'attend'; person: number; event: number; state: 'present' | 'partial' | 'noShow' | 'excused' }
  | { do: 'unmark'; person: number; event: number }
  | { do: 'move'; event: number; daysAgo: number }
  | { do: 'cancel'; event: number }
  | { do: 'approve'; person: number; event: number; deficit: boolean }
  | { do: 'revise' | 'finish' | 'drop'; person: number }
  | { do: 'achieve'; person: number; kind: string; daysAgo: number }
  | { do: 'forget'; person: number; kind: string }
  | { do: 'community'; person: number; level: string; daysAgo: number }
  | { do: 'leaveCommunity'; person: number }
  | { do: 'enterGroup' | 'leaveGroup'; person: number }
  | { do: 'groupLevel'; level: EventLevel }
  | { do: 'archiveGroup' }
  | { do: 'ask' | 'destroy'; person: number }
  | { do: 'compact' }
  | { do: 'wait'; hours: number };

export const PEOPLE = 2;
const ACHIEVEMENTS = ['contest', 'expert', 'course', 'publication', 'presentation', 'categoryRise'] as const;

const person = fc.nat({ max: PEOPLE - 1 });
const organisation = fc.nat({ max: 2 });
// The first two are there from the beginning.
const event = fc.constantFrom(0, 0, 1, 1, 2);
const daysAgo = fc.integer({ min: -20, max: 400 });
const kind = fc.constantFrom(...ACHIEVEMENTS);
const one = <const T extends string>(...words: T[]) => fc.constantFrom(...words);

const anything: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: one('join'), person, organisation }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: one('decline', 'onLeave', 'back', 'dismiss'), person, organisation }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: one('change'),
      person,
      position: one('subjectTeacher', 'principal', 'educator'),
      subject: one('maths', 'music'),
      years: fc.nat({ max: 25 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: one('close', 'reopen'), organisation }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: one('submit'),
      person,
      campaign: fc.nat({ max: 2 }),
      source: one('self', 'self', 'self', 'pilot'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: one('test'), person, observer: fc.boolean(), daysAgo }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: one('event'),
      precision: one('time', 'day', 'month', 'schoolYear', 'byPlan'),
      session: fc.boolean(),
      daysAgo,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: one('attend'),
      person,
      event,
      state: one('present', 'present', 'partial', 'noShow', 'excused'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: one('unmark'), person, event }) },
  { weight: 1, arbitrary: fc.record({ do: one('move'), event, daysAgo }) },
  { weight: 2, arbitrary: fc.record({ do: one('cancel'), event }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: one('approve'), person, event, deficit: fc.constantFrom(true, true, false) }),
  },
  { weight: 3, arbitrary: fc.record({ do: one('revise', 'finish', 'drop', 'drop'), person }) },
  { weight: 3, arbitrary: fc.record({ do: one('achieve'), person, kind, daysAgo }) },
  { weight: 1, arbitrary: fc.record({ do: one('forget'), person, kind }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: one('community'),
      person,
      level: one('school', 'municipal', 'federal'),
      daysAgo,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: one('leaveCommunity'), person }) },
  { weight: 3, arbitrary: fc.record({ do: one('enterGroup', 'enterGroup', 'leaveGroup'), person }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: one('groupLevel'), level: one('school', 'municipal', 'federal') }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'archiveGroup' as const }) },
  { weight: 1, arbitrary: fc.record({ do: one('ask', 'destroy'), person }) },
  { weight: 1, arbitrary: fc.constant({ do: 'compact' as const }) },
  { weight: 8, arbitrary: fc.record({ do: one('wait'), hours: fc.integer({ min: 1, max: 900 }) }) },
);

/** Most of the people work somewhere from the beginning, and an event is there. */
export const steps: fc.Arbitrary<readonly Step[]> = fc
  .array(anything, { minLength: 25, maxLength: 45 })
  .map(rest => [
    ...[0, 1].map(who => ({ do: 'join' as const, person: who, organisation: who })),
    { do: 'event' as const, precision: 'day' as const, session: false, daysAgo: 10 },
    { do: 'event' as const, precision: 'time' as const, session: true, daysAgo: -15 },
    ...rest,
  ]);
