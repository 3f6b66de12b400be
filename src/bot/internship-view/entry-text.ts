import { FormattedString } from '@grammyjs/parse-mode';
import { JOURNAL_FIELDS } from '../../domain/internship/journal.ts';
import { truncate } from '../../lib/text.ts';
import type { Translate } from '../../lib/texts.ts';
import type {
  GroupRecord,
  JournalEntryRecord,
  SessionRecord,
} from '../../usecases/internship/internship-ports.ts';
import { sessionLine } from './session-words.ts';

// Five fields and a comment within the 4096 characters of a message; all of it stands in the printed journal.
const SHOWN = 550;

// locale-keys: journal-field-topic journal-field-saw journal-field-willTry journal-field-trialLesson journal-field-result

/** A journal entry as a card: the session, every field, the master's comment. */
export function entryText(
  group: GroupRecord,
  session: SessionRecord,
  entry: JournalEntryRecord | undefined,
  t: Translate,
): FormattedString {
  const lines = JOURNAL_FIELDS.map(field =>
    t(`journal-field-${field}`, { text: truncate(entry?.[field] ?? '—', SHOWN) }),
  );
  const comment = entry?.comment ?? null;
  return FormattedString.b(session.title).plain(
    [
      `\n${sessionLine(group, session, t)}`,
      '',
      ...lines,
      ...(comment === null ? [] : ['', t('journal-comment', { text: truncate(comment, SHOWN) })]),
    ].join('\n'),
  );
}
