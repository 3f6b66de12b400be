import { isToAnswer } from '../domain/mentoring/meeting.ts';
import type { MentoringStore, PairChange, PairRecord } from '../usecases/mentoring/mentoring-store.ts';

/** Nobody is asked about a meeting longer ago: after downtime old ones stay unasked. */
const LATEST_HOURS = 72;

/**
 * Asks both sides once, after the end of an agreed meeting, what it was; the dispatcher keeps quiet hours. A meeting that
 * was moved has a new version and is asked about again.
 */
export async function askAboutMeetings(
  { mentoring }: { mentoring: Pick<MentoringStore, 'listPairsThatMet' | 'changePair'> },
  now: Temporal.Instant,
): Promise<void> {
  for (const pairId of await mentoring.listPairsThatMet(now.subtract({ hours: LATEST_HOURS }), now))
    await mentoring.changePair(pairId, {
      actorId: null,
      at: now,
      decide: pair => ({ changes: questions(pair, now), result: null }),
    });
}

function questions(pair: PairRecord, now: Temporal.Instant): PairChange[] {
  const members = pair.members.filter(({ answer }) => answer === 'accepted');
  return pair.meetings
    .filter(meeting => meeting.state === 'confirmed' && isToAnswer(meeting, now))
    .map(({ meetingId, version, answers }) => ({
      type: 'notify',
      to: members
        .filter(({ personId }) => !answers.some(answer => answer.personId === personId))
        .map(({ personId }) => personId),
      kind: 'meetingAsked',
      params: { meetingId },
      key: `meeting:${meetingId}:${version}:asked`,
      subject: `meeting:${meetingId}`,
    }));
}
