import { decideAccess } from '../../domain/access.ts';
import { actorOf, type Viewer } from '../people/viewer.ts';
import type { PairPerson, PairRecord } from './mentoring-store.ts';

/** In which relations somebody stands to a pair today. All empty: a stranger, who learns nothing of it. */
export interface PairRelation {
  /** The viewer's own membership, whatever their answer. */
  readonly member: PairPerson | null;
  /** Methodologist of the pair's territory. */
  readonly manages: boolean;
  /** May know that the pair exists and whether it is silent: also coordinators of a member's organisation. */
  readonly oversees: boolean;
}

/** By the membership and by the access policy of that day. */
export function pairRelation(pair: PairRecord, viewer: Viewer, today: Temporal.PlainDate): PairRelation {
  const actor = actorOf(viewer);
  const territoryIds = [pair.territoryId];
  const manages = decideAccess(actor, 'pairManage', { territoryIds }, today).allowed;
  const organisations = pair.members
    .filter(({ answer }) => answer === 'accepted')
    .flatMap(({ organisationIds }) => organisationIds);
  const oversees =
    decideAccess(actor, 'pairOverview', { territoryIds }, today).allowed ||
    organisations.some(
      organisationId => decideAccess(actor, 'pairOverview', { organisationId }, today).allowed,
    );
  return {
    member: pair.members.find(({ personId }) => personId === viewer.personId) ?? null,
    manages,
    oversees,
  };
}

/** Whether the person belongs to the pair: agreed, and the others did too. */
export function belongs(pair: PairRecord, { member }: PairRelation): boolean {
  return member?.answer === 'accepted' && pair.activeSince !== null;
}

/** Members who agreed, without one. */
export function othersOf(pair: PairRecord, personId: number | null): readonly PairPerson[] {
  return pair.members.filter(each => each.answer === 'accepted' && each.personId !== personId);
}
