import { type AccessDecision, type Actor, decideAccess } from '../access.ts';

/** Whether somebody plans the events of that territory today. */
export function planAccess(actor: Actor, territoryId: number, today: Temporal.PlainDate): AccessDecision {
  return decideAccess(actor, 'eventManage', { territoryIds: [territoryId] }, today);
}
