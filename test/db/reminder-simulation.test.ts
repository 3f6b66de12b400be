import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateToDay, dayToDate } from '../../src/db/dates.ts';
import { readClosedDays } from '../../src/db/stores/calendar-records.ts';
import { createDeliveryStore } from '../../src/db/stores/delivery-store.ts';
import { refreshReminders } from '../../src/db/stores/refresh-reminders.ts';
import { loadReminderParams } from '../../src/db/stores/reminder-params.ts';
import { createReminderStore } from '../../src/db/stores/reminder-store.ts';
import { noticeClassOf } from '../../src/domain/notices/notice-class.ts';
import { CAP_PER_DAY, CAP_PER_WEEK } from '../../src/domain/reminders/message-cap.ts';
import { localDay, nextOpenSlot, type Openness } from '../../src/domain/reminders/open-slot.ts';
import { asId } from '../../src/lib/ids.ts';
import { createDeliveryWorld, type DeliveryWorld, type Message } from '../delivery/support.ts';
import { createEvent, register } from '../kit/appointments.ts';
import { createMunicipality } from '../kit/municipality.ts';
import { day, isBadHour, readMessage, START, storeCalendar } from './reminder-checks.ts';
import { holidays, people, type SimulatedPerson, type Step, steps } from './reminder-steps.ts';

const WEEK_MS = 7 * 24 * 3_600_000;
/** Between the decision and the call the dispatcher keeps its pace. */
const PACE = { seconds: 20 } as const;

let world: DeliveryWorld;
let territoryId: number;
let accounts = 8_000_000;
let asked = 0;
beforeAll(async () => {
  world = await createDeliveryWorld({ now: START });
  ({ territoryId } = await createMunicipality(world.prisma, {}));
});
afterAll(() => world.drop());

test('over random calendars, zones, hours, changes and jumps of the clock the policy holds and everything ends', async () => {
  await fc.assert(fc.asyncProperty(people, holidays, steps, simulate), { numRuns: 6 });
});

