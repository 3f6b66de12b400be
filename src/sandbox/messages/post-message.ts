import type { WireMessage } from '../api/telegram-types.ts';
import type { SandboxChat, StoredMessage } from '../state/chats.ts';
import { viewMessage } from '../views/message-view.ts';
import { unixNow, type World } from '../world.ts';

/** A message before the server has numbered and dated it. */
export type MessageDraft = Omit<WireMessage, 'message_id' | 'date' | 'chat'>;

/** Puts a message into a chat and shows it to whoever looks at the chat. */
export function postMessage(
  world: World,
  chat: SandboxChat,
  draft: MessageDraft,
  { editable }: { editable: boolean } = { editable: true },
): StoredMessage {
  chat.lastMessageId += 1;
  const wire: WireMessage = {
    message_id: chat.lastMessageId,
    ...draft,
    date: unixNow(world),
    chat: chat.wire,
  };
  const stored: StoredMessage = { wire, editable };
  chat.messages.set(wire.message_id, stored);
  if (wire.from?.is_bot && !wire.sender_chat) chat.lastBotSpeakerId = wire.from.id;
  else if (wire.from) chat.readUpTo.set(wire.from.id, wire.message_id);
  world.events.publish(() => ({ type: 'message', chatId: chat.id, message: viewMessage(wire) }));
  return stored;
}

/** Replaces a message by its edited form. */
export function replaceMessage(
  world: World,
  chat: SandboxChat,
  stored: StoredMessage,
  wire: WireMessage,
): void {
  stored.wire = wire;
  world.events.publish(() => ({ type: 'edit', chatId: chat.id, message: viewMessage(wire) }));
}

/** Takes a message away for everybody; false when there is none. */
export function removeMessage(world: World, chat: SandboxChat, messageId: number): boolean {
  if (!chat.messages.delete(messageId)) return false;
  if (chat.pinnedId === messageId) chat.pinnedId = undefined;
  world.events.publish(() => ({ type: 'delete', chatId: chat.id, messageId }));
  return true;
}
