import { Composer } from 'grammy';
import { parseSendTime } from '../../../domain/announce/send-time.ts';
import { type AnnouncementId, asId } from '../../../lib/ids.ts';
import { seeAnnouncement } from '../../../usecases/announce/announce-access.ts';
import { changeDraft, keepContent } from '../../../usecases/announce/compose.ts';
import type { ViewerContext } from '../../context.ts';
import { contentOfMessage } from './message-content.ts';
import type { AnnouncePorts } from './ports.ts';
import { showAnnouncement } from './show-announcement.ts';

/** What is sent to be announced, and the time it is to leave at. */
export function typedAnnouncement(ports: AnnouncePorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.on('message', async (ctx, next) => {
    if (ctx.message.text?.startsWith('/')) return next();
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind !== 'announcement') return next();
    const id = asId<AnnouncementId>(focus.subjectId);
    return focus.detail === 'when' ? takeTime(ctx, id, next) : takeContent(ctx, id, next);
  });
  return composer;

  async function takeContent(
    ctx: ViewerContext,
    id: AnnouncementId,
    next: () => Promise<void>,
  ): Promise<void> {
    const content = ctx.message ? contentOfMessage(ctx.message) : null;
    if (!content) return void (await ctx.send({ text: ctx.t('announce-wrong-content') }));
    const outcome = await keepContent(ports, { viewer: ctx.viewer, id, content });
    if (outcome.kind === 'denied') return next();
    if (outcome.kind === 'kept') return void (await showAnnouncement(ctx, ports, id, ctx.t('announce-kept')));
    const { problem } = outcome;
    const text =
      problem.kind === 'empty'
        ? ctx.t('announce-wrong-content')
        : ctx.t('announce-too-long', { limit: problem.limit, length: problem.length });
    await ctx.send({ text });
  }

  async function takeTime(ctx: ViewerContext, id: AnnouncementId, next: () => Promise<void>): Promise<void> {
    const seen = await seeAnnouncement(ports, { viewer: ctx.viewer, id });
    if (!seen) return next();
    const { timezone } = seen.announcement.territory;
    const now = ports.clock.now().toZonedDateTimeISO(timezone);
    const at = parseSendTime(ctx.message?.text ?? '', now);
    if (!at) return void (await ctx.send({ text: ctx.t('announce-wrong-time') }));
    const change = { scheduledAt: at.toInstant() };
    if (!(await changeDraft(ports, { viewer: ctx.viewer, id, change }))) return next();
    await showAnnouncement(ctx, ports, id);
  }
}
