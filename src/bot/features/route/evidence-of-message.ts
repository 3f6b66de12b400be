import type { Message } from 'grammy/types';
import { typedEvidence } from '../../../domain/route/evidence.ts';
import { cleanText, truncate } from '../../../lib/text.ts';
import type { EvidenceDraft } from '../../../usecases/route/route-store.ts';

const NAME_LIMIT = 255;
const CAPTION_LIMIT = 1000;

export type MessageEvidence =
  | { kind: 'evidence'; evidence: EvidenceDraft }
  | { kind: 'tooLong'; max: number; length: number }
  /** A sticker, a contact, a poll: nothing that could be shown as evidence. */
  | { kind: 'unusable' };

/** What a message brings as evidence, forwarded or not: any file, a photo, a link, a text. */
export function evidenceOfMessage(message: Message): MessageEvidence {
  const file = fileOf(message);
  if (file !== null) {
    const words = truncate(cleanText(message.caption ?? ''), CAPTION_LIMIT);
    const kind = file.type === 'photo' ? 'photo' : 'file';
    return { kind: 'evidence', evidence: { kind, file, text: words === '' ? null : words } };
  }
  if (message.text === undefined) return { kind: 'unusable' };
  const typed = typedEvidence(withHiddenLink(message));
  if (!typed.ok)
    return typed.refusal === 'empty'
      ? { kind: 'unusable' }
      : { kind: 'tooLong', max: typed.max, length: typed.length };
  return { kind: 'evidence', evidence: { kind: typed.kind, file: null, text: typed.text } };
}

/** Words that are a link carry their address apart: without it the evidence would be empty words. */
function withHiddenLink({ text = '', entities = [] }: Message): string {
  const links = entities.flatMap(entity => (entity.type === 'text_link' ? [entity.url] : []));
  return [text, ...links.filter(url => !text.includes(url))].join('\n');
}

function fileOf(message: Message): EvidenceDraft['file'] {
  const photo = message.photo?.at(-1);
  if (photo) return { id: photo.file_id, type: 'photo', name: null };
  const { animation, document, video, audio, voice, video_note: videoNote } = message;
  // An animation comes with a document of the same file; it is sent again as an animation.
  if (animation) return { id: animation.file_id, type: 'animation', name: nameOf(animation) };
  if (document) return { id: document.file_id, type: 'document', name: nameOf(document) };
  if (video) return { id: video.file_id, type: 'video', name: nameOf(video) };
  if (audio) return { id: audio.file_id, type: 'audio', name: nameOf(audio) };
  if (voice) return { id: voice.file_id, type: 'voice', name: null };
  return videoNote ? { id: videoNote.file_id, type: 'videoNote', name: null } : null;
}

function nameOf({ file_name: name }: { file_name?: string }): string | null {
  const clean = truncate(cleanText(name ?? ''), NAME_LIMIT);
  return clean === '' ? null : clean;
}
