import { type AttendanceState, wasThere } from './attendance-state.ts';

/** Somebody of the bot, or a guest written down by name. */
export interface Counted {
  readonly state: AttendanceState;
  readonly guest: boolean;
  /** Name of the district; null: the event's own, or not known. */
  readonly district: string | null;
}

export interface Participants {
  /** Everybody who was there, for a part of the time too. */
  readonly total: number;
  readonly people: number;
  readonly guests: number;
  /** By district, the event's own (null) first, then by the number of people. Only districts somebody came from. */
  readonly districts: readonly { readonly district: string | null; readonly count: number }[];
}

/**
 * How many came, and from how many districts, ours among them (002: 122 participants of seven districts). A district is
 * counted although its people are not ours.
 */
export function countParticipants(all: readonly Counted[]): Participants {
  const there = all.filter(({ state }) => wasThere(state));
  const byDistrict = new Map<string | null, number>();
  for (const { district } of there) byDistrict.set(district, (byDistrict.get(district) ?? 0) + 1);
  const guests = there.filter(({ guest }) => guest).length;
  return {
    total: there.length,
    people: there.length - guests,
    guests,
    districts: [...byDistrict]
      .map(([district, count]) => ({ district, count }))
      .sort((a, b) => Number(a.district !== null) - Number(b.district !== null) || b.count - a.count),
  };
}

/** What a report says where nobody was written down: exactly so many, or a lower bound («более 60» is 60 and more). */
export interface ReportedCount {
  readonly count: number;
  readonly atLeast: boolean;
}

/** The number to show: who was written down, unless the report knows of more. */
export function shownTotal(
  counted: Participants,
  reported: ReportedCount | null,
): { readonly count: number; readonly atLeast: boolean; readonly source: 'counted' | 'reported' } {
  if (reported !== null && reported.count > counted.total) return { ...reported, source: 'reported' };
  return { count: counted.total, atLeast: false, source: 'counted' };
}
