import { FormattedString } from '@grammyjs/parse-mode';
import { defaultRoutePeriod } from '../../../domain/route/default-route-period.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { RouteRecord } from '../../../usecases/route/route-store.ts';
import { formatDay } from '../../format-event-date.ts';
import { periodText } from '../../route-view/route-lines.ts';
import type { Button, Screen } from '../../screen.ts';
import * as buttons from './buttons.ts';

const EXTENSIONS_MONTHS = [1, 3, 6, 12];

// locale-keys: route-confirm-submit route-confirm-revise route-confirm-finish route-confirm-recall route-confirm-start
// locale-keys: route-sure-submit route-sure-revise route-sure-finish route-sure-recall route-sure-start

/** What happens next and who will see it, before a step that others see. */
export function confirmScreen(
  route: RouteRecord,
  act: 'submit' | 'recall' | 'start' | 'revise' | 'finish',
  t: Translate,
): Screen {
  const iom = route.iomId;
  return {
    text: t(`route-confirm-${act}`),
    buttons: [
      [
        {
          text: t(`route-sure-${act}`),
          data: buttons.actButton.pack({ iom, act, sure: 1 }),
          style: 'primary',
        },
      ],
      backRow(route, t),
    ],
  };
}

/** New last days to choose from; the old one stays for the record in the history. */
export function extendScreen(route: RouteRecord, t: Translate): Screen {
  return {
    text: FormattedString.b(t('route-extend')).plain(
      `\n\n${t('route-extend-question', { until: formatDay(route.to, t) })}`,
    ),
    buttons: [
      ...EXTENSIONS_MONTHS.map((months): Button[] => {
        const until = route.to.add({ months });
        return [
          {
            text: t('route-extend-to', { until: formatDay(until, t) }),
            data: buttons.extendButton.pack({ iom: route.iomId, until: until.toString() }),
          },
        ];
      }),
      backRow(route, t),
    ],
  };
}

/** A school year, or a year or a year and a half from today (domain §3.2: 1–1.5 years occur). */
export function periodScreen(route: RouteRecord, today: Temporal.PlainDate, t: Translate): Screen {
  const choice = (value: string, from: Temporal.PlainDate, to: Temporal.PlainDate): Button[] => [
    {
      text: periodText({ from, to }, t),
      data: buttons.periodButton.pack({ iom: route.iomId, choice: value }),
    },
  ];
  const school = defaultRoutePeriod(today);
  return {
    text: FormattedString.b(t('route-change-period')).plain(`\n\n${t('route-period-question')}`),
    buttons: [
      choice('year', school.from, school.to),
      ...[12, 18].map(months => choice(String(months), today, today.add({ months }).subtract({ days: 1 }))),
      backRow(route, t),
    ],
  };
}

function backRow(route: RouteRecord, t: Translate): Button[] {
  return [{ text: t('route-back'), data: buttons.openRouteButton.pack({ iom: route.iomId, page: 0 }) }];
}
