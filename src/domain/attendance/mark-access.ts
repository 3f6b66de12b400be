import { type AccessDecision, type Actor, decideAccess } from '../access.ts';

/** Whose event it is, as far as marking goes. */
export interface MarkedEvent {
  readonly territoryId: number;
  readonly createdById: number | null;
  /** The master of the internship group whose session it is. */
  readonly masterId: number | null;
}

/**
 * Whether the actor may say who was there: a methodologist of the territory, whoever made the event, or the master of the
 * group whose session it is.
 */
export function decideMarkAccess(
  actor: Actor,
  event: MarkedEvent,
  today: Temporal.PlainDate,
): AccessDecision {
  if (actor.personId === event.createdById || actor.personId === event.masterId)
    return { allowed: true, by: 'anyone', scope: 'own' };
  return decideAccess(actor, 'attendanceMark', { territoryIds: [event.territoryId] }, today);
}
