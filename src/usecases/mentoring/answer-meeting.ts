import {
  isToAnswer,
  judgeMeeting,
  type MeetingAnswer,
  type MeetingVerdict,
} from '../../domain/mentoring/meeting.ts';
import { isRunning } from '../../domain/mentoring/pair.ts';
import type { MeetingId, PairId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import { changeOwnPair, type OwnPairChanged, type OwnPairPorts } from './change-own-pair.ts';
import type { MeetingRecord, PairChange, PairRecord } from './mentoring-store.ts';
import { othersOf } from './pair-relation.ts';

/**
 * One tap after the meeting's end: what it was. The answer may be changed; the state follows all answers. Moved: it is a
 * proposal without times again, and whoever says so is asked for new ones. A contradiction is shown to everybody.
 */
export function answerMeeting(
  ports: OwnPairPorts,
  input: { viewer: Viewer; pairId: PairId; meetingId: MeetingId; answer: MeetingAnswer },
): Promise<OwnPairChanged<'outdated'>> {
  const { viewer, pairId, meetingId, answer } = input;
  return changeOwnPair<'outdated'>(ports, { viewer, pairId }, (pair, member, at) => {
    const meeting = pair.meetings.find(each => each.meetingId === meetingId);
    if (!meeting || !isToAnswer(meeting, at)) return { refusal: 'outdated' };
    // A pair that is over finds no new time.
    if (answer === 'moved' && !isRunning(pair.state)) return { refusal: 'outdated' };
    const answers = [
      ...meeting.answers.filter(({ personId }) => personId !== member.personId),
      { personId: member.personId, answer },
    ];
    const before = judgeMeeting(meeting.answers);
    const verdict = judgeMeeting(answers);
    const changes: PairChange[] = [
      { type: 'meetingAnswer', meetingId, personId: member.personId, answer },
      ...becomes(meeting, verdict),
    ];
    if (verdict === 'disputed' && before !== 'disputed')
      changes.push(dispute(pair, meeting, member.personId));
    return changes;
  });
}

function becomes(meeting: MeetingRecord, verdict: MeetingVerdict): PairChange[] {
  const { meetingId, timezone, state } = meeting;
  if (verdict === 'moved')
    return [{ type: 'proposeMeeting', meetingId, proposedById: null, slots: [], timezone }];
  const to = verdict === 'held' || verdict === 'missed' ? verdict : 'confirmed';
  return to === state ? [] : [{ type: 'meetingState', meetingId, to }];
}

function dispute(pair: PairRecord, { meetingId, version }: MeetingRecord, actor: number): PairChange {
  return {
    type: 'notify',
    to: othersOf(pair, actor).map(({ personId }) => personId),
    kind: 'meetingDisputed',
    params: { meetingId },
    key: `meeting:${meetingId}:${version}:disputed`,
    subject: `meeting:${meetingId}`,
  };
}
