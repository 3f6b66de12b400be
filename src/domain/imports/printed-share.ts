import { readNumber } from './read-cell.ts';

/** A share as it stands in a table: its value and to how many places it was rounded. */
export interface PrintedShare {
  readonly value: number;
  readonly places: number;
}

// A formula has thirteen of them: the parts times that many are no longer whole numbers a program can hold.
const MOST_PLACES = 6;

/** «15», «15,6», «15,6 %»; null when nothing readable is there. */
export function readShare(text: string): PrintedShare | null {
  const number = readNumber(text);
  if (number === null || number.value < 0) return null;
  const places = /[.,](\d+)/u.exec(text)?.[1]?.length ?? 0;
  return { value: number.value, places: Math.min(places, MOST_PLACES) };
}

/** Tenths of a percent for storing; a finer share is rounded to them. */
export function shareTenths({ value }: PrintedShare): number {
  return Math.round(value * 10);
}

/** What a share says against its parts. */
export interface ShareCheck {
  /**
   * `right`: rounded as it should be. `misrounded`: less than one unit of its last place away from the parts, but the
   * wrong way. `wrong`: does not come from these parts.
   */
  readonly kind: 'right' | 'misrounded' | 'wrong';
  /** Percent, to hundredths. */
  readonly computed: number;
  /** The share that should have been printed, to the places of the printed one. */
  readonly rounded: number;
}

/** Compares a printed share with the parts it is said to come from; half is rounded up, exactly, in whole numbers. */
export function checkShare(printed: PrintedShare, numerator: number, denominator: number): ShareCheck {
  const unit = 10 ** printed.places;
  // Twice the parts in units of the last place: no half is lost to binary fractions.
  const units = Math.floor((200 * unit * numerator + denominator) / (2 * denominator));
  const computed = Math.round((10_000 * numerator) / denominator) / 100;
  const rounded = units / unit;
  const told = Math.round(printed.value * unit);
  if (told === units) return { kind: 'right', computed, rounded };
  const off = Math.abs(told * denominator - 100 * unit * numerator);
  return { kind: off < denominator ? 'misrounded' : 'wrong', computed, rounded };
}
