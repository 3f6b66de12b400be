import type { CompetencyKey } from '../ids.ts';
import type { Answers } from '../questionnaire/answer-value.ts';
import type { Item, QuestionnaireDefinition } from '../questionnaire/definition.ts';
import type { Respondent } from '../questionnaire/respondent.ts';
import { visibleItems } from '../questionnaire/visible-items.ts';
import type { Framework } from '../scoring/framework.ts';
import { type MeasuredItem, measure } from '../scoring/measure.ts';
import { type CompetencyScore, type CompetencySum, scoreOfSum } from '../scoring/score-competencies.ts';
import { type Comparison, compareProfiles } from './compare-profiles.ts';
import { type HardItem, hardItems } from './hard-items.ts';
import type { Measurement, ProfileSource } from './measurement.ts';
import { type Priority, priorities } from './priorities.ts';
import { strongFirst } from './strong-first.ts';

/** A submitted attempt as it is stored. */
export interface SubmittedAttempt {
  readonly version: string;
  /** The integers of each competency, computed when it was submitted. */
  readonly sums: readonly CompetencySum[];
  readonly definition: QuestionnaireDefinition;
  /** Empty for an external result that is known by competency only. */
  readonly answers: Answers;
}

/** Everything one profile is made of: one source, one questionnaire, its newest attempt and the one before. */
export interface ProfileRecord {
  readonly source: ProfileSource;
  readonly questionnaireKey: string;
  readonly framework: Framework;
  readonly respondent: Respondent;
  readonly latest: SubmittedAttempt;
  readonly earlier: SubmittedAttempt | null;
  /** What the person wants to develop, in the order chosen. */
  readonly choices: readonly CompetencyKey[];
}

/** A profile as it is shown. */
export interface Profile {
  /** Strong first, «недостаточно данных» last. */
  readonly scores: readonly CompetencyScore[];
  readonly priorities: readonly Priority[];
  /** «Было → стало» since the attempt before; null when this is the first one. */
  readonly comparison: Comparison | null;
  /** What was hard in a competency, hardest first; empty where nothing was, and where only a sum is known. */
  hardIn(competency: CompetencyKey): readonly HardItem[];
}

/** The profile of a record, judged by the framework in force. Nothing of another source enters it (domain §1). */
export function buildProfile(record: ProfileRecord): Profile {
  const { framework, latest, earlier } = record;
  const scores = latest.sums.map(sum => scoreOfSum(sum, framework));
  const visible = visibleOf(latest, record.respondent);
  return {
    scores: strongFirst(scores, framework),
    priorities: priorities(scores, record.choices, framework),
    comparison:
      earlier === null
        ? null
        : compareProfiles(measurementOf(record, earlier), measurementOf(record, latest), framework),
    hardIn: competency => hardItems(visible, latest.answers, competency),
  };
}

function measurementOf(
  { source, questionnaireKey, framework, respondent }: ProfileRecord,
  attempt: SubmittedAttempt,
): Measurement<ProfileSource> {
  return {
    source,
    framework: framework.key,
    instrument: { id: questionnaireKey, version: attempt.version },
    items:
      attempt.answers.size === 0
        ? attempt.sums.map(sum => itemOfSum(sum, framework))
        : measure(visibleOf(attempt, respondent), attempt.answers),
  };
}

function visibleOf({ definition, answers }: SubmittedAttempt, respondent: Respondent): readonly Item[] {
  return answers.size === 0 ? [] : visibleItems(definition, answers, respondent);
}

/** A result known only by competency counts as one item; with too little behind it, as one without an answer. */
function itemOfSum(sum: CompetencySum, framework: Framework): MeasuredItem {
  const { competency, max } = sum;
  const scored = scoreOfSum(sum, framework).status === 'scored';
  return {
    id: competency,
    fingerprint: `${competency} ${max}`,
    competency,
    points: scored ? sum.sum : null,
    max,
  };
}
