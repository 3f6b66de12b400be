import type { Attribute, Group } from './group.ts';

/** People nobody can be told apart in by what is published: counted together, always known to be there by name. */
export interface Atom {
  readonly organisationId: number;
  readonly values: Readonly<Record<Attribute, string | null>>;
  /** The comparisons these people are among the pairs of. */
  readonly layers: readonly number[];
  /** At least 1. */
  readonly count: number;
}

/** What a released number adds up: everybody of a group, or those of them who are a pair in one comparison. */
export type Layer = 'all' | number;

/** The sum over a group that was published. */
export interface Released {
  readonly group: Group;
  readonly layer: Layer;
}

export function isInGroup(atom: Atom, { organisationId, attribute, value }: Group, layer: Layer): boolean {
  if (layer !== 'all' && !atom.layers.includes(layer)) return false;
  if (organisationId !== null && organisationId !== atom.organisationId) return false;
  return attribute === null || atom.values[attribute] === value;
}

/** People of these atoms in a group. */
export function countIn(atoms: readonly Atom[], group: Group, layer: Layer): number {
  return atoms.reduce((sum, atom) => (isInGroup(atom, group, layer) ? sum + atom.count : sum), 0);
}
