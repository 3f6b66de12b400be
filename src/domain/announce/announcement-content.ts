import { z } from 'zod';
import { codePointLength } from '../../lib/text.ts';

/** A stretch of the text with a look of its own, as Telegram says it; offsets and lengths are UTF-16 units. */
const entitySchema = z.looseObject({
  type: z.string(),
  offset: z.int().min(0),
  length: z.int().min(1),
});
export const announcementEntitiesSchema = z.array(entitySchema);
export type AnnouncementEntity = z.infer<typeof entitySchema>;

/** What an announcement says, as its author wrote it. */
export interface AnnouncementContent {
  /** With an attachment its caption, which may be empty. */
  readonly text: string;
  readonly entities: readonly AnnouncementEntity[];
  readonly attachment: {
    readonly kind: 'photo' | 'document';
    /** Telegram keeps the file; nothing is uploaded again. */
    readonly fileId: string;
    readonly fileName: string | null;
  } | null;
}

/** Characters of a message and of a caption, after the entities were parsed (Bot API, sendMessage and sendPhoto). */
const TEXT_LIMIT = 4_096;
const CAPTION_LIMIT = 1_024;

export type ContentProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLong'; readonly limit: number; readonly length: number };

/** Why Telegram would not take the message; null when it would. */
export function contentProblem({ text, attachment }: AnnouncementContent): ContentProblem | null {
  if (!attachment && text.trim() === '') return { kind: 'empty' };
  const limit = attachment ? CAPTION_LIMIT : TEXT_LIMIT;
  const length = codePointLength(text);
  return length > limit ? { kind: 'tooLong', limit, length } : null;
}

/** Kinds of entities that say the same to every reader. Commands and mentions are found by Telegram itself. */
const KEPT = new Set([
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'blockquote',
  'expandable_blockquote',
  'code',
  'pre',
  'text_link',
]);

/** The entities of a message one received that a bot can send again. */
export function keptEntities<T extends { readonly type: string }>(entities: readonly T[]): T[] {
  return entities.filter(({ type }) => KEPT.has(type));
}
