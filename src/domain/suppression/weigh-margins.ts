import type { Atom, Released } from './atom.ts';
import { chooseTogether } from './choose-together.ts';
import { createMarginWitnesses } from './margin-witnesses.ts';
import { runToEnd } from './run-to-end.ts';

/** Which more sums over a territory may be published besides those that are, organisation by organisation. */
export interface MarginScales {
  /** No more organisations are needed. */
  readonly complete: boolean;
  /** People of one organisation and everything published of it; people of those without a total together. */
  block(atoms: readonly Atom[], published: readonly Released[]): void;
  /** The candidates that may be published; call it last. */
  choose(): readonly Released[];
}

/**
 * For the growth of a territory too large to be weighed as a whole: only its own groups are weighed, organisations keep
 * theirs to themselves.
 * @param fixed sums over the territory that are published already, all of its people included.
 */
export function weighMargins(fixed: readonly Released[], candidates: readonly Released[]): MarginScales {
  const columns = [...fixed, ...candidates];
  const witnesses = createMarginWitnesses(columns.length);
  const places = columns.map((_, place) => place);
  return {
    get complete() {
      return witnesses.complete;
    },
    block(atoms, published) {
      const { beyond } = runToEnd(chooseTogether([{ atoms, published }], [], 'all', columns.length));
      for (const vectors of beyond(columns)) witnesses.offer(vectors);
    },
    choose: () =>
      witnesses
        .choose(places.slice(0, fixed.length), places.slice(fixed.length))
        .flatMap(place => columns[place] ?? []),
  };
}
