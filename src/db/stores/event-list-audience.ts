import { type AudienceMember, audienceSchema, isInAudience } from '../../domain/audience.ts';
import { LEVELS_FOR_ALL } from '../../domain/events/event-level.ts';
import type { Transaction } from '../transaction.ts';

/** Where a person works: what decides which events are for them. */
export interface Workplaces {
  readonly territoryIds: readonly number[];
  readonly places: readonly (AudienceMember & { readonly territoryId: number })[];
}

/**
 * Accepted employments; of somebody who has none those that wait to be accepted; of somebody without any the first
 * territory, so that nobody sees an empty plan.
 */
export async function readWorkplaces(tx: Transaction, personId: number): Promise<Workplaces> {
  const employments = await tx.employment.findMany({
    where: { personId, state: { in: ['accepted', 'requested'] } },
    orderBy: { id: 'asc' },
    include: { organisation: { select: { key: true, territoryId: true } } },
  });
  const accepted = employments.filter(({ state }) => state === 'accepted');
  const rows = accepted.length > 0 ? accepted : employments;
  const places = rows.map(({ organisation, position, subjects, serviceYears }) => ({
    organisation: organisation.key,
    territoryId: organisation.territoryId,
    position,
    subjects,
    serviceYears,
  }));
  if (places.length > 0)
    return { places, territoryIds: [...new Set(places.map(({ territoryId }) => territoryId))] };
  const first = await tx.territory.findFirst({ orderBy: { id: 'asc' }, select: { id: true } });
  return { places, territoryIds: first === null ? [] : [first.id] };
}

/**
 * Whether an event is for somebody who works there: of their territory, or for all of them
 * (a regional one when nobody has to travel), and in its audience.
 */
export function isForPerson(
  event: { territoryId: number; level: string; online: boolean; audience: unknown },
  workplaces: Workplaces,
): boolean {
  const forAll =
    LEVELS_FOR_ALL.some(level => level === event.level) || (event.online && event.level === 'regional');
  return (forAll || workplaces.territoryIds.includes(event.territoryId)) && isInvited(event, workplaces);
}

/** Whether its audience has them. Keys of organisations count in the event's territory alone. */
export function isInvited(
  event: { territoryId: number; audience: unknown },
  { places }: Workplaces,
): boolean {
  if (event.audience === null) return true;
  const audience = audienceSchema.parse(event.audience);
  return places.some(
    place =>
      (!audience.organisations || place.territoryId === event.territoryId) && isInAudience(audience, place),
  );
}
