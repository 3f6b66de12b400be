import type { Message } from 'grammy/types';
import { type AnnouncementContent, keptEntities } from '../../../domain/announce/announcement-content.ts';
import { truncate } from '../../../lib/text.ts';

const NAME_LENGTH = 120;

/** What a message says that its author sent to be announced; null for kinds of messages that cannot be. */
export function contentOfMessage(message: Message): AnnouncementContent | null {
  const { photo, document, text } = message;
  if (text !== undefined) return { text, entities: entitiesOf(message.entities), attachment: null };
  const largest = photo?.at(-1);
  const attachment = largest
    ? { kind: 'photo' as const, fileId: largest.file_id, fileName: null }
    : document
      ? {
          kind: 'document' as const,
          fileId: document.file_id,
          fileName: document.file_name === undefined ? null : truncate(document.file_name, NAME_LENGTH),
        }
      : null;
  if (!attachment) return null;
  return { text: message.caption ?? '', entities: entitiesOf(message.caption_entities), attachment };
}

function entitiesOf(found: Message['entities']): AnnouncementContent['entities'] {
  return keptEntities(found ?? []).map(entity => ({ ...entity }));
}
