import { Composer } from 'grammy';
import { readCheckInCode } from '../../../domain/attendance/check-in-code.ts';
import { mayTryCode, type WrongCodes } from '../../../domain/attendance/wrong-codes.ts';
import type { Clock } from '../../../lib/clock.ts';
import type { EventId, PersonId } from '../../../lib/ids.ts';
import { createLru } from '../../../lib/lru.ts';
import type { AttendanceStore } from '../../../usecases/attendance/attendance-store.ts';
import { type CheckInOutcome, checkIn } from '../../../usecases/attendance/check-in.ts';
import type { FocusStore } from '../../../usecases/focus/focus-store.ts';
import { type BotContext, forRegistered, type ViewerContext } from '../../context.ts';
import { checkInScreen } from './screens.ts';

export interface CheckInPorts {
  attendance: AttendanceStore;
  focus: Pick<FocusStore, 'getFocus'>;
  clock: Clock;
}

/** Told of everybody who has just checked in, so that the list at the door grows. */
export type OnCheckIn = (eventId: EventId) => Promise<void>;

const TOKEN = /^ci_([\w-]{16,40})$/u;
const REMEMBERED = 5_000;

/** Checking in oneself: by the link of the QR, or by typing the spoken code into a private chat. */
export function checkInFeature(ports: CheckInPorts, onCheckIn: OnCheckIn): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = forRegistered(composer);
  // In memory: a restart forgives, and guessing takes far more than that.
  const wrongCodes = createLru<PersonId, WrongCodes>(REMEMBERED);

  feature.command('start', async (ctx, next) => {
    const token = TOKEN.exec(ctx.match.trim())?.[1];
    if (token === undefined) return next();
    await answer(ctx, await checkIn(ports, { viewer: ctx.viewer, by: { token } }));
  });

  feature.on('message:text', async (ctx, next) => {
    const code = readCheckInCode(ctx.message.text);
    // In the middle of something else the text belongs there.
    if (code === null || (await ports.focus.getFocus(ctx.viewer.telegramId)) !== null) return next();
    const now = ports.clock.now();
    const { personId } = ctx.viewer;
    const { allowed, recent } = mayTryCode(wrongCodes.get(personId) ?? [], now);
    if (!allowed) return void (await ctx.send({ text: ctx.t('check-in-too-many') }));
    const outcome = await checkIn(ports, { viewer: ctx.viewer, by: { code } });
    wrongCodes.set(personId, outcome.kind === 'unknown' ? [...recent, now] : recent);
    await answer(ctx, outcome);
  });

  return composer;

  async function answer(ctx: ViewerContext, outcome: CheckInOutcome): Promise<void> {
    await ctx.send(checkInScreen(outcome, ctx.viewer, ctx.t));
    if (outcome.kind === 'checkedIn') await onCheckIn(outcome.event.eventId);
  }
}

/**
 * Somebody who is not registered follows the QR: they are told what comes first, and checked in as soon as it is done.
 * Comes before dialogues, around everything: registration ends in one. Nothing is stored before the first consent, so the
 * link is remembered in memory alone; who arrives too late for it scans it again.
 */
export function checkInAfterArrival(ports: CheckInPorts, onCheckIn: OnCheckIn): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const waiting = createLru<number, string>(REMEMBERED);
  const feature = composer.chatType('private').filter(ctx => ctx.viewer?.registered !== true);

  feature.command('start', async (ctx, next) => {
    const token = TOKEN.exec(ctx.match.trim())?.[1];
    const event = token === undefined ? null : await ports.attendance.findByToken(token);
    if (token === undefined || event === null) return next();
    waiting.set(ctx.from.id, token);
    await ctx.send({ text: ctx.t('check-in-register-first', { title: event.title }) });
    await next();
  });

  feature.use(async (ctx, next) => {
    await next();
    const token = ctx.from && waiting.get(ctx.from.id);
    if (token === undefined || !ctx.from) return;
    await ctx.reloadViewer();
    const { viewer } = ctx;
    if (!viewer?.registered) return;
    waiting.delete(ctx.from.id);
    const outcome = await checkIn(ports, { viewer, by: { token } });
    await ctx.send(checkInScreen(outcome, viewer, ctx.t));
    if (outcome.kind === 'checkedIn') await onCheckIn(outcome.event.eventId);
  });

  return composer;
}
