import type { Log } from '../lib/log.ts';
import type { SurveyStore } from '../usecases/survey/survey-store.ts';

/**
 * Closes the surveys that everybody has answered or whose time is over. All answers of a survey are released at once, in a
 * random order: a total that grows one by one would tell who has said what.
 */
export async function closeSurveys(
  ports: { surveys: Pick<SurveyStore, 'closeSurveys'>; log: Log },
  now: Temporal.Instant,
): Promise<void> {
  const closed = await ports.surveys.closeSurveys(now);
  if (closed > 0) ports.log.info({ closed }, 'surveys were closed');
}
