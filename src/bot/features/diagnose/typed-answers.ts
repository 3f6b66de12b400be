import { Composer } from 'grammy';
import type { Message } from 'grammy/types';
import { type ItemId, itemIdSchema } from '../../../domain/ids.ts';
import type { FileAnswer } from '../../../domain/questionnaire/answer-value.ts';
import type { RawAnswer } from '../../../domain/questionnaire/check-answer.ts';
import { type AttemptId, asId } from '../../../lib/ids.ts';
import { answerItem } from '../../../usecases/diagnosis/answer-item.ts';
import type { AttemptState } from '../../../usecases/diagnosis/attempt-state.ts';
import { shownItem } from '../../../usecases/diagnosis/decide-answer.ts';
import type { ViewerContext } from '../../context.ts';
import { attemptScreen } from './attempt-screen.ts';
import { numberedOption } from './numbered-option.ts';
import type { DiagnosePorts } from './ports.ts';
import { refusalText } from './refusal-text.ts';
import { screenAfter } from './screen-after.ts';
import { closedScreen } from './screens.ts';
import { showCard } from './show-card.ts';

/** What the focus of a chat remembers about typing: a prompt for «другое», or the message whose text is an answer. */
const OTHER_DETAIL = /^other (\S+)$/u;
const TYPED_DETAIL = /^typed (\S+) (\d+)$/u;

/** Answers that are typed or sent as a file, and edits of a typed answer. Commands are left to others. */
export function typedAnswers(ports: DiagnosePorts): Composer<ViewerContext> {
  const composer = new Composer<ViewerContext>();

  composer.on('message', async (ctx, next) => {
    if (ctx.message.text?.startsWith('/')) return next();
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    if (focus?.kind !== 'attempt') return next();
    const state = await ports.attempts.loadAttempt(asId<AttemptId>(focus.subjectId));
    if (!state || state.personId !== ctx.viewer.personId || state.status === 'abandoned') return next();
    const other = itemIdSchema.safeParse(OTHER_DETAIL.exec(focus.detail ?? '')?.[1]);
    const item = other.success ? other.data : shownItem(state)?.id;
    if (item === undefined) return showCard(ctx, ports, state, attemptScreen(state, ctx.t));
    const raw = rawAnswer(ctx.message, state, item, other.success);
    if (!raw) return void (await ctx.send({ text: ctx.t('answer-cannot-take') }));
    await take(ctx, state, item, raw, ctx.message.message_id);
  });

  composer.on('edited_message:text', async (ctx, next) => {
    const focus = await ports.focus.getFocus(ctx.viewer.telegramId);
    const [, item, messageId] = TYPED_DETAIL.exec(focus?.detail ?? '') ?? [];
    if (focus?.kind !== 'attempt' || Number(messageId) !== ctx.editedMessage.message_id) return next();
    const state = await ports.attempts.loadAttempt(asId<AttemptId>(focus.subjectId));
    const id = itemIdSchema.safeParse(item);
    if (!state || state.personId !== ctx.viewer.personId || !id.success) return next();
    const raw = rawAnswer(ctx.editedMessage, state, id.data, false);
    if (raw) await take(ctx, state, id.data, raw, ctx.editedMessage.message_id);
  });

  return composer;

  async function take(
    ctx: ViewerContext,
    state: AttemptState,
    item: ItemId,
    raw: RawAnswer,
    messageId: number,
  ): Promise<void> {
    const outcome = await answerItem(ports, {
      attemptId: state.attemptId,
      telegramId: ctx.viewer.telegramId,
      itemId: item,
      action: raw,
    });
    switch (outcome.kind) {
      case 'saved':
      case 'repeated':
        await showCard(ctx, ports, outcome.state, screenAfter(outcome, ctx.t));
        if (raw.kind === 'text') {
          const detail = `typed ${item} ${messageId}`;
          await ports.focus.setFocus(
            state.telegramId,
            { kind: 'attempt', subjectId: state.attemptId, detail },
            ports.clock.now(),
          );
        }
        return;
      case 'refused':
        return void (await ctx.send({ text: refusalText(outcome.refusal, outcome.params, ctx.t) }));
      case 'closed':
        return void (await ctx.send(closedScreen(outcome.state, ctx.t)));
      case 'notAsked':
      case 'foreign':
      case 'unknown':
        return void (await ctx.send({ text: ctx.t('answer-not-asked') }));
    }
  }
}

function rawAnswer(message: Message, state: AttemptState, itemId: ItemId, other: boolean): RawAnswer | null {
  const file = fileOf(message);
  if (file) return { kind: 'file', file };
  if (message.text === undefined) return null;
  if (other) return { kind: 'other', text: message.text };
  const item = state.definition.items.find(each => each.id === itemId);
  return (item && numberedOption(item, message.text)) ?? { kind: 'text', text: message.text };
}

function fileOf(message: Message): FileAnswer | null {
  const photo = message.photo?.at(-1);
  if (photo) return { kind: 'photo', fileId: photo.file_id, ...size(photo.file_size) };
  const { document, video, audio, voice } = message;
  if (document)
    return {
      kind: 'document',
      fileId: document.file_id,
      ...name(document.file_name),
      ...size(document.file_size),
    };
  if (video)
    return { kind: 'video', fileId: video.file_id, ...name(video.file_name), ...size(video.file_size) };
  if (audio)
    return { kind: 'audio', fileId: audio.file_id, ...name(audio.file_name), ...size(audio.file_size) };
  return voice ? { kind: 'voice', fileId: voice.file_id, ...size(voice.file_size) } : null;
}

const size = (bytes: number | undefined) => (bytes === undefined ? {} : { sizeBytes: bytes });
const name = (fileName: string | undefined) =>
  fileName === undefined ? {} : { name: fileName.slice(0, 255) };
