import type { Clock } from '../../lib/clock.ts';
import type { EnrolmentId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import type { CardLine } from './internship-ports.ts';
import type { GroupStore, JournalStore } from './internship-store.ts';
import { mayWrite, openOwnEnrolment } from './own-enrolment.ts';

/** The participant's own part of a line of the card: figures and evidence. */
export async function writeOwnCard(
  ports: { internship: GroupStore & JournalStore; clock: Clock },
  {
    viewer,
    enrolmentId,
    lines,
  }: {
    viewer: Viewer;
    enrolmentId: EnrolmentId;
    lines: readonly (Partial<Pick<CardLine, 'startTenths' | 'endTenths' | 'evidence'>> & {
      competency: string;
    })[];
  },
): Promise<'done' | 'ended' | 'unknown'> {
  const own = await openOwnEnrolment(ports, { viewer, enrolmentId });
  if (own === null) return 'unknown';
  const at = ports.clock.now();
  if (!mayWrite(own.group, at)) return 'ended';
  for (const line of lines) await ports.internship.writeCard(enrolmentId, line, at);
  return 'done';
}
