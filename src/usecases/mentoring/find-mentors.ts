import { type MentorSuggestion, suggestMentors } from '../../domain/mentoring/match.ts';
import type { Clock } from '../../lib/clock.ts';
import type { PairId } from '../../lib/ids.ts';
import { todayOf, type Viewer } from '../people/viewer.ts';
import type { FoundPerson, MentoringStore, PairRecord } from './mentoring-store.ts';
import { pairRelation } from './pair-relation.ts';

export interface FoundMentor {
  readonly person: FoundPerson;
  readonly words: MentorSuggestion;
}

const SUGGESTED = 6;

/**
 * Whom a methodologist could ask for this pair: names and words of people who agreed to be found, never a profile. Null:
 * no such pair, or not theirs.
 */
export async function findMentors(
  ports: {
    mentoring: Pick<MentoringStore, 'loadPair' | 'listMentorCandidates' | 'strengthsOf' | 'findPerson'>;
    clock: Clock;
  },
  { viewer, pairId, preferSame }: { viewer: Viewer; pairId: PairId; preferSame: boolean },
): Promise<{ pair: PairRecord; found: readonly FoundMentor[] } | null> {
  const { mentoring, clock } = ports;
  const pair = await mentoring.loadPair(pairId);
  const today = todayOf(viewer, clock.now());
  if (pair === null || !pairRelation(pair, viewer, today).manages) return null;
  const { frameworkKey, competencyKey, members, territoryId } = pair;
  const competency = frameworkKey !== null && competencyKey !== null ? { frameworkKey, competencyKey } : null;
  const mentees = members.filter(({ side }) => side === 'mentee');
  const menteeIds = mentees.map(({ personId }) => personId);
  const suggestions = suggestMentors(
    await mentoring.listMentorCandidates(territoryId, competency),
    {
      competency: competency === null ? null : `${competency.frameworkKey}/${competency.competencyKey}`,
      menteeIds,
      organisationIds: mentees.flatMap(({ organisationIds }) => organisationIds),
      menteeStrongIn: await mentoring.strengthsOf(menteeIds),
      sameOrganisation: preferSame ? 'prefer' : 'any',
      exclude: new Set(members.map(({ personId }) => personId)),
    },
    SUGGESTED,
  );
  const found: FoundMentor[] = [];
  for (const words of suggestions) {
    const person = await mentoring.findPerson(territoryId, words.personId);
    if (person) found.push({ person, words });
  }
  return { pair, found };
}
