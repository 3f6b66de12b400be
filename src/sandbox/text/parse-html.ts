import type { TelegramMessageEntity } from '@gramio/types';
import { badRequest } from '../api/api-error.ts';
import type { FormattedText } from './formatted-text.ts';

type EntityType = TelegramMessageEntity['type'];
type Style = Omit<TelegramMessageEntity, 'offset' | 'length'>;

const SIMPLE = new Map<string, EntityType>([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
  ['tg-spoiler', 'spoiler'],
  ['code', 'code'],
  ['pre', 'pre'],
]);

const CHARACTERS = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
]);

/** Either a tag, or a character reference, or a `<` that is neither. */
const TOKEN =
  /<(\/?)([a-z][a-z0-9-]*)?((?:\s+[a-z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(>?)|&(#x[0-9a-f]+|#\d+|[a-z]+);?/giu;

/** `parse_mode: HTML`. Throws `ApiError` 400 with the real server's texts; offsets in them count bytes. */
export function parseHtml(source: string): FormattedText {
  const open: { tag: string; style: Style | undefined; offset: number }[] = [];
  const entities: TelegramMessageEntity[] = [];
  let text = '';
  let at = 0;
  for (const token of source.matchAll(TOKEN)) {
    text += source.slice(at, token.index);
    at = token.index + token[0].length;
    const [whole, slash, name, attributes, end, reference] = token;
    if (reference !== undefined) {
      text += decodeReference(reference) ?? whole;
      continue;
    }
    const position = Buffer.byteLength(source.slice(0, token.index));
    if (end === '') throw cannotParse(`Unclosed ${slash ? 'end' : 'start'} tag at byte offset ${position}`);
    const tag = (name ?? '').toLowerCase();
    if (!slash) {
      open.push({ tag, style: styleOf(tag, attributes ?? '', position), offset: text.length });
      continue;
    }
    const last = open.pop();
    if (!last) throw cannotParse(`Unexpected end tag at byte offset ${position}`);
    if (tag !== '' && tag !== last.tag)
      throw cannotParse(
        `Unmatched end tag at byte offset ${position}, expected "</${last.tag}>", found "</${tag}>"`,
      );
    const length = text.length - last.offset;
    if (length > 0 && last.style) entities.push({ ...last.style, offset: last.offset, length });
  }
  const unclosed = open.at(-1);
  if (unclosed) throw cannotParse(`Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  return { text: text + source.slice(at), entities };
}

/** What a start tag means; `undefined` for a link without an address, which is plain text. */
function styleOf(tag: string, attributes: string, position: number): Style | undefined {
  const type = SIMPLE.get(tag);
  if (type) return { type };
  const attribute = (name: string): string | undefined => {
    const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'iu').exec(
      attributes,
    );
    return (found?.[1] ?? found?.[2] ?? found?.[3])?.replace(
      /&(#?\w+);/gu,
      (whole, name) => decodeReference(name) ?? whole,
    );
  };
  if (tag === 'a') {
    const url = attribute('href');
    return url ? { type: 'text_link', url } : undefined;
  }
  if (tag === 'blockquote')
    return { type: /\sexpandable\b/iu.test(attributes) ? 'expandable_blockquote' : 'blockquote' };
  if (tag === 'span' && attribute('class') === 'tg-spoiler') return { type: 'spoiler' };
  if (tag === 'tg-emoji') return { type: 'custom_emoji', custom_emoji_id: attribute('emoji-id') ?? '' };
  if (tag === 'tg-time') return { type: 'date_time', unix_time: Number(attribute('unix')) };
  throw cannotParse(`Unsupported start tag "${tag}" at byte offset ${position}`);
}

function decodeReference(name: string): string | undefined {
  const known = CHARACTERS.get(name);
  if (known !== undefined || !name.startsWith('#')) return known;
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function cannotParse(problem: string): Error {
  return badRequest(`can't parse entities: ${problem}`);
}
