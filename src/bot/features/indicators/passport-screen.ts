import { FormattedString } from '@grammyjs/parse-mode';
import { isDivisible, isOfStaff } from '../../../domain/indicators/evaluate.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { IndicatorLine } from '../../../usecases/indicators/answer-indicators.ts';
import type { IndicatorWish, ShownIndicators } from '../../../usecases/indicators/indicator-ports.ts';
import { formatGrowth } from '../../format-percent.ts';
import { denominatorWords, periodWords, readingWords } from '../../indicator-view/indicator-table.ts';
import { arrow, shortDay, signedPercent, targetWords, valueWords } from '../../indicator-view/value-words.ts';
import type { Button, Screen } from '../../screen.ts';
import * as buttons from './buttons.ts';

// locale-keys: indicator-origin-source indicator-origin-proposal indicator-origin-reading indicator-origin-own

/** What a number is made of, and who is not in it. */
export function passportScreen(
  shown: ShownIndicators,
  line: IndicatorLine,
  wish: IndicatorWish,
  t: Translate,
): Screen {
  const { key, fullTitle, words, origin, source, target, formula } = line.record.indicator;
  const ofStaff = isOfStaff(formula);
  const aimed = targetWords(target, line.answer, t);
  const denominator = denominatorWords({ ...shown, lines: [line] }, t);
  const since = line.trend
    ? t('indicator-trend', { day: shortDay(line.trend.since, t), arrow: arrow(line).trim() })
    : null;
  const lines = [
    valueWords(line, shown.asOf, t),
    ...readings(line, t),
    ...documents(line, t),
    aimed === null ? t('indicator-no-target-long', { said: words.target }) : aimed,
    '',
    t('indicator-numerator', { what: words.numerator }),
    t('indicator-denominator-is', { what: words.denominator || '—' }),
    denominator,
    ofStaff && shown.rosterDay ? t('indicator-roster-day', { day: shortDay(shown.rosterDay, t) }) : null,
    t('indicator-period', { what: periodWords(line, t), said: words.period }),
    ofStaff ? t('indicator-not-counted') : null,
    ...line.answer.notes.map(note => t(`indicator-note-${note}`)),
    words.note === '' ? null : t('indicator-source-note', { note: words.note }),
    t('indicator-source', {
      source: source || t('indicator-own-source'),
      origin: t(`indicator-origin-${origin}`),
    }),
    readingWords(line, t),
    since,
  ];
  return {
    text: FormattedString.b(`${key}. ${fullTitle}`).plain(
      `\n\n${lines.filter(text => text !== null).join('\n')}`,
    ),
    buttons: [...actions(shown, line, wish, t), [backToFamily(wish, t)]],
  };
}

function actions(shown: ShownIndicators, line: IndicatorLine, wish: IndicatorWish, t: Translate): Button[][] {
  const view = buttons.packWish(wish);
  const { key, formula } = line.record.indicator;
  const bySchool = shown.scope.kind === 'territory' && isDivisible(formula);
  const { reading } = line;
  const other = reading?.reading === 'relative' ? 'points' : 'relative';
  return [
    bySchool
      ? [{ text: t('indicator-by-school'), data: buttons.schoolsButton.pack({ ...view, k: key, page: 0 }) }]
      : [],
    formula.kind === 'survey' && shown.mayManage
      ? [
          {
            text: t('indicator-ask-events'),
            data: buttons.askEventsButton.pack({ ...view, k: key, event: 0, page: 0 }),
          },
        ]
      : [],
    reading && shown.mayManage
      ? [
          {
            text: t(`indicator-read-${other}`),
            data: buttons.readingButton.pack({ ...view, k: key, as: other }),
          },
        ]
      : [],
    line.record.family === 'own' && shown.mayManage
      ? [{ text: t('indicator-retire'), data: buttons.retireButton.pack({ ...view, k: key, sure: 0 }) }]
      : [],
  ];
}

// locale-keys: indicator-read-relative indicator-read-points
/** Both readings of «+50 %» with their marks, and which one decides. */
function readings({ answer, reading }: IndicatorLine, t: Translate): string[] {
  const { value } = answer;
  if (value.kind !== 'change' || reading === null) return [];
  const line = (what: string, number: string, mark: 'reached' | 'notReached' | 'none'): string =>
    t('indicator-reading-line', { what, number, mark: mark === 'none' ? '' : t(`indicator-mark-${mark}`) });
  const { relative, points } = value;
  return [
    relative === null
      ? t('indicator-note-startZero')
      : line(t('indicator-reading-relative'), signedPercent(relative.tenths, t), relative.target),
    line(t('indicator-reading-points'), formatGrowth(points.tenths, t), points.target),
  ];
}

function documents({ answer }: IndicatorLine, t: Translate): string[] {
  if (answer.value.kind !== 'documents') return [];
  return answer.value.documents.map(({ title, present }) =>
    t(present ? 'indicator-document-present' : 'indicator-document-absent', { title }),
  );
}

export function backToFamily(wish: IndicatorWish, t: Translate): Button {
  return { text: t('indicator-back'), data: buttons.viewButton.pack(buttons.packWish(wish)) };
}
