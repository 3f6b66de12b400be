import type { AnnouncementId } from '../../../lib/ids.ts';
import { type SeenAnnouncement, seeAnnouncement } from '../../../usecases/announce/announce-access.ts';
import type { AnnouncementRecord } from '../../../usecases/announce/announcement-store.ts';
import { previewAnnouncement } from '../../../usecases/announce/preview.ts';
import type { ViewerContext } from '../../context.ts';
import { renderNotice } from '../../notices/render-notice.ts';
import { toMessage } from '../../screen.ts';
import { draftScreen, previewScreen, progressScreen } from './card-screens.ts';
import type { AnnouncePorts } from './ports.ts';

/**
 * The announcement as it stands: a draft with what can be changed; to a second methodologist the message itself with the
 * decision; of one that was sent what became of it. False, and nothing was shown, for whoever may not see it.
 */
export async function showAnnouncement(
  ctx: ViewerContext,
  ports: AnnouncePorts,
  id: AnnouncementId,
  note: string | null = null,
): Promise<boolean> {
  const seen = await seeAnnouncement(ports, { viewer: ctx.viewer, id });
  if (!seen) return false;
  const { announcement, isAuthor } = seen;
  await dropAnnounceFocus(ctx, ports);
  if (announcement.state === 'draft') await ctx.show(draftScreen(announcement, note, ctx.t));
  else if (announcement.state === 'awaitingApproval' && !isAuthor) await showPreview(ctx, ports, seen);
  else {
    const counts = await ports.announcements.countDeliveries(id);
    await ctx.show(progressScreen(seen, counts, note, ctx.t));
  }
  return true;
}

/** The message exactly as it will look, and below it the numbers with the decision. */
export async function showPreview(
  ctx: ViewerContext,
  ports: AnnouncePorts,
  seen: SeenAnnouncement,
): Promise<void> {
  await sendAsItWillLook(ctx, seen.announcement);
  const preview = await previewAnnouncement(ports, seen.announcement);
  await ctx.send(previewScreen(seen, preview, ctx.t));
}

/** The same view as the one that makes it when it is sent. */
async function sendAsItWillLook(
  ctx: ViewerContext,
  { content, audience }: AnnouncementRecord,
): Promise<void> {
  const { text, entities: looks, attachment: file } = content;
  const kind = audience === null ? 'groupAnnouncement' : 'announcement';
  const values = {
    text,
    entities: JSON.stringify(looks),
    attachment: file?.kind ?? null,
    fileId: file?.fileId ?? null,
  };
  const screen = renderNotice(kind, values, ctx.t, ctx.locale);
  const message = toMessage(screen);
  const chatId = ctx.viewer.telegramId;
  const markup = message.keyboard.length > 0 ? { reply_markup: { inline_keyboard: message.keyboard } } : {};
  const { attachment } = screen;
  if (!attachment) {
    const { entities } = message;
    await ctx.api.sendMessage(chatId, message.text, {
      entities,
      link_preview_options: { is_disabled: true },
      ...markup,
    });
    return;
  }
  const caption = { caption: message.text, caption_entities: message.entities, ...markup };
  if (attachment.kind === 'photo') await ctx.api.sendPhoto(chatId, attachment.fileId, caption);
  else await ctx.api.sendDocument(chatId, attachment.fileId, caption);
}

/** The next message is about this announcement: its content, or its time. */
export async function setAnnounceFocus(
  ctx: ViewerContext,
  ports: AnnouncePorts,
  subjectId: AnnouncementId,
  detail: 'content' | 'when',
): Promise<void> {
  const focus = { kind: 'announcement' as const, subjectId, detail };
  await ports.focus.setFocus(ctx.viewer.telegramId, focus, ports.clock.now());
}

/** The next message is about no announcement any more. */
export async function dropAnnounceFocus(ctx: ViewerContext, ports: AnnouncePorts): Promise<void> {
  const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
  if (focus?.kind === 'announcement') await ports.focus.clearFocus(ctx.viewer.telegramId);
}
