import { invariant } from '../../lib/invariant.ts';
import { truncate } from '../../lib/text.ts';
import type { Locale, Translate } from '../../lib/texts.ts';
import type { Button, Screen } from '../screen.ts';

const TEXT_LIMIT = 1_000;

/** What a stored notice is made of. */
export type NoticeValues = Readonly<Record<string, string | number | boolean | null>>;

/** A screen, or the caption of a file that Telegram has already. */
export interface NoticeScreen extends Screen {
  attachment?: { readonly kind: 'photo' | 'document'; readonly fileId: string };
}

/** The message of one kind of notice, made when it is sent. Pure: everything it says is in the values. */
export type NoticeView = (values: NoticeValues, t: Translate, locale: Locale) => NoticeScreen;

/** A text with one button under it. */
export function notice(text: string, button: Button): Screen {
  return { text, buttons: [[button]] };
}

/** A number of the notice; without it the row is damaged. */
export function numberOf(values: NoticeValues, name: string): number {
  const value = values[name];
  invariant(typeof value === 'number', `a notice without its ${name}`);
  return value;
}

/** A text of the notice, cut to what a message holds; empty when there is none. */
export function textOf(values: NoticeValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? truncate(value, TEXT_LIMIT) : '';
}
