import { Composer } from 'grammy';
import { asId, type EnrolmentId, type GroupId } from '../../../lib/ids.ts';
import { leadGroup } from '../../../usecases/internship/lead-group.ts';
import { leaveGroup } from '../../../usecases/internship/leave-group.ts';
import { openEnrolment, openGroup } from '../../../usecases/internship/open-group.ts';
import { todayOf } from '../../../usecases/people/viewer.ts';
import type { ViewerContext } from '../../context.ts';
import { participantsFile } from '../../internship-view/participants-file.ts';
import { sendDocument } from '../../send-file.ts';
import * as buttons from './buttons.ts';
import {
  groupBack,
  groupScreen,
  participantScreen,
  participantsScreen,
  sureScreen,
} from './group-screens.ts';
import type { InternshipPorts } from './ports.ts';
import { showReviewCard } from './show-review.ts';

/** A group and its participants: for its master and the methodologists of its territory. */
export function groupPresses(ports: InternshipPorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.groupButton.pattern, async (ctx, next) => {
    const data = buttons.groupButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const opened = await open(ctx, data.group, 'lead');
    if (opened) await ctx.show(groupScreen(opened, ports.clock.now(), ctx.t));
  });

  composer.callbackQuery(buttons.participantsButton.pattern, async (ctx, next) => {
    const data = buttons.participantsButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const opened = await open(ctx, data.group, 'lead');
    const shown = { page: data.page, now: ports.clock.now() };
    if (opened) await ctx.show(participantsScreen(opened, shown, ctx.t));
  });

  composer.callbackQuery(buttons.participantsFileButton.pattern, async (ctx, next) => {
    const data = buttons.participantsFileButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const opened = await open(ctx, data.group, 'lead');
    if (!opened) return;
    const now = ports.clock.now();
    const today = todayOf(ctx.viewer, now);
    const { content, fileName } = await participantsFile(
      opened.group,
      { locale: ctx.locale, today, now },
      ctx.t,
    );
    if (!(await sendDocument(ctx, content, fileName, ctx.t('internship-list-note'))))
      await ctx.send({ text: ctx.t('file-not-sent') });
  });

  composer.callbackQuery(buttons.closeGroupButton.pattern, async (ctx, next) => {
    const data = buttons.closeGroupButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const opened = await open(ctx, data.group, 'manage');
    if (!opened) return;
    const groupId = asId<GroupId>(data.group);
    if (data.sure !== 1) {
      const yes = {
        text: ctx.t('internship-close'),
        data: buttons.closeGroupButton.pack({ group: data.group, sure: 1 }),
      };
      const question = ctx.t('internship-close-question', { group: opened.group.title });
      return void (await ctx.show(sureScreen(question, yes, groupBack(opened.group, ctx.t))));
    }
    await leadGroup(ports, { viewer: ctx.viewer, groupId, change: { type: 'close' } });
    const after = await openGroup(ports, { viewer: ctx.viewer, groupId, right: 'lead' });
    if (after) await ctx.show(groupScreen(after, ports.clock.now(), ctx.t));
  });

  composer.callbackQuery(buttons.participantButton.pattern, async (ctx, next) => {
    const data = buttons.participantButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const opened = await openParticipant(ctx, data.enrolment, 'lead');
    if (opened) await ctx.show(participantScreen(opened, ports.clock.now(), ctx.t));
  });

  composer.callbackQuery(buttons.leaveButton.pattern, async (ctx, next) => {
    const data = buttons.leaveButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const opened = await openParticipant(ctx, data.enrolment, 'manage');
    if (!opened) return;
    const { group, participant } = opened;
    if (data.sure !== 1) {
      const yes = {
        text: ctx.t('internship-leave'),
        data: buttons.leaveButton.pack({ enrolment: data.enrolment, sure: 1 }),
      };
      const question = ctx.t('internship-leave-question', { name: participant.name, group: group.title });
      return void (await ctx.show(sureScreen(question, yes, groupBack(group, ctx.t))));
    }
    await leaveGroup(ports, { viewer: ctx.viewer, enrolmentId: participant.enrolmentId });
    const after = await openGroup(ports, { viewer: ctx.viewer, groupId: group.groupId, right: 'lead' });
    if (after) await ctx.show(participantsScreen(after, { page: 0, now: ports.clock.now() }, ctx.t));
  });

  composer.callbackQuery(buttons.reviewCardButton.pattern, async (ctx, next) => {
    const data = buttons.reviewCardButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const opened = await openParticipant(ctx, data.enrolment, 'lead');
    if (opened) await showReviewCard(ctx, ports, opened.participant.enrolmentId);
  });
  return composer;

  /** The group a press is about, with the press answered; null after a refusal. */
  async function open(ctx: ViewerContext, group: number, right: 'lead' | 'manage') {
    const opened = await openGroup(ports, { viewer: ctx.viewer, groupId: asId<GroupId>(group), right });
    await ctx.answer(opened ? undefined : ctx.t('internship-denied'));
    return opened;
  }

  async function openParticipant(ctx: ViewerContext, enrolment: number, right: 'lead' | 'manage') {
    const enrolmentId = asId<EnrolmentId>(enrolment);
    const opened = await openEnrolment(ports, { viewer: ctx.viewer, enrolmentId, right });
    await ctx.answer(opened ? undefined : ctx.t('internship-denied'));
    return opened;
  }
}
