import type { Context } from 'grammy';
import type { EvidenceRecord } from '../../usecases/route/route-store.ts';
import type { BotContext } from '../context.ts';
import { taken } from '../send-file.ts';

/**
 * Shows a piece of evidence as it was given: files by the id Telegram knows them by, links and texts as a message. False
 * when Telegram did not take it.
 */
export async function sendEvidence(ctx: BotContext, { file, text }: EvidenceRecord): Promise<boolean> {
  if (file === null) {
    await ctx.send({ text: text ?? '—' });
    return true;
  }
  const words = text === null ? {} : { caption: text.slice(0, CAPTION_LIMIT) };
  return taken(() => SENDERS[file.type](ctx, file.id, words));
}

const CAPTION_LIMIT = 1000;

type Send = (ctx: Context, fileId: string, words: { caption?: string }) => Promise<unknown>;

const SENDERS: Readonly<Record<NonNullable<EvidenceRecord['file']>['type'], Send>> = {
  photo: (ctx, id, words) => ctx.replyWithPhoto(id, words),
  document: (ctx, id, words) => ctx.replyWithDocument(id, words),
  video: (ctx, id, words) => ctx.replyWithVideo(id, words),
  audio: (ctx, id, words) => ctx.replyWithAudio(id, words),
  voice: (ctx, id, words) => ctx.replyWithVoice(id, words),
  animation: (ctx, id, words) => ctx.replyWithAnimation(id, words),
  videoNote: (ctx, id) => ctx.replyWithVideoNote(id),
};
