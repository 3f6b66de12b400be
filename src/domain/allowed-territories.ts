import { type Action, type Actor, activeGrants, decideAccess } from './access.ts';

/** The territories in which the actor may do that today; for what is listed over all of them. */
export function allowedTerritories(actor: Actor, action: Action, today: Temporal.PlainDate): number[] {
  const granted = new Set(activeGrants(actor.grants, today).flatMap(({ territoryId }) => territoryId ?? []));
  return [...granted].filter(id => decideAccess(actor, action, { territoryIds: [id] }, today).allowed);
}
