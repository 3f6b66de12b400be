import { schoolYearOf } from '../../domain/event-date.ts';
import { itemId } from '../../domain/ids.ts';
import type { Clock } from '../../lib/clock.ts';
import { invariant, required } from '../../lib/invariant.ts';
import type { DemoStore } from '../../usecases/content/demo-store.ts';
import { type AnswerPorts, answerItem } from '../../usecases/diagnosis/answer-item.ts';
import type { AttemptCache, AttemptStore } from '../../usecases/diagnosis/attempt-store.ts';
import type { DiagnosisStore } from '../../usecases/diagnosis/diagnosis-store.ts';
import { startAttempt } from '../../usecases/diagnosis/start-attempt.ts';
import { submitAttempt } from '../../usecases/diagnosis/submit-attempt.ts';
import type { DemoFile } from './demo-file.ts';

export interface HistoryPorts {
  demo: Pick<DemoStore, 'findHistoryGap'>;
  attempts: AttemptStore;
  attemptCache: AttemptCache;
  diagnoses: AnswerPorts['diagnoses'] & Pick<DiagnosisStore, 'startAttempt' | 'submit'>;
}

const ANSWER_SECONDS = 12;

/**
 * Lets one demo person answer a questionnaire in the last school year, through the same use cases as everybody, so that a
 * repeat shows growth. Does nothing when they have finished it already; goes on where a killed process stopped.
 */
export async function replayHistory(
  ports: HistoryPorts,
  { history, territories }: Pick<DemoFile, 'history' | 'territories'>,
  now: Temporal.Instant,
): Promise<void> {
  const { telegramId } = history;
  const gap = await ports.demo.findHistoryGap(telegramId, history.questionnaire);
  if (!gap) return;
  const clock = createTicker(dayOf(history.monthDay, territories, now));
  const past = { ...ports, clock };
  const attempt = await startAttempt(past, {
    ...gap,
    campaignId: null,
  });
  const { attemptId } = required(attempt, 'attempt of the demo person');
  for (const [item, value] of Object.entries(history.answers)) {
    const outcome = await answerItem(past, {
      attemptId,
      telegramId,
      itemId: itemId(item),
      action: { kind: 'choose', value },
    });
    invariant(
      outcome.kind === 'saved' || outcome.kind === 'repeated',
      `the demo's answer to ${item}: ${outcome.kind}`,
    );
  }
  const submitted = await submitAttempt(past, { attemptId, telegramId, sure: true });
  invariant(submitted.kind === 'submitted', `the demo's attempt: ${submitted.kind}`);
}

/** The afternoon of that day in the school year before this one. */
function dayOf(
  monthDay: string,
  territories: DemoFile['territories'],
  now: Temporal.Instant,
): Temporal.Instant {
  const zone = required(territories[0], 'first territory of the demo').timezone;
  const { startYear } = schoolYearOf(now.toZonedDateTimeISO(zone).toPlainDate());
  return Temporal.PlainDate.from(`${startYear - 1}-${monthDay}`)
    .toZonedDateTime({ timeZone: zone, plainTime: '15:30' })
    .toInstant();
}

/** A clock that is a little later every time somebody looks. */
function createTicker(start: Temporal.Instant): Clock {
  let at = start;
  return {
    now() {
      at = at.add({ seconds: ANSWER_SECONDS });
      return at;
    },
  };
}
