import type { Attribute, Group } from './group.ts';

/** People nobody can be told apart in by what is published: counted together, always known to be there by name. */
export interface Atom {
  readonly organisationId: number;
  readonly values: Readonly<Record<Attribute, string | null>>;
  /** Took part in the compared campaign as well. */
  readonly paired: boolean;
  /** At least 1. */
  readonly count: number;
}

/** What a released number adds up: everybody of a group, or those with both campaigns. */
export type Layer = 'all' | 'pairs';

export function isInGroup(atom: Atom, { organisationId, attribute, value }: Group, layer: Layer): boolean {
  if (layer === 'pairs' && !atom.paired) return false;
  if (organisationId !== null && organisationId !== atom.organisationId) return false;
  return attribute === null || atom.values[attribute] === value;
}

/** People of these atoms in a group. */
export function countIn(atoms: readonly Atom[], group: Group, layer: Layer): number {
  return atoms.reduce((sum, atom) => (isInGroup(atom, group, layer) ? sum + atom.count : sum), 0);
}
