import { FormattedString } from '@grammyjs/parse-mode';
import type { Translate } from '../../../lib/texts.ts';
import type { IndicatorWish, ShownIndicators } from '../../../usecases/indicators/indicator-ports.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import { homeRow } from '../../home-row.ts';
import { inRows } from '../../in-rows.ts';
import { denominatorWords } from '../../indicator-view/indicator-table.ts';
import { scopeWords } from '../../indicator-view/scope-words.ts';
import { arrow, bareValueWords, shortDay, targetWords } from '../../indicator-view/value-words.ts';
import type { Button, Screen } from '../../screen.ts';
import { denominatorButton, reportedButton } from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';

const IN_ROW = 5;

// locale-keys: indicator-family-000 indicator-family-001 indicator-family-002 indicator-family-003
// locale-keys: indicator-family-004 indicator-family-own
/** One line for every indicator; digits open passports. */
export function familyScreen(
  shown: ShownIndicators,
  wish: IndicatorWish,
  viewer: Viewer,
  t: Translate,
): Screen {
  const view = buttons.packWish(wish);
  const place = scopeWords(shown, t);
  const day = shortDay(shown.asOf, t);
  const head = t('indicator-head', {
    place: place ?? shown.territory.title,
    family: t(`indicator-family-${shown.family}`),
    day: shown.asOf.equals(shown.today) ? t('indicator-today', { day }) : day,
  });
  const lines = shown.lines.map((line, index) => {
    const target = targetWords(line.record.indicator.target, line.answer, t);
    return t('indicator-line', {
      number: index + 1,
      title: line.record.indicator.title,
      // «=» would only be read as a slip behind a number.
      value: `${lineValue(line, t)}${line.trend?.trend === 'same' ? '' : arrow(line)}`,
      target: target === null ? '' : ` · ${target}`,
    });
  });
  const denominator = denominatorWords(shown, t, day);
  const digits = shown.lines.map(
    ({ record }, index): Button => ({
      text: String(index + 1),
      data: buttons.passportButton.pack({ ...view, k: record.indicator.key }),
    }),
  );
  const own = shown.scope.kind === 'own';
  return {
    text: FormattedString.b(head).plain(
      [
        '',
        '',
        ...(lines.length === 0 ? [t('indicator-none')] : lines),
        ...(denominator === null ? [] : ['', denominator]),
      ].join('\n'),
    ),
    buttons: [
      ...inRows(digits, IN_ROW),
      lines.length === 0 ? [] : fileRow(view, '-', t),
      [
        { text: t('indicator-other-day'), data: buttons.daysButton.pack(view) },
        ...(own ? [] : [{ text: t('indicator-filter'), data: buttons.filtersButton.pack(view) }]),
        { text: t('indicator-families'), data: buttons.familiesButton.pack(view) },
      ],
      shown.mayManage
        ? [
            {
              text: t('indicator-denominator-button'),
              data: denominatorButton.pack({ territory: shown.territory.id }),
            },
            {
              text: t('indicator-reported-button'),
              data: reportedButton.pack({ territory: shown.territory.id }),
            },
          ]
        : [],
      homeRow(viewer, t),
    ],
  };
}

/** Without the day of the roster: it is the same in every line, so it is said once, under them. */
function lineValue({ answer, record }: ShownIndicators['lines'][number], t: Translate): string {
  return bareValueWords(answer.value, record.indicator.formula.kind === 'survey', t);
}

/** The same as files. */
export function fileRow(view: ReturnType<typeof buttons.packWish>, k: string, t: Translate): Button[] {
  const file = (as: string): string => buttons.fileButton.pack({ ...view, k, as });
  return [
    { text: t('report-as-png'), data: file('png') },
    { text: 'XLSX', data: file('xlsx') },
    { text: 'DOCX', data: file('docx') },
  ];
}
