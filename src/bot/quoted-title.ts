import { truncate } from '../lib/text.ts';
import type { Translate } from '../lib/texts.ts';

/** A title inside a sentence, in the language's quotation marks unless it has some of its own, as titles of plans often do. */
export function quotedTitle(title: string, t: Translate, limit = Number.POSITIVE_INFINITY): string {
  const short = truncate(title, limit);
  return /[«“]/u.test(short) ? short : t('quoted-title', { title: short });
}
