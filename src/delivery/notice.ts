import type { InlineKeyboardButton, MessageEntity } from 'grammy/types';
import { z } from 'zod';
import type { NoticeKind } from '../domain/notices/notice-class.ts';
import type { PersonId } from '../lib/ids.ts';
import type { Locale } from '../lib/texts.ts';

/** What a notice's text is made of. Ids, dates and counts rather than names: it stays in the row until it is sent. */
export const noticeParamsSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null()]),
);
export type NoticeParams = Readonly<z.infer<typeof noticeParamsSchema>>;

/** A message to a person who did not ask for it just now. */
export interface Notice {
  /** Deterministic, so that the same notice is never made twice: `employment:17:accepted`, `event:5:2:person:9:day`. */
  key: string;
  personId: PersonId;
  kind: NoticeKind;
  params: NoticeParams;
  dueAt: Temporal.Instant;
  /** From then on nobody needs it any more. */
  expiresAt?: Temporal.Instant;
  /** What it is about: `event:12`, `meeting:7`. Whoever adds notices of a subject holds a lock on its row. */
  subject?: string;
  /** Who decides when nobody can tell whether it arrived. */
  authorId?: PersonId;
}

/** The message in the Bot API's words. */
export interface NoticeMessage {
  text: string;
  entities: MessageEntity[];
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

/** How notices of a kind are treated. */
export interface NoticePolicy {
  /** Sent in quiet hours too. */
  urgent: boolean;
  /** Goes only to people who agreed to mailings. */
  mailing: boolean;
  /** When nobody can tell whether it arrived: send it once more (losing it is worse), or leave it to a human. */
  whenUncertain: 'resend' | 'hold';
}

/** What a person gets as an answer to something of theirs: not in the night, better twice than never. */
export const DEFAULT_POLICY: NoticePolicy = { urgent: false, mailing: false, whenUncertain: 'resend' };
