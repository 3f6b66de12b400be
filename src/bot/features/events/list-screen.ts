import { FormattedString } from '@grammyjs/parse-mode';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { EventList, ListedEvent } from '../../../usecases/events/list-events.ts';
import { formatEventDate } from '../../format-event-date.ts';
import { pageOf } from '../../page-of.ts';
import type { Button, Screen } from '../../screen.ts';
import * as shared from '../../shared-buttons.ts';
import { turnRow } from '../../turn-row.ts';
import * as buttons from './buttons.ts';
import { originOf } from './origin.ts';

const PAGE = 8;
const NUMBERS_IN_ROW = 4;
const TITLE_LIMIT = 90;

// locale-keys: events-title-undated events-title-wishes events-title-own
// locale-keys: events-empty-month events-empty-undated events-empty-wishes events-empty-own

/** One page of a view of the events; every line opens its card by its number. */
export function listScreen(list: EventList, wanted: number, t: Translate): Screen {
  const { lines, view, place } = list;
  const { page, first, shown, hasNext } = pageOf(lines, wanted, PAGE);
  const title =
    place === null
      ? t(`events-title-${view.kind}`)
      : t('events-title-month', { month: formatEventDate({ precision: 'month', month: place.month }, t) });
  const body =
    lines.length > 0
      ? linesOf(shown, first, place?.month ?? null, t)
      : list.noWishes
        ? t('events-empty-no-wishes')
        : t(`events-empty-${view.kind}`);
  const numbers = shown.map(
    (line, index): Button => ({
      text: String(first + index + 1),
      data: shared.eventFromButton.pack({ event: line.eventId, from: originOf(list, page) }),
    }),
  );
  return {
    text: FormattedString.b(title).plain(`\n\n${body}`),
    buttons: [
      numbers.slice(0, NUMBERS_IN_ROW),
      numbers.slice(NUMBERS_IN_ROW),
      turnRow(page, hasNext, to => dataOfPage(list, to), t),
      monthRow(list, t),
      viewRow(list, t),
      [...besideMenu(list, t), { text: t('menu-button'), data: shared.menuButton.pack({}) }],
    ],
  };
}

/** Numbered lines; in a month those without a day stand last, under a heading of their own. */
function linesOf(
  shown: readonly ListedEvent[],
  offset: number,
  month: Temporal.PlainYearMonth | null,
  t: Translate,
): string {
  return shown
    .flatMap((line, index) => {
      const underHeading = month !== null && isVague(line);
      const text = lineText(line, { number: offset + index + 1, underHeading }, t);
      if (!underHeading || (index > 0 && isVague(shown[index - 1]))) return [text];
      const heading = t('events-month-undated', { month: formatEventDate({ precision: 'month', month }, t) });
      return [...(index > 0 ? [''] : []), heading, text];
    })
    .join('\n');
}

function isVague(line: ListedEvent | undefined): boolean {
  return line?.when.precision === 'month';
}

/** «1. Семинар · 15 марта, пн, 14:00 (Томск) · вы записаны»; the month is left out where a heading says it. */
function lineText(
  line: ListedEvent,
  { number, underHeading }: { number: number; underHeading: boolean },
  t: Translate,
): string {
  const parts = [
    truncate(line.title, TITLE_LIMIT),
    underHeading ? null : formatEventDate(line.when, t),
    stateOf(line, t),
  ];
  return t('events-line', { number, line: parts.filter(part => part !== null).join(' · ') });
}

// locale-keys: events-state-interested events-state-registered events-state-waiting events-state-offered
// locale-keys: events-state-present events-state-partial events-state-noShow events-state-excused

function stateOf({ cancelled, past, own, attendance }: ListedEvent, t: Translate): string | null {
  if (cancelled) return t('events-state-cancelled');
  if (attendance !== null) return t(`events-state-${attendance}`);
  if (past) return t('events-state-past');
  return own === null ? null : t(`events-state-${own}`);
}

function dataOfPage({ view, place }: EventList, page: number): string {
  return view.kind === 'month'
    ? buttons.monthButton.pack({ month: place?.month.toString() ?? '', page })
    : buttons.listButton.pack({ view: view.kind, page });
}

/** The nearest months with events, before and after. */
function monthRow({ place }: EventList, t: Translate): Button[] {
  const to = (key: string, month: Temporal.PlainYearMonth | null | undefined): Button[] =>
    month
      ? [
          {
            text: t(key, { month: formatEventDate({ precision: 'month', month }, t) }),
            data: buttons.monthButton.pack({ month: month.toString(), page: 0 }),
          },
        ]
      : [];
  // locale-keys: events-month-before events-month-after
  return [...to('events-month-before', place?.before), ...to('events-month-after', place?.after)];
}

function besideMenu({ view }: EventList, t: Translate): Button[] {
  switch (view.kind) {
    case 'wishes':
      return [{ text: t('suggestions-button'), data: shared.suggestionsButton.pack({}) }];
    case 'undated':
      return [];
    case 'month':
    case 'own':
      return [
        { text: t('events-view-undated'), data: buttons.listButton.pack({ view: 'undated', page: 0 }) },
      ];
  }
}

/** The other views. */
function viewRow({ view }: EventList, t: Translate): Button[] {
  const list = (kind: 'wishes' | 'own', text: string): Button[] =>
    view.kind === kind ? [] : [{ text, data: buttons.listButton.pack({ view: kind, page: 0 }) }];
  return [
    ...(view.kind === 'month'
      ? []
      : [{ text: t('events-view-month'), data: buttons.monthButton.pack({ month: '', page: 0 }) }]),
    ...list('wishes', t('events-view-wishes')),
    ...list('own', t('events-view-own')),
  ];
}
