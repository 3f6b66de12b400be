import { scoreOfSum } from '../../../domain/scoring/score-competencies.ts';
import type { PersonId } from '../../../lib/ids.ts';
import type { GroupRecord } from '../../../usecases/internship/internship-ports.ts';
import type { JournalPorts } from './ports.ts';

/**
 * The person's own self-diagnosis as figures of the card, in tenths of a percent. The end is the newest profile. The start
 * is the newest one too while it is the only one, or was made before the group began; otherwise the one before.
 * Null: there is no profile of that framework.
 */
export async function profileFigures(
  ports: Pick<JournalPorts, 'profiles'>,
  { personId, group, side }: { personId: PersonId; group: GroupRecord; side: 'start' | 'end' },
): Promise<readonly { competency: string; tenths: number }[] | null> {
  const { heads } = await ports.profiles.readProfiles(personId, null);
  const head = heads.find(
    ({ source, frameworkKey }) => source === 'self' && frameworkKey === group.programme.frameworkKey,
  );
  const { record } = head ? await ports.profiles.readProfiles(personId, head.attemptId) : { record: null };
  if (!head || !record) return null;
  const made = head.submittedAt.toZonedDateTimeISO(group.territory.timezone).toPlainDate();
  const before = Temporal.PlainDate.compare(made, group.period.from) <= 0;
  const attempt = side === 'end' || before ? record.latest : (record.earlier ?? record.latest);
  return attempt.sums.flatMap(sum => {
    const score = scoreOfSum(sum, record.framework);
    return score.status === 'scored' ? [{ competency: sum.competency, tenths: score.masteryTenths }] : [];
  });
}
