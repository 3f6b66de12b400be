import type { Clock } from '../../lib/clock.ts';
import type { PairId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import type { MentoringStore } from './mentoring-store.ts';

export type MentorRequested =
  | { kind: 'asked'; pairId: PairId }
  /** There is an open request for the same help. */
  | { kind: 'already'; pairId: PairId }
  /** Nobody could take the request: the person was accepted nowhere yet. */
  | { kind: 'nowhere' };

/** A teacher asks for a mentor: the methodologists of the territory are told and look for somebody. */
export async function requestMentor(
  ports: { mentoring: Pick<MentoringStore, 'createPair'>; clock: Clock },
  {
    viewer,
    competency,
  }: { viewer: Viewer; competency: { frameworkKey: string; competencyKey: string } | null },
): Promise<MentorRequested> {
  if (viewer.organisation === null) return { kind: 'nowhere' };
  const at = ports.clock.now();
  const { pairId, created } = await ports.mentoring.createPair({
    territoryId: viewer.organisation.territoryId,
    kind: competency === null ? 'situational' : 'teacherToTeacher',
    state: 'requested',
    competency,
    proposedById: viewer.personId,
    menteeId: viewer.personId,
    at,
  });
  if (!created) return { kind: 'already', pairId };
  return { kind: 'asked', pairId };
}
