import type { TelegramInputMedia } from '@gramio/types';
import { formatCaption } from '../text/format-text.ts';
import type { World } from '../world.ts';
import { notImplemented } from './api-error.ts';
import { resolveFile, wireDocument, wirePhoto } from './input-files.ts';
import type { Content } from './message-content.ts';

/** One medium of an album or of an edit, with its caption. */
export async function mediaContent(
  world: World,
  media: TelegramInputMedia,
  files: Map<string, File>,
): Promise<Content> {
  const caption = captionOf(media);
  if (media.type === 'photo')
    return { photo: wirePhoto(await resolveFile(world, media.media, 'photo', files)), ...caption };
  if (media.type === 'document')
    return { document: wireDocument(await resolveFile(world, media.media, 'document', files)), ...caption };
  throw notImplemented(`media of type ${media.type}`);
}

/** The caption of a call, parsed, as the fields of a message. */
export function captionOf(params: {
  caption?: string | { toString(): string } | undefined;
  parse_mode?: string | undefined;
  caption_entities?: Content['caption_entities'] | undefined;
}): Pick<Content, 'caption' | 'caption_entities'> {
  if (params.caption === undefined) return {};
  const { text, entities } = formatCaption({
    text: String(params.caption),
    parseMode: params.parse_mode,
    entities: params.caption_entities,
  });
  if (text === '') return {};
  return { caption: text, ...(entities.length > 0 && { caption_entities: entities }) };
}
