import { allowedOrganisations } from '../../domain/allowed-organisations.ts';
import { allowedTerritories } from '../../domain/allowed-territories.ts';
import { type PairQuiet, quietOf } from '../../domain/mentoring/silence.ts';
import type { Clock } from '../../lib/clock.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { MentoringStore, PairLine } from './mentoring-store.ts';

export interface ListedPair extends PairLine {
  /** Null while it does not run. */
  readonly quiet: PairQuiet | null;
}

export interface PairOverview {
  /** What waits for the methodologist first, then the most silent. */
  readonly pairs: readonly ListedPair[];
  /** Territories where the viewer may propose pairs. */
  readonly territoryIds: readonly number[];
}

const STATE_ORDER = ['requested', 'draft', 'proposed'];

/**
 * Pairs of the viewer's territories, and running ones of the organisations they coordinate, with a light that says which
 * are silent: the fact, never what they talk about. Null: the viewer may see nobody's pairs.
 */
export async function listPairs(
  ports: { mentoring: Pick<MentoringStore, 'listPairs'>; clock: Clock },
  { viewer }: { viewer: Viewer },
): Promise<PairOverview | null> {
  const at = ports.clock.now();
  const today = todayOf(viewer, at);
  const actor = actorOf(viewer);
  const territoryIds = allowedTerritories(actor, 'pairManage', today);
  const organisationIds = allowedOrganisations(actor, 'pairOverview', today);
  if (territoryIds.length === 0 && organisationIds.length === 0) return null;
  const lines = await ports.mentoring.listPairs({ territoryIds, organisationIds });
  const pairs = lines.map(line => ({ ...line, quiet: quietOf(line, at) }));
  return { pairs: pairs.toSorted(byUrgency), territoryIds };
}

function byUrgency(one: ListedPair, other: ListedPair): number {
  const rank = ({ state }: ListedPair): number => {
    const at = STATE_ORDER.indexOf(state);
    return at < 0 ? STATE_ORDER.length : at;
  };
  return (
    rank(one) - rank(other) || (other.quiet?.days ?? 0) - (one.quiet?.days ?? 0) || one.pairId - other.pairId
  );
}
