import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createDeliveryStore } from '../../src/db/stores/delivery-store.ts';
import type { PersonId } from '../../src/lib/ids.ts';
import { createDeliveryWorld, type DeliveryWorld, NOON } from './support.ts';

const DEFAULTS = { timezone: 'Europe/Moscow', locale: 'ru' } as const;
const HOUR = { hours: 1 };

let world: DeliveryWorld;
let anna: PersonId;
beforeAll(async () => {
  world = await createDeliveryWorld();
  anna = await world.person(101);
});
afterAll(() => world.drop());
beforeEach(async () => {
  await world.prisma.delivery.deleteMany();
  await world.prisma.lease.deleteMany();
  world.telegram.messages.length = 0;
  world.memory.lines.length = 0;
  world.clock.set(NOON);
});

const daysSent = () =>
  world.telegram.messages.map(({ at }) => at.toZonedDateTimeISO(DEFAULTS.timezone).toPlainDate().toString());

test('requests come at most once a day and twice a week, whatever else was sent; reminders do not wait', async () => {
  for (let n = 0; n < 4; n += 1)
    await world.enqueue({ key: `ask ${n}`, personId: anna, kind: 'meetingAsked' });
  await world.enqueue({ key: 'soon', personId: anna, kind: 'soon' });
  const dispatcher = world.dispatcher();
  for (let hour = 0; hour < 24 * 16; hour += 6) {
    await world.settle(dispatcher);
    world.advance({ hours: 6 });
  }
  // The reminder of Thursday counts: one request on Friday, and from then on two within any seven days.
  expect(daysSent()).toEqual(['2026-09-17', '2026-09-18', '2026-09-24', '2026-09-25', '2026-10-01']);
  expect(world.telegram.texts()[0]).toContain('soon');
});

test('a call that is under way counts: two requests to one person cannot slip out side by side', async () => {
  await world.enqueue({ key: 'first', personId: anna, kind: 'meetingAsked' });
  const answer = Promise.withResolvers<{ message_id: number }>();
  let calls = 0;
  const called = Promise.withResolvers<void>();
  const dispatcher = world.dispatcher({
    api: {
      ...world.telegram.api,
      sendMessage() {
        calls += 1;
        called.resolve();
        return answer.promise;
      },
    },
  });
  dispatcher.wake();
  await called.promise;
  world.advance(HOUR);
  await world.enqueue({ key: 'second', personId: anna, kind: 'meetingAsked' });
  dispatcher.wake();
  await expect
    .poll(async () => (await world.row('second')).nextTryAt?.toISOString())
    .toBe('2026-09-18T05:00:00.000Z');
  answer.resolve({ message_id: 1 });
  await dispatcher.idle();
  expect(calls).toBe(1);
});

test('on Sundays, holidays and in the own leave everything waits for a working day', async () => {
  const away = await world.person(102, { awayFrom: new Date('2026-09-18'), awayTo: new Date('2026-09-21') });
  const saturday = Temporal.Instant.from('2026-09-19T20:00:00Z');
  await world.enqueue({ key: 'working', personId: anna, dueAt: saturday });
  await world.enqueue({ key: 'away', personId: away, dueAt: saturday });
  world.clock.set(saturday);
  await world.settle(world.dispatcher());
  expect((await world.row('working')).nextTryAt).toEqual(new Date('2026-09-21T05:00:00Z'));
  expect((await world.row('away')).nextTryAt).toEqual(new Date('2026-09-22T05:00:00Z'));
});

test('what is made of the present says what is true when it is sent, and is not sent when nothing is left of it', async () => {
  const boris = await world.person(103);
  const broken = await world.person(104);
  for (const personId of [anna, boris, broken])
    await world.enqueue({ key: `agenda ${personId}`, personId, kind: 'agenda', params: { day: 1 } });
  await world.enqueue({ key: 'other', personId: anna, params: { day: 2 } });
  const store = createDeliveryStore(world.prisma, DEFAULTS, {
    live: {
      kinds: ['agenda'],
      async load(tx, kind, stored, personId) {
        // A statement that fails spoils its transaction.
        if (personId === broken) await tx.$queryRaw`SELECT 1 / 0`;
        return personId === anna ? { params: { kind, ...stored, name: 'now' } } : null;
      },
    },
  });
  await world.settle(world.dispatcher({ store }));
  expect(world.telegram.texts().sort()).toEqual([
    'ru agenda {"kind":"agenda","day":1,"name":"now"}',
    'ru joinDecided {"day":2}',
  ]);
  expect(await world.row(`agenda ${boris}`)).toMatchObject({
    state: 'cancelled',
    error: 'nothing to say any more',
  });
  expect((await world.row(`agenda ${broken}`)).state).toBe('dead');
  expect(world.memory.of('error')).toEqual(['a notice could not be made']);
});
