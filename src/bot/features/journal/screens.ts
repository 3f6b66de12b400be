import { FormattedString } from '@grammyjs/parse-mode';
import { JOURNAL_FIELDS, type JournalField } from '../../../domain/internship/journal.ts';
import type { Translate } from '../../../lib/texts.ts';
import { isOver, participantLedger } from '../../../usecases/internship/group-ledger.ts';
import type {
  Enrolled,
  JournalEntryRecord,
  SessionRecord,
} from '../../../usecases/internship/internship-ports.ts';
import { journalSessions } from '../../../usecases/internship/own-enrolment.ts';
import { groupPeriod } from '../../internship-view/document-words.ts';
import { entryText } from '../../internship-view/entry-text.ts';
import { ledgerWords, moduleLine } from '../../internship-view/ledger-words.ts';
import { presenceWords, sessionLine, sessionState } from '../../internship-view/session-words.ts';
import { pageOf } from '../../page-of.ts';
import type { Button, Screen } from '../../screen.ts';
import { journalButton, journalEntryButton, menuButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';

const PAGE = 8;
const IN_ROW = 4;

/** What a screen of the own internship is made of. */
export interface OwnInternship extends Enrolled {
  readonly entries: readonly JournalEntryRecord[];
  readonly now: Temporal.Instant;
  /** The zone of the reader. */
  readonly timezone: string;
}

/** My internship: hours in words, what waits to be written, what is next. */
export function internshipScreen(own: OwnInternship, several: boolean, t: Translate): Screen {
  const { group, participant, now } = own;
  const enrolment = participant.enrolmentId;
  const ledger = participantLedger(group, participant, now);
  const waiting = unwritten(own);
  const next = journalSessions(own).find(
    session => session.state === 'planned' && !isOver(group, session, now),
  );
  const [oldest] = waiting;
  const lines = [
    t('journal-head', {
      site: group.site,
      period: groupPeriod(group, t),
      master: group.master?.fullName ?? '—',
    }),
    '',
    ...ledger.modules.map(line => moduleLine(line, t)),
    ...(ledger.modules.length > 1 ? [ledgerWords(ledger, t)] : []),
    '',
    ...(next ? [t('journal-next', { session: sessionLine(group, next, t, own.timezone) })] : []),
    ...(waiting.length > 0 ? [t('journal-waiting', { count: waiting.length })] : []),
    t('journal-who-sees'),
  ];
  return {
    text: FormattedString.b(group.title).plain(`\n${lines.join('\n')}`),
    buttons: [
      oldest
        ? [
            {
              text: t('journal-write'),
              data: journalEntryButton.pack({ enrolment, event: oldest.eventId }),
              style: 'primary' as const,
            },
          ]
        : [],
      [
        { text: t('journal-entries'), data: buttons.entriesButton.pack({ enrolment, page: 0 }) },
        ...(group.programme.frameworkKey === null
          ? []
          : [{ text: t('journal-card-button'), data: buttons.cardButton.pack({ enrolment }) }]),
      ],
      [
        { text: t('journal-file'), data: buttons.journalFileButton.pack({ enrolment }) },
        several
          ? { text: t('journal-others'), data: journalButton.pack({}) }
          : { text: t('menu-button'), data: menuButton.pack({}) },
      ],
    ],
  };
}

/** For whoever takes part in several groups. */
export function internshipsScreen(all: readonly Enrolled[], t: Translate): Screen {
  return {
    text: t('journal-which'),
    buttons: [
      ...all.map(({ group, participant }): Button[] => [
        {
          text: group.title,
          data: buttons.internshipButton.pack({ enrolment: participant.enrolmentId }),
        },
      ]),
      [{ text: t('menu-button'), data: menuButton.pack({}) }],
    ],
  };
}

/** Every session with its state, the own presence and whether it is written about. */
export function entriesScreen(own: OwnInternship, page: number, t: Translate): Screen {
  const { group, participant, entries, now } = own;
  const enrolment = participant.enrolmentId;
  const all = journalSessions(own);
  const { page: at, first, shown, hasNext } = pageOf(all, page, PAGE);
  const lines = shown.map((session, index) => {
    const mark = session.presence.get(enrolment);
    const state = mark === undefined ? sessionState(group, session, now, t) : presenceWords(mark, t);
    const written = entries.some(({ eventId }) => eventId === session.eventId);
    return t(written ? 'journal-line-written' : 'journal-line', {
      number: first + index + 1,
      session: sessionLine(group, session, t, own.timezone),
      state,
    });
  });
  const numbers = shown.map(
    ({ eventId }, index): Button => ({
      text: String(first + index + 1),
      data: journalEntryButton.pack({ enrolment, event: eventId }),
    }),
  );
  return {
    text: FormattedString.b(t('journal-entries')).plain(
      `\n\n${lines.length === 0 ? t('journal-no-sessions') : lines.join('\n')}`,
    ),
    buttons: [
      numbers.slice(0, IN_ROW),
      numbers.slice(IN_ROW),
      turnRow(at, hasNext, to => buttons.entriesButton.pack({ enrolment, page: to }), t),
      [{ text: t('internship-back'), data: buttons.internshipButton.pack({ enrolment }) }],
    ],
  };
}

// locale-keys: journal-button-topic journal-button-saw journal-button-willTry journal-button-trialLesson
// locale-keys: journal-button-result journal-ask-topic journal-ask-saw journal-ask-willTry journal-ask-trialLesson
// locale-keys: journal-ask-result

/** One entry. `asked`: the field that the next message is for. */
export function entryScreen(
  own: OwnInternship,
  session: SessionRecord,
  { asked, editable }: { asked: JournalField | null; editable: boolean },
  t: Translate,
): Screen {
  const enrolment = own.participant.enrolmentId;
  const event = session.eventId;
  const entry = own.entries.find(({ eventId }) => eventId === event);
  const ask = (field: JournalField, text: string): Button => ({
    text,
    data: buttons.fieldButton.pack({ enrolment, event, field }),
  });
  const text = entryText(own.group, session, entry, t);
  const back: Button = {
    text: t('internship-back'),
    data: buttons.entriesButton.pack({ enrolment, page: 0 }),
  };
  if (asked !== null) {
    const following = fieldAfter(asked);
    return {
      text: text.plain(`\n\n${t(`journal-ask-${asked}`)}`),
      buttons: [
        [
          ...(following ? [ask(following, t('journal-skip'))] : []),
          { text: t('journal-ready'), data: journalEntryButton.pack({ enrolment, event }) },
        ],
      ],
    };
  }
  if (!editable) return { text: text.plain(`\n\n${t('journal-ended')}`), buttons: [[back]] };
  const fields = JOURNAL_FIELDS.map(field => ask(field, t(`journal-button-${field}`)));
  return { text, buttons: [fields.slice(0, 3), fields.slice(3), [back]] };
}

/** The field asked after one; null after the last. */
export function fieldAfter(field: JournalField): JournalField | null {
  return JOURNAL_FIELDS[JOURNAL_FIELDS.indexOf(field) + 1] ?? null;
}

function unwritten(own: OwnInternship): readonly SessionRecord[] {
  return journalSessions(own).filter(session => {
    const mark = session.presence.get(own.participant.enrolmentId)?.state;
    const wasThere = mark === 'present' || mark === 'partial';
    return wasThere && !own.entries.some(({ eventId }) => eventId === session.eventId);
  });
}
