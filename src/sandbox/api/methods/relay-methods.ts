import type { TelegramMessageOrigin } from '@gramio/types';
import type { SandboxChat } from '../../state/chats.ts';
import type { World } from '../../world.ts';
import { badRequest } from '../api-error.ts';
import { findChat } from '../chat-access.ts';
import { captionOf } from '../media-content.ts';
import { type Content, contentOf } from '../message-content.ts';
import type { MethodTable } from '../method-table.ts';
import { type SendParams, sendOne } from '../send.ts';
import type { WireMessage } from '../telegram-types.ts';

/** Methods that send again what is already in a chat. */
export function createRelayMethods(world: World): MethodTable {
  const findSource = (chatId: number | string, messageId: number, verb: 'copy' | 'forward'): WireMessage => {
    const message = findChat(world, chatId).messages.get(messageId)?.wire;
    if (!message) throw badRequest(`message to ${verb} not found`);
    const isService = Object.keys(contentOf(message)).length === 0;
    if (isService || (verb === 'forward' && message.has_protected_content))
      throw badRequest(verb === 'copy' ? "message can't be copied" : "the message can't be forwarded");
    return message;
  };

  const copy = (params: SendParams, message: WireMessage, caption: Content | undefined): WireMessage => {
    const { caption: _, caption_entities, ...media } = contentOf(message);
    return sendOne(world, params, 'text messages', caption ? { ...media, ...caption } : contentOf(message));
  };

  const forward = (params: SendParams, message: WireMessage): WireMessage =>
    sendOne(world, params, 'text messages', { ...contentOf(message), forward_origin: originOf(message) });

  /** Messages that cannot be relayed are skipped (Bot API, copyMessages and forwardMessages). */
  const relayable = (
    chatId: number | string,
    messageIds: number[],
    verb: 'copy' | 'forward',
  ): WireMessage[] => {
    const chat = findChat(world, chatId);
    if (messageIds.some((id, index) => index > 0 && id <= (messageIds[index - 1] ?? 0)))
      throw badRequest('message identifiers must be in a strictly increasing order');
    const known = messageIds.filter(id => isContent(chat, id));
    if (known.length === 0) throw badRequest(`there are no messages to ${verb}`);
    return known.map(id => findSource(chatId, id, verb));
  };

  return {
    copyMessage(params) {
      const source = findSource(params.from_chat_id, params.message_id, 'copy');
      const isMedia = source.text === undefined;
      const caption = isMedia && params.caption !== undefined ? captionOf(params) : undefined;
      return { message_id: copy(params, source, caption).message_id };
    },
    copyMessages: params =>
      relayable(params.from_chat_id, params.message_ids, 'copy').map(message => ({
        message_id: copy(params, message, params.remove_caption ? {} : undefined).message_id,
      })),
    forwardMessage: params => forward(params, findSource(params.from_chat_id, params.message_id, 'forward')),
    forwardMessages: params =>
      relayable(params.from_chat_id, params.message_ids, 'forward').map(message => ({
        message_id: forward(params, message).message_id,
      })),
  };
}

function isContent(chat: SandboxChat, messageId: number): boolean {
  const message = chat.messages.get(messageId)?.wire;
  return message !== undefined && Object.keys(contentOf(message)).length > 0;
}

function originOf(message: WireMessage): TelegramMessageOrigin {
  if (message.forward_origin) return message.forward_origin;
  if (message.from) return { type: 'user', sender_user: message.from, date: message.date };
  return { type: 'chat', sender_chat: message.chat, date: message.date };
}
