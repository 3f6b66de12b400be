import type { Translate } from '../../../lib/texts.ts';
import { formatDay } from '../../format-date.ts';

const KNOWN_STATES: readonly string[] = [
  ...['requested', 'accepted', 'declined'],
  ...['inProgress', 'submitted', 'abandoned'],
  ...['draft', 'approved', 'done', 'extended'],
  ...['planned', 'returned', 'dropped'],
];

// locale-keys: data-state-requested data-state-accepted data-state-declined data-state-inProgress data-state-submitted
// locale-keys: data-state-abandoned data-state-draft data-state-approved data-state-done data-state-extended
// locale-keys: data-state-planned data-state-returned data-state-dropped

/** A state in words; one that has none yet stands as it is stored. */
export function stateName(state: string, t: Translate): string {
  return KNOWN_STATES.includes(state) ? t(`data-state-${state}`) : state;
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
