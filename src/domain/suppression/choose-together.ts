import { type AnswerSpace, createAnswerSpace } from './answer-space.ts';
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
  const spaces: { atoms: readonly Atom[]; space: AnswerSpace; size: number; certain: AnswerSpace | null }[] =
    [];
  for (const { atoms, published } of systems) {
    // Who was deleted since has no atom; the last place stands for all of them.
    const counts = [...atoms.map(({ count }) => count), ...(published.some(hasLost) ? [0] : [])];
    const capacity = published.length + candidates.length;
    const space = createAnswerSpace(counts, capacity, spare);
    for (const released of published) space.add(vectorOf(atoms, released, counts.length));
    const certain = counts.length > atoms.length ? createAnswerSpace(counts, capacity) : null;
    for (const released of published)
      if (!hasLost(released)) certain?.add(vectorOf(atoms, released, counts.length));
    spaces.push({ atoms, space, size: counts.length, certain });
    yield;
  }
  const chosen: Group[] = [];
  // Deleted people are weighed as if they stood anywhere: then what is public may seem to betray some, and proves nothing.
  let isWeighable = true;
  for (const { atoms, space, size } of spaces)
    if (isWeighable && size > atoms.length) isWeighable = !(yield* space.betrays());
  for (const group of isWeighable ? candidates : []) {
    if (systems.some(({ atoms }) => countIn(atoms, group, layer) < SMALLEST_GROUP)) continue;
    // Refused by a later system it stays in the earlier ones as if it were known: that hides more, never less.
    let isFine = true;
    for (const { atoms, space, size, certain } of spaces) {
      if (!isFine) break;
      const vector = vectorOf(atoms, { group, layer }, size);
      // What seems to follow from sums with deleted people in them may tell those people apart.
      isFine = certain !== null && space.knows(vector) ? certain.knows(vector) : yield* space.tryAdd(vector);
      if (isFine) certain?.add(vector);
    }
    if (isFine) chosen.push(group);
    yield;
  }
  return {
    chosen,
    beyond: margins =>
      spaces.map(({ atoms, space, size }) =>
        space.beyond(margins.map(margin => vectorOf(atoms, margin, size))),
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

function hasLost({ lost }: Released): boolean {
  return lost !== undefined && lost > 0;
}

function vectorOf(atoms: readonly Atom[], { group, layer, lost = 0 }: Released, size: number): Float64Array {
  const vector = new Float64Array(size);
  for (const [at, atom] of atoms.entries()) if (isInGroup(atom, group, layer)) vector[at] = 1;
  if (size > atoms.length) vector[atoms.length] = lost;
  return vector;
}
