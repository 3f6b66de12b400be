import type { Clock } from '../../lib/clock.ts';
import type { EventId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import { isOver } from './group-ledger.ts';
import type { GroupStore, SessionChange } from './internship-store.ts';
import { openSession } from './open-group.ts';

/** Changes date, place or hours of a session, or calls it off. What is over is corrected without telling anybody. */
export async function changeSession(
  ports: { internship: GroupStore; clock: Clock },
  { viewer, eventId, change }: { viewer: Viewer; eventId: EventId; change: SessionChange },
): Promise<'done' | 'same' | 'cancelled' | 'denied'> {
  const opened = await openSession(ports, { viewer, eventId, right: 'lead' });
  if (opened === null) return 'denied';
  const at = ports.clock.now();
  const after = change.type === 'when' ? { ...opened.session, when: change.when } : opened.session;
  const tell = !isOver(opened.group, after, at);
  return ports.internship.changeSession(eventId, change, {
    actorId: viewer.personId,
    by: opened.by,
    at,
    tell,
  });
}
