import { FormattedString } from '@grammyjs/parse-mode';
import { isRunning } from '../../../domain/mentoring/pair.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { EntryRecord, PairPerson, PairRecord } from '../../../usecases/mentoring/mentoring-store.ts';
import { ENTRY_FIELDS, type EntryField } from '../../../usecases/mentoring/write-entry.ts';
import { formatDay } from '../../format-event-date.ts';
import { pageOf } from '../../page-of.ts';
import type { Button, Screen } from '../../screen.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';
import { backToPair } from './plan-screens.ts';

const ON_PAGE = 5;
const LINE_LIMIT = 90;
const TEXT_LIMIT = 800;

/** Entries newest first. */
export function journalScreen(pair: PairRecord, wanted: number, t: Translate): Screen {
  const entries = pair.entries.toReversed();
  const { page, shown, hasNext } = pageOf(entries, wanted, ON_PAGE);
  const data = { pair: pair.pairId };
  return {
    text: FormattedString.b(t('mentor-journal-title', { count: entries.length })).plain(
      `\n\n${entries.length === 0 ? t('mentor-journal-empty') : t('mentor-journal-hint')}`,
    ),
    buttons: [
      ...shown.map((entry): Button[] => [
        {
          text: truncate(entryLabel(entry, t), 60),
          data: buttons.entryButton.pack({ ...data, entry: entry.entryId }),
        },
      ]),
      turnRow(page, hasNext, to => buttons.journalButton.pack({ ...data, page: to }), t),
      [
        ...(isRunning(pair.state)
          ? [{ text: t('mentor-journal-add'), data: buttons.beginEntryButton.pack({ ...data, meeting: 0 }) }]
          : []),
        { text: t('mentor-journal-document'), data: buttons.documentButton.pack(data) },
      ],
      backToPair(pair, t),
    ],
  };
}

function entryLabel(entry: EntryRecord, t: Translate): string {
  const about = entry.topic ?? entry.content ?? t('mentor-journal-untitled');
  return t('mentor-journal-line', { date: formatDay(entry.date, t), about: truncate(about, LINE_LIMIT) });
}

// locale-keys: mentor-field-topic mentor-field-content mentor-field-result mentor-field-task

/** One entry: what is written, and a button for each part of it. */
export function entryScreen(pair: PairRecord, entry: EntryRecord, member: PairPerson, t: Translate): Screen {
  const lines = ENTRY_FIELDS.map(field =>
    t('mentor-entry-line', {
      field: t(`mentor-field-${field}`),
      text: truncate(entry[field] ?? t('mentor-entry-blank'), TEXT_LIMIT),
    }),
  );
  const write = (field: EntryField): Button => ({
    text: t(`mentor-field-${field}`),
    data: buttons.writeFieldButton.pack({ pair: pair.pairId, entry: entry.entryId, field }),
  });
  const mine = entry.authorId === member.personId;
  return {
    text: FormattedString.b(formatDay(entry.date, t)).plain(`\n\n${lines.join('\n')}`),
    buttons: [
      [write('topic'), write('content')],
      [write('result'), write('task')],
      mine
        ? [
            {
              text: t('mentor-entry-remove'),
              data: buttons.removeEntryButton.pack({ pair: pair.pairId, entry: entry.entryId }),
            },
          ]
        : [],
      [{ text: t('mentor-journal-back'), data: buttons.journalButton.pack({ pair: pair.pairId, page: 0 }) }],
    ],
  };
}

// locale-keys: mentor-ask-topic mentor-ask-content mentor-ask-result mentor-ask-task

/** What is asked about an entry, with the way on and the way out. */
export function fieldQuestion(
  pair: PairRecord,
  entry: EntryRecord,
  field: EntryField,
  t: Translate,
): { question: string; buttons: NonNullable<Screen['buttons']> } {
  const after = ENTRY_FIELDS[ENTRY_FIELDS.indexOf(field) + 1];
  const data = { pair: pair.pairId, entry: entry.entryId };
  return {
    question: t(`mentor-ask-${field}`),
    buttons: [
      [
        ...(after === undefined
          ? []
          : [
              {
                text: t('mentor-field-skip'),
                data: buttons.writeFieldButton.pack({ ...data, field: after }),
              },
            ]),
        { text: t('mentor-field-enough'), data: buttons.entryButton.pack(data) },
      ],
    ],
  };
}
