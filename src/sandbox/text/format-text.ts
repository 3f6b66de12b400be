import type { TelegramMessageEntity } from '@gramio/types';
import { codePointLength } from '../../lib/text.ts';
import { badRequest, notImplemented } from '../api/api-error.ts';
import { detectEntities, overlaps } from './detect-entities.ts';
import type { FormattedText } from './formatted-text.ts';
import { parseHtml } from './parse-html.ts';

export interface TextSource {
  text: string;
  parseMode: string | undefined;
  entities: TelegramMessageEntity[] | undefined;
}

/** Bot API server: a longer text is not even looked at. */
const MAX_RAW_BYTES = 32_768;
/** Later entities are dropped without a word. */
const MAX_ENTITIES = 100;

/** These are found by Telegram itself; what a bot says about them is ignored. */
const AUTOMATIC = new Set(['mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email', 'phone_number']);

/** Inside these nothing is detected. */
const OPAQUE = new Set(['code', 'pre', 'text_link', 'text_mention', 'date_time']);

/**
 * The text of a message as Telegram stores it: parsed, trimmed, its entities checked and completed by the detected ones.
 * Throws `ApiError` 400 with Telegram's texts; the length is the caller's business.
 */
export function formatText(source: TextSource): FormattedText {
  if (Buffer.byteLength(source.text) > MAX_RAW_BYTES) throw badRequest('Text is too long');
  const { text, entities } = trim(dropCarriageReturns(parse(source)));
  const given = entities.filter(entity => !AUTOMATIC.has(entity.type)).slice(0, MAX_ENTITIES);
  const opaque = given.filter(entity => OPAQUE.has(entity.type));
  const detected = detectEntities(text).filter(entity => !opaque.some(other => overlaps(other, entity)));
  return { text, entities: [...given, ...detected].sort(byPosition) };
}

/** The text of a message: 1–4096 characters (Bot API, sendMessage). */
export function formatMessageText(source: TextSource): FormattedText {
  const formatted = formatText(source);
  if (formatted.text === '') throw badRequest('message text is empty');
  if (codePointLength(formatted.text) > 4096) throw badRequest('message is too long');
  return formatted;
}

/** A caption: up to 1024 characters (Bot API, sendPhoto). */
export function formatCaption(source: TextSource): FormattedText {
  const formatted = formatText(source);
  if (codePointLength(formatted.text) > 1024) throw badRequest('message caption is too long');
  return formatted;
}

function parse({ text, parseMode, entities }: TextSource): FormattedText {
  if (parseMode === 'HTML') return parseHtml(text);
  if (parseMode) throw notImplemented(`parse_mode ${parseMode}: send entities or HTML`);
  if (!entities) return { text, entities: [] };
  for (const entity of entities) checkBounds(text, entity);
  return { text, entities };
}

function checkBounds(text: string, { offset, length }: TelegramMessageEntity): void {
  const end = offset + length;
  if (offset < 0 || length < 0 || end > text.length)
    throw badRequest(
      `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${text.length}`,
    );
  if (splitsPair(text, offset))
    throw badRequest(`entity begins in a middle of a UTF-16 symbol at offset ${offset}`);
  if (splitsPair(text, end))
    throw badRequest(
      `entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at offset ${end}`,
    );
}

function splitsPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1)) && at > 0;
}

function dropCarriageReturns(source: FormattedText): FormattedText {
  let at = source.text.indexOf('\r');
  let result = source;
  for (; at >= 0; at = result.text.indexOf('\r')) result = cut(result, at, at + 1);
  return result;
}

function trim(source: FormattedText): FormattedText {
  const end = source.text.trimEnd().length;
  const start = source.text.length - source.text.trimStart().length;
  if (start === 0 && end === source.text.length) return source;
  return cut(cut(source, end, source.text.length), 0, Math.min(start, end));
}

/** Removes the characters from `from` to `to`; entities shrink and move with the text, empty ones go. */
function cut({ text, entities }: FormattedText, from: number, to: number): FormattedText {
  const moved = (at: number): number => (at <= from ? at : Math.max(from, at - (to - from)));
  return {
    text: text.slice(0, from) + text.slice(to),
    entities: entities
      .map(entity => {
        const offset = moved(entity.offset);
        return { ...entity, offset, length: moved(entity.offset + entity.length) - offset };
      })
      .filter(entity => entity.length > 0),
  };
}

function byPosition(a: TelegramMessageEntity, b: TelegramMessageEntity): number {
  return a.offset - b.offset || b.length - a.length;
}
