import { truncate } from '../../lib/text.ts';

/** Code points of a list that leave room for a heading within the 4096 of a message. */
const MOST = 3_800;

/** A list as much of it as a message holds; what is cut off stands behind the buttons and in the files. */
export function fitting(text: string): string {
  return truncate(text, MOST);
}
