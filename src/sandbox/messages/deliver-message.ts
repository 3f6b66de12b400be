import type { WireMessage } from '../api/telegram-types.ts';
import type { SandboxChat } from '../state/chats.ts';
import { isAdministrator, isPresent } from '../state/membership.ts';
import type { World } from '../world.ts';

/** Tells the bot about a message of somebody else, when Telegram would. */
export function deliverMessage(
  world: World,
  chat: SandboxChat,
  type: 'message' | 'edited_message',
  message: WireMessage,
): void {
  // Bots never see each other; an anonymous administrator only looks like one.
  if (message.from?.is_bot && !message.sender_chat && message.from.id !== world.bot.id) return;
  if (chat.type !== 'private' && !isSeenInGroup(world, chat, message)) return;
  world.queue.push(type, { [type]: message }, `chat:${chat.id}`);
}

/** Privacy mode: of a group a bot sees commands meant for it, replies to it and service messages; as administrator all. */
function isSeenInGroup(world: World, chat: SandboxChat, message: WireMessage): boolean {
  const self = chat.members.get(world.bot.id);
  if (!isPresent(self)) return false;
  if (isAdministrator(self)) return true;
  if (message.reply_to_message?.from?.id === world.bot.id) return true;
  const isContent =
    message.text !== undefined || message.photo !== undefined || message.document !== undefined;
  return !isContent || isCommandForBot(world, chat, message);
}

function isCommandForBot(world: World, chat: SandboxChat, message: WireMessage): boolean {
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  const commands = entities.filter(entity => entity.type === 'bot_command');
  return commands.some(({ offset, length }) => {
    const address = text.slice(offset, offset + length).split('@')[1];
    if (address !== undefined) return address.toLowerCase() === world.bot.username?.toLowerCase();
    // Without an address a command goes to the bot that spoke last; where none has spoken yet, to all.
    return offset === 0 && (chat.lastBotSpeakerId ?? world.bot.id) === world.bot.id;
  });
}
