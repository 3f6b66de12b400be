import type { CompetencyKey, FrameworkKey, LevelKey } from '../ids.ts';
import type { Profile } from '../profile/build-profile.ts';
import type { Share } from '../profile/growth.ts';
import type { HardItem } from '../profile/hard-items.ts';
import type { Framework } from '../scoring/framework.ts';
import type { CompetencyScore } from '../scoring/score-competencies.ts';

/** What a person works on, as it stood when it was put into the route. */
export interface DeficitDraft {
  readonly frameworkKey: FrameworkKey;
  readonly competency: CompetencyKey;
  readonly title: string;
  /** Null: chosen without enough data. */
  readonly level: LevelKey | null;
  readonly share: Share | null;
  /** What exactly is difficult, in words. */
  readonly difficulty: string | null;
  readonly goal: string | null;
}

/** The words a new deficit begins with, in the language of the person; they may change them. */
export interface DeficitWords {
  title(competency: Framework['competencies'][number]): string;
  difficulty(items: readonly HardItem[]): string | null;
  goal(competency: Framework['competencies'][number]): string;
}

/** What a new route begins with: what the profile puts first, at most three (domain §3.1 rule 5, §3.2 part 1). */
export function deficitsOf(
  profile: Profile,
  framework: Framework,
  words: DeficitWords,
): readonly DeficitDraft[] {
  return profile.priorities.flatMap(({ score }) => {
    const deficit = deficitOf(profile, framework, score.competency, words);
    return deficit === null ? [] : [deficit];
  });
}

/** One competency of a profile as a deficit; null when the framework has none of that key. */
export function deficitOf(
  profile: Profile,
  framework: Framework,
  key: CompetencyKey,
  words: DeficitWords,
): DeficitDraft | null {
  const competency = framework.competencies.find(each => each.key === key);
  if (competency === undefined) return null;
  const score: CompetencyScore | undefined = profile.scores.find(each => each.competency === key);
  const scored = score?.status === 'scored' ? score : null;
  return {
    frameworkKey: framework.key,
    competency: key,
    title: words.title(competency),
    level: scored?.level ?? null,
    share: scored === null ? null : { sum: scored.sum, max: scored.max },
    difficulty: words.difficulty(profile.hardIn(key)),
    goal: words.goal(competency),
  };
}
