import { foldForSearch } from '../../../lib/text.ts';

/**
 * The key whose name was typed, in whatever case: «математика» is the subject of the button «Математика», and counts
 * wherever the key counts.
 */
export function matchName<Key extends string>(
  typed: string,
  keys: readonly Key[],
  nameOf: (key: Key) => string,
): Key | undefined {
  const folded = foldForSearch(typed);
  return keys.find(key => foldForSearch(nameOf(key)) === folded);
}
