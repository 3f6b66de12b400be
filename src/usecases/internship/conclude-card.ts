import type { Clock } from '../../lib/clock.ts';
import type { EnrolmentId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import type { GroupStore, JournalStore } from './internship-store.ts';
import { openEnrolment } from './open-group.ts';

/** The master's conclusion about one competency; also when the group is over. */
export async function concludeCard(
  ports: { internship: GroupStore & JournalStore; clock: Clock },
  {
    viewer,
    enrolmentId,
    competency,
    text,
  }: { viewer: Viewer; enrolmentId: EnrolmentId; competency: string; text: string },
): Promise<'done' | 'unknown'> {
  const opened = await openEnrolment(ports, { viewer, enrolmentId, right: 'lead' });
  if (opened === null) return 'unknown';
  await ports.internship.writeCard(enrolmentId, { competency, conclusion: text }, ports.clock.now());
  return 'done';
}
