import { createAnswerSpace } from './answer-space.ts';
import { type Atom, countIn, isInGroup, type Layer, type Released } from './atom.ts';
import { type Group, groupKey } from './group.ts';
import { SMALLEST_GROUP } from './small-sets.ts';

/** People whose points are added up, and the sums of them that are released already. */
export interface System {
  readonly atoms: readonly Atom[];
  readonly published: readonly Released[];
}

export interface Block {
  /** Groups that may be published as well. */
  readonly chosen: readonly Group[];
  /** What the margins would tell beyond these, for each system. */
  beyond(margins: readonly Released[]): readonly Float64Array[][];
}

/**
 * Chooses among groups, in the order given, those that may be published: at least five people, and nothing that could be
 * calculated from all that is published then is about one to four people, whatever was combined. With several systems a
 * group is published in all of them or not at all. Pauses between groups: the proof takes time for large tables.
 * @param spare margins that will be asked for with `beyond`.
 */
export function* chooseTogether(
  systems: readonly System[],
  candidates: readonly Group[],
  layer: Layer,
  spare = 0,
): Generator<undefined, Block> {
  const spaces = systems.map(({ atoms, published }) => {
    const counts = atoms.map(({ count }) => count);
    const space = createAnswerSpace(counts, published.length + candidates.length, spare);
    for (const { group, layer: of } of published) space.tryAdd(vectorOf(atoms, group, of));
    return { atoms, space };
  });
  const chosen: Group[] = [];
  for (const group of candidates) {
    if (systems.some(({ atoms }) => countIn(atoms, group, layer) < SMALLEST_GROUP)) continue;
    // Refused by a later system it stays in the earlier ones as if it were known: that hides more, never less.
    if (spaces.every(({ atoms, space }) => space.tryAdd(vectorOf(atoms, group, layer)))) chosen.push(group);
    yield;
  }
  return {
    chosen,
    beyond: margins =>
      spaces.map(({ atoms, space }) =>
        space.beyond(margins.map(margin => vectorOf(atoms, margin.group, margin.layer))),
      ),
  };
}

/** Larger groups first, so that of two that exclude one another the smaller is hidden; else by name. */
export function largestFirst(
  atoms: readonly Atom[],
  groups: readonly Group[],
  layer: Layer,
): readonly Group[] {
  const order = groups.map(group => ({ group, count: countIn(atoms, group, layer), key: groupKey(group) }));
  return order
    .toSorted(
      (left, right) =>
        breadthOf(left.group) - breadthOf(right.group) ||
        right.count - left.count ||
        (left.key < right.key ? -1 : 1),
    )
    .map(({ group }) => group);
}

/** The territory, organisations, attributes in the territory, attributes in an organisation. */
function breadthOf({ organisationId, attribute }: Group): number {
  if (attribute === null) return organisationId === null ? 0 : 1;
  return organisationId === null ? 2 : 3;
}

function vectorOf(atoms: readonly Atom[], group: Group, layer: Layer): Float64Array {
  return Float64Array.from(atoms, atom => (isInGroup(atom, group, layer) ? 1 : 0));
}
