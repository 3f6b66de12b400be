/**
 * The territory a button beside this one leads to: the next of one's own, the first after the last, so that all are
 * reached however many there are. None for whoever has one.
 */
export function nextTerritory<T extends { readonly id: number }>(
  territories: readonly T[],
  current: number,
): T[] {
  const at = territories.findIndex(({ id }) => id === current);
  const next = territories[(at + 1) % territories.length];
  return next === undefined || next.id === current ? [] : [next];
}
