import type { Translate } from '../../../lib/texts.ts';
import type { EventList, EventView } from '../../../usecases/events/list-events.ts';
import type { Button } from '../../screen.ts';
import * as shared from '../../shared-buttons.ts';
import * as buttons from './buttons.ts';

const LETTERS = { own: 'o', wishes: 'w', undated: 'u' } as const;
const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/u;

/** The page of a list as the card's button remembers it: `m.2027-03.0`, `w.1`. */
export function originOf({ view, place }: Pick<EventList, 'view' | 'place'>, page: number): string {
  return view.kind === 'month'
    ? `m.${place?.month.toString() ?? ''}.${page}`
    : `${LETTERS[view.kind]}.${page}`;
}

/** The way back to where a card was opened. What a modified client makes up leads to the list. */
export function backButton(from: string, t: Translate): Button {
  if (from === 'sug') return { text: t('events-back-suggestions'), data: shared.suggestionsButton.pack({}) };
  if (from === 'route') return { text: t('events-back-route'), data: shared.routeButton.pack({}) };
  const [letter = '', ...rest] = from.split('.');
  const page = /^\d{1,3}$/u.test(rest.at(-1) ?? '') ? Number(rest.at(-1)) : 0;
  const text = t('events-back-list');
  if (letter === 'm' && MONTH.test(rest[0] ?? ''))
    return { text, data: buttons.monthButton.pack({ month: rest[0] ?? '', page }) };
  const view = LISTS.find(known => LETTERS[known] === letter);
  if (view !== undefined) return { text, data: buttons.listButton.pack({ view, page }) };
  return { text: t('events-button'), data: shared.eventsButton.pack({}) };
}

const LISTS = ['own', 'wishes', 'undated'] as const;

/** The view a button names; null for what no button of ours says. */
export function viewOf(raw: string): EventView | null {
  const kind = LISTS.find(known => known === raw);
  return kind === undefined ? null : { kind };
}

/** The month a button names: empty, or a real one; undefined for what no button of ours says. */
export function monthOfButton(raw: string): Temporal.PlainYearMonth | null | undefined {
  if (raw === '') return null;
  return MONTH.test(raw) ? Temporal.PlainYearMonth.from(raw) : undefined;
}
