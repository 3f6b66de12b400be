import { isRunning } from '../domain/mentoring/pair.ts';
import { QUIET_DAYS, quietOf } from '../domain/mentoring/silence.ts';
import type { Log } from '../lib/log.ts';
import type { MentoringStore, PairChange, PairRecord } from '../usecases/mentoring/mentoring-store.ts';

/**
 * Asks both sides of a pair that has not met for three weeks, gently and once for each silence: the key names the day it
 * is counted from. Coordinators and methodologists are told nothing here: they see a light when they look.
 */
export async function noticeSilentPairs(
  { mentoring, log }: { mentoring: Pick<MentoringStore, 'listQuietPairs' | 'changePair'>; log: Log },
  now: Temporal.Instant,
): Promise<void> {
  for (const pairId of await mentoring.listQuietPairs(now.subtract({ hours: QUIET_DAYS * 24 }))) {
    const changed = await mentoring.changePair(pairId, {
      actorId: null,
      at: now,
      decide: pair => {
        const changes = nudge(pair, now);
        return { changes, result: changes.length > 0 };
      },
    });
    if (changed?.result) log.debug({ pairId }, 'a silent pair was reminded, if it had not been');
  }
}

function nudge(pair: PairRecord, now: Temporal.Instant): PairChange[] {
  const quiet = quietOf({ ...pair, meetingDays: meetingDaysOf(pair) }, now);
  if (quiet === null || quiet.light === 'green' || !isRunning(pair.state)) return [];
  return [
    {
      type: 'notify',
      to: pair.members.filter(({ answer }) => answer === 'accepted').map(({ personId }) => personId),
      kind: 'pairSilent',
      params: { days: quiet.days },
      key: `silent:${quiet.since}`,
    },
  ];
}

function meetingDaysOf({ meetings }: PairRecord): readonly Temporal.PlainDate[] {
  return meetings
    .filter(({ state }) => state === 'held' || state === 'confirmed')
    .flatMap(({ start }) => start?.toPlainDate() ?? []);
}
