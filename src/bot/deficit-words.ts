import type { DeficitWords } from '../domain/route/route-deficit.ts';
import type { Locale, Translate } from '../lib/texts.ts';
import { quotedTitle } from './quoted-title.ts';

const HARD_LIMIT = 200;

/** The words a deficit of a new route begins with; the teacher may change difficulty and goal. */
export function deficitWords(locale: Locale, t: Translate): DeficitWords {
  return {
    title: competency => competency.title[locale],
    difficulty: items =>
      items.length === 0
        ? null
        : t('route-difficulty-default', {
            list: items.map(({ text }) => quotedTitle(text, t, HARD_LIMIT)).join('; '),
          }),
    goal: competency => t('route-goal-default', { competency: competency.short[locale] }),
  };
}
