import { Composer } from 'grammy';
import { contentProblem } from '../../../domain/announce/announcement-content.ts';
import { type AnnouncementId, asId } from '../../../lib/ids.ts';
import { seeAnnouncement } from '../../../usecases/announce/announce-access.ts';
import {
  decideAnnouncement,
  type SentAnnouncement,
  sendAnnouncement,
  stopAnnouncement,
} from '../../../usecases/announce/send-announcement.ts';
import type { ViewerContext } from '../../context.ts';
import * as buttons from './buttons.ts';
import { confirmScreen, sureScreen } from './card-screens.ts';
import type { AnnouncePorts } from './ports.ts';
import { showAnnouncement, showPreview } from './show-announcement.ts';
import { backToAnnouncement, backToList } from './words.ts';

/** Preview, sending, agreeing, stopping. */
export function sendPresses(ports: AnnouncePorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.callbackQuery(buttons.previewButton.pattern, async (ctx, next) => {
    const data = buttons.previewButton.parse(ctx.callbackQuery.data);
    const id = asId<AnnouncementId>(data?.announcement ?? 0);
    const seen = data && (await seeAnnouncement(ports, { viewer: ctx.viewer, id }));
    if (!seen) return next();
    if (seen.announcement.state !== 'draft') {
      await ctx.answer();
      return void (await showAnnouncement(ctx, ports, id));
    }
    const empty = contentProblem(seen.announcement.content) !== null;
    await ctx.answer(empty ? ctx.t('announce-sent-noContent') : undefined);
    if (!empty) await showPreview(ctx, ports, seen);
  });

  composer.callbackQuery(buttons.sendButton.pattern, async (ctx, next) => {
    const data = buttons.sendButton.parse(ctx.callbackQuery.data);
    if (!data) return next();
    const id = asId<AnnouncementId>(data.announcement);
    const outcome = await sendAnnouncement(ports, { viewer: ctx.viewer, id, sure: data.sure === 1 });
    if (outcome.kind === 'denied') {
      // Pressed twice, or an old button: what became of it is shown.
      if (!(await showAnnouncement(ctx, ports, id))) return next();
      return ctx.answer();
    }
    await ctx.answer();
    if (outcome.kind === 'askAgain') await ctx.show(sureScreen(id, outcome.recipients, ctx.t));
    else await showAnnouncement(ctx, ports, id, outcomeText(outcome, ctx));
  });

  composer.callbackQuery(buttons.agreeButton.pattern, async (ctx, next) => {
    const data = buttons.agreeButton.parse(ctx.callbackQuery.data);
    const seenAt = data && buttons.parseMoment(data.of);
    if (!data || !seenAt) return next();
    const id = asId<AnnouncementId>(data.announcement);
    const decided = await decideAnnouncement(ports, {
      viewer: ctx.viewer,
      id,
      agree: data.yes === 1,
      seenAt,
    });
    if (decided === 'denied') return next();
    if (decided === 'changed') {
      await ctx.answer(ctx.t('announce-decided-changed'));
      return void (await showAnnouncement(ctx, ports, id));
    }
    await ctx.answer();
    // locale-keys: announce-decided-approved announce-decided-returned announce-decided-late
    await ctx.show({ text: ctx.t(`announce-decided-${decided}`), buttons: [[backToList(ctx.t)]] });
  });

  composer.callbackQuery(buttons.stopButton.pattern, async (ctx, next) => {
    const data = buttons.stopButton.parse(ctx.callbackQuery.data);
    const id = asId<AnnouncementId>(data?.announcement ?? 0);
    const seen = data && (await seeAnnouncement(ports, { viewer: ctx.viewer, id }));
    if (!data || !seen) return next();
    if (data.sure !== 1) {
      await ctx.answer();
      return void (await ctx.show(confirmScreen(id, 'stop', ctx.t)));
    }
    const stopped = await stopAnnouncement(ports, { viewer: ctx.viewer, id });
    if (stopped === null) {
      await ctx.answer(ctx.t('announce-too-late'));
      return void (await showAnnouncement(ctx, ports, id));
    }
    await ctx.answer();
    await ctx.show({
      text: ctx.t('announce-stopped', { count: stopped }),
      buttons: [[backToAnnouncement(id, ctx.t)]],
    });
  });
  return composer;
}

// locale-keys: announce-sent-noContent announce-sent-noRecipients announce-sent-past announce-sent-noApprover
// locale-keys: announce-sent-toApprove announce-sent-schedule announce-sent-underway announce-sent-begins

function outcomeText(outcome: Exclude<SentAnnouncement, { kind: 'denied' }>, ctx: ViewerContext): string {
  if (outcome.kind !== 'started') return ctx.t(`announce-sent-${outcome.kind}`);
  return ctx.t(outcome.underway ? 'announce-sent-underway' : 'announce-sent-begins');
}
