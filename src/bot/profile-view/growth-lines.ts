import type { Comparison, CompetencyGrowth, GrowthSide } from '../../domain/profile/compare-profiles.ts';
import type { Framework } from '../../domain/scoring/framework.ts';
import { truncate } from '../../lib/text.ts';
import type { Locale, Translate } from '../../lib/texts.ts';
import { formatGrowth, formatTenths } from '../format-percent.ts';
import { shortName } from './competency-line.ts';

const LIST_LIMIT = 300;

/**
 * «Было → стало»: what changed by five points or more with its numbers, the rest by name. Nothing for a first attempt;
 * one line where the two cannot be compared.
 */
export function growthLines(
  comparison: Comparison | null,
  framework: Framework,
  locale: Locale,
  t: Translate,
): string[] {
  if (comparison === null) return [];
  if (comparison.kind === 'notComparable') return [t('profile-growth-not-comparable')];
  const { competencies } = comparison;
  const names = (kind: CompetencyGrowth['kind']): string =>
    truncate(
      competencies
        .filter(growth => growth.kind === kind)
        .map(({ competency }) => shortName(framework, competency, locale))
        .join(', '),
      LIST_LIMIT,
    );
  const changed = competencies.flatMap(growth => {
    if (growth.kind === 'insufficientData' || growth.kind === 'noNoticeableChange') return [];
    return [
      t('profile-growth-line', {
        competency: shortName(framework, growth.competency, locale),
        before: formatTenths(sideTenths(growth.before, framework), t),
        after: formatTenths(sideTenths(growth.after, framework), t),
        growth: formatGrowth(growth.growthTenths, t),
      }),
    ];
  });
  const same = names('noNoticeableChange');
  const unknown = names('insufficientData');
  return [
    ...changed,
    ...(same === '' ? [] : [t('profile-growth-same', { list: same })]),
    ...(unknown === '' ? [] : [t('profile-growth-unknown', { list: unknown })]),
  ];
}

/** Never rounded up into a level that was not reached: the level of the side is known, its share is not kept. */
function sideTenths({ masteryTenths, level }: GrowthSide, { levels }: Framework): number {
  const at = levels.findIndex(({ key }) => key === level);
  const better = levels[at - 1];
  return better !== undefined && masteryTenths >= 10 * better.minPercent
    ? 10 * better.minPercent - 1
    : masteryTenths;
}
