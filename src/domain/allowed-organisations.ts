import { type Action, type Actor, activeGrants, decideAccess } from './access.ts';

/** The organisations named in the actor's roles in which they may do that today; those of a whole territory are not listed. */
export function allowedOrganisations(actor: Actor, action: Action, today: Temporal.PlainDate): number[] {
  const granted = new Set(
    activeGrants(actor.grants, today).flatMap(({ organisationId }) => organisationId ?? []),
  );
  return [...granted].filter(
    organisationId => decideAccess(actor, action, { organisationId }, today).allowed,
  );
}
