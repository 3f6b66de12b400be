import { FormattedString } from '@grammyjs/parse-mode';
import { isMovable, isToAnswer, judgeMeeting } from '../../../domain/mentoring/meeting.ts';
import { isRunning } from '../../../domain/mentoring/pair.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { MeetingRecord, PairRecord } from '../../../usecases/mentoring/mentoring-store.ts';
import { meetingAnswerRows } from '../../mentoring-view/meeting-answers.ts';
import { shortPerson } from '../../mentoring-view/pair-words.ts';
import type { Button, Screen } from '../../screen.ts';
import * as buttons from './buttons.ts';
import { meetingTime } from './meeting-words.ts';
import type { Membership } from './own-pair.ts';
import { backToPair } from './plan-screens.ts';

const SHOWN = 6;

/** The latest meetings; what waits opens by its own button. */
export function meetingsScreen(
  { pair, member }: Membership,
  at: Temporal.Instant,
  timezone: string,
  t: Translate,
): Screen {
  const shown = pair.meetings.filter(({ state }) => state !== 'cancelled').slice(-SHOWN);
  const lines = shown.map(meeting => `• ${meetingLine(meeting, at, timezone, t)}`);
  const held = pair.meetings.filter(({ state }) => state === 'held').length;
  const openRows = shown
    .filter(meeting => meeting.state === 'proposed' || isMovable(meeting, at) || isToAnswer(meeting, at))
    .slice(-3)
    .map((meeting): Button[] => [
      {
        text: truncate(openLabel(meeting, member.personId), 60),
        data: buttons.meetingButton.pack({ meeting: meeting.meetingId }),
      },
    ]);
  return {
    text: FormattedString.b(t('mentor-meetings-title', { held })).plain(
      `\n\n${lines.length === 0 ? t('mentor-meetings-none') : lines.join('\n')}`,
    ),
    buttons: [
      ...openRows,
      isRunning(pair.state)
        ? [
            {
              text: t('mentor-propose-button'),
              data: buttons.slotsButton.pack({ pair: pair.pairId, meeting: 0, base: '', mask: 0 }),
            },
          ]
        : [],
      backToPair(pair, t),
    ],
  };

  function openLabel(meeting: MeetingRecord, viewer: number): string {
    if (meeting.state === 'proposed')
      return meeting.proposedById === viewer ? t('mentor-open-proposed') : t('mentor-open-choose');
    return t('mentor-open-meeting', { when: meeting.start ? meetingTime(meeting.start, timezone, t) : '' });
  }
}

// locale-keys: mentor-meeting-state-confirmed mentor-meeting-state-held mentor-meeting-state-missed
// locale-keys: mentor-meeting-state-cancelled mentor-meeting-state-proposed
function meetingLine(meeting: MeetingRecord, at: Temporal.Instant, timezone: string, t: Translate): string {
  if (meeting.start === null) return t('mentor-meeting-state-proposed');
  const state =
    meeting.state === 'confirmed' && isToAnswer(meeting, at)
      ? t('mentor-meeting-state-asked')
      : t(`mentor-meeting-state-${meeting.state}`);
  return t('mentor-meeting-line', { when: meetingTime(meeting.start, timezone, t), state });
}

