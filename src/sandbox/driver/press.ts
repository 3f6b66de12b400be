import type { TelegramInlineKeyboardButton, TelegramMaybeInaccessibleMessage } from '@gramio/types';
import { SandboxRuleError } from '../sandbox-rule-error.ts';
import type { SandboxChat } from '../state/chats.ts';
import type { World } from '../world.ts';
import { requirePerson } from './require-person.ts';
import { sendAsPerson } from './send.ts';

export interface UserPress {
  chatId: number;
  fromId: number;
  /** May be left out with `label`: then the newest message that has such a button. */
  messageId?: number | undefined;
  /** Which button: by its data, its place (from 0) or its label. */
  data?: string | undefined;
  row?: number | undefined;
  column?: number | undefined;
  label?: string | undefined;
  /** A forged press: `data` is sent even though no button has it and though the message may be gone. */
  force?: boolean | undefined;
}

/** What the press did: asked the bot, opened a link, or wrote the label of a keyboard's button into the chat. */
export type PressOutcome =
  | { kind: 'callback'; callbackQueryId: string }
  | { kind: 'url'; url: string }
  | { kind: 'text'; messageId: number };

/** A person presses a button. */
export function pressAsPerson(world: World, press: UserPress): PressOutcome {
  const { chat } = requirePerson(world, press.chatId, press.fromId);
  if (press.force) return ask(world, chat, press, press.messageId ?? chat.lastMessageId, press.data ?? '');
  const found = findButton(chat, press);
  if (!found) {
    const isOnKeyboard = press.label !== undefined && chat.keyboard?.rows.flat().includes(press.label);
    if (isOnKeyboard) return { kind: 'text', ...sendAsPerson(world, { ...press, text: press.label }) };
    throw new SandboxRuleError(`there is no such button in chat ${chat.id}`);
  }
  const { button, messageId } = found;
  if (button.disabled) throw new SandboxRuleError('the button is disabled');
  if (button.callback_data !== undefined) return ask(world, chat, press, messageId, button.callback_data);
  const url = button.url ?? button.web_app?.url;
  if (url !== undefined) return { kind: 'url', url };
  throw new SandboxRuleError('the sandbox cannot press a button of this type');
}

function ask(
  world: World,
  chat: SandboxChat,
  { fromId }: UserPress,
  messageId: number,
  data: string,
): PressOutcome {
  const message: TelegramMaybeInaccessibleMessage = chat.messages.get(messageId)?.wire ?? {
    chat: chat.wire,
    message_id: messageId,
    date: 0,
  };
  const query = world.callbacks.create({ userId: fromId, chatId: chat.id, messageId, data });
  const from = world.users.get(fromId).wire;
  world.queue.push(
    'callback_query',
    { callback_query: { id: query.id, from, message, chat_instance: chat.instance, data } },
    `user:${fromId}`,
  );
  return { kind: 'callback', callbackQueryId: query.id };
}

interface FoundButton {
  button: TelegramInlineKeyboardButton;
  messageId: number;
}

function findButton(chat: SandboxChat, press: UserPress): FoundButton | undefined {
  const ids = press.messageId === undefined ? [...chat.messages.keys()].reverse() : [press.messageId];
  for (const messageId of ids) {
    const rows = chat.messages.get(messageId)?.wire.reply_markup?.inline_keyboard ?? [];
    const button =
      press.row !== undefined
        ? rows[press.row]?.[press.column ?? 0]
        : rows
            .flat()
            .find(item =>
              press.data !== undefined ? item.callback_data === press.data : item.text === press.label,
            );
    if (button) return { button, messageId };
  }
  return undefined;
}
