import { FormattedString } from '@grammyjs/parse-mode';
import { type DeletionTerms, deletionTerms } from '../../../domain/deletion.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { Operator } from '../../../usecases/people/arrival-store.ts';
import { formatDateTime, formatDay } from '../../format-date.ts';
import type { Screen } from '../../screen.ts';
import { myDataButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';

/** What happens and by when, before the first yes. */
export function explainScreen(
  { operator, now, timezone }: { operator: Operator | null; now: Temporal.Instant; timezone: string },
  t: Translate,
): Screen {
  const { destroyBy } = deletionTerms(now);
  const lines = [
    t('delete-at-once'),
    t('delete-by', { date: formatDay(destroyBy, timezone, t) }),
    t('delete-remains'),
    operator ? t('delete-undo', { operator: operator.name, email: operator.email }) : null,
  ];
  return {
    text: FormattedString.b(t('delete-title')).plain(
      `\n\n${lines.filter(line => line !== null).join('\n\n')}`,
    ),
    buttons: [
      [{ text: t('delete-data-first'), data: myDataButton.pack({}) }],
      [{ text: t('delete-yes'), data: buttons.deleteButton.pack({}), style: 'danger' }],
      [{ text: t('delete-no'), data: buttons.keepButton.pack({}) }],
    ],
  };
}

/** The last question. */
export function lastQuestionScreen(now: Temporal.Instant, t: Translate): Screen {
  const askedAt = minutesOf(now);
  return {
    text: t('delete-sure'),
    buttons: [
      [{ text: t('delete-no'), data: buttons.keepButton.pack({}) }],
      [
        {
          text: t('delete-sure-yes'),
          data: buttons.confirmDeletionButton.pack({ askedAt }),
          style: 'danger',
        },
      ],
    ],
  };
}

/** Goodbye: what was done, what remains, how to take it back. The person is a stranger by now. */
export function goodbyeScreen(
  { operator, terms, timezone }: { operator: Operator | null; terms: DeletionTerms; timezone: string },
  t: Translate,
): Screen {
  const lines = [
    t('delete-done', { date: formatDay(terms.destroyBy, timezone, t) }),
    t('delete-remains'),
    undoLine(operator, terms, timezone, t),
    t('delete-again'),
  ];
  return { text: lines.filter(line => line !== null).join('\n\n') };
}

/** To whoever writes before everything is destroyed: nothing goes on here, and until when. */
export function waitScreen(
  options: {
    operator: Operator | null;
    askedAt: Temporal.Instant;
    now: Temporal.Instant;
    timezone: string;
  },
  t: Translate,
): Screen {
  const { operator, askedAt, now, timezone } = options;
  const terms = deletionTerms(askedAt);
  const canUndo = Temporal.Instant.compare(now, terms.undoUntil) < 0;
  const lines = [
    t('delete-waits', {
      asked: formatDay(askedAt, timezone, t),
      date: formatDay(terms.destroyBy, timezone, t),
    }),
    canUndo ? undoLine(operator, terms, timezone, t) : null,
    t('delete-again'),
  ];
  return { text: lines.filter(line => line !== null).join('\n\n') };
}

export function minutesOf(instant: Temporal.Instant): number {
  return Math.floor(instant.epochMilliseconds / 60_000);
}

function undoLine(
  operator: Operator | null,
  terms: DeletionTerms,
  timezone: string,
  t: Translate,
): string | null {
  return (
    operator &&
    t('delete-undo-until', {
      date: formatDateTime(terms.undoUntil, timezone, t).full,
      operator: operator.name,
      email: operator.email,
    })
  );
}
