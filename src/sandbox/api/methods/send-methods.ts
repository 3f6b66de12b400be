import { formatMessageText } from '../../text/format-text.ts';
import type { World } from '../../world.ts';
import { badRequest } from '../api-error.ts';
import { resolveFile, wireDocument, wirePhoto } from '../input-files.ts';
import { captionOf, mediaContent } from '../media-content.ts';
import type { MethodTable } from '../method-table.ts';
import { countAgainstLimits, postPrepared, prepareMessage, sendOne } from '../send.ts';

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

    async sendMediaGroup(params, { files }) {
      const isDocument = params.media.map(item => item.type === 'document');
      if (new Set(isDocument).size > 1) throw badRequest("document can't be mixed with other media types");
      const albumId = String(world.random.int(2 ** 47));
      const prepared = [];
      for (const item of params.media) {
        const content = await mediaContent(world, item, files);
        prepared.push(prepareMessage(world, params, 'photos', { ...content, media_group_id: albumId }));
      }
      const [first] = prepared;
      if (first) countAgainstLimits(world, first.chat, prepared.length);
      return prepared.map(message => postPrepared(world, message));
    },
  };
}
