import type { CompetencyScore } from './score-competencies.ts';

/** The mean of the competencies, and over how many of them. */
export interface OverallMastery {
  readonly masteryTenths: number;
  readonly competencies: number;
}

/**
 * Mean of mastery over the competencies with enough data, each weighing the same, in tenths of a percent, half up;
 * null when none has enough. The mean is of the exact shares, not of rounded percents.
 */
export function overallMastery(scores: readonly CompetencyScore[]): OverallMastery | null {
  const scored = scores.filter(score => score.status === 'scored');
  if (scored.length === 0) return null;
  // Σ sᵢ/mᵢ over one denominator: products of maxima leave the safe integers soon, hence BigInt.
  const share = scored.reduce(
    (total, { sum, max }) => ({
      part: total.part * BigInt(max) + BigInt(sum) * total.whole,
      whole: total.whole * BigInt(max),
    }),
    { part: 0n, whole: 1n },
  );
  const whole = share.whole * BigInt(scored.length);
  return {
    masteryTenths: Number((2000n * share.part + whole) / (2n * whole)),
    competencies: scored.length,
  };
}
