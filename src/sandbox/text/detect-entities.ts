import type { TelegramMessageEntity } from '@gramio/types';

type Detected = Extract<
  TelegramMessageEntity['type'],
  'bot_command' | 'mention' | 'hashtag' | 'email' | 'url'
>;

/** A mark must stand alone, not inside a word or an address. */
const PATTERNS: [Detected, RegExp][] = [
  ['url', /(?<![\w@.])(?:https?:\/\/[^\s<>"]+[^\s<>".,!?;:)\]]|(?:t\.me|telegram\.me)\/[\w/+?=&%-]+)/giu],
  ['email', /(?<![\w.+-])[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/giu],
  ['bot_command', /(?<![\w/@.<>])\/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\w/])/giu],
  ['mention', /(?<![\w@.])@[a-z0-9_]{4,32}(?!\w)/giu],
  ['hashtag', /(?<![\p{L}\p{N}_#])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu],
];

const HAS_MARK = /[/@#]|t\.me/u;

/** What Telegram itself finds in a text: links, addresses, commands, mentions and hashtags, by position. */
export function detectEntities(text: string): TelegramMessageEntity[] {
  if (!HAS_MARK.test(text)) return [];
  const found: TelegramMessageEntity[] = [];
  for (const [type, pattern] of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length };
      if (!found.some(other => overlaps(other, entity))) found.push(entity);
    }
  return found.sort((a, b) => a.offset - b.offset);
}

/** Whether two entities share a character. */
export function overlaps(a: TelegramMessageEntity, b: TelegramMessageEntity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
