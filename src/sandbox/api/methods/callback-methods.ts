import type { World } from '../../world.ts';
import { badRequest } from '../api-error.ts';
import { findReachableChat, findWritableChat } from '../chat-access.ts';
import type { MethodTable } from '../method-table.ts';

/** Answers to presses, and the signs of life that leave no message. */
export function createCallbackMethods(world: World): MethodTable {
  return {
    answerCallbackQuery(params) {
      const answer = { text: params.text, showAlert: params.show_alert ?? false, url: params.url };
      const result = world.callbacks.answer(params.callback_query_id, answer);
      if (result.outcome === 'too-old-or-unknown')
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
      const { id, userId, chatId } = result.query;
      world.events.publish(() => ({
        type: 'callback-answer',
        userId,
        chatId,
        queryId: id,
        text: answer.text,
        alert: answer.showAlert,
        url: answer.url,
      }));
      return true;
    },

    setMessageReaction(params) {
      if (!findReachableChat(world, params.chat_id).messages.has(params.message_id))
        throw badRequest('message to react not found');
      return true;
    },

    sendChatAction(params) {
      const chat = findWritableChat(world, params.chat_id, 'text messages');
      world.events.publish(() => ({ type: 'typing', chatId: chat.id, action: params.action }));
      return true;
    },
  };
}
