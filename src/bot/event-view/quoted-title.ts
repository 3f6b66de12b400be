import { truncate } from '../../lib/text.ts';
import type { Translate } from '../../lib/texts.ts';

/** A title inside a sentence, in quotation marks unless it has some of its own, as titles of plans often do. */
export function quotedTitle(title: string, limit: number, t: Translate): string {
  const short = truncate(title, limit);
  return short.includes('«') ? short : t('suggest-title', { title: short });
}
