import type { FrameworkKey, ItemId } from '../../domain/ids.ts';
import type { AnswerValue } from '../../domain/questionnaire/answer-value.ts';
import type { QuestionnaireDefinition } from '../../domain/questionnaire/definition.ts';
import type { Respondent } from '../../domain/questionnaire/respondent.ts';
import type { AttemptId, CampaignId, PersonId, QuestionnaireId } from '../../lib/ids.ts';
import type { Locale } from '../../lib/texts.ts';

/** Everything that decides what one attempt shows and accepts. What a person sees is computed from it alone. */
export interface AttemptState {
  readonly attemptId: AttemptId;
  readonly personId: PersonId;
  readonly telegramId: number;
  readonly locale: Locale;
  readonly questionnaireId: QuestionnaireId;
  /** The version the attempt was begun with, whatever was loaded since. */
  readonly definition: QuestionnaireDefinition;
  /** What its profile is measured by; null for a questionnaire that is only asked. */
  readonly frameworkKey: FrameworkKey | null;
  readonly respondent: Respondent;
  readonly campaign: { readonly id: CampaignId; readonly closesAt: Temporal.Instant } | null;
  readonly status: 'inProgress' | 'submitted' | 'abandoned';
  /** Rises by one with every write; a write names the revision it was decided on. */
  readonly revision: number;
  /** The item the person went back to; null: the first one without an answer. */
  readonly cursor: ItemId | null;
  readonly answers: ReadonlyMap<ItemId, AnswerValue>;
  /** Boxes ticked and ranks given that were not confirmed yet: they count nowhere. */
  readonly drafts: ReadonlyMap<ItemId, readonly number[]>;
  readonly cardMessageId: number | null;
}

/** Whether the attempt takes answers: while in progress, and when submitted until its campaign ends (design §1, peers §6). */
export function isOpen(state: AttemptState, now: Temporal.Instant): boolean {
  const campaignRuns = state.campaign !== null && Temporal.Instant.compare(now, state.campaign.closesAt) < 0;
  if (state.status === 'inProgress') return state.campaign === null || campaignRuns;
  return state.status === 'submitted' && campaignRuns;
}
