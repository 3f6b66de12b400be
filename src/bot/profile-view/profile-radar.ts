import { RADAR_AXES, type RadarSeries, renderRadar } from '../../charts/radar.ts';
import type { CompetencyKey } from '../../domain/ids.ts';
import type { CompetencyGrowth } from '../../domain/profile/compare-profiles.ts';
import { competencyOrder } from '../../domain/scoring/score-competencies.ts';
import type { Translate } from '../../lib/texts.ts';
import { formatInstantDay } from '../format-event-date.ts';
import { shortName } from './competency-line.ts';
import type { ProfileReading } from './profile-text.ts';

/**
 * The profile as a picture, before and now where the two can be compared (then over the common questions only, as in
 * the text); null where the framework has too few or too many competencies for one.
 */
export async function profileRadar(reading: ProfileReading, t: Translate): Promise<Uint8Array | null> {
  const { record, profile, locale } = reading;
  const asked = competencyOrder(record.framework).filter(key =>
    profile.scores.some(({ competency }) => competency === key),
  );
  if (asked.length < RADAR_AXES.min || asked.length > RADAR_AXES.max) return null;
  return renderRadar({
    axes: asked.map(key => ({ label: shortName(record.framework, key, locale) })),
    series: seriesOf(asked, reading, t),
    noDataLabel: t('profile-radar-no-data'),
    title: t('profile-radar-title'),
  });
}

function seriesOf(
  asked: readonly CompetencyKey[],
  { head, profile, timezone }: ProfileReading,
  t: Translate,
): readonly [RadarSeries] | readonly [RadarSeries, RadarSeries] {
  const now = t('profile-radar-now', { date: formatInstantDay(head.submittedAt, timezone, t) });
  const { comparison } = profile;
  if (comparison?.kind !== 'compared' || head.earlierAt === null) {
    const values = asked.map(key => {
      const score = profile.scores.find(({ competency }) => competency === key);
      return score?.status === 'scored' ? score.masteryTenths / 10 : null;
    });
    return [{ label: now, values }];
  }
  const before = t('profile-radar-before', { date: formatInstantDay(head.earlierAt, timezone, t) });
  const sides = asked.map(key => comparison.competencies.find(({ competency }) => competency === key));
  return [
    { label: before, values: sides.map(side => sideValue(side, 'before')) },
    { label: now, values: sides.map(side => sideValue(side, 'after')) },
  ];
}

function sideValue(growth: CompetencyGrowth | undefined, side: 'before' | 'after'): number | null {
  return growth === undefined || growth.kind === 'insufficientData' ? null : growth[side].masteryTenths / 10;
}
