import { FormattedString } from '@grammyjs/parse-mode';
import { TARGET_PERCENT } from '../../../domain/survey/survey-results.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { SurveyStep } from '../../../usecases/survey/answer-survey.ts';
import type { ReadResults } from '../../../usecases/survey/read-survey-results.ts';
import { formatDateTime } from '../../format-date.ts';
import { formatTenths } from '../../format-percent.ts';
import { pageOf } from '../../page-of.ts';
import type { Button, Screen } from '../../screen.ts';
import { eventDoorButton, menuButton } from '../../shared-buttons.ts';
import { ARROWS, turnRowSaying } from '../../turn-row.ts';
import { surveyCommentsButton, surveyDoneButton, surveyStepButton, surveyWordsButton } from './buttons.ts';

const COMMENTS_ON_PAGE = 6;

/** One question; the first also says what is kept and what is not. */
export function questionScreen(
  { survey, form, draft }: Extract<SurveyStep, { kind: 'question' }>,
  t: Translate,
): Screen {
  const question = form.questions[draft.length];
  const event = survey.eventId;
  const head = t('survey-head', { number: draft.length + 1, total: form.questions.length });
  const options = question?.options ?? [];
  const first = [t('survey-intro', { title: survey.title }), form.intro, t('survey-honest')];
  const intro = draft === '' ? `${first.filter(line => line !== null).join('\n')}\n\n` : '';
  const digits = options.map(
    ({ button }, index): Button => ({
      text: button,
      data: surveyStepButton.pack({ event, draft: `${draft}${index + 1}` }),
    }),
  );
  const back: Button = {
    text: t('survey-back'),
    data: surveyStepButton.pack({ event, draft: draft.slice(0, -1) }),
  };
  const scale = options.map(({ button, label }) => `${button} — ${label}`).join('\n');
  return {
    text: new FormattedString(intro)
      .plain(`${head}\n`)
      .b(question?.text ?? '')
      .plain(`\n\n${scale}`),
    buttons: [digits, ...(draft === '' ? [] : [[back]])],
  };
}

/** After the last answer: no word of what was answered stays in the chat. */
export function thanksScreen(step: Extract<SurveyStep, { kind: 'cast' }>, t: Translate): Screen {
  const { survey, form } = step;
  const event = survey.eventId;
  const thanks = form.outro ?? t('survey-thanks');
  if (form.comment === null) return { text: thanks };
  return {
    text: `${thanks}\n\n${form.comment.text}`,
    buttons: [
      [
        { text: t('survey-words'), data: surveyWordsButton.pack({ event }) },
        { text: t('survey-no-words'), data: surveyDoneButton.pack({ event }) },
      ],
    ],
  };
}

/** A last word, with the way on. */
export function endScreen(text: string, t: Translate): Screen {
  return { text, buttons: [[{ text: t('menu-button'), data: menuButton.pack({}) }]] };
}

/** What came out, for the organiser. */
export function resultsScreen(read: Exclude<ReadResults, { kind: 'denied' }>, t: Translate): Screen {
  const { survey } = read;
  const event = survey.eventId;
  const back: Button = { text: t('survey-to-door'), data: eventDoorButton.pack({ event }) };
  const words: Button[] =
    read.kind === 'results' && read.comments.length > 0
      ? [
          {
            text: t('survey-comments', { count: read.comments.length }),
            data: surveyCommentsButton.pack({ event, page: 0 }),
          },
        ]
      : [];
  const title = FormattedString.b(t('survey-results-title', { title: survey.title }));
  return { text: title.plain(`\n\n${resultLines(read, t).join('\n')}`), buttons: [words, [back]] };
}

function resultLines(read: Exclude<ReadResults, { kind: 'denied' }>, t: Translate): string[] {
  if (read.kind === 'notYet') return [t('survey-not-yet')];
  if (read.kind !== 'results') {
    const { closesAt, zone } = read.survey;
    const until = closesAt === null ? '—' : formatDateTime(closesAt, zone, t).full;
    return [t('survey-open-until', { until })];
  }
  const { results } = read;
  if (results.kind === 'none') return [t('survey-no-data')];
  if (results.kind === 'hidden') return [t('survey-hidden')];
  const { answers, positive, indexTenths, wordsShown } = results;
  const values = {
    percent: formatTenths(positive.tenths, t),
    count: positive.count,
    total: answers,
    target: TARGET_PERCENT,
  };
  return [
    t('survey-answers', { count: answers }),
    positive.reached ? t('survey-positive-reached', values) : t('survey-positive-missed', values),
    t('survey-index', { percent: formatTenths(indexTenths, t) }),
    ...(wordsShown ? [] : [t('survey-words-hidden')]),
  ];
}

/** A page of words, in no order that means anything. */
export function commentsScreen(
  read: Extract<ReadResults, { kind: 'results' }>,
  page: number,
  t: Translate,
): Screen {
  const event = read.survey.eventId;
  const { page: at, pages, shown, hasNext } = pageOf(read.comments, page, COMMENTS_ON_PAGE);
  return {
    text: FormattedString.b(t('survey-comments-title', { page: at + 1, pages })).plain(
      `\n\n${shown.map(text => `— ${text}`).join('\n\n')}`,
    ),
    buttons: [
      turnRowSaying(ARROWS, at, hasNext, to => surveyCommentsButton.pack({ event, page: to })),
      [{ text: t('survey-to-door'), data: eventDoorButton.pack({ event }) }],
    ],
  };
}
