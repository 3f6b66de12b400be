import { Composer } from 'grammy';
import { MEETING_ANSWERS } from '../../../domain/mentoring/meeting.ts';
import { asId, type MeetingId, type PairId } from '../../../lib/ids.ts';
import { answerMeeting } from '../../../usecases/mentoring/answer-meeting.ts';
import { arrangeMeeting, type MeetingStep } from '../../../usecases/mentoring/arrange-meeting.ts';
import type { ViewerContext } from '../../context.ts';
import { meetingAnswerButton } from '../../mentoring-view/meeting-answers.ts';
import * as buttons from './buttons.ts';
import { cancelScreen, meetingScreen, meetingsScreen } from './meeting-screens.ts';
import { dropFocus, ownMeeting, ownPair } from './own-pair.ts';
import type { MentorPorts } from './ports.ts';

/** Meetings of a pair: a time is chosen, moved or called off, and afterwards each side says in one tap what it was. */
export function meetingPresses(ports: MentorPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.meetingsButton.pattern, async (ctx, next) => {
    const own = await ownPair(ctx, ports, buttons.meetingsButton.parse(ctx.callbackQuery.data)?.pair);
    if (!own) return next();
    await ctx.answer();
    await dropFocus(ctx, ports);
    await ctx.show(meetingsScreen(own, ports.clock.now(), ctx.viewer.timezone, ctx.t));
  });

  composer.callbackQuery(buttons.meetingButton.pattern, async (ctx, next) => {
    const data = buttons.meetingButton.parse(ctx.callbackQuery.data);
    if (!data || !(await ownMeeting(ctx, ports, data.meeting))) return next();
    await ctx.answer();
    await showMeeting(ctx, data.meeting);
  });

  composer.callbackQuery(buttons.confirmButton.pattern, async (ctx, next) => {
    const data = buttons.confirmButton.parse(ctx.callbackQuery.data);
    const found = await ownMeeting(ctx, ports, data?.meeting);
    if (!data || !found) return next();
    const meetingId = asId<MeetingId>(data.meeting);
    const { version, slot } = data;
    await arrange(
      ctx,
      found.pair.pairId,
      { type: 'confirm', meetingId, version, slot },
      ctx.t('mentor-meeting-agreed'),
    );
    await showMeeting(ctx, data.meeting);
  });

  composer.callbackQuery(buttons.cancelMeetingButton.pattern, async (ctx, next) => {
    const data = buttons.cancelMeetingButton.parse(ctx.callbackQuery.data);
    const found = await ownMeeting(ctx, ports, data?.meeting);
    if (!data || !found) return next();
    if (data.sure !== 1) {
      await ctx.answer();
      return void (await ctx.show(cancelScreen(found.meeting, ctx.t)));
    }
    const { meetingId } = found.meeting;
    await arrange(ctx, found.pair.pairId, { type: 'cancel', meetingId }, ctx.t('mentor-meeting-called-off'));
    const own = await ownPair(ctx, ports, found.pair.pairId);
    if (own) await ctx.show(meetingsScreen(own, ports.clock.now(), ctx.viewer.timezone, ctx.t));
  });

  composer.callbackQuery(meetingAnswerButton.pattern, async (ctx, next) => {
    const data = meetingAnswerButton.parse(ctx.callbackQuery.data);
    const answer = MEETING_ANSWERS.find(known => known === data?.answer);
    const found = await ownMeeting(ctx, ports, data?.meeting);
    if (!data || !answer || !found) return next();
    const { pair, meeting } = found;
    const done = await answerMeeting(ports, {
      viewer: ctx.viewer,
      pairId: pair.pairId,
      meetingId: meeting.meetingId,
      answer,
    });
    await ctx.answer(
      done.kind === 'done' ? ctx.t('mentor-answer-stored') : ctx.t('mentor-meeting-refused-outdated'),
    );
    await showMeeting(ctx, data.meeting);
  });
  return composer;

  async function arrange(
    ctx: ViewerContext,
    pairId: PairId,
    step: MeetingStep,
    success: string,
  ): Promise<void> {
    const done = await arrangeMeeting(ports, { viewer: ctx.viewer, pairId, step });
    if (done.kind === 'done') return ctx.answer(success);
    // locale-keys: mentor-meeting-refused-over mentor-meeting-refused-outdated mentor-meeting-refused-ownProposal
    // locale-keys: mentor-meeting-refused-past mentor-meeting-refused-noSlots
    await ctx.answer(
      done.kind === 'unknown' ? ctx.t('mentor-gone') : ctx.t(`mentor-meeting-refused-${done.refusal}`),
    );
  }

  async function showMeeting(ctx: ViewerContext, meeting: number): Promise<void> {
    const found = await ownMeeting(ctx, ports, meeting);
    if (found) await ctx.show(meetingScreen(found, ports.clock.now(), ctx.viewer.timezone, ctx.t));
  }
}
