import type { EventField } from '../../../domain/event-plan/event-content.ts';
import { defineCallback } from '../../callback-data.ts';

/** Fields one can correct one by one, in the order they stand on the screen. */
export const EDITABLE = [
  'title',
  'when',
  'place',
  'link',
  'kind',
  'level',
  'hours',
  'capacity',
  'audience',
  'competencies',
  'organiser',
  'description',
  'guests',
] as const;
export type Editable = (typeof EDITABLE)[number];

/** Fields that may be empty, and what they are then. */
export const CLEARED = {
  place: { place: null },
  link: { link: null },
  hours: { hours: null },
  capacity: { capacity: null },
  audience: { audience: null },
  competencies: { competencies: [] },
  description: { description: null },
} as const satisfies Partial<Record<EventField, object>>;

/** `filter`: `upcoming`, `undated`, `past` or a month `2027-03`. */
export const listButton = defineCallback('epl', { filter: 'text', page: 'int' });
export const monthsButton = defineCallback('epm', {});
export const openButton = defineCallback('epo', { event: 'int' });
/** Begins a new event; `territory` 0: the only one, or ask which. `again`: 1 gives up the earlier draft. */
export const newButton = defineCallback('epn', { territory: 'int', again: 'int' });
export const stepsButton = defineCallback('eps', {});
export const draftButton = defineCallback('epd', {});
export const dropButton = defineCallback('epx', {});
/** What nobody could read becomes a part of the description. */
export const keepWordsButton = defineCallback('epu', {});
export const createButton = defineCallback('epy', { draft: 'text' });
// Below, event 0 is the draft.
export const fieldsButton = defineCallback('epf', { event: 'int' });
export const fieldButton = defineCallback('epe', { event: 'int', field: 'text' });
export const chooseButton = defineCallback('epc', { event: 'int', field: 'text', value: 'text' });
/** `index`: among the competencies of the territory. */
export const topicButton = defineCallback('epk', { event: 'int', index: 'int', page: 'int' });
export const topicsPageButton = defineCallback('epg', { event: 'int', page: 'int' });
export const cancelButton = defineCallback('epz', { event: 'int' });
export const cancelYesButton = defineCallback('epq', { event: 'int' });
export const reportButton = defineCallback('epr', { event: 'int' });
