import { FormattedString } from '@grammyjs/parse-mode';
import type { PlanScope } from '../../../domain/event-plan/listed-events.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { PlanLine } from '../../../usecases/event-plan/event-plan-store.ts';
import type { PlanList } from '../../../usecases/event-plan/list-planned-events.ts';
import { formatEventDate } from '../../format-event-date.ts';
import { inRows } from '../../in-rows.ts';
import { pageOf } from '../../page-of.ts';
import type { Button, Screen } from '../../screen.ts';
import { menuButton } from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';

const PAGE = 8;
const IN_ROW = 4;
const TITLE_LIMIT = 64;
const MONTHS_SHOWN = 18;

export type PlanFilter = PlanScope | Temporal.PlainYearMonth;

// locale-keys: plan-empty-month plan-scope-upcoming plan-scope-undated plan-scope-past
// locale-keys: plan-title-upcoming plan-title-undated plan-title-past plan-empty-upcoming plan-empty-undated plan-empty-past

/** One page of the plan; a number opens its event. */
export function planListScreen(list: PlanList, filter: PlanFilter, wanted: number, t: Translate): Screen {
  const { page, first, shown, hasNext } = pageOf(list.events, wanted, PAGE);
  const scope = typeof filter === 'string' ? filter : null;
  const territories = list.territories.map(({ title }) => title).join(', ');
  const what = scope
    ? t(`plan-title-${scope}`)
    : formatEventDate({ precision: 'month', month: filter as Temporal.PlainYearMonth }, t);
  const body =
    shown.length > 0
      ? shown.map((event, index) => lineOf(event, first + index + 1, t)).join('\n')
      : t(scope ? `plan-empty-${scope}` : 'plan-empty-month');
  const numbers = shown.map(
    ({ eventId }, index): Button => ({
      text: String(first + index + 1),
      data: buttons.openButton.pack({ event: eventId }),
    }),
  );
  const key = filter.toString();
  return {
    text: FormattedString.b(t('plan-head', { territories, what })).plain(`\n\n${body}`),
    buttons: [
      numbers.slice(0, IN_ROW),
      numbers.slice(IN_ROW),
      turnRow(page, hasNext, to => buttons.listButton.pack({ filter: key, page: to }), t),
      (['upcoming', 'undated', 'past'] as const)
        .filter(each => each !== scope)
        .map(each => ({
          text: t(`plan-scope-${each}`, { count: list.counts[each] }),
          data: buttons.listButton.pack({ filter: each, page: 0 }),
        })),
      [
        ...(list.months.length > 0 ? [{ text: t('plan-months'), data: buttons.monthsButton.pack({}) }] : []),
        list.draft === null
          ? {
              text: t('plan-new'),
              data: buttons.newButton.pack({ territory: 0, again: 0 }),
              style: 'primary',
            }
          : { text: t('plan-continue-draft'), data: buttons.draftButton.pack({}), style: 'primary' },
      ],
      [{ text: t('menu-button'), data: menuButton.pack({}) }],
    ],
  };
}

function lineOf(event: PlanLine, number: number, t: Translate): string {
  const { registered, interested, waiting } = event.counts;
  const state = event.cancelled
    ? [t('plan-line-cancelled')]
    : [
        ...(registered > 0 ? [t('plan-line-registered', { count: registered })] : []),
        ...(waiting > 0 ? [t('plan-line-waiting', { count: waiting })] : []),
        ...(interested > 0 ? [t('plan-line-interested', { count: interested })] : []),
      ];
  const title = truncate(event.title, TITLE_LIMIT);
  return [`${number}. ${title}`, formatEventDate(event.when, t), ...state].join(' · ');
}

/** The months that have events: those around now. */
export function planMonthsScreen(list: PlanList, now: Temporal.PlainYearMonth, t: Translate): Screen {
  const ahead = list.months.findIndex(({ month }) => Temporal.PlainYearMonth.compare(month, now) >= 0);
  const from = Math.max(
    0,
    Math.min(ahead < 0 ? list.months.length : ahead - 3, list.months.length - MONTHS_SHOWN),
  );
  const shown = list.months.slice(from, from + MONTHS_SHOWN).map(
    ({ month, events }): Button => ({
      text: t('plan-month', { month: formatEventDate({ precision: 'month', month }, t), events }),
      data: buttons.listButton.pack({ filter: month.toString(), page: 0 }),
    }),
  );
  const rows = inRows(shown, 3);
  return {
    text: t('plan-months-title'),
    buttons: [
      ...rows,
      [{ text: t('plan-back-list'), data: buttons.listButton.pack({ filter: 'upcoming', page: 0 }) }],
    ],
  };
}