/** One meeting: times to choose from, what was agreed, or what it was. */
export function meetingScreen(
  membership: Membership & { readonly meeting: MeetingRecord },
  at: Temporal.Instant,
  timezone: string,
  t: Translate,
): Screen {
  const { pair, member, meeting } = membership;
  if (meeting.state === 'proposed') return proposalScreen(membership, timezone, t);
  const data = { pair: pair.pairId, meeting: meeting.meetingId };
  const lines = [
    meetingLine(meeting, at, timezone, t),
    ...answersLines(pair, meeting, t),
    ...(judgeMeeting(meeting.answers) === 'disputed' ? [t('mentor-disputed')] : []),
  ];
  const answered = meeting.answers.some(({ personId }) => personId === member.personId);
  return {
    text: FormattedString.b(t('mentor-meeting-title')).plain(`\n\n${lines.join('\n')}`),
    buttons: [
      ...(isRunning(pair.state) && isToAnswer(meeting, at) ? meetingAnswerRows(meeting.meetingId, t) : []),
      meeting.state === 'held' && answered
        ? [
            {
              text: t('mentor-journal-write'),
              data: buttons.beginEntryButton.pack(data),
              style: 'primary' as const,
            },
          ]
        : [],
      ...(isRunning(pair.state) && isMovable(meeting, at) ? moveRows(meeting, pair, t) : []),
      [{ text: t('mentor-meetings-back'), data: buttons.meetingsButton.pack({ pair: pair.pairId }) }],
    ],
  };
}

function moveRows(meeting: MeetingRecord, pair: PairRecord, t: Translate): Button[][] {
  return [
    [
      {
        text: t('mentor-move-button'),
        data: buttons.slotsButton.pack({ pair: pair.pairId, meeting: meeting.meetingId, base: '', mask: 0 }),
      },
      {
        text: t('mentor-cancel-button'),
        data: buttons.cancelMeetingButton.pack({ meeting: meeting.meetingId, sure: 0 }),
      },
    ],
  ];
}

function proposalScreen(
  { pair, member, meeting }: Membership & { readonly meeting: MeetingRecord },
  timezone: string,
  t: Translate,
): Screen {
  const times = meeting.slots.map(slot => meetingTime(slot.toZonedDateTime(meeting.timezone), timezone, t));
  const proposer = pair.members.find(({ personId }) => personId === meeting.proposedById);
  const mine = proposer?.side === member.side;
  const head =
    times.length === 0
      ? t('mentor-moved-no-times')
      : mine
        ? t('mentor-proposed-mine')
        : t('mentor-proposed-choose');
  return {
    text: `${head}\n\n${times.map((time, index) => `${index + 1}. ${time}`).join('\n')}`.trim(),
    buttons: [
      ...(mine
        ? []
        : times.map((time, slot): Button[] => [
            {
              text: truncate(`${slot + 1}. ${time}`, 60),
              data: buttons.confirmButton.pack({
                meeting: meeting.meetingId,
                version: meeting.version,
                slot,
              }),
            },
          ])),
      [
        {
          text: t('mentor-other-times'),
          data: buttons.slotsButton.pack({
            pair: pair.pairId,
            meeting: meeting.meetingId,
            base: '',
            mask: 0,
          }),
        },
      ],
      [
        {
          text: t('mentor-cancel-button'),
          data: buttons.cancelMeetingButton.pack({ meeting: meeting.meetingId, sure: 0 }),
        },
      ],
      [{ text: t('mentor-meetings-back'), data: buttons.meetingsButton.pack({ pair: pair.pairId }) }],
    ],
  };
}

// locale-keys: mentor-said-met mentor-said-moved mentor-said-no
function answersLines(pair: PairRecord, { answers }: MeetingRecord, t: Translate): string[] {
  return answers.map(({ personId, answer }) => {
    const who = pair.members.find(each => each.personId === personId);
    return t('mentor-said', {
      name: who ? shortPerson(who.fullName) : '—',
      answer: t(`mentor-said-${answer}`),
    });
  });
}

/** Whether the meeting is really to be called off. */
export function cancelScreen(meeting: MeetingRecord, t: Translate): Screen {
  return {
    text: t('mentor-cancel-sure'),
    buttons: [
      [
        {
          text: t('mentor-cancel-yes'),
          data: buttons.cancelMeetingButton.pack({ meeting: meeting.meetingId, sure: 1 }),
        },
      ],
      [{ text: t('mentor-cancel-no'), data: buttons.meetingButton.pack({ meeting: meeting.meetingId }) }],
    ],
  };
}
