import { type Audience, type AudienceMember, isInAudience } from '../audience.ts';
import { type CheckInWindow, windowPhase } from './check-in-window.ts';

/** What the door knows of the event. */
export interface DoorRules {
  readonly state: 'planned' | 'held' | 'cancelled';
  readonly territoryId: number;
  /** Null: everybody of the territory. */
  readonly audience: Audience | null;
  /** People of other territories may come. */
  readonly guestsWelcome: boolean;
  /** Only those who were written down beforehand: a session of an internship. */
  readonly participantsOnly: boolean;
  readonly window: CheckInWindow | null;
}

/** What the door knows of the person. */
export interface Arriving {
  readonly registered: boolean;
  /** Places of work that accepted the person. */
  readonly works: readonly (AudienceMember & { readonly territoryId: number })[];
}

export const CHECK_IN_REFUSALS = [
  'cancelled',
  /** The day of the event is not known. */
  'noDay',
  'tooEarly',
  'tooLate',
  /** Invited are others. */
  'notAudience',
  /** From another territory, and guests are not expected. */
  'notTerritory',
  /** A session of a group that the person is not in. */
  'notParticipant',
] as const;
export type CheckInRefusal = (typeof CHECK_IN_REFUSALS)[number];

/**
 * Whether somebody who followed the link or typed the code is let in now, or why not. Whoever signed up is; others may
 * walk in when the event is for people like them: those of the territory always, those from elsewhere where guests are
 * welcome.
 */
export function decideCheckIn(
  rules: DoorRules,
  person: Arriving,
  now: Temporal.Instant,
): CheckInRefusal | 'welcome' {
  if (rules.state === 'cancelled') return 'cancelled';
  const phase = windowPhase(rules.window, now);
  if (phase === 'unknown') return 'noDay';
  if (phase === 'before') return 'tooEarly';
  if (phase === 'after') return 'tooLate';
  if (person.registered) return 'welcome';
  if (rules.participantsOnly) return 'notParticipant';
  return decideWalkIn(rules, person);
}

function decideWalkIn({ audience, guestsWelcome, territoryId }: DoorRules, { works }: Arriving) {
  const near = works.filter(work => guestsWelcome || work.territoryId === territoryId);
  // Somebody whose place of work is not known is a guest like any other.
  if (near.length === 0 && !(guestsWelcome && works.length === 0)) return 'notTerritory';
  if (audience === null) return 'welcome';
  return near.some(work => isInAudience(audience, work)) ? 'welcome' : 'notAudience';
}
