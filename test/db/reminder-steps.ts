import fc from 'fast-check';
import { quietHours, ZONES } from '../domain/reminders/arbitraries.ts';

/** Everybody is registered for what is created; later steps change that. Events are numbered as they came. */
export type Step =
  | { do: 'create'; inHours: number; zone: string; exact: boolean; session: boolean }
  | { do: 'register' | 'leave'; event: number; person: number }
  | { do: 'move'; event: number; byHours: number }
  | { do: 'cancel'; event: number }
  | { do: 'ask'; person: number; forHours: number }
  /** The clock jumps, forth or back. */
  | { do: 'clock'; byMinutes: number }
  /** To the next notice that waits. */
  | { do: 'next' }
  | { do: 'reconcile' | 'restart' };

const event = fc.integer({ min: 0, max: 4 });
const person = fc.integer({ min: 0, max: 1 });

const create = fc.record({
  do: fc.constant('create' as const),
  inHours: fc.integer({ min: 20, max: 140 }),
  zone: fc.constantFrom(...ZONES),
  exact: fc.boolean(),
  session: fc.boolean(),
});
const next = fc.record({ do: fc.constant('next' as const) });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: create },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('register' as const, 'leave' as const), event, person }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      event,
      byHours: fc.integer({ min: -30, max: 60 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), event }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('ask' as const),
      person,
      forHours: fc.integer({ min: 1, max: 300 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('clock' as const),
      byMinutes: fc.oneof(fc.integer({ min: 1, max: 900 }), fc.integer({ min: -3_000, max: 4_000 })),
    }),
  },
  { weight: 10, arbitrary: next },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('reconcile' as const, 'restart' as const) }) },
);

/** Something is there from the beginning, and the notices have their time now and then. */
export const steps: fc.Arbitrary<readonly Step[]> = fc
  .tuple(fc.array(create, { minLength: 1, maxLength: 3 }), fc.array(step, { minLength: 25, maxLength: 40 }))
  .map(([first, rest]) => [...first, ...rest]);

export interface SimulatedPerson {
  readonly quiet: { readonly from: string; readonly to: string; readonly timezone: string };
  /** First day and how many more, counted from the beginning. */
  readonly leave: readonly [number, number] | null;
}

export const people: fc.Arbitrary<readonly SimulatedPerson[]> = fc.array(
  fc.record({
    quiet: fc.oneof(
      quietHours,
      quietHours.map(({ timezone }) => ({ from: '19:00', to: '08:00', timezone })),
    ),
    leave: fc.option(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 3 })), { freq: 2 }),
  }),
  { minLength: 2, maxLength: 2 },
);

/** First day and how many more, counted from the beginning. */
export const holidays: fc.Arbitrary<readonly (readonly [number, number])[]> = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 2 })),
  { maxLength: 3 },
);
