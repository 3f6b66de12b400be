import { isSurveyDue, surveyClosesAt } from '../domain/survey/survey-times.ts';
import type { Log } from '../lib/log.ts';
import type { SurveyStore } from '../usecases/survey/survey-store.ts';

/** What was marked earlier is history that was written down later: nobody is asked about it. */
const MARKED_WITHIN_DAYS = 7;

/**
 * Opens the anonymous survey of events that are over, and asks those who were there; also those of whom it is said later,
 * while the survey is open. Safe to repeat: everybody is asked once. Nothing is opened while no questionnaire is loaded.
 */
export async function openSurveys(
  ports: {
    surveys: Pick<SurveyStore, 'findForm' | 'listCandidates' | 'openSurvey' | 'askLateComers'>;
    log: Log;
  },
  now: Temporal.Instant,
): Promise<void> {
  const { surveys, log } = ports;
  const candidates = await surveys.listCandidates(now.subtract({ hours: MARKED_WITHIN_DAYS * 24 }));
  const due = candidates.filter(event => isSurveyDue(event, now));
  if (due.length > 0 && (await surveys.findForm(null)) !== null) {
    for (const { eventId } of due) {
      const opened = await surveys.openSurvey(eventId, { at: now, closesAt: surveyClosesAt(now) });
      if (opened) log.info({ eventId }, 'the survey of an event was opened');
    }
  }
  const asked = await surveys.askLateComers(now);
  if (asked > 0) log.info({ asked }, 'people marked later were asked too');
}
