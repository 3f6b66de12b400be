import type { Clock } from '../../lib/clock.ts';
import type { GroupId, PersonId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import { groupLedgers } from './group-ledger.ts';
import type { GroupStore, PlanStore } from './internship-store.ts';
import { openGroup } from './open-group.ts';

/** Changes of the group itself. */
export type GroupChange =
  | { readonly type: 'master'; readonly masterId: PersonId | null }
  | { readonly type: 'cycles'; readonly cycles: readonly { title: string; month: string | null }[] }
  | { readonly type: 'close' };

/** A new master or the end of the group by a methodologist; cycles by the master too. `unknown`: a master from elsewhere. */
export async function leadGroup(
  ports: { internship: GroupStore & Pick<PlanStore, 'listCandidates'>; clock: Clock },
  { viewer, groupId, change }: { viewer: Viewer; groupId: GroupId; change: GroupChange },
): Promise<'done' | 'unknown' | 'denied'> {
  const right = change.type === 'cycles' ? 'lead' : 'manage';
  const opened = await openGroup(ports, { viewer, groupId, right });
  if (opened === null) return 'denied';
  const { group } = opened;
  switch (change.type) {
    case 'cycles':
      await ports.internship.addCycles(groupId, change.cycles);
      return 'done';
    case 'close': {
      const closed = groupLedgers(group, ports.clock.now()).filter(({ ledger }) => ledger.state === 'closed');
      await ports.internship.closeGroup(
        groupId,
        closed.map(({ participant }) => participant.enrolmentId),
      );
      return 'done';
    }
    case 'master': {
      const { masterId } = change;
      const roster = await ports.internship.listCandidates(group.territory.id);
      if (masterId !== null && !roster.some(({ personId }) => personId === masterId)) return 'unknown';
      await ports.internship.setMaster(groupId, masterId);
      return 'done';
    }
  }
}
