import type { MessageDraft } from '../messages/post-message.ts';
import type { WireMessage } from './telegram-types.ts';

/** The part of a message that its author wrote: what edits replace and what copies and forwards take along. */
export type Content = Pick<
  MessageDraft,
  'text' | 'entities' | 'caption' | 'caption_entities' | 'photo' | 'document'
>;

/** The content alone; empty for messages about the chat itself. */
export function contentOf(message: WireMessage): Content {
  const { text, entities, caption, caption_entities, photo, document } = message;
  return {
    ...(text !== undefined && { text }),
    ...(entities && { entities }),
    ...(caption !== undefined && { caption }),
    ...(caption_entities && { caption_entities }),
    ...(photo && { photo }),
    ...(document && { document }),
  };
}

/** Everything but the content and the keyboard. */
export function withoutContent(message: WireMessage): Omit<WireMessage, keyof Content | 'reply_markup'> {
  const { text, entities, caption, caption_entities, photo, document, reply_markup, ...rest } = message;
  return rest;
}
