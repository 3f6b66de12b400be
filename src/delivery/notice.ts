import type { InlineKeyboardButton, MessageEntity } from 'grammy/types';
import type { NoticeKind } from '../domain/notices/notice-class.ts';
import type { NoticeParams } from '../domain/notices/notice-params.ts';
import type { PersonId } from '../lib/ids.ts';
import type { Locale } from '../lib/texts.ts';

export type { NoticeParams };

interface NoticeContent {
  /** Deterministic, so that the same notice is never made twice: `employment:17:accepted`, `event:5:2:person:9:day`. */
  readonly key: string;
  readonly kind: NoticeKind;
  readonly params: NoticeParams;
  readonly dueAt: Temporal.Instant;
  /** From then on nobody needs it any more. */
  readonly expiresAt?: Temporal.Instant;
  /** What it is about: `event:12`, `meeting:7`. Whoever adds notices of a subject holds a lock on its row. */
  readonly subject?: string;
  /** Who is told when it cannot be sent into a group, and decides when nobody can tell whether it arrived. */
  readonly authorId?: PersonId;
}

/** A message to a person who did not ask for it just now. */
export interface Notice extends NoticeContent {
  readonly personId: PersonId;
}

/** A message into a group. */
export interface GroupNotice extends NoticeContent {
  readonly chatId: number;
  /** A topic of a forum group; without it the message goes into the group itself. */
  readonly threadId?: number;
}

/** A file Telegram has already; the text is its caption. */
export interface NoticeAttachment {
  readonly kind: 'photo' | 'document';
  readonly fileId: string;
}

/** The message in the Bot API's words. */
export interface NoticeMessage {
  /** With an attachment its caption, which may be empty. */
  text: string;
  entities: MessageEntity[];
  attachment?: NoticeAttachment;
  /** Rows of buttons; none is fine. */
  keyboard: InlineKeyboardButton[][];
}

/**
 * Makes the text when it is sent, in the language the recipient has then.
 * `repeated`: the same notice may have arrived already, because an earlier call had no answer.
 */
export type RenderNotice = (
  kind: string,
  params: NoticeParams,
  locale: Locale,
  options: { repeated: boolean },
) => NoticeMessage;
