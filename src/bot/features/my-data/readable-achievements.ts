import type { Translate } from '../../../lib/texts.ts';
import type { OwnData } from '../../../usecases/people/own-data-store.ts';
import { externalLine } from '../../external-words.ts';
import { eventLevelName } from '../../names/event-levels.ts';
import type { Reading } from './readable-work.ts';
import { calendarDay } from './words.ts';

const KINDS: readonly string[] = [
  ...['contest', 'expert', 'course', 'publication', 'presentation', 'categoryRise'],
];

// locale-keys: data-achievement-contest data-achievement-expert data-achievement-course data-achievement-publication
// locale-keys: data-achievement-presentation data-achievement-categoryRise

/** Contests, courses, publications, with what is known of them. */
export function achievementLines({ achievements }: Pick<OwnData, 'achievements'>, t: Translate): string[] {
  return achievements.map(({ kind, title, level, happenedOn, hours, result }) =>
    t('data-achievement', {
      kind: KINDS.includes(kind) ? t(`data-achievement-${kind}`) : kind,
      title,
      details: [
        calendarDay(happenedOn, t),
        level === null ? null : eventLevelName(level, t),
        hours === null ? null : t('data-hours', { hours }),
        result,
      ]
        .filter(part => part !== null)
        .join('; '),
    }),
  );
}

/** The professional communities the person belongs or belonged to. */
export function communityLines({ communities }: Pick<OwnData, 'communities'>, t: Translate): string[] {
  return communities.map(({ community, joinedOn, leftOn }) =>
    leftOn === null
      ? t('data-community', { title: community.title, from: calendarDay(joinedOn, t) })
      : t('data-community-left', {
          title: community.title,
          from: calendarDay(joinedOn, t),
          to: calendarDay(leftOn, t),
        }),
  );
}

/** What others measured, each by itself. */
export function externalLines(
  { externalResults }: Pick<OwnData, 'externalResults'>,
  { frameworks, locale, t }: Pick<Reading, 'frameworks' | 'locale' | 't'>,
): string[] {
  return externalResults.map(result => {
    const takenOn = Temporal.PlainDate.from(result.takenOn.slice(0, 10));
    return externalLine({ ...result, takenOn }, frameworks.get(result.frameworkKey), locale, t);
  });
}
