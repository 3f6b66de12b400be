import type { TelegramMessageEntity } from '@gramio/types';

/** A text with its formatting; offsets and lengths count UTF-16 units. */
export interface FormattedText {
  text: string;
  entities: TelegramMessageEntity[];
}
