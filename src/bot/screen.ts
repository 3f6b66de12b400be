import type { FormattedString } from '@grammyjs/parse-mode';
import type { InlineKeyboardButton, MessageEntity } from 'grammy/types';

export type Button =
  | { text: string; data: string; style?: 'primary' | 'success' | 'danger' }
  | { text: string; url: string };

/** One message as a person sees it: a text and rows of buttons under it. */
export interface Screen {
  text: string | FormattedString;
  buttons?: readonly (readonly Button[])[];
}

/** The screen in the Bot API's words. Entities, not markup: no name or answer can break a message. */
export function toMessage(screen: Screen): {
  text: string;
  entities: MessageEntity[];
  keyboard: InlineKeyboardButton[][];
} {
  const { text } = screen;
  const keyboard = (screen.buttons ?? []).filter(row => row.length > 0).map(row => row.map(toTelegramButton));
  if (typeof text === 'string') return { text, entities: [], keyboard };
  return { text: text.text, entities: text.entities, keyboard };
}

function toTelegramButton(button: Button): InlineKeyboardButton {
  if ('url' in button) return { text: button.text, url: button.url };
  const { text, data, style } = button;
  return { text, callback_data: data, ...(style ? { style } : {}) };
}
