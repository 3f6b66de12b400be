import { ATTRIBUTES, type Attribute, type Group } from './group.ts';

/** People nobody can be told apart in by what is published: counted together, always known to be there by name. */
export interface Atom {
  readonly organisationId: number;
  readonly values: Readonly<Record<Attribute, string | null>>;
  /** The comparisons these people are among the pairs of, as `pairMark` writes them. */
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
  /** People in it who cannot be told any more, deleted since: they are in the sum and in no atom. */
  readonly lost?: number;
}

/** What can be the same about a person in both campaigns of a comparison; each is one bit of a mark. */
export const KEPT = ['organisation', ...ATTRIBUTES] as const;
export type Kept = (typeof KEPT)[number];

/** Room for the bits of one comparison. */
export const MARKS_OF_LAYER = 2 ** KEPT.length;

/** The bit of a mark that says it was the same. */
export function bitOf(kept: Kept): number {
  return 2 ** KEPT.indexOf(kept);
}

/** A comparison people are pairs of, and what was the same about them in both its campaigns. */
export function pairMark(layer: number, kept: readonly Kept[] = KEPT): number {
  return layer * MARKS_OF_LAYER + kept.reduce((sum, each) => sum + bitOf(each), 0);
}

/** Whether these people are counted in a released number; a pair is, who was in the group in both campaigns. */
export function isInGroup(atom: Atom, group: Group, layer: Layer): boolean {
  const { organisationId, attribute, value } = group;
  if (layer !== 'all' && !isPairIn(atom, group, layer)) return false;
  if (organisationId !== null && organisationId !== atom.organisationId) return false;
  return attribute === null || atom.values[attribute] === value;
}

function isPairIn({ layers }: Atom, { organisationId, attribute }: Group, layer: number): boolean {
  const mark = layers.find(each => Math.floor(each / MARKS_OF_LAYER) === layer);
  if (mark === undefined) return false;
  const kept = (what: Kept): boolean => Math.floor(mark / bitOf(what)) % 2 === 1;
  return (organisationId === null || kept('organisation')) && (attribute === null || kept(attribute));
}

/** People of these atoms in a group. */
export function countIn(atoms: readonly Atom[], group: Group, layer: Layer): number {
  return atoms.reduce((sum, atom) => (isInGroup(atom, group, layer) ? sum + atom.count : sum), 0);
}
