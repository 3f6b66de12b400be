import { cleanLine } from '../../lib/text.ts';

/** The order that is made outside of the bot, and the period it names. */
export interface PairOrder {
  readonly number: string;
  readonly date: Temporal.PlainDate;
  readonly from: Temporal.PlainDate | null;
  readonly to: Temporal.PlainDate | null;
}

export type TypedOrder =
  | { readonly ok: true; readonly order: PairOrder }
  | { readonly ok: false; readonly refusal: 'numberMissing' | 'dateMissing' | 'dateWrong' | 'periodWrong' };

const DATE = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d])/gu;
const NUMBER_LIMIT = 40;

/**
 * The order as it is typed: its number, its date, and after them the first and the last day, in whatever words between
 * them. With one more date than the order's own, that is the last day.
 */
export function parseOrder(raw: string): TypedOrder {
  const text = cleanLine(raw);
  const number = text
    .replace(DATE, ' ')
    .split(/[\s,;]+/u)
    .map(word => word.replace(/^№/u, ''))
    .find(word => /\d/u.test(word));
  if (number === undefined || number.length > NUMBER_LIMIT) return { ok: false, refusal: 'numberMissing' };
  const dates = [...text.matchAll(DATE)].map(([, day, month, year]) =>
    dayOf(Number(year), Number(month), Number(day)),
  );
  const [date, second, third] = dates;
  if (date === undefined) return { ok: false, refusal: 'dateMissing' };
  if (date === null || second === null || third === null || dates.length > 3)
    return { ok: false, refusal: 'dateWrong' };
  const from = third === undefined ? null : (second ?? null);
  const to = third ?? second ?? null;
  if (to !== null && Temporal.PlainDate.compare(to, from ?? date) < 0)
    return { ok: false, refusal: 'periodWrong' };
  return { ok: true, order: { number, date, from, to } };
}

function dayOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch (error) {
    // Temporal says so of 31.02.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
