import type { CompetencyKey } from '../../domain/ids.ts';
import { MAX_PRIORITIES } from '../../domain/profile/priorities.ts';
import type { Clock } from '../../lib/clock.ts';
import type { AttemptId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import type { ProfileStore } from './profile-store.ts';

/** `unknown`: not their profile, or no competency of it. */
export type ChoiceOutcome = 'stored' | 'tooMany' | 'unknown';

/**
 * The teacher's own choice of what to develop, up to three of one framework (domain §3.1 rule 5): it moves up what the
 * profile puts first. Only competencies of a profile of theirs can be chosen.
 */
export async function chooseDevelopment(
  ports: { profiles: Pick<ProfileStore, 'readProfiles' | 'chooseCompetency'>; clock: Clock },
  choice: { viewer: Viewer; attemptId: AttemptId; competency: CompetencyKey; chosen: boolean },
): Promise<ChoiceOutcome> {
  const { viewer, attemptId, competency, chosen } = choice;
  const { head, record } = await ports.profiles.readProfiles(viewer.personId, attemptId);
  if (head === null || record === null) return 'unknown';
  if (!record.framework.competencies.some(({ key }) => key === competency)) return 'unknown';
  return ports.profiles.chooseCompetency({
    personId: viewer.personId,
    frameworkKey: head.frameworkKey,
    competency,
    chosen,
    limit: MAX_PRIORITIES,
    at: ports.clock.now(),
  });
}
