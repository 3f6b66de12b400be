import { FormattedString } from '@grammyjs/parse-mode';
import { type ReviewEntry, reviewOf } from '../../../domain/questionnaire/review-of.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { AttemptState } from '../../../usecases/diagnosis/attempt-state.ts';
import { shownItem } from '../../../usecases/diagnosis/decide-answer.ts';
import { pageOf } from '../../page-of.ts';
import type { Button, Screen } from '../../screen.ts';
import { turnRow } from '../../turn-row.ts';
import { backButton, editButton, pauseButton, reviewButton, submitButton } from './buttons.ts';
import { questionCard } from './card.ts';
import { answerText } from './current-answer.ts';

const PAGE = 10;
const DIGITS_IN_ROW = 5;

/** What an attempt shows: the card of its question, or the review when every question has an answer. */
export function attemptScreen(state: AttemptState, t: Translate): Screen {
  const item = shownItem(state);
  return item ? questionCard(state, item, t) : reviewScreen(state, 0, t);
}

/** The answers before they are submitted, ten on a page; a number opens its question. */
export function reviewScreen(state: AttemptState, page: number, t: Translate): Screen {
  const review = reviewOf(state.definition, state.answers, state.respondent);
  const entries = review.sections.flatMap(section => section.entries);
  const { page: at, shown, hasNext } = pageOf(entries, page, PAGE);
  const lines = shown.map(entry => reviewLine(entry, t));
  const heading = t('review-head', {
    answered: entries.length - review.missing.length,
    total: entries.length,
  });
  const text = FormattedString.b(heading).plain(`\n\n${lines.join('\n')}\n\n${t('review-hint')}`);
  const numbers = shown.map(
    (entry): Button => ({
      text: String(entry.number),
      data: editButton.pack({ attempt: state.attemptId, item: entry.item.id }),
    }),
  );
  return {
    text,
    buttons: [
      numbers.slice(0, DIGITS_IN_ROW),
      numbers.slice(DIGITS_IN_ROW),
      turnRow(at, hasNext, to => reviewButton.pack({ attempt: state.attemptId, page: to }), t),
      finishRow(state, t),
      [
        { text: t('card-back'), data: backButton.pack({ attempt: state.attemptId, from: '' }) },
        { text: t('card-pause'), data: pauseButton.pack({ attempt: state.attemptId }) },
      ],
    ],
  };
}

function finishRow(state: AttemptState, t: Translate): Button[] {
  const label = state.status === 'submitted' ? t('review-done') : t('review-submit');
  return [{ text: label, data: submitButton.pack({ attempt: state.attemptId, sure: 0 }), style: 'primary' }];
}

function reviewLine(entry: ReviewEntry, t: Translate): string {
  const answer =
    entry.answer === undefined ? t('review-unanswered') : answerText(entry.item, entry.answer, t);
  return `${entry.number}. ${truncate(entry.item.text, 60)} — ${truncate(answer, 40)}`;
}
