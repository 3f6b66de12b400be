import { ROUTE_ITEM_STATES, ROUTE_STATES } from '../../../domain/route/route.ts';
import type { Translate } from '../../../lib/texts.ts';
import { formatDay } from '../../format-date.ts';
import { itemStateName, routeStateName } from '../../names/route-names.ts';

const KNOWN_STATES: readonly string[] = [
  ...['requested', 'accepted', 'declined'],
  ...['inProgress', 'submitted', 'abandoned'],
];

// locale-keys: data-state-requested data-state-accepted data-state-declined data-state-inProgress data-state-submitted
// locale-keys: data-state-abandoned

/** The state of a request to join or of an attempt; one that has no words yet stands as it is stored. */
export function stateName(state: string, t: Translate): string {
  return KNOWN_STATES.includes(state) ? t(`data-state-${state}`) : state;
}

/** The state of a route. */
export function routeWords(state: string, t: Translate): string {
  const known = ROUTE_STATES.find(each => each === state);
  return known ? routeStateName(known, t) : state;
}

/** The state of an item of a route. */
export function itemWords(state: string, t: Translate): string {
  const known = ROUTE_ITEM_STATES.find(each => each === state);
  return known ? itemStateName(known, t) : state;
}

/** A stored instant as a day in the person's zone. */
export function dayOf(instant: string, timezone: string, t: Translate): string {
  return formatDay(Temporal.Instant.from(instant), timezone, t);
}

/** A stored calendar day: it is the same one everywhere. */
export function calendarDay(day: string, t: Translate): string {
  return dayOf(day, 'UTC', t);
}

/** A heading with its lines; what there is nothing of is said. */
export function section(title: string, lines: readonly string[], t: Translate): string {
  return [title.toLocaleUpperCase(), '', ...(lines.length > 0 ? lines : [t('data-none')])].join('\n');
}
