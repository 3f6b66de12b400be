import { FormattedString } from '@grammyjs/parse-mode';
import type { Profile, ProfileRecord } from '../../domain/profile/build-profile.ts';
import type { CompetencyScore, ScoredCompetency } from '../../domain/scoring/score-competencies.ts';
import { truncate } from '../../lib/text.ts';
import type { Locale, Translate } from '../../lib/texts.ts';
import type { ProfileHead } from '../../usecases/profile/profile-store.ts';
import { formatInstantDay } from '../format-event-date.ts';
import { competencyLine, shortName } from './competency-line.ts';
import { growthLines } from './growth-lines.ts';

const TITLE_LIMIT = 120;
const MAX_LINES = 10;

// locale-keys: profile-source-self profile-source-external profile-source-observer

/** What is needed to put a profile into words for one reader. */
export interface ProfileReading {
  readonly head: ProfileHead;
  readonly record: ProfileRecord;
  readonly profile: Profile;
  readonly locale: Locale;
  readonly timezone: string;
}

/** Which diagnosis the profile is of: title, source, day. */
export function profileName(head: ProfileHead, timezone: string, t: Translate): string {
  return t('profile-about', {
    title: truncate(head.title, TITLE_LIMIT),
    source: t(`profile-source-${head.source}`),
    date: formatInstantDay(head.submittedAt, timezone, t),
  });
}

/**
 * A profile in one message: strong first, then what else could grow, then at most three «где поддержка даст больше»,
 * «недостаточно данных», «было → стало», and a gentle word about equal answers. `ending` says who sees it.
 */
export function profileText(
  reading: ProfileReading,
  heading: string,
  ending: string,
  t: Translate,
): FormattedString {
  const { head, record, profile, timezone } = reading;
  const first = profile.priorities.map(({ score }) => score);
  const scored = profile.scores.filter(score => score.status === 'scored');
  const rest = scored.filter(score => !first.includes(score));
  const blocks = [
    FormattedString.b(heading).plain(`\n${profileName(head, timezone, t)}`),
    block(t('profile-strong'), linesOf(rest.filter(score => !isDeficit(score, reading))), t),
    block(t('profile-later'), linesOf(rest.filter(score => isDeficit(score, reading))), t),
    block(t('profile-support'), priorityLines(reading, t), t),
    plain(insufficientLine(profile.scores, reading, t)),
    block(growthHeading(), growthLines(profile.comparison, record.framework, reading.locale, t), t),
    plain(head.straightLined ? t('profile-straight-lined') : null),
    plain(ending),
  ];
  return FormattedString.join(
    blocks.filter(each => each !== null),
    '\n\n',
  );

  function linesOf(scores: readonly ScoredCompetency[]): string[] {
    return scores.map(score => competencyLine(score, record.framework, reading.locale, t));
  }

  function growthHeading(): string {
    const since = head.earlierAt === null ? '' : formatInstantDay(head.earlierAt, timezone, t);
    return t('profile-growth', { since });
  }
}

function block(title: string, lines: readonly string[], t: Translate): FormattedString | null {
  if (lines.length === 0) return null;
  return FormattedString.b(title).plain(`\n${fewLines(lines, t).join('\n')}`);
}

/** The first ten, and how many more there are: a message has 4096 characters. */
function fewLines(lines: readonly string[], t: Translate): readonly string[] {
  if (lines.length <= MAX_LINES) return lines;
  return [...lines.slice(0, MAX_LINES), t('profile-more', { count: lines.length - MAX_LINES })];
}

function plain(text: string | null): FormattedString | null {
  return text === null ? null : new FormattedString(text);
}

/** What the teacher chose is marked, also where no deficit stands behind it. */
function priorityLines({ profile, record, locale }: ProfileReading, t: Translate): string[] {
  return profile.priorities.map(({ score, chosen }) => {
    const line =
      score.status === 'scored'
        ? competencyLine(score, record.framework, locale, t)
        : shortName(record.framework, score.competency, locale);
    return chosen ? t('profile-chosen', { line }) : line;
  });
}

function insufficientLine(
  scores: readonly CompetencyScore[],
  { record, locale }: ProfileReading,
  t: Translate,
): string | null {
  const unknown = scores.filter(({ status }) => status === 'insufficientData');
  if (unknown.length === 0) return null;
  const names = unknown.map(({ competency, answered, total }) =>
    t('profile-insufficient-one', {
      competency: shortName(record.framework, competency, locale),
      answered,
      total,
    }),
  );
  return t('profile-insufficient', { list: fewLines(names, t).join(', ') });
}

function isDeficit(score: ScoredCompetency, { record }: ProfileReading): boolean {
  return record.framework.levels.find(({ key }) => key === score.level)?.deficit === true;
}
