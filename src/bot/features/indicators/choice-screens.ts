import { schoolYearOf, schoolYearRange } from '../../../domain/event-date.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { ChoosingTerritory } from '../../../usecases/indicators/denominator-store.ts';
import type {
  IndicatorWish,
  Narrowing,
  ShownIndicators,
} from '../../../usecases/indicators/indicator-ports.ts';
import type { ControlRow } from '../../../usecases/indicators/indicator-store.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import { homeRow } from '../../home-row.ts';
import { inRows } from '../../in-rows.ts';
import { shortDay } from '../../indicator-view/value-words.ts';
import { pageOf } from '../../page-of.ts';
import type { Button, Screen } from '../../screen.ts';
import { turnRow } from '../../turn-row.ts';
import { newIndicatorButton } from './build-buttons.ts';
import * as buttons from './buttons.ts';
import { backToFamily } from './passport-screen.ts';

const VALUES_ON_PAGE = 8;
const MOST_LABEL = 40;

export function territoriesScreen(
  territories: readonly ChoosingTerritory[],
  wish: IndicatorWish,
  viewer: Viewer,
  t: Translate,
): Screen {
  return {
    text: t('indicator-whose'),
    buttons: [
      ...territories.map(({ id, title }): Button[] => [
        { text: title, data: buttons.viewButton.pack(buttons.packWish({ ...wish, territoryId: id })) },
      ]),
      homeRow(viewer, t),
    ],
  };
}

/** The documents with indicators, the table of means, and making one's own. */
export function familiesScreen(shown: ShownIndicators, wish: IndicatorWish, t: Translate): Screen {
  const open = (family: ShownIndicators['family']): Button[] => [
    {
      text: t(`indicator-family-${family}`),
      data: buttons.viewButton.pack(buttons.packWish({ ...wish, family })),
    },
  ];
  return {
    text: t('indicator-families-ask'),
    buttons: [
      ...inRows(shown.families.flatMap(open), 2),
      [{ text: t('indicator-control'), data: buttons.controlButton.pack(buttons.packWish(wish)) }],
      shown.mayManage
        ? [{ text: t('indicator-new'), data: newIndicatorButton.pack({ territory: shown.territory.id }) }]
        : [],
      [backToFamily(wish, t)],
    ],
  };
}

/** Days one often asks for; any other is typed. */
export function daysScreen(shown: ShownIndicators, wish: IndicatorWish, t: Translate): Screen {
  const { today } = shown;
  const month = today.with({ day: 1 }).subtract({ days: 1 });
  const { from } = schoolYearRange(schoolYearOf(today));
  const lastYear = from.subtract({ days: 1 });
  const november = today.with({ month: 11, day: 1 });
  const past = Temporal.PlainDate.compare(november, today) < 0 ? november : november.subtract({ years: 1 });
  const days = new Map([month, from, lastYear, past].map(day => [day.toString(), day]));
  return {
    text: t('indicator-day-ask'),
    buttons: [
      [dayButton(null, wish, t('indicator-day-today'))],
      ...inRows(
        [...days.values()].map(day => dayButton(day, wish, shortDay(day, t))),
        2,
      ),
      [backToFamily(wish, t)],
    ],
  };
}

function dayButton(asOf: Temporal.PlainDate | null, wish: IndicatorWish, text: string): Button {
  return { text, data: buttons.viewButton.pack(buttons.packWish({ ...wish, asOf })) };
}

// locale-keys: indicator-narrow-organisation indicator-narrow-subject indicator-narrow-service
// locale-keys: indicator-narrow-category
export function filtersScreen(wish: IndicatorWish, t: Translate): Screen {
  const view = buttons.packWish(wish);
  return {
    text: t('indicator-filter-ask'),
    buttons: [
      ...inRows(
        buttons.NARROWINGS.map((narrowing, by) => ({
          text: t(`indicator-narrow-${narrowing}`),
          data: buttons.valuesButton.pack({ ...view, by, page: 0 }),
        })),
        2,
      ),
      wish.narrowing === null
        ? []
        : [
            {
              text: t('indicator-filter-none'),
              data: buttons.viewButton.pack(buttons.packWish({ ...wish, narrowing: null })),
            },
          ],
      [backToFamily(wish, t)],
    ],
  };
}

export interface NarrowingChoice {
  readonly title: string;
  readonly narrowing: Narrowing;
}

export function valuesScreen(
  choices: readonly NarrowingChoice[],
  { by, page }: { by: number; page: number },
  wish: IndicatorWish,
  t: Translate,
): Screen {
  const view = buttons.packWish(wish);
  const { page: at, shown, hasNext } = pageOf(choices, page, VALUES_ON_PAGE);
  return {
    text: choices.length === 0 ? t('indicator-values-none') : t('indicator-values-ask'),
    buttons: [
      ...inRows(
        shown.map(({ title, narrowing }) => ({
          text: truncate(title, MOST_LABEL),
          data: buttons.viewButton.pack(buttons.packWish({ ...wish, narrowing })),
        })),
        2,
      ),
      turnRow(at, hasNext, to => buttons.valuesButton.pack({ ...view, by, page: to }), t),
      [backToFamily(wish, t)],
    ],
  };
}

/** What is measured by what, as document 004 prints it. */
export function controlScreen(rows: readonly ControlRow[], wish: IndicatorWish, t: Translate): Screen {
  const lines = rows.map(({ indicator, means, source }, index) =>
    t('indicator-control-line', { number: index + 1, indicator, means, source }),
  );
  return {
    text: [t('indicator-control-title'), '', ...lines].join('\n'),
    buttons: [[backToFamily(wish, t)]],
  };
}
