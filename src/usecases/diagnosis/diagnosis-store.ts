import type { DeadlineZone } from '../../domain/campaign/deadline.ts';
import type { FrameworkKey, ItemId } from '../../domain/ids.ts';
import type { AnswerValue } from '../../domain/questionnaire/answer-value.ts';
import type { Framework } from '../../domain/scoring/framework.ts';
import type { CompetencyScore } from '../../domain/scoring/score-competencies.ts';
import type { AttemptId, CampaignId, PersonId, QuestionnaireId } from '../../lib/ids.ts';
import type { Claim } from './attempt-store.ts';

/** A questionnaire somebody may answer now, and how far they are. */
export interface OpenDiagnosis {
  questionnaireId: QuestionnaireId;
  title: string;
  minutes: number;
  questions: number;
  campaign: { id: CampaignId; title: string; closesAt: Temporal.Instant; zone: DeadlineZone } | null;
  /** The unfinished attempt, on whatever version it was begun. */
  inProgress: { attemptId: AttemptId; answered: number } | null;
  submitted: { attemptId: AttemptId; at: Temporal.Instant } | null;
}

export interface DiagnosisStore {
  /**
   * Campaigns running now whose audience the person belongs to, and self-diagnoses of one's own, the newest version of
   * each; retired versions are left out. What a campaign still waits for is not offered for oneself as well, unless
   * begun: those answers would be missing in the campaign.
   */
  listOpen(personId: PersonId, now: Temporal.Instant): Promise<OpenDiagnosis[]>;
  /**
   * The person's unfinished attempt of that questionnaire in that campaign, or a new one, which freezes the version.
   * Two presses at once give the same attempt. Null when the questionnaire or campaign is not open to the person.
   */
  startAttempt(start: {
    personId: PersonId;
    questionnaireId: QuestionnaireId;
    campaignId: CampaignId | null;
    now: Temporal.Instant;
  }): Promise<AttemptId | null>;
  /**
   * The unfinished trial of a draft that the person was asked to try, or a new one, which freezes the version. Null: they
   * were not asked, they are through with it, or it is no draft any more.
   */
  startPilot(start: {
    personId: PersonId;
    questionnaireId: QuestionnaireId;
    now: Temporal.Instant;
  }): Promise<AttemptId | null>;
  /** The person's attempts in progress, the one that was answered last first; open or not. */
  listInProgress(personId: PersonId): Promise<AttemptId[]>;
  /** The newest version of the same questionnaire that is not retired. */
  latestVersion(questionnaireId: QuestionnaireId): Promise<QuestionnaireId>;
  loadFramework(key: FrameworkKey): Promise<Framework>;
  /** Submits with its profile in one transaction; false when the claim does not hold. */
  submit(submission: Claim & Profile): Promise<boolean>;
  /** Replaces one answer of a submitted attempt, keeps what it was, and stores the profile anew; false as above. */
  changeSubmitted(
    change: Claim &
      Profile & { itemId: ItemId; value: AnswerValue; before: AnswerValue | null; cursor: ItemId | null },
  ): Promise<boolean>;
  abandon(claim: Claim): Promise<boolean>;
  /** The one reminder of an attempt: an earlier one that was not sent yet is replaced. */
  setReminder(reminder: { attemptId: AttemptId; personId: PersonId; at: Temporal.Instant }): Promise<void>;
  rememberCard(attemptId: AttemptId, messageId: number): Promise<void>;
}

export interface Profile {
  frameworkKey: FrameworkKey | null;
  profile: readonly CompetencyScore[];
  straightLined: boolean;
}