async function simulate(
  given: readonly SimulatedPerson[],
  closed: readonly (readonly [number, number])[],
  all: readonly Step[],
): Promise<void> {
  const { prisma, clock } = world;
  await prisma.delivery.deleteMany();
  await prisma.event.deleteMany();
  await prisma.schoolCalendar.deleteMany();
  world.telegram.messages.length = 0;
  clock.set(START);
  await storeCalendar(prisma, closed);
  const ids = await Promise.all(given.map(storePerson));
  const openness = await Promise.all(ids.map((id, at) => opennessOf(id, given[at]?.quiet)));
  const store = createDeliveryStore(
    prisma,
    { timezone: 'Europe/Moscow', locale: 'ru' },
    {
      live: { kinds: ['agenda', 'soon'], load: loadReminderParams },
    },
  );
  const reminders = createReminderStore(prisma);
  let dispatcher = world.dispatcher({ store });
  const events: number[] = [];
  let seen = 0;

  try {
    for (const each of all) {
      await carryOut(each);
      await world.settle(dispatcher);
      for (const message of world.telegram.messages.slice(seen)) await check(message);
      seen = world.telegram.messages.length;
    }
    // Some months later nothing waits any more, whatever the clock did.
    for (let month = 0; month < 5; month += 1) {
      world.advance({ hours: 30 * 24 });
      await world.settle(dispatcher);
    }
  } finally {
    // Or the next run would wait for its lease.
    await dispatcher.stop();
  }
  const rows = await world.rows();
  expect(rows.filter(({ settledAt }) => settledAt === null)).toEqual([]);
  expect(rows.every(({ attempts }) => attempts <= 1)).toBe(true);
  expect(rows.filter(({ state }) => state === 'sent')).toHaveLength(world.telegram.messages.length);
  expect(world.memory.of('error')).toEqual([]);

  async function carryOut(step: Step): Promise<void> {
    const now = clock.now();
    const event = 'event' in step ? events[step.event] : undefined;
    switch (step.do) {
      case 'create': {
        const at = now.add({ hours: step.inHours }).toZonedDateTimeISO(step.zone).toPlainDateTime();
        const date = step.exact ? at.toString({ smallestUnit: 'minute' }) : at.toPlainDate().toString();
        const kind = step.session ? 'internshipSession' : 'seminar';
        const made = await createEvent(prisma, territoryId, date, { timezone: step.zone, kind });
        for (const id of ids) await register(prisma, made, id);
        events.push(made);
        return refresh(made);
      }
      case 'register':
      case 'leave':
        if (event === undefined) return;
        await register(
          prisma,
          event,
          ids[step.person] ?? 0,
          step.do === 'leave' ? 'cancelled' : 'registered',
        );
        return refresh(event, ids[step.person]);
      case 'move': {
        const row = event === undefined ? null : await prisma.event.findUnique({ where: { id: event } });
        if (event === undefined || !row?.startsAt) return;
        const startsAt = row.startsAt.toTemporalInstant().add({ hours: step.byHours });
        const local = startsAt.toZonedDateTimeISO(row.timezone).toPlainDateTime();
        const data = {
          date: local.toString({ smallestUnit: 'minute' }),
          startsAt: new Date(startsAt.epochMilliseconds),
          version: row.version + 1,
        };
        await prisma.event.update({ where: { id: event }, data });
        return refresh(event);
      }
      case 'cancel':
        if (event === undefined) return;
        await prisma.event.update({ where: { id: event }, data: { state: 'cancelled' } });
        return refresh(event);
      case 'ask':
        await world.enqueue({
          key: `asked:${++asked}`,
          kind: 'surveyAsked',
          personId: asId(ids[step.person] ?? 0),
          expiresAt: now.add({ hours: step.forHours }),
        });
        return;
      case 'clock':
        world.advance({ minutes: step.byMinutes });
        return;
      case 'next': {
        const at = await store.readNextTryAt();
        if (at && Temporal.Instant.compare(at, now) > 0) clock.set(at);
        return;
      }
      case 'reconcile':
        for (const subject of await reminders.listSubjects(now, now.add({ hours: 192 })))
          await reminders.refresh(subject, now);
        return;
      case 'restart':
        await dispatcher.stop();
        dispatcher = world.dispatcher({ store });
    }
  }

  async function refresh(event: number, personId?: number): Promise<void> {
    const only = personId === undefined ? undefined : [asId<ReturnType<typeof asId>>(personId)];
    await prisma.$transaction(tx =>
      refreshReminders(tx, { kind: 'event', id: event }, clock.now(), only as never),
    );
  }

  async function check(message: Message): Promise<void> {
    const { personId, kind, items } = await readMessage(world.prisma, message);
    const who = openness[ids.indexOf(personId)];
    if (!who) throw new Error('a message to nobody');
    const moments = [message.at, message.at.subtract(PACE)];
    const bad = moments.map(at => isBadHour(at, who));
    // Never at a bad hour, unless waiting for a good one would miss the first thing it lists.
    if (bad.every(Boolean)) {
      expect(noticeClassOf(kind).capped).toBe(false);
      expect(message.silent).toBe(true);
      const first = items.map(({ at }) => at).toSorted(Temporal.Instant.compare)[0];
      if (!first) throw new Error(`${kind} at a bad hour without a reason`);
      expect(Temporal.Instant.compare(nextOpenSlot(message.at, who), first)).toBeGreaterThanOrEqual(0);
    } else if (!bad.some(Boolean)) expect(message.silent).toBe(false);
    // Never for what is cancelled, moved away, over, or what one does not come to.
    for (const { id, at } of items) {
      const registration = await prisma.registration.findFirst({
        where: { eventId: id, personId, state: 'registered', event: { state: 'planned' } },
        include: { event: true },
      });
      expect(registration).not.toBeNull();
      if (registration?.event.startsAt)
        expect(registration.event.startsAt.getTime()).toBe(at.epochMilliseconds);
      expect(Temporal.Instant.compare(message.at.subtract(PACE), at)).toBe(-1);
    }
    if (noticeClassOf(kind).capped) checkCap(message, who);
  }

  function checkCap(message: Message, { quiet }: Openness): void {
    const earlier = world.telegram.messages
      .slice(0, world.telegram.messages.indexOf(message))
      .filter(({ chatId }) => chatId === message.chatId);
    const isOver = (at: Temporal.Instant): boolean => {
      const today = localDay(at, quiet.timezone);
      const sameDay = earlier.filter(sent => localDay(sent.at, quiet.timezone).equals(today));
      const week = earlier.filter(
        sent => Math.abs(sent.at.epochMilliseconds - at.epochMilliseconds) < WEEK_MS - 60_000,
      );
      return sameDay.length >= CAP_PER_DAY || week.length >= CAP_PER_WEEK;
    };
    expect(isOver(message.at) && isOver(message.at.subtract(PACE))).toBe(false);
  }
}

async function storePerson({ quiet, leave }: SimulatedPerson): Promise<number> {
  return world.person(++accounts, {
    timezone: quiet.timezone,
    quietFrom: quiet.from,
    quietTo: quiet.to,
    awayFrom: leave && dayToDate(day(leave[0])),
    awayTo: leave && dayToDate(day(leave[0] + leave[1])),
  });
}

async function opennessOf(id: number, quiet: Openness['quiet'] | undefined): Promise<Openness> {
  if (!quiet) throw new Error('nobody');
  const row = await world.prisma.person.findUniqueOrThrow({ where: { id } });
  const [isClosed] = await world.prisma.$transaction(tx =>
    readClosedDays(tx, [{ ...row, organisationId: null, territoryId: null }], START),
  );
  if (!isClosed) throw new Error('no closed days');
  if (row.awayFrom) expect(isClosed(dateToDay(row.awayFrom))).toBe(true);
  return { quiet, isClosed };
}
