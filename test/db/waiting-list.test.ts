import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStores } from '../../src/db/create-stores.ts';
import { lockEvent } from '../../src/db/stores/lock-event.ts';
import { promoteWaiting } from '../../src/db/stores/waiting-list.ts';
import { decideRegistration } from '../../src/domain/events/decide-registration.ts';
import type { RegistrationAction } from '../../src/domain/events/registration.ts';
import { promoteWaiting as promoteWaitingJob } from '../../src/jobs/promote-waiting.ts';
import { createMovableClock } from '../../src/lib/clock.ts';
import { asId, type EventId, type PersonId } from '../../src/lib/ids.ts';
import { createLog } from '../../src/lib/log.ts';
import { systemRandom } from '../../src/lib/random.ts';
import { answerDirectly } from '../kit/answered.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createEvent } from '../kit/events.ts';
import { createMunicipality } from '../kit/municipality.ts';

const NOW = Temporal.Instant.from('2026-09-15T10:00:00Z');
const log = createLog({ level: 'error', write: () => {} });

let bot: TestBot;
let territoryId: number;
let stores: ReturnType<typeof createStores>;
beforeAll(async () => {
  bot = await startTestBot();
  ({ territoryId } = await createMunicipality(bot.prisma, { s1: 'СОШ № 1' }));
  const clock = createMovableClock({ frozenAt: NOW });
  stores = createStores(bot.database, {
    clock,
    random: systemRandom,
    defaults: { timezone: 'Europe/Moscow', locale: 'ru' },
  });
});
afterAll(() => bot.stop());

/** @param talking they have written to the bot, so that it may write to them. */
async function people(count: number, { talking = false } = {}): Promise<PersonId[]> {
  const ids: PersonId[] = [];
  for (let made = 0; made < count; made += 1) {
    const person = await bot.teacher({ organisation: 's1' });
    if (talking) await person.send('/menu');
    const { id } = person;
    const row = await bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(id) } });
    ids.push(asId(row.id));
  }
  return ids;
}

async function act(
  eventId: number,
  personId: PersonId | undefined,
  action: RegistrationAction,
  at = NOW,
): Promise<string> {
  if (personId === undefined) throw new Error('there is no such person');
  const change = { eventId: asId<EventId>(eventId), personId, at };
  const changed = await stores.events.changeRegistration(change, facts => decideRegistration(action, facts));
  const decision = changed?.decision;
  return decision?.kind === 'refused' ? decision.refusal : (decision?.kind ?? 'nothing');
}

/** State of each person, in the order given. */
async function states(eventId: number, personIds: readonly PersonId[]): Promise<(string | undefined)[]> {
  const rows = await bot.prisma.registration.findMany({ where: { eventId } });
  return personIds.map(id => rows.find(row => row.personId === id)?.state);
}

describe('places', () => {
  it('are never more than there are, however many press at once', async () => {
    const eventId = await createEvent(bot.prisma, { territoryId, capacity: 3 });
    const ids = await people(8);
    const outcomes = await Promise.all(ids.map(id => act(eventId, id, 'signUp')));
    expect(outcomes.toSorted()).toEqual([...Array(3).fill('change'), ...Array(5).fill('full')].toSorted());
    expect((await states(eventId, ids)).filter(state => state === 'registered')).toHaveLength(3);
  });

  it('freed at once by several go to as many who wait, and to nobody twice', async () => {
    const eventId = await createEvent(bot.prisma, { territoryId, capacity: 3 });
    const ids = await people(7);
    for (const id of ids) await act(eventId, id, 'queue');
    await Promise.all([...ids.slice(0, 2), ...ids.slice(0, 2)].map(id => act(eventId, id, 'withdraw')));
    await Promise.all([1, 2].map(() => promoteWaitingJob({ waitingLists: stores.waitingLists, log }, NOW)));
    expect(await states(eventId, ids)).toEqual([
      'cancelled',
      'cancelled',
      'registered',
      'offered',
      'offered',
      'waiting',
      'waiting',
    ]);
    const offers = await bot.prisma.delivery.findMany({
      where: { subject: `event:${eventId}`, kind: 'placeOffered' },
    });
    expect(offers.map(({ personId }) => personId).toSorted()).toEqual(ids.slice(3, 5));
  });
});

