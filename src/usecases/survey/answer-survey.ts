import { isDraft, readBallot, type SurveyDraft } from '../../domain/survey/survey-answers.ts';
import type { SurveyForm } from '../../domain/survey/survey-form.ts';
import type { EventId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import type { OwnSurvey, SurveyStore } from './survey-store.ts';

export type SurveyStep =
  /** The next question is the one after the answers of the draft. */
  | {
      readonly kind: 'question';
      readonly survey: OwnSurvey;
      readonly form: SurveyForm;
      readonly draft: SurveyDraft;
    }
  /** The ballot is in the box just now. */
  | { readonly kind: 'cast'; readonly survey: OwnSurvey; readonly form: SurveyForm }
  | { readonly kind: 'already' | 'closed'; readonly survey: OwnSurvey; readonly form: SurveyForm }
  /** Not somebody who was there, a forged press, or no such survey. */
  | { readonly kind: 'unknown' };

/**
 * One step of an anonymous survey. The answers so far come with the press and are kept nowhere; the last one puts the
 * ballot in the box. A second complete draft of the same person changes nothing.
 */
export async function answerSurvey(
  ports: { surveys: Pick<SurveyStore, 'findForm' | 'findOwnSurvey' | 'castBallot'> },
  { viewer, eventId, draft }: { viewer: Viewer; eventId: EventId; draft: SurveyDraft },
): Promise<SurveyStep> {
  const { personId } = viewer;
  const survey = await ports.surveys.findOwnSurvey(eventId, personId);
  const form = await ports.surveys.findForm(eventId);
  if (!survey || !form || survey.state === 'none') return { kind: 'unknown' };
  if (survey.answered) return { kind: 'already', survey, form };
  if (!survey.invited || !isDraft(form, draft)) return { kind: 'unknown' };
  if (survey.state === 'closed') return { kind: 'closed', survey, form };
  const ballot = readBallot(form, draft);
  if (ballot === null) return { kind: 'question', survey, form, draft };
  const kind = await ports.surveys.castBallot({ eventId, personId, ballot });
  return kind === 'notInvited' ? { kind: 'unknown' } : { kind, survey, form };
}
