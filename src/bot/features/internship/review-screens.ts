import { FormattedString } from '@grammyjs/parse-mode';
import { JOURNAL_FIELDS } from '../../../domain/internship/journal.ts';
import type { Translate } from '../../../lib/texts.ts';
import type {
  Enrolled,
  JournalEntryRecord,
  SessionRecord,
} from '../../../usecases/internship/internship-ports.ts';
import type { OpenedGroup } from '../../../usecases/internship/open-group.ts';
import type { TitledCardLine } from '../../internship-view/card-lines.ts';
import { cardText } from '../../internship-view/card-text.ts';
import { entryText } from '../../internship-view/entry-text.ts';
import { fitting } from '../../internship-view/fitting.ts';
import { numberRows } from '../../internship-view/number-rows.ts';
import type { Screen } from '../../screen.ts';
import * as buttons from './buttons.ts';
import { formButton } from './home-screens.ts';

/** Who wrote about a session, and whom the master has answered. */
export function journalsScreen(
  { session, group }: OpenedGroup & { session: SessionRecord },
  entries: readonly JournalEntryRecord[],
  t: Translate,
): Screen {
  const written = group.participants.flatMap(participant => {
    const entry = entries.find(({ enrolmentId }) => enrolmentId === participant.enrolmentId);
    return entry ? [{ participant, entry }] : [];
  });
  const lines = written.map(({ participant, entry }, index) =>
    t(entry.comment === null ? 'internship-entry-line' : 'internship-entry-line-answered', {
      number: index + 1,
      name: participant.name,
      filled: JOURNAL_FIELDS.filter(field => entry[field] !== null).length,
      of: JOURNAL_FIELDS.length,
    }),
  );
  return {
    text: FormattedString.b(t('internship-journals-title', { title: session.title })).plain(
      `\n\n${lines.length === 0 ? t('internship-journals-none') : fitting(lines.join('\n'))}`,
    ),
    buttons: [
      ...numberRows(
        written.map(({ participant }) =>
          buttons.reviewEntryButton.pack({ event: session.eventId, enrolment: participant.enrolmentId }),
        ),
      ),
      [{ text: t('internship-back'), data: buttons.sessionButton.pack({ event: session.eventId }) }],
    ],
  };
}

/** One entry with the master's comment, to write or change it. */
export function reviewEntryScreen(
  { group, participant }: Enrolled,
  session: SessionRecord,
  entry: JournalEntryRecord | undefined,
  t: Translate,
): Screen {
  return {
    text: FormattedString.b(participant.name)
      .plain('\n')
      .concat(entryText(group, session, entry, t)),
    buttons: [
      entry ? [formButton(t('internship-comment'), 'comment', session.eventId, participant.enrolmentId)] : [],
      [{ text: t('internship-back'), data: buttons.journalsButton.pack({ event: session.eventId }) }],
    ],
  };
}

/** The effectiveness card, for the master's conclusions. */
export function reviewCardScreen(
  { participant }: Enrolled,
  lines: readonly TitledCardLine[],
  t: Translate,
): Screen {
  return {
    text: cardText(t('internship-card-of', { name: participant.name }), lines, t),
    buttons: [
      [formButton(t('internship-conclude'), 'conclude', participant.enrolmentId)],
      [
        {
          text: t('internship-back'),
          data: buttons.participantButton.pack({ enrolment: participant.enrolmentId }),
        },
      ],
    ],
  };
}
