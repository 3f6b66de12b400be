import type {
  TelegramForceReply,
  TelegramInlineKeyboardButton,
  TelegramInlineKeyboardMarkup,
  TelegramReplyKeyboardMarkup,
  TelegramReplyKeyboardRemove,
} from '@gramio/types';
import type { ReplyKeyboard, SandboxChat } from '../state/chats.ts';
import { badRequest } from './api-error.ts';

export type ReplyMarkup =
  | TelegramInlineKeyboardMarkup
  | TelegramReplyKeyboardMarkup
  | TelegramReplyKeyboardRemove
  | TelegramForceReply;

/** Not documented, measured by bot authors (tginfo/Telegram-Limits#228, python-telegram-bot#5104). */
const INLINE = { buttons: 100, perRow: 8 };
const KEYBOARD = { buttons: 300, perRow: 12 };
const MAX_BYTES = 10_240;

/** The inline keyboard a message will carry, checked; `undefined` for none and for other kinds of markup. */
export function checkMarkup(
  markup: ReplyMarkup | undefined,
  chat: SandboxChat,
): TelegramInlineKeyboardMarkup | undefined {
  if (!markup) return undefined;
  if ('inline_keyboard' in markup) return checkInlineKeyboard(markup, chat);
  if ('keyboard' in markup) {
    checkSize(markup.keyboard, KEYBOARD);
    for (const button of markup.keyboard.flat())
      if (button.text.trim() === '') throw badRequest("can't parse keyboard button: text must be non-empty");
  }
  return undefined;
}

/** Like `checkMarkup`, for methods that only take inline keyboards. An empty keyboard is none. */
export function checkInlineKeyboard(
  markup: TelegramInlineKeyboardMarkup,
  chat: SandboxChat,
): TelegramInlineKeyboardMarkup | undefined {
  const rows = markup.inline_keyboard.filter(row => row.length > 0);
  if (rows.length === 0) return undefined;
  checkSize(rows, INLINE);
  for (const button of rows.flat()) checkInlineButton(button, chat);
  return { ...markup, inline_keyboard: rows };
}

/** What the person's client shows below the chat after a message with this markup; `null` leaves it as it is. */
export function keyboardAfter(markup: ReplyMarkup | undefined): ReplyKeyboard | undefined | null {
  if (!markup || 'inline_keyboard' in markup || 'force_reply' in markup) return null;
  if ('remove_keyboard' in markup) return undefined;
  return {
    rows: markup.keyboard.map(row => row.map(button => button.text)),
    oneTime: markup.one_time_keyboard ?? false,
  };
}

/** What a button may do; exactly one of these must be said. */
const ACTIONS = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
  'disabled',
] as const satisfies (keyof TelegramInlineKeyboardButton)[];

function checkInlineButton(button: TelegramInlineKeyboardButton, chat: SandboxChat): void {
  if (button.text.trim() === '')
    throw badRequest("can't parse inline keyboard button: text must be non-empty");
  const actions = ACTIONS.filter(action => button[action] !== undefined);
  if (actions.length === 0)
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  if (actions.length > 1) throw badRequest('BUTTON_TYPE_INVALID');
  if (button.web_app && chat.type !== 'private') throw badRequest('BUTTON_TYPE_INVALID');
  if (button.web_app && !isUrl(button.web_app.url, ['https:'])) throw badRequest('BUTTON_URL_INVALID');
  if (button.url !== undefined && !isUrl(button.url, ['http:', 'https:', 'tg:']))
    throw badRequest(`inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`);
}

function isUrl(text: string, protocols: string[]): boolean {
  const url = URL.parse(text.includes('://') ? text : `http://${text}`);
  return (
    url !== null &&
    protocols.includes(url.protocol) &&
    (url.protocol === 'tg:' || /\.|^localhost$/u.test(url.hostname))
  );
}

function checkSize(rows: object[][], limits: { buttons: number; perRow: number }): void {
  const isTooLong =
    rows.flat().length > limits.buttons ||
    rows.some(row => row.length > limits.perRow) ||
    Buffer.byteLength(JSON.stringify(rows)) > MAX_BYTES;
  if (isTooLong) throw badRequest('reply markup is too long');
}
