import { cleanLine } from '../../lib/text.ts';
import { type EventDate, endOf } from '../event-date.ts';
import { parseTerm } from '../route/parse-term.ts';
import { MENTORING_TEXTS } from './mentoring-text.ts';

export interface TypedPlanItem {
  readonly when: EventDate;
  readonly content: string;
  readonly expected: string | null;
}

export type ParsedPlanItem =
  | { readonly ok: true; readonly item: TypedPlanItem }
  | { readonly ok: false; readonly refusal: 'empty' | 'termUnreadable' | 'tooLong' };

/**
 * One line of the plan: «term — content — expected result», dashes with spaces around them. Without a term it is done by
 * plan; a month or a day without a year is the next one. @param locale the language of month names.
 */
export function parsePlanItem(raw: string, today: Temporal.PlainDate, locale: string): ParsedPlanItem {
  const parts = cleanLine(raw)
    .split(/\s+[—–-]\s+/u)
    .map(part => part.trim())
    .filter(part => part !== '');
  const [first, second, ...rest] = parts;
  if (first === undefined) return { ok: false, refusal: 'empty' };
  if (second === undefined) return itemOf({ precision: 'byPlan' }, first, null);
  const when = termFrom(first, today, locale);
  if (when === null) return { ok: false, refusal: 'termUnreadable' };
  return itemOf(when, second, rest.length === 0 ? null : rest.join(' — '));
}

function itemOf(when: EventDate, content: string, expected: string | null): ParsedPlanItem {
  const tooLong =
    [...content].length > MENTORING_TEXTS.content.max ||
    [...(expected ?? '')].length > MENTORING_TEXTS.expected.max;
  return tooLong ? { ok: false, refusal: 'tooLong' } : { ok: true, item: { when, content, expected } };
}

function termFrom(text: string, today: Temporal.PlainDate, locale: string): EventDate | null {
  const exact = parseTerm(text, locale);
  if (exact !== null) return exact;
  for (const year of [today.year, today.year + 1]) {
    for (const joint of [' ', '.']) {
      const when = parseTerm(`${text}${joint}${year}`, locale);
      const last = when === null ? null : endOf(when);
      if (when !== null && last !== null && Temporal.PlainDate.compare(last, today) >= 0) return when;
    }
  }
  return null;
}
