import { textBar } from '../../charts/text-bar.ts';
import type { CompetencyKey } from '../../domain/ids.ts';
import type { Framework } from '../../domain/scoring/framework.ts';
import type { ScoredCompetency } from '../../domain/scoring/score-competencies.ts';
import { shownTenths } from '../../domain/scoring/shown-tenths.ts';
import { truncate } from '../../lib/text.ts';
import type { Locale, Translate } from '../../lib/texts.ts';
import { formatTenths } from '../format-percent.ts';

/** With these, and `fewLines`, a profile of forty competencies still fits one message. */
const SHORT_LIMIT = 32;
const TITLE_LIMIT = 120;

/** «▓▓▓▓░░░░░░ 41,7 % Цифровизация · поддержка даст многое». */
export function competencyLine(
  score: ScoredCompetency,
  framework: Framework,
  locale: Locale,
  t: Translate,
): string {
  const tenths = shownTenths(score, framework);
  return t('profile-line', {
    bar: textBar(tenths),
    percent: formatTenths(tenths, t),
    competency: shortName(framework, score.competency, locale),
    level: levelWords(framework, score.level, locale),
  });
}

/** The competency's short name, as it stands on a chart. */
export function shortName(framework: Framework, key: CompetencyKey, locale: Locale): string {
  const competency = framework.competencies.find(each => each.key === key);
  return truncate(competency?.short[locale] ?? key, SHORT_LIMIT);
}

/** The competency's full name. */
export function fullName(framework: Framework, key: CompetencyKey, locale: Locale): string {
  const competency = framework.competencies.find(each => each.key === key);
  return truncate(competency?.title[locale] ?? key, TITLE_LIMIT);
}

/** The level's name; nothing when the framework in force has no such level any more. */
export function levelName(framework: Framework, key: string, locale: Locale): string {
  return truncate(framework.levels.find(level => level.key === key)?.title[locale] ?? '', SHORT_LIMIT);
}

/** The level in the words for the person themself. */
export function levelWords(framework: Framework, key: string, locale: Locale): string {
  const short = framework.levels.find(level => level.key === key)?.short?.[locale];
  return short === undefined ? levelName(framework, key, locale) : truncate(short, SHORT_LIMIT);
}
