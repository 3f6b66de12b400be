import { isDeepStrictEqual } from 'node:util';
import type { TelegramInlineKeyboardMarkup } from '@gramio/types';
import { removeMessage, replaceMessage } from '../../messages/post-message.ts';
import type { SandboxChat, StoredMessage } from '../../state/chats.ts';
import { hasRight } from '../../state/membership.ts';
import { formatMessageText } from '../../text/format-text.ts';
import { unixNow, type World } from '../../world.ts';
import { badRequest, notImplemented } from '../api-error.ts';
import { findChat, findEditable, findReachableChat } from '../chat-access.ts';
import { captionOf, mediaContent } from '../media-content.ts';
import { type Content, contentOf, withoutContent } from '../message-content.ts';
import type { MethodTable } from '../method-table.ts';
import { checkInlineKeyboard } from '../reply-markup.ts';
import { countAgainstLimits } from '../send.ts';
import type { WireMessage } from '../telegram-types.ts';

interface EditTarget {
  chat_id?: number | string | undefined;
  message_id?: number | undefined;
  reply_markup?: TelegramInlineKeyboardMarkup | undefined;
}

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

/** A message may be deleted for everybody for this long (Bot API, deleteMessage). */
const DELETABLE_SECONDS = 48 * 3600;

/** Methods that change or delete what is in a chat. */
export function createEditMethods(world: World): MethodTable {
  const find = (target: EditTarget): { chat: SandboxChat; stored: StoredMessage } => {
    if (target.chat_id === undefined) throw notImplemented('inline messages');
    if (target.message_id === undefined) throw badRequest('message identifier is not specified');
    const chat = findReachableChat(world, target.chat_id);
    return { chat, stored: findEditable(chat, world.bot.id, target.message_id) };
  };

  /** New content replaces the old one; the keyboard is replaced too, by none when none is given. */
  const edit = (
    target: EditTarget,
    chat: SandboxChat,
    stored: StoredMessage,
    content: Content,
  ): WireMessage => {
    const { edit_date: _, ...current } = stored.wire;
    const keyboard = target.reply_markup && checkInlineKeyboard(target.reply_markup, chat);
    const next: WireMessage = {
      ...withoutContent(current),
      ...content,
      ...(keyboard && { reply_markup: keyboard }),
    };
    if (isDeepStrictEqual(next, current)) throw badRequest(NOT_MODIFIED);
    countAgainstLimits(world, chat, 1);
    const edited = { ...next, edit_date: unixNow(world) };
    replaceMessage(world, chat, stored, edited);
    return edited;
  };

  const remove = (chat: SandboxChat, messageId: number): void => {
    const stored = chat.messages.get(messageId);
    if (!stored) throw badRequest('message to delete not found');
    const isOwn = stored.wire.from?.id === world.bot.id;
    const mayDelete =
      isOwn || chat.type === 'private' || hasRight(chat.members.get(world.bot.id), 'can_delete_messages');
    if (!mayDelete) throw badRequest("message can't be deleted");
    if (stored.wire.date + DELETABLE_SECONDS < unixNow(world))
      throw badRequest("message can't be deleted for everyone");
    removeMessage(world, chat, messageId);
  };

  return {
    editMessageText(params) {
      const { chat, stored } = find(params);
      if (params.text === undefined) throw badRequest('message text is empty');
      const { text, entities } = formatMessageText({
        text: params.text,
        parseMode: params.parse_mode,
        entities: params.entities,
      });
      if (stored.wire.text === undefined) throw badRequest('there is no text in the message to edit');
      return edit(params, chat, stored, { text, ...(entities.length > 0 && { entities }) });
    },

    editMessageCaption(params) {
      const { chat, stored } = find(params);
      const { photo, document } = stored.wire;
      if (!photo && !document) throw badRequest('there is no caption in the message to edit');
      return edit(params, chat, stored, {
        ...(photo && { photo }),
        ...(document && { document }),
        ...captionOf(params),
      });
    },

    async editMessageMedia(params, { files }) {
      const { chat, stored } = find(params);
      return edit(params, chat, stored, await mediaContent(world, params.media, files));
    },

    editMessageReplyMarkup(params) {
      const { chat, stored } = find(params);
      return edit(params, chat, stored, contentOf(stored.wire));
    },

    deleteMessage(params) {
      remove(findChat(world, params.chat_id), params.message_id);
      return true;
    },

    deleteMessages(params) {
      const chat = findChat(world, params.chat_id);
      // Messages that are absent or may not be deleted are skipped (Bot API, deleteMessages).
      for (const id of params.message_ids) if (chat.messages.has(id)) remove(chat, id);
      return true;
    },
  };
}
