import { FormattedString } from '@grammyjs/parse-mode';
import { type EventDate, rangeOf } from '../../../domain/event-date.ts';
import type { Translate } from '../../../lib/texts.ts';
import { isOver, lackingHours } from '../../../usecases/internship/group-ledger.ts';
import type {
  GroupRecord,
  ParticipantRecord,
  SessionRecord,
} from '../../../usecases/internship/internship-ports.ts';
import type { OpenedGroup } from '../../../usecases/internship/open-group.ts';
import { formatEventDate } from '../../format-event-date.ts';
import { numberRows } from '../../internship-view/number-rows.ts';
import { presenceWords, sessionLine, sessionState } from '../../internship-view/session-words.ts';
import { pageOf } from '../../page-of.ts';
import type { Button, Screen } from '../../screen.ts';
import { eventDoorButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';
import { groupBack } from './group-screens.ts';
import { formButton } from './home-screens.ts';

const PAGE = 12;
const GUESTS_ON_PAGE = 8;

/** The sessions of a group under the months they take place in. */
export function sessionsScreen(
  { group }: OpenedGroup,
  { page, now }: { page: number; now: Temporal.Instant },
  t: Translate,
): Screen {
  const { page: at, first, shown, hasNext } = pageOf(group.sessions, page, PAGE);
  let month = '';
  const lines = shown.flatMap((session, index) => {
    const heading = monthOf(session.when, t);
    const line = t('internship-session-numbered', {
      number: first + index + 1,
      line: sessionLine(group, session, t),
      state: sessionState(group, session, now, t),
    });
    const isNew = heading !== month;
    month = heading;
    return isNew ? [heading, line] : [line];
  });
  return {
    text: FormattedString.b(t('internship-sessions-title', { group: group.title })).plain(
      `\n\n${lines.length === 0 ? t('internship-none') : lines.join('\n')}`,
    ),
    buttons: [
      ...numberRows(
        shown.map(({ eventId }) => buttons.sessionButton.pack({ event: eventId })),
        first + 1,
      ),
      turnRow(at, hasNext, to => buttons.sessionsButton.pack({ group: group.groupId, page: to }), t),
      [
        ...(group.state === 'open'
          ? [formButton(t('internship-add-session'), 'session', group.groupId)]
          : []),
        groupBack(group, t),
      ],
    ],
  };
}

/** One session for whoever leads the group. */
export function sessionScreen(
  { group, session }: OpenedGroup & { session: SessionRecord },
  now: Temporal.Instant,
  t: Translate,
): Screen {
  const id = session.eventId;
  const live = session.state !== 'cancelled' && group.state === 'open';
  const lacking = lackingHours(group, session.moduleId, now);
  const cycle = group.cycles.find(({ cycleId }) => cycleId === session.cycleId);
  const marked = [...session.presence.values()];
  const present = marked.filter(({ state }) => state === 'present' || state === 'partial').length;
  const lines = [
    sessionLine(group, session, t),
    t('internship-session-place', { place: session.place ?? '—' }),
    ...(cycle ? [t('internship-session-cycle', { title: cycle.title })] : []),
    t('internship-session-people', { expected: session.registered.size, present }),
    sessionState(group, session, now, t),
    ...(live && lacking.length > 0
      ? [
          '',
          t('internship-lacking', {
            count: lacking.length,
            names: lacking.map(({ name }) => name).join(', '),
          }),
        ]
      : []),
  ];
  const guests = guestsOf(group).length > 0;
  return {
    text: FormattedString.b(session.title).plain(`\n${lines.join('\n')}`),
    buttons: [
      live
        ? [
            formButton(t('internship-change-when'), 'when', id),
            formButton(t('internship-change-place'), 'place', id),
            formButton(t('internship-change-hours'), 'hours', id),
          ]
        : [],
      [
        ...(session.state === 'cancelled'
          ? []
          : [{ text: t('internship-mark'), data: eventDoorButton.pack({ event: id }) }]),
        ...(guests && session.state !== 'cancelled'
          ? [{ text: t('internship-guests'), data: buttons.guestsButton.pack({ event: id, page: 0 }) }]
          : []),
      ],
      [{ text: t('internship-journals'), data: buttons.journalsButton.pack({ event: id }) }],
      live && lacking.length > 0
        ? [formButton(t('internship-make-up', { count: lacking.length }), 'session', group.groupId, id)]
        : [],
      [
        ...(live && !isOver(group, session, now)
          ? [formButton(t('internship-cancel-session'), 'cancel', id)]
          : []),
        {
          text: t('internship-back'),
          data: buttons.sessionsButton.pack({ group: group.groupId, page: 0 }),
        },
      ],
    ],
  };
}

/** Participants without the bot: was there, a part of the hours, was not. */
export function guestsScreen(
  { group, session }: OpenedGroup & { session: SessionRecord },
  page: number,
  t: Translate,
): Screen {
  const all = guestsOf(group);
  const { page: at, first, shown: guests, hasNext } = pageOf(all, page, GUESTS_ON_PAGE);
  const numberOf = (index: number): number => first + index + 1;
  const lines = guests.map(({ name, partner, enrolmentId }, index) =>
    t('internship-guest-line', {
      number: numberOf(index),
      name,
      partner: partner ?? '—',
      mark: presenceWords(session.presence.get(enrolmentId), t),
    }),
  );
  const half = Math.max(1, Math.floor(session.hours / 2));
  const mark = (enrolment: number, text: string, to: string): Button => ({
    text,
    data: buttons.markGuestButton.pack({ event: session.eventId, enrolment, mark: to }),
  });
  return {
    text: FormattedString.b(t('internship-guests-title', { title: session.title })).plain(
      `\n\n${lines.join('\n')}`,
    ),
    buttons: [
      ...guests.map(({ enrolmentId }, index) => [
        mark(enrolmentId, t('internship-guest-present', { number: numberOf(index) }), 'present'),
        ...(session.hours > 1
          ? [
              mark(
                enrolmentId,
                t('internship-guest-partial', { number: numberOf(index), hours: half }),
                String(half),
              ),
            ]
          : []),
        mark(enrolmentId, t('internship-guest-absent', { number: numberOf(index) }), 'noShow'),
      ]),
      turnRow(at, hasNext, to => buttons.guestsButton.pack({ event: session.eventId, page: to }), t),
      [{ text: t('internship-back'), data: buttons.sessionButton.pack({ event: session.eventId }) }],
    ],
  };
}

/** The page of the list a participant without the bot stands on. */
export function guestPage(group: GroupRecord, enrolment: number): number {
  const place = guestsOf(group).findIndex(({ enrolmentId }) => enrolmentId === enrolment);
  return Math.max(0, Math.floor(place / GUESTS_ON_PAGE));
}

function guestsOf(group: GroupRecord): readonly ParticipantRecord[] {
  return group.participants.filter(({ personId, state }) => personId === null && state !== 'left');
}

function monthOf(when: EventDate, t: Translate): string {
  const from = rangeOf(when)?.from;
  if (when.precision === 'schoolYear' || from === undefined) return formatEventDate(when, t);
  return formatEventDate({ precision: 'month', month: from.toPlainYearMonth() }, t);
}
