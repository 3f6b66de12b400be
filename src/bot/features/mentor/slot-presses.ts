import { Composer } from 'grammy';
import { MAX_SLOTS, offeredSlots, parseSlots } from '../../../domain/mentoring/slots.ts';
import { asId, type MeetingId, type PairId } from '../../../lib/ids.ts';
import { arrangeMeeting } from '../../../usecases/mentoring/arrange-meeting.ts';
import { todayOf } from '../../../usecases/people/viewer.ts';
import type { ViewerContext } from '../../context.ts';
import * as buttons from './buttons.ts';
import { meetingsScreen } from './meeting-screens.ts';
import { askWords, dropFocus, ownPair } from './own-pair.ts';
import type { MentorPorts } from './ports.ts';
import { slotsScreen } from './slots-screen.ts';

const TYPED = /^slots (\d+)$/u;

/** Times for a meeting: chosen by buttons or typed, at most three. What is chosen so far stands in the buttons. */
export function slotPresses(ports: MentorPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.slotsButton.pattern, async (ctx, next) => {
    const data = buttons.slotsButton.parse(ctx.callbackQuery.data);
    const own = await ownPair(ctx, ports, data?.pair);
    const slots = data && slotsOf(data.base, ctx);
    if (!data || !own || !slots) return next();
    await ctx.answer(chosenOf(data.mask, slots).length > MAX_SLOTS ? ctx.t('mentor-slots-most') : undefined);
    await dropFocus(ctx, ports);
    if (chosenOf(data.mask, slots).length > MAX_SLOTS) return;
    await ctx.show(
      slotsScreen({ ...data, base: data.base === '' ? today(ctx).toString() : data.base }, slots, ctx.t),
    );
  });

  composer.callbackQuery(buttons.proposeButton.pattern, async (ctx, next) => {
    const data = buttons.proposeButton.parse(ctx.callbackQuery.data);
    const slots = data && slotsOf(data.base, ctx);
    if (!data || !slots) return next();
    const refusal = await propose(ctx, data.pair, data.meeting, chosenOf(data.mask, slots));
    await ctx.answer(refusal ?? ctx.t('mentor-slots-sent'));
    await showMeetings(ctx, data.pair);
  });

  composer.callbackQuery(buttons.typeSlotsButton.pattern, async (ctx, next) => {
    const data = buttons.typeSlotsButton.parse(ctx.callbackQuery.data);
    const own = await ownPair(ctx, ports, data?.pair);
    if (!data || !own) return next();
    await ctx.answer();
    const question = ctx.t('mentor-slots-ask');
    await askWords(ctx, ports, { pair: own.pair.pairId, detail: `slots ${data.meeting}`, question });
  });

  // locale-keys: mentor-slots-wrong-unreadable mentor-slots-wrong-past mentor-slots-wrong-tooFar mentor-slots-wrong-tooMany
  composer.on('message:text', async (ctx, next) => {
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    const [, meeting] = TYPED.exec(focus?.detail ?? '') ?? [];
    if (focus?.kind !== 'pair' || meeting === undefined || ctx.message.text.startsWith('/')) return next();
    const local = ports.clock.now().toZonedDateTimeISO(ctx.viewer.timezone).toPlainDateTime();
    const typed = parseSlots(ctx.message.text, local);
    if (!typed.ok)
      return void (await ctx.send({
        text: ctx.t(`mentor-slots-wrong-${typed.refusal}`, { text: typed.text }),
      }));
    const refusal = await propose(ctx, focus.subjectId, Number(meeting), typed.slots);
    await ctx.send({ text: refusal ?? ctx.t('mentor-slots-sent') });
    await showMeetings(ctx, focus.subjectId);
  });
  return composer;

  /** Null when they went to the other side; else why not. */
  async function propose(
    ctx: ViewerContext,
    pair: number,
    meeting: number,
    slots: readonly Temporal.PlainDateTime[],
  ): Promise<string | null> {
    const done = await arrangeMeeting(ports, {
      viewer: ctx.viewer,
      pairId: asId<PairId>(pair),
      step: { type: 'propose', meetingId: meeting === 0 ? null : asId<MeetingId>(meeting), slots },
    });
    if (done.kind === 'done') return null;
    // locale-keys: mentor-meeting-refused-over mentor-meeting-refused-outdated mentor-meeting-refused-ownProposal
    // locale-keys: mentor-meeting-refused-past mentor-meeting-refused-noSlots
    return done.kind === 'unknown' ? ctx.t('mentor-gone') : ctx.t(`mentor-meeting-refused-${done.refusal}`);
  }

  async function showMeetings(ctx: ViewerContext, pair: number): Promise<void> {
    await dropFocus(ctx, ports);
    const own = await ownPair(ctx, ports, pair);
    if (own) await ctx.show(meetingsScreen(own, ports.clock.now(), ctx.viewer.timezone, ctx.t));
  }

  function today(ctx: ViewerContext): Temporal.PlainDate {
    return todayOf(ctx.viewer, ports.clock.now());
  }

  /** The times the buttons of that day offer; null for a day that is none or was made up. */
  function slotsOf(base: string, ctx: ViewerContext): readonly Temporal.PlainDateTime[] | null {
    if (base === '') return offeredSlots(today(ctx));
    if (!/^\d{4}-\d{2}-\d{2}$/u.test(base)) return null;
    const days = today(ctx).until(dayOf(base) ?? today(ctx).add({ years: 1 })).days;
    return Math.abs(days) > 30 ? null : offeredSlots(today(ctx).add({ days }));
  }
}

function dayOf(text: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch (error) {
    // Temporal says so of a day that does not exist.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function chosenOf(mask: number, slots: readonly Temporal.PlainDateTime[]): readonly Temporal.PlainDateTime[] {
  return slots.filter((_, index) => (mask & (1 << index)) !== 0);
}
