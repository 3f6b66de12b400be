import { FormattedString } from '@grammyjs/parse-mode';
import { isMovable, isToAnswer } from '../../../domain/mentoring/meeting.ts';
import { isRunning } from '../../../domain/mentoring/pair.ts';
import type { Translate } from '../../../lib/texts.ts';
import { lastDayOf } from '../../../usecases/mentoring/end-pair.ts';
import type { PairRecord } from '../../../usecases/mentoring/mentoring-store.ts';
import { formatDay } from '../../format-event-date.ts';
import { membersLines, orderText, pairKindName, pairStateName } from '../../mentoring-view/pair-words.ts';
import type { Screen } from '../../screen.ts';
import * as shared from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';
import { meetingTime } from './meeting-words.ts';
import type { Membership } from './own-pair.ts';

/** The pair in one message: who, what about, on what basis, what comes next. */
export function pairCard(
  { pair, member }: Membership,
  { competency, at, timezone }: { competency: string | null; at: Temporal.Instant; timezone: string },
  t: Translate,
): Screen {
  const running = isRunning(pair.state);
  const data = { pair: pair.pairId };
  const lines = [
    ...membersLines(
      pair.members.filter(({ answer }) => answer === 'accepted'),
      t,
    ),
    t('pair-about', {
      kind: pairKindName(pair.kind, t),
      competency: competency ?? t('pair-any-competency'),
    }),
    stateLine(pair, t),
    orderText(pair, t),
    ...(running ? [nextLine(pair, at, timezone, t)] : []),
  ];
  return {
    text: FormattedString.b(t('mentor-card-title')).plain(`\n\n${lines.join('\n')}`),
    buttons: [
      [
        { text: t('mentor-meetings-button'), data: buttons.meetingsButton.pack(data) },
        { text: t('mentor-plan-button'), data: buttons.planButton.pack(data) },
      ],
      [{ text: t('mentor-journal-button'), data: buttons.journalButton.pack({ ...data, page: 0 }) }],
      endRow(),
      [{ text: t('mentor-back'), data: shared.mentorButton.pack({}) }],
    ],
  };

  function endRow() {
    if (pair.state === 'active')
      return [{ text: t('mentor-end-button'), data: buttons.endButton.pack(data) }];
    return pair.state === 'ending' && pair.ending?.askedById === member.personId
      ? [{ text: t('mentor-keep-button'), data: buttons.keepButton.pack(data) }]
      : [];
  }
}

function stateLine(pair: PairRecord, t: Translate): string {
  const lastDay = lastDayOf(pair);
  if (pair.state === 'ending' && lastDay !== null)
    return t('pair-ending-line', { date: formatDay(lastDay, t), reason: pair.ending?.reason ?? '' });
  return t('pair-state-line', { state: pairStateName(pair.state, t) });
}

function nextLine(pair: PairRecord, at: Temporal.Instant, timezone: string, t: Translate): string {
  const open = pair.meetings.find(meeting => meeting.state === 'confirmed' && isToAnswer(meeting, at));
  if (open?.start) return t('mentor-next-answer', { when: meetingTime(open.start, timezone, t) });
  const next = pair.meetings.find(meeting => meeting.state === 'confirmed' && isMovable(meeting, at));
  if (next?.start) return t('mentor-next-meeting', { when: meetingTime(next.start, timezone, t) });
  return pair.meetings.some(({ state }) => state === 'proposed')
    ? t('mentor-next-proposed')
    : t('mentor-next-none');
}
