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
  /** The questionnaire is tried out: what is answered counts nowhere. */
  readonly isPilot: boolean;
  /** `closesAt` is the deadline that holds for this person; `stopped`: it takes no more answers whatever the deadline. */
  readonly campaign: {
    readonly id: CampaignId;
    readonly closesAt: Temporal.Instant;
    readonly stopped: { readonly reason: string | null } | null;
  } | null;
  /** They chose to answer so many questions a day; when each answer was given, by the clock of that zone. */
  readonly daily: {
    readonly perDay: number;
    readonly timezone: string;
    readonly answeredAt: readonly Temporal.Instant[];
  } | null;
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
  const { campaign } = state;
  const campaignRuns =
    campaign !== null && campaign.stopped === null && Temporal.Instant.compare(now, campaign.closesAt) < 0;
  if (state.status === 'inProgress') return state.campaign === null || campaignRuns;
  return state.status === 'submitted' && campaignRuns;
}

/** Whether the answer just given was the last of those they wanted to give today. */
export function isEnoughForToday({ daily }: AttemptState, now: Temporal.Instant): boolean {
  if (daily === null) return false;
  const dayOf = (instant: Temporal.Instant): string =>
    instant.toZonedDateTimeISO(daily.timezone).toPlainDate().toString();
  const today = daily.answeredAt.filter(at => dayOf(at) === dayOf(now)).length;
  return today > 0 && today % daily.perDay === 0;
}
