import { cleanLine } from '../../lib/text.ts';
import { accept, type CheckedAnswer, refuse } from './checked-answer.ts';
import type { NumberItem } from './definition.ts';

const NUMBER = /^([+-]?)(\d{1,12})(?:[.,](\d{1,6}))?$/u;

/**
 * A typed number: comma or point, spaces between groups of digits, the unit may be typed behind it («12 лет» is
 * taken where the unit is «лет»). More digits than the item allows are refused, not rounded.
 */
export function checkNumber(item: NumberItem, raw: string): CheckedAnswer {
  const text = withoutUnit(cleanLine(raw), item.unit).replace(/−/gu, '-').replace(/\s/gu, '');
  const match = NUMBER.exec(text);
  if (match === null) return refuse('notNumber');
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = fraction.replace(/0+$/u, '').length;
  if (digits > item.decimals) {
    return item.decimals === 0 ? refuse('notWhole') : refuse('tooPrecise', { decimals: item.decimals });
  }
  const value = Number(`${sign}${whole}.${fraction || '0'}`) || 0;
  if (value < item.min) return refuse('numberTooSmall', { min: item.min });
  return value > item.max ? refuse('numberTooBig', { max: item.max }) : accept(value);
}

function withoutUnit(text: string, unit: string | null): string {
  const lower = text.toLowerCase();
  return unit !== null && unit !== '' && lower.endsWith(unit.toLowerCase())
    ? text.slice(0, text.length - unit.length)
    : text;
}
