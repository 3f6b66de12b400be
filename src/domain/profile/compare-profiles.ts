import { invariant } from '../../lib/invariant.ts';
import type { CompetencyKey, LevelKey } from '../ids.ts';
import type { Framework } from '../scoring/framework.ts';
import type { MeasuredItem } from '../scoring/measure.ts';
import { competencyOrder, type ScoredCompetency, scoreMeasured } from '../scoring/score-competencies.ts';
import { growthTenths, isNoticeable } from './growth.ts';
import type { Measurement, ProfileSource } from './measurement.ts';

/** «Было → стало» of one competency. */
export type CompetencyGrowth =
  | {
      readonly kind: 'noNoticeableChange' | 'grew' | 'fell';
      readonly competency: CompetencyKey;
      readonly before: GrowthSide;
      readonly after: GrowthSide;
      /**
       * Tenths of a percentage point, signed, half away from zero, of the exact shares: it may differ by a tenth from
       * the difference of the two printed percents.
       */
      readonly growthTenths: number;
      readonly commonItems: number;
    }
  /** Common items exist, but too few of them were answered both times. */
  | { readonly kind: 'insufficientData'; readonly competency: CompetencyKey; readonly commonItems: number };

/** Mastery over the common items only: it may differ from the percent of the whole profile. */
export interface GrowthSide {
  readonly masteryTenths: number;
  readonly level: LevelKey;
}

export type Comparison =
  | { readonly kind: 'compared'; readonly competencies: readonly CompetencyGrowth[] }
  /** Different questionnaires, or two versions that share no question. */
  | { readonly kind: 'notComparable'; readonly reason: 'differentInstrument' | 'noCommonItems' };

/**
 * Growth between two measurements of one person by one source with one questionnaire. Counts only items that both
 * versions ask and count alike and that were answered both times: otherwise a question that fell out would look like
 * growth. The framework's minimum share applies to the common items. Under 5.0 percentage points either way the change
 * is not noticeable (domain §3.1 rule 6); the comparison is exact.
 */
export function compareProfiles<Source extends ProfileSource>(
  before: Measurement<Source>,
  after: Measurement<NoInfer<Source>>,
  framework: Framework,
): Comparison {
  invariant(before.source === after.source, 'growth between two sources');
  const sameInstrument = before.instrument.id === after.instrument.id && before.framework === after.framework;
  if (!sameInstrument) return { kind: 'notComparable', reason: 'differentInstrument' };
  const [first, second] = commonItems(before.items, after.items);
  if (first.length === 0) return { kind: 'notComparable', reason: 'noCommonItems' };
  const [scoresBefore, scoresAfter] = [scoreMeasured(first, framework), scoreMeasured(second, framework)];
  const competencies = competencyOrder(framework).flatMap((competency): CompetencyGrowth[] => {
    const own = first.filter(item => item.competency === competency).length;
    if (own === 0) return [];
    const [was, is] = [scoresBefore, scoresAfter].map(scores =>
      scores.find(score => score.competency === competency),
    );
    return was?.status === 'scored' && is?.status === 'scored'
      ? [growthOf(was, is, own)]
      : [{ kind: 'insufficientData', competency, commonItems: own }];
  });
  return { kind: 'compared', competencies };
}

function growthOf(before: ScoredCompetency, after: ScoredCompetency, commonItems: number): CompetencyGrowth {
  const tenths = growthTenths(before, after);
  const direction = after.sum * before.max > before.sum * after.max ? 'grew' : 'fell';
  return {
    kind: isNoticeable(before, after) ? direction : 'noNoticeableChange',
    competency: before.competency,
    before: { masteryTenths: before.masteryTenths, level: before.level },
    after: { masteryTenths: after.masteryTenths, level: after.level },
    growthTenths: tenths,
    commonItems,
  };
}

/** The items both share, each side with points only where both have them. */
function commonItems(
  before: readonly MeasuredItem[],
  after: readonly MeasuredItem[],
): readonly [readonly MeasuredItem[], readonly MeasuredItem[]] {
  const later = new Map(after.map(item => [item.id, item]));
  const pairs = before.flatMap(item => {
    const match = later.get(item.id);
    return match?.fingerprint === item.fingerprint ? [{ item, match }] : [];
  });
  const answeredBoth = (own: MeasuredItem, other: MeasuredItem): MeasuredItem =>
    other.points === null ? { ...own, points: null } : own;
  return [
    pairs.map(({ item, match }) => answeredBoth(item, match)),
    pairs.map(({ item, match }) => answeredBoth(match, item)),
  ];
}
