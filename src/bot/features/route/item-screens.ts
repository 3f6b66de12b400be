import { FormattedString } from '@grammyjs/parse-mode';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { RouteItem, RouteRecord } from '../../../usecases/route/route-store.ts';
import { formatEventDate } from '../../format-event-date.ts';
import { inRows } from '../../in-rows.ts';
import type { Button, Screen } from '../../screen.ts';
import * as buttons from './buttons.ts';

const MAX_MONTHS = 12;
const MONTHS_IN_ROW = 3;
const TITLE_LIMIT = 200;

/** The months of the route's period to choose from; an exact day is typed. */
export function termScreen(route: RouteRecord, item: RouteItem, t: Translate): Screen {
  const first = route.from.toPlainYearMonth();
  const months = Array.from({ length: MAX_MONTHS }, (_, index) => first.add({ months: index })).filter(
    month => Temporal.PlainYearMonth.compare(month, route.to.toPlainYearMonth()) <= 0,
  );
  const choices = months.map(
    (month): Button => ({
      text: formatEventDate({ precision: 'month', month }, t),
      data: buttons.termButton.pack({ item: item.itemId, month: month.toString() }),
    }),
  );
  return {
    text: FormattedString.b(truncate(item.title, TITLE_LIMIT)).plain(`\n\n${t('route-term-question')}`),
    buttons: [
      ...inRows(choices, MONTHS_IN_ROW),
      [
        {
          text: t('route-term-by-plan'),
          data: buttons.termButton.pack({ item: item.itemId, month: 'plan' }),
        },
        { text: t('route-item-back'), data: buttons.itemButton.pack({ item: item.itemId }) },
      ],
    ],
  };
}

/** Taking an item out of a draft takes its evidence along: said before it happens. */
export function removeScreen(item: RouteItem, t: Translate): Screen {
  return {
    text: FormattedString.b(truncate(item.title, TITLE_LIMIT)).plain(
      `\n\n${t('route-remove-question', { evidence: item.evidence.length })}`,
    ),
    buttons: [
      [
        {
          text: t('route-remove-yes'),
          data: buttons.removeItemButton.pack({ item: item.itemId, sure: 1 }),
          style: 'danger',
        },
      ],
      [{ text: t('route-item-back'), data: buttons.itemButton.pack({ item: item.itemId }) }],
    ],
  };
}
