import { formatCaption, formatMessageText } from '../../text/format-text.ts';
import type { World } from '../../world.ts';
import { resolveFile, wireDocument, wirePhoto } from '../input-files.ts';
import type { MethodTable } from '../method-table.ts';
import { type Content, sendOne } from '../send.ts';

/** Methods that put new messages into a chat. */
export function createSendMethods(world: World): MethodTable {
  return {
    sendMessage(params) {
      const formatted = formatMessageText({
        text: params.text,
        parseMode: params.parse_mode,
        entities: params.entities,
      });
      return sendOne(world, params, 'text messages', {
        text: formatted.text,
        ...(formatted.entities.length > 0 && { entities: formatted.entities }),
      });
    },

    async sendPhoto(params, { files }) {
      const caption = captionOf(params);
      const photo = await resolveFile(world, params.photo, 'photo', files);
      return sendOne(world, params, 'photos', { photo: wirePhoto(photo), ...caption });
    },

    async sendDocument(params, { files }) {
      const caption = captionOf(params);
      const document = await resolveFile(world, params.document, 'document', files);
      return sendOne(world, params, 'documents', { document: wireDocument(document), ...caption });
    },
  };
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
