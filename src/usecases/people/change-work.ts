import type { Clock } from '../../lib/clock.ts';
import type { EmploymentId } from '../../lib/ids.ts';
import type { RosterMember, RosterStore } from './roster-store.ts';
import { findStaffMember } from './staff-member.ts';
import type { StaffStore } from './staff-store.ts';
import type { Viewer } from './viewer.ts';

/**
 * Says that somebody went on long leave, came back, or left the organisation: whoever is away or gone stands in no
 * denominator (S-003). Null: not theirs to say. `unchanged`: it stood so already.
 */
export async function changeWork(
  ports: { roster: Pick<RosterStore, 'findMember'>; staff: Pick<StaffStore, 'changeWork'>; clock: Clock },
  viewer: Viewer,
  change: { employmentId: EmploymentId; to: 'leave' | 'back' | 'left' },
): Promise<{ outcome: 'changed' | 'unchanged'; member: RosterMember } | null> {
  const found = await findStaffMember(ports, viewer, change.employmentId, 'rosterManage');
  if (!found) return null;
  const { member, by, today, now } = found;
  const act = { byId: viewer.personId, by, at: now };
  const done = await ports.staff.changeWork({ ...change, today, ...act });
  return { outcome: done ? 'changed' : 'unchanged', member };
}
