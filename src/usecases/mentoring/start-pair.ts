import { allowedTerritories } from '../../domain/allowed-territories.ts';
import type { PairKind } from '../../domain/mentoring/pair.ts';
import type { Clock } from '../../lib/clock.ts';
import { asId, type PairId, type TerritoryId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { MentoringStore } from './mentoring-store.ts';

/** Begins a proposal: a draft nobody else sees. Null: the viewer manages no pairs there. */
export async function startPair(
  ports: { mentoring: Pick<MentoringStore, 'createPair'>; clock: Clock },
  { viewer, territoryId, kind }: { viewer: Viewer; territoryId: TerritoryId | null; kind: PairKind },
): Promise<PairId | null> {
  const at = ports.clock.now();
  const today = todayOf(viewer, at);
  const allowed = allowedTerritories(actorOf(viewer), 'pairManage', today);
  const territory = territoryId === null ? allowed[0] : allowed.find(id => id === territoryId);
  if (territory === undefined) return null;
  const { pairId } = await ports.mentoring.createPair({
    territoryId: asId(territory),
    kind,
    state: 'draft',
    competency: null,
    proposedById: viewer.personId,
    menteeId: null,
    at,
  });
  return pairId;
}
