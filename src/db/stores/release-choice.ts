import { countIn, type Released } from '../../domain/suppression/atom.ts';
import { chooseGrowth, THIS_COMPARISON } from '../../domain/suppression/choose-growth.ts';
import { chooseReleased } from '../../domain/suppression/choose-released.ts';
import type { System } from '../../domain/suppression/choose-together.ts';
import type { Group } from '../../domain/suppression/group.ts';
import type { CountedSum } from '../../domain/suppression/weigh-margins.ts';
import type { Transaction } from '../transaction.ts';
import { type AtomsByCompetency, readAtoms } from './release-atoms.ts';
import { walk } from './walk-steps.ts';

/** Groups by competency. */
export type ChosenGroups = ReadonlyMap<number, readonly Group[]>;
/** What was published of the first campaign of a comparison, growth over earlier comparisons included, by competency. */
export type PublishedByCompetency = ReadonlyMap<number, readonly CountedSum[]>;

/** The choice of every competency, the whole territory at once; lets others work between its steps. */
export async function chooseTogetherAll(tx: Transaction): Promise<ChosenGroups> {
  const chosen = new Map<number, readonly Group[]>();
  const known = new Map<string, readonly Group[]>();
  for (const [competency, atoms] of await readAtoms(tx, 'release_entry', null)) {
    // Most people have every competency measured: the same table need not be weighed twice.
    const table = JSON.stringify(atoms);
    const groups = known.get(table) ?? (await walk(chooseReleased(atoms)));
    known.set(table, groups);
    chosen.set(competency, groups);
  }
  return chosen;
}

/** The groups whose growth may be told, of every competency, the whole territory at once. */
export async function chooseGrowthTogether(
  tx: Transaction,
  results: ChosenGroups,
  published: PublishedByCompetency,
): Promise<ChosenGroups> {
  const repeat = await readAtoms(tx, 'release_entry', null);
  const first = await readAtoms(tx, 'release_first', null);
  const chosen = new Map<number, readonly Group[]>();
  for (const [competency, groups] of results) {
    const systems = [
      systemOf(repeat, competency, asReleased(groups)),
      withLost(systemOf(first, competency, []), published.get(competency) ?? []),
    ] as const;
    chosen.set(competency, await walk(chooseGrowth(systems)));
  }
  return chosen;
}

/** Published sums over everybody of these groups. */
export function asReleased(groups: readonly Group[]): readonly Released[] {
  return groups.map(group => ({ group, layer: 'all' }));
}

/** Those over the pairs of the comparison that is being made. */
export function asGrowth(groups: readonly Group[]): readonly Released[] {
  return groups.map(group => ({ group, layer: THIS_COMPARISON }));
}

/** How many people of each published sum cannot be told any more. */
function withLost({ atoms }: System, published: readonly CountedSum[]): System {
  const lost = ({ group, layer, count }: CountedSum): number => count - countIn(atoms, group, layer);
  return { atoms, published: published.map(sum => ({ ...sum, lost: lost(sum) })) };
}

function systemOf(atoms: AtomsByCompetency, competency: number, published: readonly Released[]): System {
  return { atoms: atoms.get(competency) ?? [], published };
}
