import { cleanText } from '../../lib/text.ts';
import { isWorkingDay } from './ending.ts';

/** Times offered at once; more is no choice any more. */
export const MAX_SLOTS = 3;
/** Hours that are offered by buttons: after lessons (domain §5.3). */
export const SLOT_HOURS = [14, 15, 16] as const;
const SLOT_DAYS = 3;
/** A meeting further away is a typing error. */
const MAX_DAYS_AHEAD = 300;

const SLOT = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?\s+(?:\p{L}\s+)?(\d{1,2})[:.](\d{2})$/u;

export type TypedSlots =
  | { readonly ok: true; readonly slots: readonly Temporal.PlainDateTime[] }
  /** `text` is the part that could not be taken. */
  | {
      readonly ok: false;
      readonly refusal: 'unreadable' | 'past' | 'tooFar' | 'tooMany';
      readonly text: string;
    };

/**
 * Up to three times as people write them: «15.10 14:00, 16.10 15:30», local where they are typed. Without a year it is the
 * next such day. Sorted, each once.
 */
export function parseSlots(raw: string, now: Temporal.PlainDateTime): TypedSlots {
  const parts = cleanText(raw)
    .split(/[,;\n]+/u)
    .map(part => part.trim())
    .filter(part => part !== '');
  if (parts.length === 0) return { ok: false, refusal: 'unreadable', text: cleanText(raw) };
  const slots = new Map<string, Temporal.PlainDateTime>();
  for (const text of parts) {
    const slot = slotOf(text, now);
    if (slot === null) return { ok: false, refusal: 'unreadable', text };
    if (Temporal.PlainDateTime.compare(slot, now) <= 0) return { ok: false, refusal: 'past', text };
    if (Temporal.PlainDateTime.compare(slot, now.add({ days: MAX_DAYS_AHEAD })) > 0)
      return { ok: false, refusal: 'tooFar', text };
    slots.set(slot.toString(), slot);
  }
  if (slots.size > MAX_SLOTS) return { ok: false, refusal: 'tooMany', text: cleanText(raw) };
  return { ok: true, slots: [...slots.values()].sort(Temporal.PlainDateTime.compare) };
}

function slotOf(text: string, now: Temporal.PlainDateTime): Temporal.PlainDateTime | null {
  const [, day, month, year, hour, minute] = SLOT.exec(text) ?? [];
  if (day === undefined) return null;
  const at = (wanted: number): Temporal.PlainDateTime | null =>
    existing({
      year: wanted,
      month: Number(month),
      day: Number(day),
      hour: Number(hour),
      minute: Number(minute),
    });
  if (year !== undefined) return at(year.length === 2 ? 2000 + Number(year) : Number(year));
  const thisYear = at(now.year);
  if (thisYear && Temporal.PlainDateTime.compare(thisYear, now) > 0) return thisYear;
  const nextYear = at(now.year + 1);
  // Yesterday's date is a past one, not next year's.
  const soon = nextYear && Temporal.PlainDateTime.compare(nextYear, now.add({ days: MAX_DAYS_AHEAD })) <= 0;
  return soon ? nextYear : (thisYear ?? nextYear);
}

function existing(fields: {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDateTime.from(fields, { overflow: 'reject' });
  } catch (error) {
    // Temporal says so of 31.02 and of 25:00.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Times to choose from by buttons: three hours on each of the next three working days after `today`, in order. */
export function offeredSlots(today: Temporal.PlainDate): readonly Temporal.PlainDateTime[] {
  const days: Temporal.PlainDate[] = [];
  for (let day = today.add({ days: 1 }); days.length < SLOT_DAYS; day = day.add({ days: 1 }))
    if (isWorkingDay(day)) days.push(day);
  return days.flatMap(day => SLOT_HOURS.map(hour => day.toPlainDateTime({ hour })));
}
