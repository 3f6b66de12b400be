import { decideMarkAccess } from '../../domain/attendance/mark-access.ts';
import type { SurveyForm } from '../../domain/survey/survey-form.ts';
import { type SurveyResults, surveyResults } from '../../domain/survey/survey-results.ts';
import type { Clock } from '../../lib/clock.ts';
import type { EventId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { SurveyRecord, SurveyStore } from './survey-store.ts';

export type ReadResults =
  | { readonly kind: 'denied' }
  /** Nobody was asked yet, or answers are still taken: nothing is told before all of it is. */
  | { readonly kind: 'notYet' | 'open'; readonly survey: SurveyRecord }
  | {
      readonly kind: 'results';
      readonly survey: SurveyRecord;
      readonly form: SurveyForm;
      readonly results: SurveyResults;
      /** Words of the respondents, in no order that means anything; none while there are too few answers. */
      readonly comments: readonly string[];
    };

/** What people said after the event, for whoever may mark its attendance: once, when the survey is closed. */
export async function readSurveyResults(
  ports: { surveys: Pick<SurveyStore, 'findForm' | 'readSurvey'>; clock: Clock },
  { viewer, eventId }: { viewer: Viewer; eventId: EventId },
): Promise<ReadResults> {
  const survey = await ports.surveys.readSurvey(eventId);
  const today = todayOf(viewer, ports.clock.now());
  if (survey === null || !decideMarkAccess(actorOf(viewer), survey, today).allowed) return { kind: 'denied' };
  const form = await ports.surveys.findForm(eventId);
  if (survey.state === 'none' || form === null) return { kind: 'notYet', survey };
  if (survey.state === 'open') return { kind: 'open', survey };
  const results = surveyResults(form, survey.ballots);
  const comments = results.kind === 'shown' && results.wordsShown ? survey.comments : [];
  return { kind: 'results', survey, form, results, comments };
}
