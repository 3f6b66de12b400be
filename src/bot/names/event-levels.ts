import { EVENT_LEVELS } from '../../domain/events/event-level.ts';
import type { Translate } from '../../lib/texts.ts';

// locale-keys: events-level-school events-level-municipal events-level-regional events-level-interregional
// locale-keys: events-level-federal events-level-international

/** How far an event reaches, in words; one without a name of its own is the district's. */
export function eventLevelName(level: string, t: Translate): string {
  return t(`events-level-${EVENT_LEVELS.find(known => known === level) ?? 'municipal'}`);
}
