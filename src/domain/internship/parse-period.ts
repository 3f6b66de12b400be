import { cleanLine } from '../../lib/text.ts';
import { type DateRange, endOf, startOf } from '../event-date.ts';
import { parseTerm } from '../route/parse-term.ts';

/** A period as people write it: «01.10.2026 – 31.05.2027», «октябрь 2026 – май 2027», «2026/27». Null when it is none. */
export function parsePeriod(raw: string, locale: string): DateRange | null {
  const text = cleanLine(raw);
  const whole = parseTerm(text, locale);
  const [first = '', last = ''] = text.split(/\s+[-–—]\s+|\s*[–—]\s*/u);
  const [begin, end] = whole === null ? [parseTerm(first, locale), parseTerm(last, locale)] : [whole, whole];
  const from = begin === null ? null : startOf(begin);
  const to = end === null ? null : endOf(end);
  if (from === null || to === null || Temporal.PlainDate.compare(from, to) > 0) return null;
  return { from, to };
}