describe('a waiting list', () => {
  it('goes by need, then by earlier refusals, then by time', async () => {
    const [holder, early, refused, needy, worst] = await people(5);
    const telegramOf = async (id: PersonId | undefined): Promise<number> =>
      Number((await bot.prisma.person.findUniqueOrThrow({ where: { id: id ?? 0 } })).telegramId);
    await answerDirectly(bot.prisma, await telegramOf(needy), { points: { digital: 7 } });
    await answerDirectly(bot.prisma, await telegramOf(worst), { points: { digital: 1 } });
    const past = await createEvent(bot.prisma, { territoryId, date: '2026-09-01T14:00', capacity: 1 });
    await bot.prisma.registration.create({
      data: {
        eventId: past,
        personId: refused ?? 0,
        state: 'waiting',
        requestedAt: new Date('2026-08-01T10:00:00Z'),
      },
    });
    const eventId = await createEvent(bot.prisma, { territoryId, capacity: 1, competency: 'digital' });
    await act(eventId, holder, 'signUp');
    for (const id of [early, refused, needy, worst]) await act(eventId, id, 'queue');
    const positions = await Promise.all(
      [early, refused, needy, worst].map(async id => {
        const reading = await stores.events.readEvent(asId(eventId), id ?? asId<PersonId>(0), NOW);
        return reading.kind === 'card' ? reading.card.position : null;
      }),
    );
    expect(positions).toEqual([4, 3, 2, 1]);
    await act(eventId, holder, 'withdraw');
    await act(eventId, worst, 'decline');
    expect(await states(eventId, [worst ?? asId(0), needy ?? asId(0)])).toEqual(['cancelled', 'offered']);
  });

  it('passes a place on when nobody answers, and tells both', async () => {
    const eventId = await createEvent(bot.prisma, { territoryId, capacity: 1 });
    const ids = await people(3, { talking: true });
    for (const id of ids) await act(eventId, id, 'queue');
    await act(eventId, ids[0], 'withdraw');
    await bot.settle();
    const late = NOW.add({ hours: 25 });
    expect(await act(eventId, ids[1], 'accept', late)).toBe('noOffer');
    expect(await states(eventId, ids)).toEqual(['cancelled', 'waiting', 'offered']);
    const notices = await bot.prisma.delivery.findMany({
      where: { subject: `event:${eventId}`, kind: { in: ['placeOffered', 'placeLost'] } },
      orderBy: { id: 'asc' },
    });
    expect(notices.map(({ kind, personId }) => [kind, personId])).toEqual([
      ['placeOffered', ids[1]],
      ['placeLost', ids[1]],
      ['placeOffered', ids[2]],
    ]);
    await bot.settle();
    await act(eventId, ids[2], 'decline', late);
    expect(await states(eventId, ids)).toEqual(['cancelled', 'offered', 'cancelled']);
    expect(await act(eventId, ids[1], 'accept', late)).toBe('change');
    const row = await bot.prisma.registration.findFirstOrThrow({ where: { eventId, personId: ids[1] ?? 0 } });
    expect(row).toMatchObject({ state: 'registered', offersMissed: 1, offeredUntil: null });
  });

  it('keeps the turn of somebody whose offer never left', async () => {
    const eventId = await createEvent(bot.prisma, { territoryId, capacity: 1 });
    const ids = await people(3, { talking: true });
    for (const id of ids) await act(eventId, id, 'queue');
    await bot.prisma.person.update({ where: { id: ids[1] ?? 0 }, data: { unreachableSince: new Date() } });
    await act(eventId, ids[0], 'withdraw');
    expect(await states(eventId, ids)).toEqual(['cancelled', 'waiting', 'offered']);
    await bot.settle();
    await bot.prisma.delivery.updateMany({
      where: { subject: `event:${eventId}`, kind: 'placeOffered' },
      data: { state: 'expired' },
    });
    await promoteWaitingJob({ waitingLists: stores.waitingLists, log }, NOW.add({ hours: 25 }));
    const row = await bot.prisma.registration.findFirstOrThrow({ where: { eventId, personId: ids[2] ?? 0 } });
    expect(row).toMatchObject({ state: 'offered', offersMissed: 0 });
  });

  it('moves when the place of somebody deleted is free', async () => {
    const eventId = await createEvent(bot.prisma, { territoryId, capacity: 1 });
    const ids = await people(2);
    for (const id of ids) await act(eventId, id, 'queue');
    await bot.prisma.registration.deleteMany({ where: { eventId, personId: ids[0] ?? 0 } });
    await promoteWaitingJob({ waitingLists: stores.waitingLists, log }, NOW);
    expect(await states(eventId, ids)).toEqual([undefined, 'offered']);
  });

  it('moves when there are more places, and stands when the event is cancelled or has begun', async () => {
    const eventId = await createEvent(bot.prisma, { territoryId, capacity: 1 });
    const ids = await people(4);
    for (const id of ids) await act(eventId, id, 'queue');
    const raise = (capacity: number, at: Temporal.Instant, data: object = {}) =>
      bot.prisma.$transaction(async tx => {
        await lockEvent(tx, eventId);
        await tx.event.update({ where: { id: eventId }, data: { capacity, ...data } });
        await promoteWaiting(tx, eventId, at);
      });
    await raise(2, NOW);
    expect(await states(eventId, ids)).toEqual(['registered', 'offered', 'waiting', 'waiting']);
    await raise(5, Temporal.Instant.from('2026-10-15T11:00:00Z'));
    expect(await states(eventId, ids)).toEqual(['registered', 'waiting', 'waiting', 'waiting']);
    await raise(5, NOW, { state: 'cancelled' });
    expect(await states(eventId, ids)).toEqual(['registered', 'waiting', 'waiting', 'waiting']);
    await raise(2, NOW, { state: 'planned' });
    expect(await states(eventId, ids)).toEqual(['registered', 'waiting', 'offered', 'waiting']);
  });
});
